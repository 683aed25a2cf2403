"""Who speaks, as the reporter says it beside a speech.

In: a body and a span of words between quotation marks. Out: an Attribution.

Looked for in this order, the first that is found counts: the clause that follows the speech or
leads to it; the same for the other speeches of the turn; a paragraph before that ends in a colon;
what was said last in the same paragraph, or in the one before if the speech fills its own.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Literal

from generator.prose.attribution.clauses import (
    Clause,
    clause_after,
    clause_before,
    clause_within,
)
from generator.prose.attribution.frames import frames
from generator.prose.attribution.mentions import Mention
from generator.prose.attribution.tokens import Token, tokens
from generator.prose.paragraphs import blocks
from generator.prose.speeches import Speech, speeches
from generator.prose.turns import Turn, turns
from generator.vocabulary import Span

_BREAKS_OFF = ",;:?!…—–-"


@dataclass(frozen=True, slots=True)
class Attribution:
    """Somebody to whom words are attributed, by which verb of saying ('' where there is none).

    beside: in the same sentence; turn: in a sentence of the same turn; above: in the paragraph
    before, which leads to this one; carried: of the words quoted before these.
    """

    mention: Mention
    verb: str
    basis: Literal["beside", "turn", "above", "carried"]


def attribute(body: str, span: Span) -> Attribution | None:
    """To whom the words at `span` are attributed; None where the reporter does not say."""
    found = _turn_of(body, span)
    if found is None:
        return None
    turn, index = found
    nearest_first = [index, *range(index - 1, -1, -1), *range(index + 1, len(turn))]
    for number in nearest_first:
        clause = _clause_beside(body, turn[number])
        if clause:
            return Attribution(clause.speaker, clause.verb, "beside" if number == index else "turn")
    clause = _clause_above(body, turn[0].span.start)
    if clause:
        return Attribution(clause.speaker, clause.verb, "above")
    clause = next(_clauses_earlier(body, turn), None)
    return Attribution(clause.speaker, clause.verb, "carried") if clause else None


def words_around(body: str, span: Span) -> str:
    """The reporter's words in the sentences around the turn that holds `span`."""
    found = _turn_of(body, span)
    if found is None:
        return ""
    start, end = found[0][0].span.start, found[0][-1].span.end
    around = [frame for frame in frames(body) if frame.start < end and start < frame.end]
    if not around:
        return ""
    pieces, at = [], around[0].start
    for said in _said(body):
        if at <= said.start < around[-1].end:
            pieces.append(body[at : said.start])
            at = said.end
    return " … ".join([*pieces, body[at : max(at, around[-1].end)]])


def _turn_of(body: str, span: Span) -> tuple[Turn, int] | None:
    """The turn that holds `span`, and which of its speeches does."""
    for turn in turns(body):
        for index, speech in enumerate(turn):
            if speech.holds(span):
                return turn, index
    return None


def _clause_beside(body: str, speech: Speech) -> Clause | None:
    """The clause in the sentence around `speech` that says who speaks."""
    rest = _rest(body, speech)
    after = clause_after(rest)
    if after and after.bond == "certain":
        return after
    lead = _lead(body, speech)
    before = clause_before(lead)
    breaks_off = body[speech.parts[-1].end - 1] in _BREAKS_OFF or (
        bool(rest) and rest[0].text[0] in _BREAKS_OFF
    )
    leads = bool(lead) and lead[-1].kind in {"stop", "comma"}
    candidates = (
        before if before and before.bond == "direct" and (leads or not breaks_off) else None,
        after if after and after.bond == "direct" and breaks_off else None,
        before if before and before.bond == "direct" else None,
        after,
        before,
    )
    return next(filter(None, candidates), None)


def _lead(body: str, speech: Speech) -> Sequence[Token]:
    """What the reporter says before `speech` in its sentence, earlier speeches as tokens."""
    frame = next(
        (frame for frame in frames(body) if frame.start <= speech.span.start < frame.end), None
    )
    return tokens(body, Span(frame.start, speech.span.start), _said(body)) if frame else []


def _rest(body: str, speech: Speech) -> Sequence[Token]:
    """What the reporter says after `speech` in its sentence, up to the next speech."""
    end = speech.span.end
    frame = next((frame for frame in frames(body) if frame.start < end <= frame.end), None)
    if frame is None:
        return []
    stop = min((said.start for said in _said(body) if said.start >= end), default=frame.end)
    return tokens(body, Span(end, max(end, min(stop, frame.end))), (), begins=False)


@lru_cache(maxsize=16)  # of an article, asked for beside each of its quotes
def _said(body: str) -> Sequence[Span]:
    return tuple(speech.span for speech in speeches(body) if not speech.depth)


def _clause_above(body: str, start: int) -> Clause | None:
    """The clause of a paragraph that ends in a colon, before one that begins with a speech."""
    for above, block in pairwise(blocks(body)):
        if block.start == start and body[above.end - 1] == ":":
            last = next(frame for frame in reversed(frames(body)) if frame.end <= above.end)
            return clause_before(tokens(body, last, _said(body)))
    return None


def _clauses_earlier(body: str, turn: Turn) -> Iterator[Clause]:
    """The clauses of the sentences before `turn`, the nearest first.

    They have to stand in its paragraph, or, where it fills that, in the one before.
    """
    start = turn[0].span.start
    paragraphs = [block for block in blocks(body) if block.start <= start]
    first = paragraphs[-1].start
    while len(paragraphs) > 1 and _is_speech(body, paragraphs[-1]):
        paragraphs.pop()
        first = paragraphs[-1].start
    said = [speech for speech in speeches(body) if not speech.depth and speech.span.end <= start]
    for frame in reversed(frames(body)):
        if not first <= frame.start < frame.end <= start:
            continue
        within = [speech for speech in said if frame.start <= speech.span.start < frame.end]
        found = [_clause_beside(body, speech) for speech in reversed(within)]
        found.append(clause_within(tokens(body, frame, _said(body))))
        yield from filter(None, found)


def _is_speech(body: str, block: Span) -> bool:
    """Whether a paragraph holds nothing but what somebody says."""
    at = block.start
    for said in _said(body):
        if said.start < block.end and block.start < said.end:
            if any(map(str.isalnum, body[at : max(at, said.start)])):
                return False
            at = said.end
    return not any(map(str.isalnum, body[at : block.end]))
