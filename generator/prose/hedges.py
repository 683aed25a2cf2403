"""Hedges in a sentence, and which of its words they cover.

In: an English sentence. Out: Hedges with their own words and the stretch they cover. A claim
(“Washington’s claim that”, “reportedly”) covers the rest of its clause, “according to” what stands
before it; “potentially”, “may”, “what he perceives as” cover the few words that come right after.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Literal, NamedTuple

from generator.prose.lexicon.hedging import (
    ACCORDING,
    CLAIMING,
    HEDGING_WORDS,
    HOLDING,
    MAY,
    MAYBE,
    OPEN,
    SAYING,
    SEEN_AS,
)
from generator.prose.wording import content_words, placed_words

HedgeKind = Literal["claiming", "according", "perhaps", "seen as"]


def _any_of(patterns: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{'|'.join(patterns)})(?![\w-])", re.IGNORECASE)


_PATTERNS: dict[HedgeKind, re.Pattern[str]] = {
    "seen as": _any_of(SEEN_AS),
    "claiming": _any_of(CLAIMING),
    "according": _any_of(ACCORDING),
    "perhaps": _any_of(MAYBE + MAY),
}
_SAYING, _HOLDING, _OPEN, _MAY = map(_any_of, (SAYING, HOLDING, OPEN, MAY))
_QUOTED = re.compile(r"[“\"„«]")
_CLAUSE_ENDS = re.compile(
    r"[;:]|\s[—–-]\s|[.!?](?=\s|$)"
    r"|,\s(?=(?:an?|the|which|who|where|whose|but|although|though|while|whereas|and)\b)"
)
_NEW_STATEMENT = re.compile(r";|\bbut\b")
_WHOSE = re.compile(r"(?:[A-Z][\w.]*(?:['’]s)?\s|(?:his|her|their|its)\s){0,3}$")
_ASIDE_BEFORE = re.compile(r",\s(?:[\w.’'-]+\s){0,6}$")
_ASIDE_AFTER = re.compile(r"(?:\s[\w.’'-]+){0,5}?\s*(?:[,.;]|$)")
_CLOSE_BY = 3
"""“potentially” covers this many of the words with a meaning that follow it."""


class Hedge(NamedTuple):
    """A hedge: its words stand at `start` to `end`, and it covers `covers_from` to `covers_to`."""

    kind: HedgeKind
    start: int
    end: int
    covers_from: int
    covers_to: int


def hedges(sentence: str) -> list[Hedge]:
    """The hedges of a sentence, in order."""
    if not _may_have_any(sentence):
        return []
    return sorted(_hedges(sentence), key=lambda hedge: hedge.start)


def _may_have_any(sentence: str) -> bool:
    """Whether a word of `sentence` may be one of a hedge: to look for that takes a tenth of the work."""
    placed = placed_words(sentence)
    return placed is None or any(map(_may_hedge, placed[1]))


@lru_cache(maxsize=1 << 16)
def _may_hedge(word: str) -> bool:
    plain = word.replace("’", "'")
    return not plain.isascii() or plain.lower().startswith(HEDGING_WORDS)


def is_left_open(text: str, offset: int) -> bool:
    """Whether what `text` says at `offset` may be so or not, in whatever words."""
    if _OPEN.search(text):
        return True
    before = (match.end() for match in _PATTERNS["perhaps"].finditer(text, 0, offset))
    return any("," not in text[end:offset] for end in before)


def keeps_distance(text: str, kind: HedgeKind) -> bool:
    """Whether `text` says as clearly whose word or view it is as a hedge of that kind does."""
    if any(_PATTERNS[own].search(text) for own in ("seen as", "claiming", "according")):
        return True
    if kind == "seen as":
        return bool(_HOLDING.search(text) or _QUOTED.search(text))
    return bool(_SAYING.search(text) or _MAY.search(text))


def _hedges(sentence: str) -> Iterator[Hedge]:
    for kind, pattern in _PATTERNS.items():
        for match in pattern.finditer(sentence):
            start, end = match.span()
            if kind == "according":
                yield _according(sentence, start, end)
            elif kind == "claiming" and (comma := _comma_of_aside(sentence, start, end)):
                yield Hedge(kind, comma, end, _statement_start(sentence, comma), comma)
            elif kind == "claiming":
                whose = _WHOSE.search(sentence, 0, start)
                first = whose.start() if whose else start
                yield Hedge(kind, first, end, end, _clause_end(sentence, end))
            else:
                yield Hedge(kind, start, end, end, _close_by(sentence, end))


def _according(sentence: str, start: int, end: int) -> Hedge:
    """“according to …” covers what stands before it, or at the head of a sentence what comes after."""
    upto = _clause_end(sentence, end)
    comma = sentence.find(",", end)
    upto = comma if 0 <= comma < upto else upto
    if not sentence[:start].strip(" \"“‘'("):
        return Hedge("according", start, upto, upto, len(sentence))
    return Hedge("according", start, upto, _statement_start(sentence, start), start)


def _comma_of_aside(sentence: str, start: int, end: int) -> int | None:
    """The comma before “…, the union claims,” or “…, claims the union.”, None where this is no aside."""
    before, after = _ASIDE_BEFORE.search(sentence, 0, start), _ASIDE_AFTER.match(sentence, end)
    return before.start() if before and after else None


def _statement_start(sentence: str, upto: int) -> int:
    begins = [match.end() for match in _NEW_STATEMENT.finditer(sentence, 0, upto)]
    return begins[-1] if begins else 0


def _clause_end(sentence: str, start: int) -> int:
    match = _CLAUSE_ENDS.search(sentence, start)
    return match.start() if match else len(sentence)


def _close_by(sentence: str, start: int) -> int:
    after = content_words(sentence, start)[:_CLOSE_BY]
    return after[-1].end if after else start
