"""The clause that says who speaks, beside a speech.

In: the tokens of the reporter's sentence before or after a speech. Out: the Mention of who speaks.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import dropwhile
from typing import Literal

from generator.prose.attribution.mentions import Mention
from generator.prose.attribution.subjects import opening_subject, subject_after, subject_before
from generator.prose.attribution.tokens import Token
from generator.prose.lexicon.saying import (
    ADVERBS,
    ASKING,
    AUXILIARIES,
    CONJUNCTIONS,
    CUES,
    GOING_ON,
    QUOTING,
    TELLING,
)

_NEAR = 14  # words between a verb of saying and the speech that it leads to
_SHORT_SUBJECT = 3  # words
_LIGHT = ADVERBS | AUXILIARIES | {"as"}


@dataclass(frozen=True, slots=True)
class Clause:
    """Who speaks by a clause, and its verb of saying in small letters ('' where it has none).

    certain: its place says that it belongs to the speech (said Ann Lee); direct: it does nothing
    but say who speaks (Lee, the mayor, said); loose: it is in the same sentence.
    """

    speaker: Mention
    verb: str
    bond: Literal["certain", "direct", "loose"]


def clause_after(tokens: Sequence[Token]) -> Clause | None:
    """The clause that follows a speech: said Ann Lee; she added; Lee, the mayor, said."""
    words = list(dropwhile(lambda token: token.kind in {"comma", "dash"}, tokens))
    first = next((at for at, token in enumerate(words) if not _is_light(token)), len(words))
    if first < len(words):
        found = _inverted(words, first)
        if found:
            return Clause(found, words[first].small, "certain")
    for at, token in enumerate(words):
        if token.kind in {"stop", "speech"}:
            break
        if at and (_is_cue(token) or _looks_like_cue(words, at)):
            found = _quoted(words, at) or subject_before(words, at)
            if found:
                opens = found.span.start <= words[min(1, at)].span.start
                return Clause(found, token.small, "direct" if opens else "loose")
    return None


def clause_before(tokens: Sequence[Token]) -> Clause | None:
    """The clause that leads to a speech: Ann Lee said:"""
    if not tokens:
        return None
    colon = tokens[-1].text.startswith(":")
    leads = colon or tokens[-1].kind in {"comma", "word"}
    for at in range(len(tokens) - 1, max(-1, len(tokens) - 1 - _NEAR), -1):
        token = tokens[at]
        if token.kind == "speech" or (token.kind == "stop" and at < len(tokens) - 1):
            break
        found = None
        if _is_according_to(tokens, at):
            found = _author(tokens, at + 2)
        elif _is_cue(token):
            found = subject_before(tokens, at) or _shared(tokens, at)
        elif token.small in GOING_ON and token.kind == "word":
            found = _leaned_on(tokens, at)
        if found:
            return Clause(found, token.small, "direct" if leads else "loose")
    found = _announced(tokens) if colon else None
    return Clause(found, "", "direct") if found else None


def clause_within(tokens: Sequence[Token]) -> Clause | None:
    """The first clause of a sentence that says that somebody speaks: Ann Lee agreed."""
    for at, token in enumerate(tokens):
        if _is_cue(token):
            found = subject_before(tokens, at)
            if found:
                return Clause(found, token.small, "loose")
    return None


def subjects(words: Sequence[Token]) -> Iterator[Mention]:
    """Whom a sentence is about, the most likely first: who speaks in it, whom it opens with."""
    for at, token in enumerate(words):
        if _is_cue(token):
            found = subject_before(words, at) or subject_after(words, at + 1)
            if found and found.kind != "title":
                yield found
    found = opening_subject(words)
    if found:
        yield found


def _inverted(words: Sequence[Token], at: int) -> Mention | None:
    """The subject that follows its verb: said Ann Lee; according to a letter from Ann Lee."""
    if _is_according_to(words, at):
        return _author(words, at + 2)
    if _is_cue(words[at]) and _may_be_inverted(words, at):
        return subject_after(words, at + 1)
    if at == 0 and words[0].small.endswith("ed") and len(words) > 1 and words[1].name:
        return subject_after(words, 1)
    return None


def _author(words: Sequence[Token], start: int) -> Mention | None:
    """Who stands at `start`, or wrote what stands there: a letter from Ann Lee."""
    found = subject_after(words, start)
    if found and found.kind == "title":
        for at in range(start, len(words) - 1):
            if words[at].span.start > found.span.end + 1 or words[at].kind != "word":
                break
            if words[at].small in {"by", "from"}:
                return subject_after(words, at + 1) or found
    return found


def _quoted(words: Sequence[Token], at: int) -> Mention | None:
    """Whom somebody else quotes: Reuters quoted Ann Lee as saying."""
    following = [token.small for token in words[at + 1 :]]
    if words[at].small not in QUOTING or "as" not in following:
        return None
    as_ = following.index("as")
    if following[as_ + 1 : as_ + 2] not in (["saying"], ["telling"], ["writing"]):
        return None
    return subject_after(words, at + 1)


def _is_light(token: Token) -> bool:
    """Whether a word may stand before the verb in “…,” later added Lee."""
    return not token.name and token.small in _LIGHT


def _is_cue(token: Token) -> bool:
    return token.kind == "word" and token.small in CUES and not token.name


def _is_according_to(words: Sequence[Token], at: int) -> bool:
    return [token.small for token in words[at : at + 2]] == ["according", "to"]


def _may_be_inverted(words: Sequence[Token], at: int) -> bool:
    """Whether what follows the verb can be its subject rather than whom it addresses."""
    if words[at].small in ASKING:
        return at + 1 < len(words) and words[at + 1].name
    return words[at].small not in TELLING


def _looks_like_cue(words: Sequence[Token], at: int) -> bool:
    """Whether a word in the place of a verb of saying may be one: “…,” Lee parried."""
    return (
        at <= _SHORT_SUBJECT
        and words[at].small.endswith("ed")
        and not words[at].name
        and words[at - 1].name
    )


def _shared(tokens: Sequence[Token], at: int) -> Mention | None:
    """The subject that a verb shares with the one before it: Lee laughed and said."""
    if not at or tokens[at - 1].small not in {"and", "but", "then"}:
        return None
    start = at - 1
    while (
        start and tokens[start - 1].kind == "word" and tokens[start - 1].small not in CONJUNCTIONS
    ):
        start -= 1
    return subject_after(tokens, start) or opening_subject(_sentence(tokens, at))


def _leaned_on(tokens: Sequence[Token], at: int) -> Mention | None:
    """The subject of the clause that a form like `saying` leans on."""
    if at and tokens[at - 1].kind == "word" and tokens[at - 1].small not in CONJUNCTIONS:
        found = subject_before(tokens, at)
        if found and found.kind != "title":
            return found
    found = opening_subject(_sentence(tokens, at))
    if found:
        return found
    cues = (verb for verb in range(at - 1, -1, -1) if _is_cue(tokens[verb]))
    return next(filter(None, (subject_before(tokens, verb) for verb in cues)), None)


def _announced(tokens: Sequence[Token]) -> Mention | None:
    """Who is announced by a colon without a verb of saying: Ann Lee: “…”"""
    sentence = _sentence(tokens, len(tokens) - 1)
    dash = max((at for at, token in enumerate(sentence) if token.kind == "dash"), default=-1)
    return subject_after(sentence, dash + 1) or opening_subject(sentence)


def _sentence(tokens: Sequence[Token], at: int) -> Sequence[Token]:
    """The tokens before `at` from the start of the sentence."""
    start = at
    while start and tokens[start - 1].kind != "stop":
        start -= 1
    return tokens[start:at]
