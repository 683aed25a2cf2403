"""No words are quoted twice in one brief."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from generator.checks.quotes.case import Case
from generator.checks.quotes.rules import SAID_TWICE
from generator.problem import Problem
from generator.vocabulary import Span

_SAME = 0.8  # of the shorter quote that stands in the other


def check_repeats(case: Case) -> Iterator[Problem]:
    """Report a quote most of which stands in another one."""
    for (first, _, one), (second, _, other) in combinations(case.quotes, 2):
        if _shared(one.spans, other.spans) >= _SAME * min(_length(one.spans), _length(other.spans)):
            yield case.problem(
                SAID_TWICE,
                second,
                "text",
                f"These words stand in quote {first + 1} already.",
                "Keep the one that says more.",
            )


def _length(spans: Sequence[Span]) -> int:
    return sum(span.end - span.start for span in spans)


def _shared(spans: Sequence[Span], others: Sequence[Span]) -> int:
    """How many characters of the article both cover."""
    return sum(
        max(0, min(span.end, other.end) - max(span.start, other.start))
        for span in spans
        for other in others
    )
