from datetime import UTC, datetime, timedelta

from generator.typeset.amended import AMENDED
from generator.views import AmendedView, IndexView, ListingView
from generator.vocabulary import Correction, Withdrawal
from tests.typeset.test_pages import NOW, a_brief, pages

MARCH, FEBRUARY = datetime(2031, 3, 2, tzinfo=UTC), datetime(2031, 2, 27, tzinfo=UTC)


def test_each_month_has_a_page_between_its_neighbours() -> None:
    january = FEBRUARY - timedelta(days=40)
    made = pages(
        a_brief("a", 1, published=MARCH),
        a_brief("b", 2, published=FEBRUARY),
        a_brief("c", 3, published=january),
    )
    view = made["archive/2031-02.md"].view
    assert isinstance(view, ListingView)
    assert view.name == "February 2031"
    assert [card.brief.name for card in view.cards] == ["The light, day 2"]
    assert view.before
    assert view.before.name == "January 2031"
    assert view.after
    assert view.after.address
    assert view.after.address.url == "archive/2031-03/"
    index = made["archive/index.md"].view
    assert isinstance(index, IndexView)
    assert [(entry.link.name, entry.count) for entry in index.entries] == [
        ("March 2031", 1),
        ("February 2031", 1),
        ("January 2031", 1),
    ]


def test_corrections_and_withdrawals_are_listed_the_newest_first() -> None:
    done = Correction(NOW - timedelta(days=3), "correction", "lede", "nine", "eight", "A slip.")
    gone = Withdrawal(NOW - timedelta(days=1), "It was another town’s.")
    made = pages(
        a_brief("a", 1, corrections=(done,)),
        a_brief("b", 2, state="withdrawn", withdrawal=gone, corrections=(done,)),
    )
    page = made[AMENDED.path]
    assert isinstance(page.view, AmendedView)
    first, second = page.view.entries
    assert (first.kind, first.note, first.wrong) == ("withdrawal", "It was another town’s.", None)
    assert (second.kind, second.wrong, second.right) == ("correction", "nine", "eight")
    assert page.lastmod == "2031-03-31"
    assert "It said “nine”. It now says “eight”. A slip." in page.markdown


def test_without_corrections_there_is_no_such_page() -> None:
    assert AMENDED.path not in pages(a_brief("a", 1))
