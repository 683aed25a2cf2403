"""Articles, Briefs and the Edition → Problems: what a copy desk would not let through.

In: what was read, what was resolved from it, and what it makes together. Out: Problems, in no
particular order, less those that an editor allowed. Every rule is in `RULES`.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import datetime

from generator.annotation.registry import Registries
from generator.article import Article, Copy
from generator.checks import desk, exceptions, quotes, summary
from generator.problem import Problem, Rule
from generator.vocabulary import Brief, Edition

RULES: tuple[Rule, ...] = (*quotes.RULES, *summary.RULES, *exceptions.RULES, *desk.RULES)

_ALLOWABLE = {rule.code: rule for rule in RULES if rule not in exceptions.RULES}


def inspect(
    copy: Copy, briefs: Sequence[Brief], edition: Edition, now: datetime, site_url: str = ""
) -> Iterator[Problem]:
    """Hold every article against its brief, and the edition against itself.

    `site_url` is the site's own address, where the newsroom gives one.
    """
    found = {brief.path: brief for brief in briefs}
    of_edition = _by_path(desk.check_edition(copy, briefs, edition, now, site_url))
    for article in copy.articles:
        if brief := found.get(article.path):
            problems = [
                *_inspect_article(article, brief, copy.registries, now),
                *of_edition.pop(article.path, ()),
            ]
            yield from exceptions.without_allowed(article, problems, _ALLOWABLE)
    for problems in of_edition.values():
        yield from problems


def _inspect_article(
    article: Article, brief: Brief, registries: Registries, now: datetime
) -> Iterator[Problem]:
    yield from quotes.check_quotes(article, brief, registries)
    yield from summary.check_summary(article, brief, registries)
    yield from desk.check_article(article, brief, registries, now)


def _by_path(problems: Iterator[Problem]) -> dict[str, list[Problem]]:
    found: dict[str, list[Problem]] = defaultdict(list)
    for problem in problems:
        found[problem.path].append(problem)
    return found
