import itertools
from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from generator.typeset.indexes import SIZE as NAMES
from generator.typeset.leaves import SIZE, leaf_address, leaves, on_leaf
from generator.typeset.pages import STORY_SIZE
from generator.typeset.quote_pages import SIZE as QUOTES
from generator.views import (
    DayView,
    IndexView,
    ListingView,
    MonthView,
    PersonView,
    PublisherView,
    QuotesView,
    StorylineView,
)
from generator.vocabulary import Address
from tests.typeset.test_pages import a_brief, pages

DESK = Address("desks/world.md")


def test_the_first_leaf_keeps_the_address_and_the_others_have_a_number() -> None:
    assert leaf_address(DESK, 1) == DESK
    assert leaf_address(DESK, 3).url == "desks/world/page-3/"
    assert leaf_address(Address("archive/index.md"), 2).url == "archive/page-2/"


def test_an_empty_list_has_one_leaf() -> None:
    (leaf,) = leaves(DESK, 0)
    assert (leaf.number, leaf.of, leaf.earlier, leaf.later) == (1, 1, None, None)


@given(st.integers(0, 40), st.integers(0, 40), st.integers(1, 7))
def test_every_item_stands_on_one_leaf_in_order(one: int, other: int, size: int) -> None:
    made = list(leaves(DESK, one, other, size=size))
    for length in (one, other):
        items = range(length)
        assert [item for leaf in made for item in on_leaf(items, leaf, size)] == list(items)
    for before, after in itertools.pairwise(made):
        assert before.later
        assert before.later.address == after.address
        assert after.earlier
        assert after.earlier.address == before.address
    assert made[0].earlier is None
    assert made[-1].later is None


def many(number: int) -> dict[str, object]:
    briefs = (
        a_brief(f"b-{n}", 1 + n % 28, published=datetime(2031, 3, 1 + n % 28, n % 24, tzinfo=UTC))
        for n in range(number)
    )
    return dict(pages(*briefs))


def test_no_page_grows_with_the_archive() -> None:
    made = many(2 * STORY_SIZE + 1)
    for page in made.values():
        view = page.view  # type: ignore[attr-defined] # a Page
        if isinstance(view, ListingView | PersonView | PublisherView | MonthView | DayView):
            assert len(view.cards) <= SIZE
        if isinstance(view, PersonView | QuotesView | DayView):
            assert len(view.quotes) <= QUOTES
        if isinstance(view, IndexView):
            assert sum(len(group.entries) for group in view.groups) <= NAMES
        if isinstance(view, StorylineView):
            assert len(view.steps) <= STORY_SIZE
    assert "desks/world/page-2.md" in made
    assert "people/ada-thorne/page-3.md" in made
    assert "storylines/light/page-3.md" in made
    assert "archive/2031/03/page-4.md" in made


def test_a_later_leaf_says_so_in_its_title() -> None:
    made = many(SIZE + 1)
    assert made["desks/world.md"].title == "World"  # type: ignore[attr-defined] # a Page
    assert made["desks/world/page-2.md"].title == "World, page 2"  # type: ignore[attr-defined] # a Page
