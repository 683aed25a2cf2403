from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from generator.annotation.registry import (
    DeskEntry,
    PersonEntry,
    PublisherEntry,
    Registries,
    StandingPage,
    StorylineEntry,
    StorylineHead,
    TopicEntry,
)
from generator.edition import gather
from generator.house import House
from generator.languages import words_of
from generator.later import Fingerprints
from generator.settings import Settings
from generator.typeset import chrome, make_pages
from generator.typeset.making import DESCRIPTION_LENGTH
from generator.typeset.pages import STORY_SIZE
from generator.views import BriefView, FrontView, Page, PersonView, StorylineView, leaf_of
from generator.vocabulary import (
    Address,
    Brief,
    ClaimEntry,
    ContextBox,
    Correction,
    Edition,
    FigureEntry,
    Link,
    Withdrawal,
)
from tests import builders

ENGLISH = words_of("en")
NOW = datetime(2031, 4, 1, tzinfo=UTC)
REGISTRIES = Registries(
    people={"ada-thorne": PersonEntry(name="Ada Thorne", role="mayor", about="Born here.")},
    topics={"harbour": TopicEntry(name="Harbour", about="Boats.")},
    desks={"world": DeskEntry(name="World")},
    publishers={
        "merrow-gazette": PublisherEntry(
            name="The Merrow Gazette", url="https://gazette.example/", about="A daily."
        )
    },
    storylines={
        "light": StorylineEntry(
            StorylineHead(title="The light", dek="Its last year.", people=("ada-thorne",)),
            ("It was lit in 1891.",),
        )
    },
    pages=(StandingPage("about.md", "About", "Who *we* are."),),
)
SETTINGS = Settings(
    "Merrow Brief", "News of the coast", "", Path(), Path(), Path(), ZoneInfo("UTC"), "en"
)


def a_brief(slug: str, day: int, **changes: object) -> Brief:
    given = {
        "path": f"content/articles/2031/03/{slug}.md",
        "address": Address(f"2031/03/{slug}.md"),
        "headline": f"The light, day {day}",
        "published": datetime(2031, 3, day, 9, tzinfo=UTC),
        "storyline": Link("The light", Address("storylines/light.md")),
        "storyline_id": "light",
        "topics": (Link("Harbour", Address("topics/harbour.md")),),
        "topic_ids": ("harbour",),
        "person_ids": ("ada-thorne",),
        "people": (Link("Ada Thorne", builders.ADA),),
    }
    return builders.brief(**(given | changes))


def edition(*briefs: Brief) -> Edition:
    return gather(briefs, REGISTRIES, SETTINGS, NOW)


def pages(*briefs: Brief) -> dict[str, Page]:
    return {page.path: page for page in make_pages(edition(*briefs), ENGLISH)}


def test_every_page_has_an_address_of_its_own() -> None:
    made = list(make_pages(edition(a_brief("a", 1), a_brief("b", 2)), ENGLISH))
    assert sorted(page.path for page in made) == [
        "2031/03/a.md", "2031/03/b.md", "about.md", "archive/2031.md", "archive/2031/03.md",
        "archive/2031/03/01.md", "archive/2031/03/02.md", "archive/index.md", "corrected.md",
        "desks/world.md", "index.md",
        "people/ada-thorne.md", "people/index.md", "places/index.md", "places/port-merrow.md",
        "quotes/2031/03.md", "quotes/index.md", "quotes/months/index.md",
        "quotes/people/index.md", "quotes/topics/harbour.md", "quotes/topics/index.md",
        "sources/index.md", "sources/merrow-gazette.md",
        "storylines/index.md", "storylines/light.md", "today.md",
        "topics/harbour.md", "topics/index.md",
    ]  # fmt: skip
    assert len({page.url for page in made}) == len(made)


def test_an_edition_without_briefs_still_has_a_front_page() -> None:
    made = pages()
    assert set(made) == {"index.md", "about.md"}
    view = made["index.md"].view
    assert isinstance(view, FrontView)
    assert (view.day, view.lead, view.majors, view.quote) == (None, None, (), None)


def test_a_brief_knows_its_neighbours_in_the_storyline() -> None:
    made = pages(a_brief("a", 1), a_brief("b", 2), a_brief("c", 3))
    view = made["2031/03/b.md"].view
    assert isinstance(view, BriefView)
    neighbours = [card.brief.name for card in (view.previous, view.next) if card]
    assert neighbours == ["The light, day 1", "The light, day 3"]
    first = made["2031/03/a.md"].view
    assert isinstance(first, BriefView)
    assert first.previous is None


def test_a_brief_outside_a_storyline_has_no_neighbours() -> None:
    alone = {"storyline": None, "storyline_id": None}
    view = pages(a_brief("a", 1, **alone), a_brief("b", 2, **alone))["2031/03/a.md"].view
    assert isinstance(view, BriefView)
    assert (view.previous, view.next) == (None, None)


def test_a_persons_page_quotes_them_and_leads_to_the_quote() -> None:
    page = pages(a_brief("a", 1))["people/ada-thorne.md"]
    assert isinstance(page.view, PersonView)
    assert page.view.quotes[0].quote.fragment == "q1"
    assert "> “We cannot pay for a light that guides no ships”" in page.markdown
    assert "](../2031/03/a.md#q1)" in page.markdown


def test_quotes_in_listings_stand_between_the_marks_of_their_language() -> None:
    made = pages(a_brief("a", 1, language="de"))
    front, person = made["index.md"].view, made["people/ada-thorne.md"].view
    assert isinstance(front, FrontView)
    assert isinstance(person, PersonView)
    said = "„We cannot pay for a light that guides no ships“"
    assert front.lead is not None
    assert front.lead.quote is not None
    assert (front.lead.quote.text, person.quotes[0].quote.text) == (said, said)


def test_a_storylines_page_tells_it_in_order() -> None:
    page = pages(a_brief("b", 2), a_brief("a", 1))["storylines/light.md"]
    assert isinstance(page.view, StorylineView)
    assert [step.card.brief.name for step in page.view.steps] == [
        "The light, day 1",
        "The light, day 2",
    ]
    assert page.view.people[0].about == "mayor of Port Merrow"
    assert page.markdown.index("day 1") < page.markdown.index("day 2")


def test_listings_say_nothing_of_a_withdrawn_brief_but_why_it_went() -> None:
    gone = a_brief("a", 1, state="withdrawn", withdrawal=Withdrawal(NOW, "It was not so."))
    made = pages(gone, a_brief("b", 2))
    everything = repr([made[path] for path in made if path != "2031/03/b.md"])
    assert "It was not so." in everything
    front = made["index.md"].view
    assert isinstance(front, FrontView)
    assert [card.brief.name for card in (front.lead, *front.majors) if card] == ["The light, day 2"]
    brief = made["2031/03/a.md"].markdown
    assert "voted to close the lighthouse" not in brief
    assert "We cannot pay" not in brief


def test_a_page_changed_when_the_last_of_its_briefs_did() -> None:
    corrected = a_brief(
        "a", 1,
        corrections=(Correction(datetime(2031, 3, 30, tzinfo=UTC), "correction", None, None, None, "x"),),
    )  # fmt: skip
    made = pages(corrected, a_brief("b", 2))
    assert made["2031/03/b.md"].lastmod == "2031-03-02"
    assert made["desks/world.md"].lastmod == "2031-03-30"
    assert made["about.md"].lastmod is None


SEVERAL = 75
"""Briefs that take more than one leaf of any list."""


@pytest.fixture
def told_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """A brief that was not kept writes out all that is in it each time it is asked; here that takes two minutes."""
    known: dict[int, tuple[Brief, str]] = {}

    def kept(brief: Brief) -> str:
        if id(brief) not in known:
            known[id(brief)] = brief, repr(brief)
        return known[id(brief)][1]

    monkeypatch.setattr(Brief, "kept", property(kept))


CHANGES: tuple[dict[str, object], ...] = (
    {"headline": "Something else"},
    {"address": Address("2031/03/moved.md")},
    {"published": datetime(2031, 2, 28, 9, tzinfo=UTC)},
    {"updated": datetime(2031, 3, 30, 9, tzinfo=UTC)},
    {"state": "withdrawn", "withdrawal": Withdrawal(NOW, "It was wrong.")},
    {"storyline_id": None},
    {"person_ids": (), "people": ()},
    {"topic_ids": ()},
    {"dek": "Another one."},
)


@pytest.mark.usefixtures("told_once")
@pytest.mark.parametrize("change", [*CHANGES, None], ids=str)
def test_where_a_whole_list_is_as_it_was_so_is_each_of_its_leaves(
    change: dict[str, object] | None,
) -> None:
    briefs = [a_brief(f"b-{n}", 1 + n % 28, headline=f"Day {n}") for n in range(SEVERAL)]
    other = [*briefs[:40], *([replace(briefs[40], **change)] if change else []), *briefs[41:]]
    before, after = _all_told(*briefs), _all_told(*other)
    both = [(before[path], after[path]) for path in before.keys() & after.keys()]
    parts = [(one, two) for one, two in both if one[0] and one[0] == two[0]]
    assert all(one == two for one, two in parts)


CLAIM = ClaimEntry(builders.statement("Ships miss it."), "reports", (), (), None)
DISPUTED = ContextBox("disputed", "A box", (CLAIM,), None, None)


@pytest.mark.usefixtures("told_once")
@pytest.mark.parametrize(
    ("boxes", "change", "same"),
    [
        ((DISPUTED,), {"dek": "Other."}, True),
        ((DISPUTED,), {"headline": "Other."}, False),
        ((), {"headline": "Other."}, True),
    ],
)
def test_the_first_leaf_of_a_story_has_no_more_than_the_names_of_those_briefs_on_others_that_it_names(
    boxes: tuple[ContextBox, ...], change: dict[str, object], same: bool
) -> None:
    briefs = [a_brief(f"b-{n:03}", 1) for n in range(STORY_SIZE + 2)]
    briefs[STORY_SIZE] = replace(briefs[STORY_SIZE], context=boxes)
    other = [*briefs[:STORY_SIZE], replace(briefs[STORY_SIZE], **change), briefs[-1]]
    first, second = "storylines/light.md", "storylines/light/page-2.md"
    before, after = _all_told(*briefs), _all_told(*other)
    assert (before[first][1] == after[first][1]) is same
    assert before[second] != after[second]


def _with_figure(brief: Brief, figure: str) -> Brief:
    entry = FigureEntry(builders.statement(figure), "a year", None)
    return replace(brief, context=(ContextBox("numbers", "A box", (entry,), None, None),))


def _spoken_as(brief: Brief, role: str) -> Brief:
    (quote,) = brief.quotes[:1]
    return replace(brief, quotes=(replace(quote, speaker=replace(quote.speaker, role=role)),))


@pytest.mark.parametrize(
    ("at", "change", "changed"),
    [
        (3, lambda brief: _spoken_as(brief, "late mayor"), []),
        (5, lambda brief: _spoken_as(brief, "late mayor"), [1]),
        (1, lambda brief: _with_figure(brief, "41,000"), [1, 3]),
        (4, lambda brief: replace(brief, dek="Another one."), [3]),
    ],
    ids=["a role long known", "the latest role", "a figure taken up later", "a dek"],
)
def test_a_leaf_of_a_story_changes_with_what_it_shows(
    at: int, change: Callable[[Brief], Brief], changed: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.typeset.pages.STORY_SIZE", 2)
    briefs = [a_brief(f"b-{n}", 1 + n) for n in range(6)]
    briefs[1], briefs[5] = _with_figure(briefs[1], "40,000"), _with_figure(briefs[5], "45,000")
    other = [*briefs[:at], change(briefs[at]), *briefs[at + 1 :]]
    before, after = _all_told(*briefs), _all_told(*other)
    leaves = {1: "storylines/light.md", 2: "storylines/light/page-2.md", 3: "storylines/light/page-3.md"}  # fmt: skip
    parts = {one: (before[path][1], after[path][1]) for one, path in leaves.items()}
    assert [one for one, (had, has) in parts.items() if had != has] == changed


def _all_told(*briefs: Brief) -> dict[str, tuple[str, object]]:
    """By path, what tells a page's quire from another, and all that the page itself is made from."""
    prints, made = Fingerprints(), make_pages(edition(*briefs), ENGLISH)
    return {
        page.path: (quire.told, (prints.of_later(page.setting), leaf_of(page), page.canonical))
        for quire in made.quires
        for page in quire.pages
    }


def test_whatever_has_many_pages_is_a_whole() -> None:
    briefs = [a_brief(f"b-{n}", 1 + n % 28) for n in range(SEVERAL)]
    made = make_pages(edition(*briefs), ENGLISH)
    wholes = [quire for quire in made.quires if quire.told]
    parted = {page.template for quire in wholes for page in quire.pages}
    assert not any(page.canonical for quire in wholes for page in quire.pages), "all are listed"
    assert parted == {
        "brief.html",
        "day.html",
        "listing.html",
        "month.html",
        "person.html",
        "publisher.html",
        "quotes.html",
        "storyline.html",
    }


def test_a_description_is_cut_between_words() -> None:
    made = pages(a_brief("a", 1, dek="lighthouse " * 40))["2031/03/a.md"]
    assert len(made.description) <= DESCRIPTION_LENGTH
    assert made.description.endswith("lighthouse…")


def test_the_masthead_leads_only_where_there_is_something() -> None:
    assert [link.name for link in chrome(edition(), ENGLISH, House()).sections] == []
    full = chrome(edition(a_brief("a", 1)), ENGLISH, House())
    assert [link.name for link in full.sections] == [
        "Quotes", "People", "Topics", "Storylines", "Archive",
    ]  # fmt: skip
    assert [link.name for link in full.more] == [
        "Today",
        "Places",
        "Sources",
        ENGLISH.corrections_made,
    ]
    assert [link.name for link in full.desks] == ["World"]
    assert [link.name for link in full.standing] == ["About"]
