"""Exceptions that an editor made to a rule. In: the exceptions of an article and its problems. Out: what is left of them.

An exception stands in the annotation with its reason: `allow: [{rule: NB201, because: …}]`. It
holds for that article alone; one that is no longer needed is a problem itself.
"""

from collections.abc import Iterable, Mapping, Sequence

from rapidfuzz import process

from generator.problem import Problem, Rule
from generator.slip import Exempt

UNNEEDED = Rule(
    code="NB401",
    name="unneeded-exception",
    severity="warning",
    why=(
        "An exception that nothing needs any more hides the next mistake of its kind: the rule "
        "stays silent for this article."
    ),
    bad="allow: [{rule: NB320, because: the wording is the minister’s own}]   # and no NB320 is left",
    good="allow: []   # or no `allow` at all",
)
UNKNOWN = Rule(
    code="NB402",
    name="unknown-exception",
    severity="error",
    why="An exception to a rule that does not exist protects nothing: most often the code is mistyped.",
    bad="allow: [{rule: NB999, because: …}]",
    good="allow: [{rule: NB320, because: the wording is the minister’s own}]",
)
RULES = (UNNEEDED, UNKNOWN)


def without_allowed(
    path: str, exempt: Sequence[Exempt], problems: Sequence[Problem], allowable: Mapping[str, Rule]
) -> Iterable[Problem]:
    """Yield the problems that no exception covers, and the problems of the exceptions."""
    allowed = {exception.rule for exception in exempt}
    yield from (problem for problem in problems if problem.rule not in allowed)
    broken = {problem.rule for problem in problems}
    for number, exception in enumerate(exempt):
        if exception.rule not in allowable:
            yield _unknown(path, exception, allowable)
        elif exception.rule not in broken:
            yield Problem(
                path=path,
                position=exception.position,
                rule=UNNEEDED.code,
                severity=UNNEEDED.severity,
                message=f"Nothing here breaks {exception.rule} ({allowable[exception.rule].name}) any more.",
                hint="Take the exception out.",
                field=("allow", number, "rule"),
            )


def _unknown(path: str, exception: Exempt, allowable: Mapping[str, Rule]) -> Problem:
    code = exception.rule
    nearest = process.extractOne(code, allowable.keys(), score_cutoff=50)
    return Problem(
        path=path,
        position=exception.position,
        rule=UNKNOWN.code,
        severity=UNKNOWN.severity,
        message=f"There is no rule {code} that an article can be excepted from.",
        hint=f"Did you mean {nearest[0]}?" if nearest else "`newsbrief rules` lists the rules.",
    )
