"""NB441: an article received twice. In: a Newsroom. Out: Problems."""

from collections.abc import Iterator

from generator.checks.desk.case import Newsroom, problem_of
from generator.checks.desk.likeness import near_duplicates
from generator.problem import Problem, Rule

ALIKE = 0.6
"""Likeness from which two bodies are one article. Of 232 news articles of seven events, the only
pair above 0.3 was one agency's report in two versions, at 0.7."""

TWICE = Rule(
    code="NB441",
    name="received-twice",
    severity="warning",
    why=(
        "Agencies send an article again, longer or with another headline. Two briefs of it tell "
        "readers one thing twice, and each is corrected without the other."
    ),
    bad="content/articles/2024/11/ferry.md and content/articles/2024/11/ferry-returns.md, with nearly the same text",
    good="one brief, with `updated` and what is new in it",
)
RULES = (TWICE,)


def twice(room: Newsroom) -> Iterator[Problem]:
    """No two articles have nearly the same text. The later one is reported; withdrawn ones don't count."""
    cases = sorted(
        (case for case in room.cases if case[1].state != "withdrawn"),
        key=lambda case: (case[1].published, case[0].path),
    )
    samples = [brief.runs for _, brief in cases]

    def likeness_of(earlier: int, later: int) -> float:
        return room.likeness_of(cases[earlier][0], cases[later][0])

    for pair in near_duplicates(room.candidates_in(samples), likeness_of, ALIKE):
        article, _ = cases[pair.later]
        earlier, brief = cases[pair.earlier]
        yield problem_of(
            TWICE,
            article,
            ("source", "headline"),
            f"This article’s text is {_share(pair.likeness)} that of {earlier.path} (“{brief.headline}”).",
            "If it came in twice, keep one of the two; if it is a newer version, update that brief with it.",
        )


def _share(likeness: float) -> str:
    return "the same as" if likeness == 1 else f"{min(99, round(likeness * 100))} % the same as"


CHECKS = (twice,)
