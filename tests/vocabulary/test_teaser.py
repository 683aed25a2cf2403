from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from generator.vocabulary import Brief, Link, Said, Withdrawal
from tests.builders import brief, quote, statement

THEN = datetime(2031, 3, 19, 12, tzinfo=UTC)
WITHDRAWN = Withdrawal(when=THEN, reason="It was another ferry.")


def summary(**changes: Any) -> dict[str, Any]:
    return {"summary": replace(brief().summary, **changes)}


def said(one: Brief, number: int = 1) -> str:
    return Said(one.in_quotes, number).kept


IN_LISTS = {
    "headline": {"headline": "Another"},
    "dek": {"dek": "Another"},
    "lede": summary(lede=statement("Another.")),
    "points": summary(points=(statement("Another."),)),
    "desk": {"desk": Link("Another", None)},
    "storyline": {"storyline": Link("Another", None)},
    "published": {"published": THEN},
    "updated": {"updated": THEN},
    "state": {"state": "draft"},
    "language": {"language": "de"},
    "withdrawal": {"withdrawal": WITHDRAWN},
}
IN_QUOTES = {"headline", "published", "updated", "state", "language", "withdrawal"}


@pytest.mark.parametrize("name", IN_LISTS)
def test_what_a_list_shows_counts_in_it(name: str) -> None:
    one, other = brief(), brief(**IN_LISTS[name])
    assert one.teased != other.teased
    assert (said(one) != said(other)) == (name in IN_QUOTES)


@pytest.mark.parametrize(
    "changes",
    [{"quotes": ()}, {"byline": "Another"}, {"topic_ids": ("another",)}],
    ids=" ".join,
)
def test_what_no_list_of_briefs_shows_counts_in_none(changes: dict[str, Any]) -> None:
    assert brief(**changes) != brief()
    assert brief(**changes).teased == brief().teased


def test_a_quote_counts_in_its_own_place_alone() -> None:
    first, second = quote("We cannot pay for a light"), quote("A town that puts out its light")
    both = brief(quotes=(first, second))
    other = brief(quotes=(first, replace(second, setting="on the quay")))
    assert said(both) == said(other)
    assert said(both, 2) != said(other, 2)
    assert said(both) != said(both, 2)
    assert both.teased == other.teased


def test_what_stands_beside_a_quote_counts_in_each() -> None:
    one, other = brief(), brief(topics=(Link("Another", None),), topic_ids=("another",))
    assert said(one) != said(other)
    assert one.teased == other.teased


def test_of_a_withdrawn_brief_a_list_says_why_it_went() -> None:
    gone = brief(dek="At sea", withdrawal=WITHDRAWN, state="withdrawn").teaser
    assert (gone.headline, gone.lede) == (brief().headline, "It was another ferry.")
    assert (gone.dek, gone.points, gone.image) == (None, (), None)
