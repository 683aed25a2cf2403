"""Articles, Briefs and the Edition → Problems: what a copy desk would not let through.

In: what was read, what was resolved from it, and what it makes together. Out: Problems, in no
particular order, less those that an editor allowed. Every rule is in `RULES`.
"""

from collections.abc import Iterator, Sequence
from datetime import datetime

from generator.annotation.registry import Registries
from generator.article import Article, Copy
from generator.checks import exceptions
from generator.problem import Problem, Rule
from generator.vocabulary import Brief, Edition

RULES: tuple[Rule, ...] = (*exceptions.RULES,)

_ALLOWABLE = {rule.code: rule for rule in RULES if rule not in exceptions.RULES}


def inspect(
    copy: Copy, briefs: Sequence[Brief], edition: Edition, now: datetime
) -> Iterator[Problem]:
    """Hold every article against its brief, and the edition against itself."""
    found = {brief.path: brief for brief in briefs}
    for article in copy.articles:
        if brief := found.get(article.path):
            problems = [*_inspect_article(article, brief, copy.registries, now)]
            yield from exceptions.without_allowed(article, problems, _ALLOWABLE)


def _inspect_article(
    article: Article, brief: Brief, registries: Registries, now: datetime
) -> Iterator[Problem]:
    yield from ()
