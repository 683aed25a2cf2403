"""How seriously a newsroom takes a rule. In: Problems, and `rules:` of mkdocs.yml. Out: the Problems as it takes them.

A rule without which there would be no brief, because nothing could be read or resolved, stays an
error: turned off, its article would silently go missing.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace

from rapidfuzz import fuzz, process
from rapidfuzz.distance import Prefix

from generator.problem import Level, Problem, Rule

NEAR = 75
"""Likeness in per cent from which another rule is worth naming: `NB4410` and `NB441` have 91, `NB500` and `NB001` 60."""


def as_set(problems: Iterable[Problem], levels: Mapping[str, Level]) -> Iterator[Problem]:
    """Yield the problems with the severities that the newsroom gave them, less those turned off."""
    for problem in problems:
        level = levels.get(problem.rule, problem.severity)
        if level != "off":
            yield problem if level == problem.severity else replace(problem, severity=level)


def wrong_levels(
    levels: Mapping[str, Level], rules: Collection[Rule], needed: Collection[Rule]
) -> Iterator[str]:
    """Say what is wrong with the levels: a rule that there isn't, and one of those `needed` made weaker."""
    known = {rule.code: rule for rule in rules}
    for code, level in levels.items():
        if code not in known:
            yield f"There is no rule {code}. {meant(code, rules)}"
        elif known[code] in needed and level not in {"error", known[code].severity}:
            done = "turned off" if level == "off" else "a warning"
            yield f"{code} ({known[code].name}) can’t be {done}: it finds what no brief can be made of."


def meant(code: str, rules: Iterable[Rule]) -> str:
    """The rule that somebody may have meant by `code`, or where to find it."""
    forms = {form: rule for rule in rules for form in (rule.code, rule.name.upper())}
    near = process.extract(
        code.upper(), forms.keys(), scorer=fuzz.ratio, score_cutoff=NEAR, limit=None
    )
    if not near:
        return "`newsbrief rules` lists them."
    nearest = max(near, key=lambda found: (Prefix.similarity(code.upper(), found[0]), found[1]))
    rule = forms[nearest[0]]
    return f"Did you mean {rule.code} ({rule.name})?"
