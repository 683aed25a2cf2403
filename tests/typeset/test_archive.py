from datetime import UTC, datetime, timedelta
from typing import Literal

from generator.typeset.leaves import SIZE
from generator.views import AmendedView, DayView, IndexView, MonthView, Page
from generator.vocabulary import Address, Correction, Link, Withdrawal
from generator.vocabulary.addresses import CORRECTED
from tests.typeset.test_pages import NOW, a_brief, pages

MARCH, FEBRUARY = datetime(2031, 3, 2, tzinfo=UTC), datetime(2031, 2, 27, tzinfo=UTC)


def months_of_winter() -> dict[str, Page]:
    january = FEBRUARY - timedelta(days=40)
    return pages(
        a_brief("a", 1, published=MARCH),
        a_brief("b", 2, published=FEBRUARY),
        a_brief("c", 3, published=january),
    )


def address(link: Link | None) -> str:
    assert link
    assert link.address
    return link.address.url


def test_each_month_has_a_page_between_its_neighbours() -> None:
    page = months_of_winter()["archive/2031/02.md"]
    view = page.view
    assert isinstance(view, MonthView)
    assert view.name == "February 2031"
    assert [card.brief.name for card in view.cards] == ["The light, day 2"]
    assert view.before
    assert view.before.name == "January 2031"
    assert address(view.after) == "archive/2031/03/"
    assert [link.name for link in page.trail] == ["Archive", "2031"]


def test_the_archive_lists_years_and_their_months_with_counts() -> None:
    made = months_of_winter()
    index, year = made["archive/index.md"].view, made["archive/2031.md"].view
    assert isinstance(index, IndexView)
    assert isinstance(year, IndexView)
    (group,) = index.groups
    assert (group.name, group.address) == ("2031", Address("archive/2031.md"))
    assert group.entries == year.groups[0].entries
    assert [(entry.link.name, entry.count) for entry in group.entries] == [
        ("March 2031", 1),
        ("February 2031", 1),
        ("January 2031", 1),
    ]


def test_a_calendar_leads_to_the_days_on_which_something_happened() -> None:
    view = months_of_winter()["archive/2031/02.md"].view
    assert isinstance(view, MonthView)
    days = [day for week in view.weeks for day in week if day]
    assert [day.number for day in days] == list(range(1, 29))
    (there,) = [day for day in days if day.address]
    assert (there.number, there.count, there.words) == (27, 1, "27 February 2031")
    assert all(len(week) == len(view.weekdays) == 7 for week in view.weeks)
    assert view.weeks[0][5] == days[0], "1 February 2031 is a Saturday"


def test_each_day_has_a_page_between_the_days_around_it() -> None:
    view = months_of_winter()["archive/2031/02/27.md"].view
    assert isinstance(view, DayView)
    assert view.name == "Thursday, 27 February 2031"
    assert (address(view.before), address(view.after)) == (
        "archive/2031/01/18/",
        "archive/2031/03/02/",
    )
    assert (address(view.month_before), address(view.month_after)) == (
        "archive/2031/01/",
        "archive/2031/03/",
    )
    assert [quote.fragment for quote in view.quotes] == ["q1"]


def test_a_day_tells_what_changed_and_what_was_put_right() -> None:
    def done(kind: Literal["correction", "update"], note: str) -> Correction:
        return Correction(MARCH + timedelta(hours=2), kind, None, None, None, note)

    made = pages(
        a_brief("a", 1, published=FEBRUARY, corrections=(done("correction", "A slip."),)),
        a_brief("b", 1, published=FEBRUARY, corrections=(done("update", "An answer."),), updated=MARCH),
        a_brief("c", 1, published=FEBRUARY, updated=MARCH),
        a_brief("d", 1, published=FEBRUARY, updated=FEBRUARY + timedelta(hours=1)),
    )  # fmt: skip
    page = made["archive/2031/03/02.md"]
    assert isinstance(page.view, DayView)
    assert page.view.cards == ()
    assert [entry.note for entry in page.view.corrected] == ["A slip."]
    assert sorted(entry.note or "" for entry in page.view.changed) == ["", "An answer."]
    assert "## Put right" in page.markdown
    today = made["today.md"].view
    assert isinstance(today, DayView)
    assert today.permanent == Address("archive/2031/02/27.md"), "the last day with a brief"


def test_today_is_the_last_day_and_says_where_it_stays() -> None:
    made = months_of_winter()
    today, day = made["today.md"], made["archive/2031/03/02.md"]
    assert isinstance(today.view, DayView)
    assert isinstance(day.view, DayView)
    assert today.canonical == day.view.leaf.address == today.view.permanent
    assert today.view.cards == day.view.cards
    assert (today.title, day.title) == (
        "Today",
        "Sunday, 2 March 2031",
    )


def test_a_long_day_has_several_leaves_and_today_leads_to_them() -> None:
    many = [
        a_brief(f"b{n}", 1, published=MARCH + timedelta(minutes=n), address=Address(f"2031/03/b{n}.md"))
        for n in range(SIZE * 2)
    ]  # fmt: skip
    made = pages(*many)
    today, last = made["today.md"].view, made["archive/2031/03/02/page-1.md"].view
    assert isinstance(today, DayView)
    assert isinstance(last, DayView)
    assert len(today.cards) == SIZE
    assert today.leaf.later == Address("archive/2031/03/02/page-1.md")
    assert len(last.cards) == SIZE
    assert last.leaf.earlier == Address("archive/2031/03/02.md")


def test_corrections_and_withdrawals_are_listed_the_newest_first() -> None:
    done = Correction(NOW - timedelta(days=3), "correction", "lede", "nine", "eight", "A slip.")
    gone = Withdrawal(NOW - timedelta(days=1), "It was another town’s.")
    made = pages(
        a_brief("a", 1, corrections=(done,)),
        a_brief("b", 2, state="withdrawn", withdrawal=gone, corrections=(done,)),
    )
    page = made[CORRECTED.path]
    assert isinstance(page.view, AmendedView)
    first, second = page.view.entries
    assert (first.kind, first.note, first.wrong) == ("withdrawal", "It was another town’s.", None)
    assert (second.kind, second.wrong, second.right) == ("correction", "nine", "eight")
    assert page.lastmod == "2031-03-31"
    assert "It said “nine”. It now says “eight”. A slip." in page.markdown


def test_before_the_first_correction_the_page_says_that_there_was_none() -> None:
    page = pages(a_brief("a", 1))[CORRECTED.path]
    assert isinstance(page.view, AmendedView)
    assert (page.view.entries, page.lastmod) == ((), None)
    assert CORRECTED.path not in pages()
