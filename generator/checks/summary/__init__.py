"""Articles against their briefs: nothing in a summary or a context box is loose text.

In: an article, its brief, the registries. Out: Problems, each at the words it is about. Rules that
compare words need brief and article to be English; numbers, quoted words, copying, length and markup
are checked in every language. A withdrawn brief shows nothing of its text and is not checked.
"""

from collections.abc import Callable, Iterator

from generator.annotation.registry import Registries
from generator.article import Article
from generator.checks.summary.body import check_body
from generator.checks.summary.claims import Claim, claims_of
from generator.checks.summary.copying import check_copying
from generator.checks.summary.dates import check_dates, check_weekdays
from generator.checks.summary.evidence import Evidence
from generator.checks.summary.finding import Finding, placed
from generator.checks.summary.hedges import check_hedges
from generator.checks.summary.length import check_length, check_length_in_all
from generator.checks.summary.markup import check_markup, check_markup_in_text
from generator.checks.summary.names import check_names
from generator.checks.summary.negation import check_negation
from generator.checks.summary.numbers import check_numbers
from generator.checks.summary.opposites import check_opposites
from generator.checks.summary.quoted import check_quoted_words
from generator.checks.summary.rules import RULES
from generator.checks.summary.spelling import check_spelling
from generator.checks.summary.support import check_support
from generator.checks.summary.swaps import check_swaps
from generator.problem import Problem
from generator.vocabulary import Brief

Check = Callable[[Claim, Evidence], Iterator[Finding]]

CONSISTENCY: tuple[Check, ...] = (
    check_numbers,
    check_dates,
    check_names,
    check_swaps,
    check_quoted_words,
    check_negation,
    check_opposites,
    check_hedges,
)
"""What a claim says agrees with what the article says."""
FORM: tuple[Check, ...] = (
    check_weekdays,
    check_spelling,
    check_support,
    check_copying,
    check_length,
    check_markup,
)
"""How a claim says it, and whether it rests on anything."""

__all__ = ["CONSISTENCY", "RULES", "check_summary"]


def check_summary(article: Article, brief: Brief, registries: Registries) -> Iterator[Problem]:
    """Hold everything that the newsroom says about an article against the article."""
    if brief.withdrawal is not None:
        return
    evidence = Evidence(article, brief, registries)
    claims = claims_of(article, brief)
    for claim in map(evidence.supporting, claims):
        for check in (*CONSISTENCY, *FORM):
            for finding in check(claim, evidence):
                yield placed(finding, claim, article)
    yield from check_length_in_all(article, claims)
    yield from check_body(article, brief, registries)
    yield from check_markup_in_text(article)
