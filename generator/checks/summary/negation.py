"""A claim denies what the article denies, and nothing else.

In: a claim and the evidence; English only. Out: Findings.
"""

from collections.abc import Iterator, Sequence

from generator.checks.summary.claims import Claim
from generator.checks.summary.evidence import Evidence, Part
from generator.checks.summary.finding import Finding
from generator.checks.summary.rules import NEGATION
from generator.prose.sentence import Sentence, stand_near_alike

_ABOUT_AS_CLOSE = 0.4
"""A sentence with this part of the best sentence's words in common may be what a denial rests on."""
_AS_CLOSE = 0.6
"""A sentence with this part may say otherwise than the best one, and both be right."""
_WITHIN = 5
"""A negative word this near may be the article's way of denying."""


def check_negation(claim: Claim, evidence: Evidence) -> Iterator[Finding]:
    """Report what a claim denies and its passage does not, and the other way round."""
    if not evidence.is_english:
        return
    for part in evidence.parts(claim):
        if part.there and part.sentence.denials:
            yield from _denied_without_reason(claim, part, evidence)
        elif part.there:
            yield from _denial_dropped(claim, part, evidence)


def _denied_without_reason(claim: Claim, part: Part, evidence: Evidence) -> Iterator[Finding]:
    start, sentence, there = part
    for covered in sentence.denials:
        stems = {sentence.words[number].stem for number in covered}
        if not any(stems & other.denied_stems for other in _close(sentence, there, evidence)):
            affirming = _affirming(stems, there)
            if affirming:
                word = sentence.words[covered[0]]
                yield Finding(
                    NEGATION,
                    start + word.start,
                    start + word.end,
                    f"{claim.called_first} denies this (“{word.text}”); paragraph {affirming.paragraph} says it without “not”.",
                    "Read the sentence again: it says the opposite.",
                )
                return


def _close(sentence: Sentence, there: Sequence[Sentence], evidence: Evidence) -> Iterator[Sentence]:
    yield from there
    best = max(len(sentence.stems & other.stems) for other in there)
    for other in evidence.sentences:
        if len(sentence.stems & other.stems) >= _ABOUT_AS_CLOSE * best:
            yield other


def _affirming(stems: set[str], there: Sequence[Sentence]) -> Sentence | None:
    """The sentence that says what is denied, with no negative word near; None if it can't be told."""
    found = [
        (other, number)
        for other in there
        for number, word in enumerate(other.words)
        if word.stem in stems
    ]
    if not found:
        return None if any(other.negatives for other in there) else there[0]
    for other, number in found:
        if not _has_negative_near(other, number):
            return other
    return None


def _has_negative_near(sentence: Sentence, number: int) -> bool:
    return any(0 < abs(number - negative) <= _WITHIN for negative in sentence.negatives)


def _denial_dropped(claim: Claim, part: Part, evidence: Evidence) -> Iterator[Finding]:
    start, sentence, there = part
    for other in there:
        for covered in other.denials:
            head = other.words[covered[0]]
            places = sentence.places_of(head.stem)
            if not places or not stand_near_alike(other, covered[0], sentence, places[0]):
                continue
            if _has_negative_near(sentence, places[0]) or _is_affirmed_elsewhere(
                head.stem, sentence, other, evidence
            ):
                continue
            word = sentence.words[places[0]]
            yield Finding(
                NEGATION,
                start + word.start,
                start + word.end,
                f"Paragraph {other.paragraph} denies this (“{_with_negator(other, covered)}”); {claim.called} says it without “not”.",
                "Put the “not” back.",
            )
            return


def _is_affirmed_elsewhere(
    stem: str, sentence: Sentence, best: Sentence, evidence: Evidence
) -> bool:
    enough = _AS_CLOSE * len(sentence.stems & best.stems)
    return any(
        stem in other.stems
        and len(sentence.stems & other.stems) >= enough
        and any(number not in other.denied for number in other.places_of(stem))
        for other in evidence.sentences
    )


def _with_negator(sentence: Sentence, covered: list[int]) -> str:
    before = [number for number in sentence.negatives if number < covered[0]]
    first = before[-1] if before else covered[0]
    return sentence.text[sentence.words[first].start : sentence.words[covered[-1]].end]
