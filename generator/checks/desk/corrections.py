"""NB450 and NB451: corrections that the brief's words don't bear out. In: a Case. Out: Problems.

Words are compared in their normal form, without case, as whole words, in the part of the brief
that the correction names, or in all of it. What a later correction changed again counts as made.
"""

import re
from collections.abc import Iterator

from generator.annotation.article import CorrectionAnnotation
from generator.checks.desk.case import Case
from generator.checks.desk.wording import wording
from generator.problem import Problem, Rule
from generator.prose import normal_form

NOT_MADE = Rule(
    code="NB450",
    name="correction-not-made",
    severity="error",
    why="Readers are told that the brief now says it. If it doesn’t, the correction is a second mistake.",
    bad="summary:\n  lede: Around 8,000 signed.\ncorrections:\n  - was: 8,000\n    is: 800",
    good="summary:\n  lede: Around 800 signed.\ncorrections:\n  - was: 8,000\n    is: 800",
)
STILL_WRONG = Rule(
    code="NB451",
    name="mistake-still-there",
    severity="error",
    why="The words that the correction calls wrong still stand in the brief, often in a second place that was forgotten.",
    bad="headline: 8,000 sign\nsummary:\n  lede: Around 800 signed.\ncorrections:\n  - was: 8,000\n    is: 800",
    good="headline: 800 sign\nsummary:\n  lede: Around 800 signed.\ncorrections:\n  - was: 8,000\n    is: 800",
)
RULES = (NOT_MADE, STILL_WRONG)


def not_made(case: Case) -> Iterator[Problem]:
    """What a correction says the brief now says stands there."""
    for number, correction, later in _corrections(case):
        if correction.is_ is None or any(
            _occurs(correction.is_, [after.was or ""]) for after in later
        ):
            continue
        if not _occurs(correction.is_, _texts(case, correction)):
            yield case.problem(
                NOT_MADE,
                ("corrections", number, "is"),
                f"The brief doesn’t say “{correction.is_}”{_where(correction)}.",
                "Make the correction in the brief’s text, or give in `is` the words that stand there now.",
            )


def still_wrong(case: Case) -> Iterator[Problem]:
    """What a correction calls wrong stands nowhere any more."""
    for number, correction, later in _corrections(case):
        if correction.was is None or any(
            _occurs(correction.was, [after.is_ or ""]) for after in later
        ):
            continue
        right = correction.is_ or ""
        if _occurs(correction.was, _texts(case, correction), apart_from=right):
            yield case.problem(
                STILL_WRONG,
                ("corrections", number, "was"),
                f"The brief still says “{correction.was}”{_where(correction)}.",
                "Put it right there too. If these words are right in another place, name the part that was wrong in `field`, or give more of the sentence in `was` and `is`.",
            )


Numbered = tuple[int, CorrectionAnnotation, list[CorrectionAnnotation]]
"""A correction, its number from 0, and those made after it."""


def _corrections(case: Case) -> Iterator[Numbered]:
    if case.brief.state == "withdrawn":
        return
    corrections = case.article.annotation.corrections
    for number, correction in enumerate(corrections):
        yield number, correction, [one for one in corrections if one.when > correction.when]


def _texts(case: Case, correction: CorrectionAnnotation) -> list[str]:
    """The words of the part that the correction names; of all parts if it names none that there is."""
    parts = wording(case.brief)
    named = _path(correction.field or "")
    chosen = [
        text for path, text in parts if path[: len(named)] == named or path == named[: len(path)]
    ]
    return chosen or [text for _, text in parts]


def _path(field: str) -> tuple[str, ...]:
    """'summary.points[2]' → ('summary', 'points')."""
    return tuple(re.findall(r"[a-z_]+", field.casefold()))


def _where(correction: CorrectionAnnotation) -> str:
    return f" in {correction.field}" if correction.field else ""


def _occurs(words: str, texts: list[str], apart_from: str = "") -> bool:
    """Whether `words` stand in one of `texts`, not counting where they are part of `apart_from`."""
    sought, around = _plain(words), _plain(apart_from)
    for text in map(_plain, texts):
        rest = text.replace(around, " ") if sought in around else text
        if re.search(rf"(?<!\w){re.escape(sought)}(?!\w)", rest):
            return True
    return False


def _plain(text: str) -> str:
    return normal_form(text).text.casefold()


CHECKS = (not_made, still_wrong)
