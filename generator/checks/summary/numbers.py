"""Numbers, sums of money, shares and counts in a claim stand in the article, and for the same thing.

In: a claim and the evidence, in any language (number words only in English). Out: Findings.

A number may be written otherwise (8,000, eight thousand), be rounded if the claim says so (about,
nearly, more than), or be covered by a vaguer word (thousands). Small counts in words (two
ministers) are an editor's own counting and pass.
"""

import re
from collections.abc import Iterator

from generator.checks.summary.claims import Claim
from generator.checks.summary.evidence import Evidence
from generator.checks.summary.finding import Finding
from generator.checks.summary.rules import (
    APPROXIMATION_DROPPED,
    NUMBER_ELSEWHERE,
    NUMBER_NOT_FOUND,
    ROUNDING_UNSAID,
)
from generator.prose.lexicon.numbers import MEASURES
from generator.prose.numbers import Figure, figures
from generator.prose.sentence import Sentence
from generator.prose.stems import singular

_OWN_COUNTING = 10
"""Numbers up to here, in words, may be the editor's own count of what the article names."""
_ABOUT = 0.1
"""How far “about” may be from the article's number, as a part of it."""
_LEANING = 0.3
"""How far “more than” and “up to” may be."""
_SILENT_ROUNDING = 0.05
"""A number this near the article's, with fewer digits, is that number rounded."""
_TELLING = 100
"""A number from here on is the same wherever the article has it; a smaller one may count two things."""
_WORD_AFTER = re.compile(r"[\s-]([a-z]+)")


def check_numbers(claim: Claim, evidence: Evidence) -> Iterator[Finding]:
    """Report numbers that the article does not give, gives otherwise, or gives for something else."""
    dated = claim.moments
    for figure in figures(claim.text):
        if any(moment.start < figure.end and figure.start < moment.end for moment in dated):
            continue
        if not _is_own_counting(figure):
            yield from _check(claim, evidence, figure)


def _is_own_counting(figure: Figure) -> bool:
    is_small = figure.low <= _OWN_COUNTING and figure.unit in {"", "ordinal"}
    return figure.is_spelled and is_small


def _check(claim: Claim, evidence: Evidence, figure: Figure) -> Iterator[Finding]:
    shown = claim.text[figure.start : figure.end]
    found = _same(figure, evidence.figures)
    if found:
        is_telling = bool(figure.unit) or figure.low >= _TELLING
        meant = found if is_telling else _in_passages(claim, found) or found
        yield from _approximation(claim, figure, meant)
        yield from _counted(claim, evidence, figure, found)
        yield from _measure(claim, evidence, figure, found)
        yield from _in_place_of_another(claim, evidence, figure)
    elif rounded := [other for other in evidence.figures if _is_rounded_from(figure, other)]:
        given = evidence.body[rounded[0].start : rounded[0].end]
        yield Finding(
            ROUNDING_UNSAID,
            figure.start,
            figure.end,
            f"“{shown}” rounds the article’s “{given}” without saying so.",
            f"Write “about {shown}”, or give the number as the article does.",
        )
    else:
        yield Finding(
            NUMBER_NOT_FOUND,
            figure.start,
            figure.end,
            f"The article does not give the number “{shown}”.",
            _nearest(claim, evidence, figure),
        )


def _in_passages(claim: Claim, found: list[Figure]) -> list[Figure]:
    """Those of the article's numbers that stand in the passages the claim rests on."""
    spans = [passage.span for passage in claim.rests_on]
    return [other for other in found if any(s.start <= other.start < s.end for s in spans)]


def _same(figure: Figure, others: list[Figure]) -> list[Figure]:
    """Those of the others that are the same number."""
    if figure.leaning or figure.is_vague:
        return [other for other in others if _is_same(figure, other)]
    value = figure.low  # the same and no other: few have it
    return [
        other
        for other in others
        if other.low == value == other.high and _is_same_kind(figure, other)
    ]


def _is_same(figure: Figure, other: Figure) -> bool:
    if not _is_same_kind(figure, other):
        return False
    if figure.is_vague or other.is_vague:
        return figure.low <= other.low and other.high <= figure.high
    if figure.low == other.low:
        return True
    away = abs(figure.low - other.low) / max(abs(other.low), 1e-9)
    if figure.leaning == "about":
        return away <= _ABOUT
    if figure.leaning == "over":
        return other.low > figure.low and away <= _LEANING
    return figure.leaning == "under" and other.low < figure.low and away <= _LEANING


def _is_same_kind(figure: Figure, other: Figure) -> bool:
    """A share is only a share; a sum of money may lack its currency, but not have another one."""
    if (figure.unit == "share") != (other.unit == "share"):
        return False
    return not figure.currency or not other.currency or figure.currency == other.currency


def _is_rounded_from(figure: Figure, other: Figure) -> bool:
    if figure.is_vague or other.is_vague or not _is_same_kind(figure, other) or not other.low:
        return False
    is_shorter = len(_digits(figure.low)) < len(_digits(other.low))
    return is_shorter and abs(figure.low - other.low) / abs(other.low) <= _SILENT_ROUNDING


def _digits(value: float) -> str:
    return f"{value:.9g}".replace(".", "").strip("0")


def _nearest(claim: Claim, evidence: Evidence, figure: Figure) -> str:
    for other in _in_passages(claim, evidence.figures):
        if _is_same_kind(figure, other) and other.unit == figure.unit:
            given = evidence.body[other.start : other.end]
            return f"The passage on which this rests says “{given}”."
    return "Take the number from the article, or leave it out."


def _approximation(claim: Claim, figure: Figure, found: list[Figure]) -> Iterator[Finding]:
    """“around 8,000” in the article, everywhere, is not “8,000”; and “at least” is not “at most”."""
    leanings = {other.leaning for other in found}
    is_turned = {figure.leaning, *leanings} == {"over", "under"}
    is_dropped = not figure.leaning and "" not in leanings
    if figure.is_vague or not (is_turned or is_dropped):
        return
    shown = claim.text[figure.start : figure.end]
    words = found[0].approximation.casefold()
    given = f"“{figure.approximation} {shown}”" if is_turned else f"just “{shown}”"
    yield Finding(
        APPROXIMATION_DROPPED,
        figure.start,
        figure.end,
        f"The article says “{words} {shown}”; {claim.called} says {given}.",
        f"Write “{words} {shown}”.",
    )


def _counted(
    claim: Claim, evidence: Evidence, figure: Figure, found: list[Figure]
) -> Iterator[Finding]:
    """“30 people” where a passage has 400 people, and 30 of something else only."""
    counted = _word_after(claim.text, figure)
    theirs = [_word_after(evidence.body, other) for other in found]
    if not counted or not all(theirs) or _is_among(counted, theirs):
        return
    for other in _in_passages(claim, evidence.figures):
        if other.unit == figure.unit and _is_among(counted, [_word_after(evidence.body, other)]):
            shown = claim.text[figure.start : figure.end]
            given = evidence.body[other.start : other.end]
            yield _elsewhere(
                figure,
                f"The article says “{given} {counted}” and “{shown} {theirs[0]}”, not “{shown} {counted}”.",
            )
            return


def _measure(
    claim: Claim, evidence: Evidence, figure: Figure, found: list[Figure]
) -> Iterator[Finding]:
    """“three weeks” where the article has three of other measures, and never three weeks."""
    measure = _word_after(claim.text, figure)
    theirs = [_word_after(evidence.body, other) for other in found]
    are_measures = MEASURES.issuperset(map(singular, [measure, *theirs]))
    if are_measures and not _is_among(measure, theirs):
        shown = claim.text[figure.start : figure.end]
        yield _elsewhere(
            figure,
            f"The article says “{shown} {theirs[0]}”; {claim.called} says “{shown} {measure}”.",
        )


def _elsewhere(figure: Figure, message: str) -> Finding:
    hint = "Check which number belongs to what."
    return Finding(NUMBER_ELSEWHERE, figure.start, figure.end, message, hint)


def _word_after(text: str, figure: Figure) -> str:
    """The word right after a number: “35 years”, “35-year”; “” where none is."""
    match = _WORD_AFTER.match(text, figure.end)
    return match[1] if match else ""


def _is_among(word: str, others: list[str]) -> bool:
    return singular(word) in map(singular, others)


def _in_place_of_another(claim: Claim, evidence: Evidence, figure: Figure) -> Iterator[Finding]:
    """A number of the article's, where the sentence that the claim rests on has another one."""
    start, here, there = [part for part in evidence.parts(claim) if part.start <= figure.start][-1]
    moved = figure._replace(start=figure.start - start, end=figure.end - start)
    if any(_same(figure, sentence.figures) for sentence in there):
        return
    for sentence in there:
        for other in sentence.figures:
            if _stands_for(moved, here, other, sentence):
                shown = claim.text[figure.start : figure.end]
                given = sentence.text[other.start : other.end]
                yield _elsewhere(
                    figure,
                    f"Paragraph {sentence.paragraph} says “{given}” here; the article gives “{shown}” for something else.",
                )
                return


def _stands_for(figure: Figure, here: Sentence, other: Figure, there: Sentence) -> bool:
    if figure.unit != other.unit or figure.is_vague or other.is_vague:
        return False
    pairs = zip(_beside(figure, here), _beside(other, there), strict=True)
    return any(mine and mine == theirs for mine, theirs in pairs)


def _beside(figure: Figure, sentence: Sentence) -> tuple[str, str]:
    """The stems of the words with a meaning right before and right after a number."""
    words = [sentence.words[number] for number in sentence.content]
    before = [word.stem for word in words if word.end <= figure.start]
    after = [word.stem for word in words if word.start >= figure.end]
    return (before[-1] if before else "", after[0] if after else "")
