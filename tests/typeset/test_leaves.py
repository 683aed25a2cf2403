import itertools
from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.typeset.indexes import SIZE as NAMES
from generator.typeset.leaves import (
    SIZE,
    in_order,
    newest_first,
    of_days,
    on_leaf,
    on_newest,
)
from generator.typeset.pages import STORY_SIZE
from generator.typeset.quote_pages import SIZE as QUOTES
from generator.views import (
    DayView,
    IndexView,
    ListingView,
    MonthView,
    Page,
    PersonView,
    PublisherView,
    QuotesView,
    StorylineView,
)
from generator.vocabulary import Address, Brief, Correction, Link
from generator.vocabulary.addresses import leaf_of
from tests.typeset.test_pages import ENGLISH, a_brief, pages

DESK = Address("desks/world.md")
LONG_AGO = datetime(2031, 3, 1, 9, tzinfo=UTC)


def test_leaves_lie_below_their_list() -> None:
    assert leaf_of(DESK, 3).url == "desks/world/page-3/"
    assert leaf_of(Address("archive/index.md"), 2).url == "archive/page-2/"


def test_an_empty_list_has_one_leaf() -> None:
    for made in (in_order(DESK, 0), newest_first(DESK, 0)):
        (leaf,) = made
        assert (leaf.address, leaf.earlier, leaf.later, leaf.first) == (DESK, None, None, True)


@given(st.integers(0, 40), st.integers(1, 7))
def test_every_item_of_a_list_stands_on_one_leaf_in_order(length: int, size: int) -> None:
    made = in_order(DESK, length, size)
    shown = [item for leaf in made for item in on_leaf(range(length), leaf, size)]
    assert shown == list(range(length))


@given(st.integers(0, 40), st.integers(0, 40), st.integers(2, 7))
def test_so_does_every_item_of_lists_that_begin_with_the_newest(
    one: int, other: int, size: int
) -> None:
    made = newest_first(DESK, one, other, size=size)
    for length in (one, other):
        parts = [on_newest(range(length), leaf, size) for leaf in made]
        assert [item for part in parts for item in part] == list(range(length))
        assert all(len(part) < size * 1.5 for part in parts)
        assert len(parts[0]) >= min(length, size // 2)


@given(st.integers(0, 60), st.integers(2, 7))
def test_what_stands_on_an_older_leaf_stays_there(length: int, size: int) -> None:
    def by_address(number: int) -> dict[Address, tuple[int, ...]]:
        items = range(number, 0, -1)  # the newest first
        return {leaf.address: on_newest(items, leaf, size) for leaf in newest_first(DESK, number, size=size)}  # fmt: skip

    before, after = by_address(length), by_address(length + 1)
    assert {address for address in before if before[address] != after[address]} <= {DESK}


@pytest.mark.parametrize("leaves_of", [in_order, newest_first])
@given(number=st.integers(0, 200))
def test_leaves_lead_to_their_neighbours(leaves_of: object, number: int) -> None:
    made = leaves_of(DESK, number)  # type: ignore[operator] # one of the two
    assert (made[0].address, made[0].first, made[0].earlier) == (DESK, True, None)
    for before, after in itertools.pairwise(made):
        assert (before.later, after.earlier, after.first) == (after.address, before.address, False)
    assert made[-1].later is None


def test_a_leaf_tells_its_days_where_there_are_others() -> None:
    first, second = newest_first(DESK, 45)
    days = [date(2031, 3, 2), date(2031, 2, 27)]
    assert of_days(first, days, ENGLISH).told == "27 February 2031 – 2 March 2031"
    assert of_days(second, days[:1], ENGLISH).told == "2 March 2031"
    (alone,) = newest_first(DESK, 1)
    assert of_days(alone, days, ENGLISH).told == ""


def some(number: int) -> list[Brief]:
    """One brief every eight hours: `number` of them, each of them corrected the day after."""
    return [some_brief(at) for at in range(number)]


def some_brief(at: int) -> Brief:
    when = LONG_AGO + timedelta(hours=8 * at)
    done = Correction(when + timedelta(hours=1), "correction", "lede", "nine", "eight", None)
    return a_brief(
        f"b-{at}",
        1,
        address=Address(f"{when:%Y/%m}/b-{at}.md"),
        headline=f"The light, {at}",
        published=when,
        corrections=(done,),
    )


def test_no_page_grows_with_the_archive() -> None:
    made = pages(*(a_brief(f"b-{at}", 1 + at % 28) for at in range(2 * STORY_SIZE + 1)))
    for page in made.values():
        view = page.view
        if isinstance(view, ListingView | PersonView | PublisherView | MonthView | DayView):
            assert len(view.cards) < SIZE * 1.5
        if isinstance(view, PersonView | QuotesView | DayView):
            assert len(view.quotes) < QUOTES * 1.5
        if isinstance(view, IndexView):
            assert sum(len(group.entries) for group in view.groups) <= NAMES
        if isinstance(view, StorylineView):
            assert len(view.steps) <= STORY_SIZE
    assert "desks/world/page-3.md" in made
    assert "people/ada-thorne/page-3.md" in made
    assert "storylines/light/page-3.md" in made
    assert "archive/2031/03/page-3.md" in made


def older(made: Mapping[str, Page]) -> dict[str, Page]:
    return {path: page for path, page in made.items() if "/page-" in path}


def test_a_new_brief_changes_no_older_leaf() -> None:
    """Whatever is told of a whole list is told on its first page: a leaf changes when its neighbour is made."""
    of_leaf = SIZE + SIZE // 2 + 100
    before, after = pages(*some(of_leaf)), pages(*some(of_leaf + 1))
    changed = {path for path, page in older(before).items() if after[path] != page}
    story = "storylines/light/page-3.md"  # goes on at its end: the last leaf is the newest
    assert len(older(before)) > len(changed | {story})
    assert changed == {story}
    kinds = {path.split("/")[0] for path in older(before)}
    assert kinds == {"archive", "corrected", "desks", "people", "places", "quotes", "sources", "storylines", "topics"}  # fmt: skip


def test_the_pages_of_a_past_month_and_year_stay_as_they_are() -> None:
    """But for the calendar's neighbours, a month has nothing that another could change."""
    briefs = [some_brief(at) for at in (*range(100), 3 * 400, 3 * 401)]
    before, after = pages(*briefs), pages(*briefs, some_brief(3 * 402))
    past = [path for path in before if "2031" in path and not path.startswith("archive/2032")]
    assert "people/ada-thorne/2031.md" in past
    assert [path for path in past if before[path] != after[path]] == []


def test_a_later_leaf_says_so_in_its_title() -> None:
    made = pages(*some(SIZE * 2))
    first, second = made["desks/world.md"], made["desks/world/page-1.md"]
    assert (first.title, first.trail) == ("World", ())
    assert (second.title, second.trail) == ("World, page 1", (Link("World", DESK),))
