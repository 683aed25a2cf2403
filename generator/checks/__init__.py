"""Articles and Briefs → Problems: what a copy desk would not let through.

In: what was read, what was resolved from it, and the slips that were made of both. Out: Problems, in no
particular order, less those that an editor allowed. Every rule is in `RULES`.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator
from datetime import datetime

from generator.annotation.registry import Registries
from generator.article import Article
from generator.checks import desk, exceptions, quotes, summary
from generator.checks.desk.case import Newsroom
from generator.checks.desk.duplicates import ALIKE
from generator.checks.desk.facts import exempt_in, facts_of, places_of
from generator.checks.desk.likeness import candidates, comparer
from generator.checks.questions import QUESTIONS
from generator.problem import Problem, Rule
from generator.vocabulary import Brief

__all__ = [
    "QUESTIONS",
    "RULES",
    "Newsroom",
    "candidates",
    "comparing",
    "exempt_in",
    "facts_of",
    "inspect_article",
    "inspect_newsroom",
    "places_of",
]

RULES: tuple[Rule, ...] = (*quotes.RULES, *summary.RULES, *exceptions.RULES, *desk.RULES)

_ALLOWABLE = {rule.code: rule for rule in RULES if rule not in exceptions.RULES}


def inspect_article(
    article: Article, brief: Brief, registries: Registries, now: datetime
) -> Iterator[Problem]:
    """Hold an article against its brief."""
    yield from quotes.check_quotes(article, brief, registries)
    yield from summary.check_summary(article, brief, registries)
    yield from desk.check_article(article, brief, registries, now)


def comparing(body_of: Callable[[str], str]) -> Callable[[str, str], float]:
    """How to find how much the articles at two paths are alike; `body_of` gives the text of one."""
    return comparer(body_of, ALIKE)


def inspect_newsroom(room: Newsroom) -> Iterator[Problem]:
    """What was found in each article, and what shows beside others; less what an editor allowed."""
    beside_others = _by_path(desk.check_newsroom(room))
    for slip, _ in room.cases:
        problems = [*slip.found, *beside_others.pop(slip.path, ())]
        if problems or slip.exempt:
            yield from exceptions.without_allowed(slip.path, slip.exempt, problems, _ALLOWABLE)
    for problems in beside_others.values():
        yield from problems


def _by_path(problems: Iterator[Problem]) -> dict[str, list[Problem]]:
    found: dict[str, list[Problem]] = defaultdict(list)
    for problem in problems:
        found[problem.path].append(problem)
    return found
