"""Quotes that are in the article → Problems: whose words they are, and whether they are given fairly.

In: an article, the brief made from it, the registries. Out: Problems at the quotes concerned.
"""

from collections.abc import Iterator

from generator.annotation.registry import Registries
from generator.article import Article
from generator.checks.quotes.carriers import check_carriers
from generator.checks.quotes.case import Case
from generator.checks.quotes.fragments import check_fragments
from generator.checks.quotes.left_out import check_cut_short, check_left_out
from generator.checks.quotes.marks import check_marks
from generator.checks.quotes.repeats import check_repeats
from generator.checks.quotes.rules import RULES
from generator.checks.quotes.speakers import check_speakers
from generator.problem import Problem
from generator.vocabulary import Brief

__all__ = ["RULES", "check_quotes"]

_CHECKS = (
    check_marks,
    check_left_out,
    check_cut_short,
    check_speakers,
    check_carriers,
    check_fragments,
    check_repeats,
)


def check_quotes(article: Article, brief: Brief, registries: Registries) -> Iterator[Problem]:
    """Hold every quote of `brief` against the article."""
    case = Case(article, brief, registries)
    for check in _CHECKS:
        yield from check(case)
