"""The desk's rules: dates, freshness, withdrawals, addresses, corrections, pictures, links, evidence.

In: an article with its brief, or everything there is at one moment. Out: Problems, in no
particular order. Each family of rules is a file; its `RULES` say what it finds, its `CHECKS` find it.
"""

from collections.abc import Iterator
from datetime import datetime

from generator.annotation.registry import Registries
from generator.article import Article
from generator.checks.desk import (
    addresses,
    corrections,
    dates,
    duplicates,
    evidence,
    freshness,
    links,
    pictures,
    withdrawn,
)
from generator.checks.desk.case import Case, Newsroom
from generator.problem import Problem, Rule
from generator.vocabulary import Brief

RULES: tuple[Rule, ...] = (
    *dates.RULES,
    *freshness.RULES,
    *withdrawn.RULES,
    *addresses.RULES,
    *duplicates.RULES,
    *corrections.RULES,
    *pictures.RULES,
    *links.RULES,
    *evidence.RULES,
)

_OF_ARTICLES = (*dates.CHECKS, *freshness.CHECKS, *corrections.CHECKS, *evidence.CHECKS)
_OF_NEWSROOMS = (
    *withdrawn.CHECKS,
    *addresses.CHECKS,
    *duplicates.CHECKS,
    *pictures.CHECKS,
    *links.CHECKS,
)


def check_article(
    article: Article, brief: Brief, registries: Registries, now: datetime
) -> Iterator[Problem]:
    """Hold one article against its brief and the calendar."""
    case = Case(article, brief, registries, now)
    for check in _OF_ARTICLES:
        yield from check(case)


def check_newsroom(room: Newsroom) -> Iterator[Problem]:
    """Hold everything against everything else."""
    for check in _OF_NEWSROOMS:
        yield from check(room)
