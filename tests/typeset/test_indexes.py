from dataclasses import replace
from datetime import timedelta

from generator.annotation.registry import StorylineEntry, StorylineHead
from generator.edition import gather
from generator.languages import words_of
from generator.typeset import make_pages
from generator.typeset.indexes import FEW, SIZE, Index, by_letter, index_pages
from generator.typeset.names import MOVED_LAST
from generator.views import Entry, IndexView, Page
from generator.vocabulary import Address, Link
from tests.typeset.test_pages import ENGLISH, NOW, REGISTRIES, SETTINGS, a_brief

HERE = Address("people/index.md")
WORDS = words_of("en")


def entries(*names: str) -> list[Entry]:
    return [Entry(Link(name, Address("people/x.md")), None, 1) for name in names]


def made(*names: str) -> list[Page]:
    return [*index_pages(Index(HERE, "People", by_letter(entries(*names))), WORDS)]


def view(page: Page) -> IndexView:
    assert isinstance(page.view, IndexView)
    return page.view


def some(letters: str, number: int) -> list[str]:
    return [f"{letter}{n:04}" for letter in letters for n in range(number)]


def test_a_few_names_stand_in_order_without_letters() -> None:
    (group,) = by_letter(entries("ivo", "Émile", "“Ada”", "42 Days"))
    assert group.name == ""
    assert [entry.link.name for entry in group.entries] == ["“Ada”", "Émile", "ivo", "42 Days"]


def test_many_names_stand_under_their_letters() -> None:
    groups = by_letter(entries(*some("bcd", FEW), "Östen", "ada", "7"))
    assert [group.name for group in groups] == ["A", "B", "C", "D", "O", "#"]


def test_a_long_index_has_leaves_and_each_letter_leads_to_the_leaf_it_begins_on() -> None:
    made_of = made(*some("abcdefg", 50))
    assert [page.path for page in made_of] == ["people/index.md", "people/page-2.md"]
    first, second = (view(page) for page in made_of)
    assert sum(len(group.entries) for group in first.groups) == SIZE
    assert [group.name for group in second.groups] == ["E", "F", "G"]
    assert first.initials == second.initials
    assert [(one.letter, one.address.path) for one in first.initials][3:5] == [
        ("D", "people/index.md"),
        ("E", "people/page-2.md"),
    ]


def test_a_letter_that_goes_on_on_the_next_leaf_is_led_to_once() -> None:
    made_of = made(*some("abcdef", 60))
    last = view(made_of[0]).groups[-1]
    more = view(made_of[1]).groups[0]
    assert (last.name, more.name) == ("D", "D")
    assert (bool(last.fragment), more.fragment) == (True, "")
    assert len(last.entries) + len(more.entries) == 60
    assert [one.letter for one in view(made_of[0]).initials] == ["A", "B", "C", "D", "E", "F"]


def test_an_index_of_as_many_initials_as_names_shows_none() -> None:
    assert view(made(*(chr(0x4E00 + n) for n in range(FEW + 10)))[0]).initials == ()


def test_many_storylines_stand_by_name_below_those_that_moved_last() -> None:
    few, many = storylines_page(MOVED_LAST), storylines_page(MOVED_LAST + 1)
    assert (len(few.storylines), few.groups) == (MOVED_LAST, ())
    assert len(many.storylines) == MOVED_LAST
    (group,) = many.groups
    assert len(group.entries) == MOVED_LAST + 1
    assert many.storylines[0].storyline.name == group.entries[-1].link.name == "Story 30"


def storylines_page(number: int) -> IndexView:
    registries = replace(
        REGISTRIES,
        storylines={
            f"s{at}": StorylineEntry(StorylineHead(title=f"Story {at:02}"), ())
            for at in range(number)
        },
    )
    briefs = [
        a_brief(f"b{at}", 1, storyline_id=f"s{at}", published=NOW - timedelta(days=100 - at))
        for at in range(number)
    ]
    made = make_pages(gather(briefs, registries, SETTINGS, NOW), ENGLISH)
    (view,) = (page.view for page in made if page.path == "storylines/index.md")
    assert isinstance(view, IndexView)
    return view
