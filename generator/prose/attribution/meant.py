"""Whom a pronoun or a title means: the person last meant.

In: a body and a Mention without a name. Out: the Mention of the name it stands for.

Sentences are walked backwards, through the paragraph and up to two before it; in each counts who
speaks in it, or else whom it opens with. Objects are passed over: in “Lee met Reed. She …” the
one meant is Lee.
"""

from collections.abc import Callable, Iterator, Sequence

from generator.prose.attribution.clauses import subjects
from generator.prose.attribution.frames import frames
from generator.prose.attribution.mentions import Mention
from generator.prose.attribution.people import Person, is_named, may_be_meant_by
from generator.prose.attribution.tokens import is_capital_within, tokens
from generator.prose.paragraphs import blocks
from generator.prose.speeches import speeches
from generator.vocabulary import Span

_PARAGRAPHS_BACK = 2


Known = Callable[[str], Sequence[Person]]
"""Of all people who are known, those whom some words may name."""


def last_meant(body: str, mention: Mention, known: Known) -> Mention | None:
    """The name that `mention` stands for; known people whose pronouns do not fit are passed over."""
    for subject in _subjects_before(body, mention.span.start):
        if subject.kind == "name" and _may_be(body, mention, subject, known(subject.words)):
            return subject
    return None


def among(*people: Person) -> Known:
    """Those whom some words may name, where nobody else is known."""
    return lambda words: [person for person in people if is_named(words, person)]


def _may_be(body: str, mention: Mention, subject: Mention, known: Sequence[Person]) -> bool:
    """Whether `mention` may stand for `subject`, if that is a name at all; `known` are the people whom that may name."""
    if not known:
        return " " in subject.words or is_capital_within(body, subject.words)
    return mention.kind != "pronoun" or any(
        may_be_meant_by(mention.words, person) for person in known
    )


def _subjects_before(body: str, end: int) -> Iterator[Mention]:
    """The subjects of the sentences before `end`, the nearest first."""
    said = [speech.span for speech in speeches(body) if not speech.depth]
    starts = [block.start for block in blocks(body) if block.start <= end]
    first = starts[max(0, len(starts) - 1 - _PARAGRAPHS_BACK)]
    for frame in reversed(frames(body)):
        if first <= frame.start < end:
            words = tokens(body, Span(frame.start, min(frame.end, end)), said)
            yield from subjects(words)
