"""A claim does not say the opposite of its passage, nor put another thing in the place of the article's.

In: a claim and the evidence; English only. Out: Findings. Which words are opposed, and which things
exclude each other, stands in `generator.prose.lexicon`; words that don't stand there pass.
"""

from collections.abc import Iterator, Sequence

from generator.checks.summary.claims import Claim
from generator.checks.summary.evidence import Evidence
from generator.checks.summary.finding import Finding
from generator.checks.summary.rules import ANOTHER_THING, OPPOSITE
from generator.prose.contrast import (
    are_opposed,
    exclude_each_other,
    has_opposite,
    is_of_a_kind,
    mean_the_same,
)
from generator.prose.sentence import Sentence, stand_beside_alike, stand_near_alike
from generator.prose.wording import Word


def check_opposites(claim: Claim, evidence: Evidence) -> Iterator[Finding]:
    """Report words that say the opposite of the passage, and things the article never speaks of."""
    if not evidence.is_english:
        return
    for start, sentence, there in evidence.parts(claim):
        for number, word in enumerate(sentence.words):
            is_opposed, is_kind = has_opposite(word.text), is_of_a_kind(word.text)
            if not is_opposed and not is_kind:
                continue
            is_new = not evidence.has(word.text) and word.stem not in evidence.stems
            if is_opposed and (found := _opposite(sentence, number, there, is_new=is_new)):
                yield _turned(claim, start, word, *found)
            elif is_new and is_kind:
                yield from _another_thing(start, sentence, word, there, evidence)


def _opposite(
    sentence: Sentence, number: int, there: Sequence[Sentence], *, is_new: bool
) -> tuple[Sentence, Word] | None:
    """A word of a passage that says the opposite and stands as the claim's word stands."""
    word = sentence.words[number]
    if any(mean_the_same(word.text, other.text) for one in there for other in one.words):
        return None
    for other in there:
        for place in _opposed_places(sentence, number, other):
            if stand_beside_alike(sentence, number, other, place) or (
                is_new and stand_near_alike(sentence, number, other, place)
            ):
                return other, other.words[place]
    return None


def _opposed_places(sentence: Sentence, number: int, other: Sentence) -> Iterator[int]:
    """Where the other sentence has an opposite of the word that the sentence does not have."""
    own = {word.stem for word in sentence.words}
    for place, theirs in enumerate(other.words):
        if theirs.stem in own or not are_opposed(sentence.words[number].text, theirs.text):
            continue
        if (number in sentence.denied) == (place in other.denied):
            yield place


def _turned(claim: Claim, start: int, word: Word, other: Sentence, theirs: Word) -> Finding:
    return Finding(
        OPPOSITE,
        start + word.start,
        start + word.end,
        f"{claim.called_first} says “{word.text}” where paragraph {other.paragraph} says “{theirs.text}”.",
        f"Keep to the article’s “{theirs.text}”.",
    )


def _another_thing(
    start: int, sentence: Sentence, word: Word, there: Sequence[Sentence], evidence: Evidence
) -> Iterator[Finding]:
    if any(mean_the_same(word.text, spelling) for spelling in evidence.spellings):
        return
    instead = _instead(sentence, word, (*there, *evidence.sentences))
    if word.is_capitalised and not instead:
        return
    yield Finding(
        ANOTHER_THING,
        start + word.start,
        start + word.end,
        f"The article never speaks of “{word.text}”"
        + (f"; paragraph {instead[0]} says “{instead[1]}”." if instead else "."),
        "Use the article’s word, or one that covers it.",
    )


def _instead(sentence: Sentence, word: Word, others: Sequence[Sentence]) -> tuple[int, str] | None:
    """The other thing of the same kind that the article speaks of and the claim does not."""
    own = {mine.stem for mine in sentence.words}
    for other in others:
        for theirs in other.words:
            if theirs.stem not in own and exclude_each_other(word.text, theirs.text):
                return other.paragraph, theirs.text
    return None
