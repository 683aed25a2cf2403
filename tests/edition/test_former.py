"""A desk, a topic, a person, a storyline or a source that is called otherwise now: its old address leads to the new one."""

from dataclasses import replace
from typing import Any

from generator.annotation.registry import (
    DeskEntry,
    Registries,
    StorylineEntry,
    StorylineHead,
    TopicEntry,
)
from generator.edition import gather
from generator.syndicate import Syndicate, syndicate
from generator.typeset import make_pages
from generator.views import MovedView, Page
from generator.vocabulary import Brief, Edition
from tests.syndicate.conftest import settings
from tests.typeset.test_pages import ENGLISH, NOW, REGISTRIES, a_brief


def renamed() -> Registries:
    """All of them had other ids; that of one without a brief is in there too."""
    before = REGISTRIES
    head: dict[str, Any] = {"title": "The light", "moved_from": ("lamp",)}
    return replace(
        before,
        desks={
            "world": DeskEntry(name="World", moved_from=("abroad", "foreign")),
            "sport": DeskEntry(name="Sport", moved_from=("games",)),
        },
        topics={"harbour": TopicEntry(name="Harbour", moved_from=("quays",))},
        people={one: entry.model_copy(update={"moved_from": ("a-thorne",)}) for one, entry in before.people.items()},
        publishers={one: entry.model_copy(update={"moved_from": ("gazette",)}) for one, entry in before.publishers.items()},
        storylines={"light": StorylineEntry(StorylineHead(**head), ())},
    )  # fmt: skip


def edition(*briefs: Brief, preview: bool = False) -> Edition:
    return gather(briefs, renamed(), settings(), NOW, preview=preview)


def pages(*briefs: Brief) -> dict[str, Page]:
    return {page.path: page for page in make_pages(edition(*briefs), ENGLISH)}


def files(given: Edition) -> Syndicate:
    return syndicate(given, make_pages(given, ENGLISH), settings(), NOW, {})


def test_every_former_page_leads_to_the_one_there_is() -> None:
    made = pages(a_brief("a", 1))
    moved = {path: page for path, page in made.items() if page.template == "moved.html"}
    assert {path: page.canonical.path for path, page in moved.items() if page.canonical} == {
        "desks/abroad.md": "desks/world.md",
        "desks/foreign.md": "desks/world.md",
        "topics/quays.md": "topics/harbour.md",
        "quotes/topics/quays.md": "quotes/topics/harbour.md",
        "people/a-thorne.md": "people/ada-thorne.md",
        "storylines/lamp.md": "storylines/light.md",
        "sources/gazette.md": "sources/merrow-gazette.md",
    }
    assert all(page.canonical.path in made for page in moved.values() if page.canonical)
    view = moved["desks/abroad.md"].view
    assert isinstance(view, MovedView)
    assert view.to.name == "World"
    assert "[World](world.md)" in moved["desks/abroad.md"].markdown


def test_hosts_are_told_of_the_feeds_and_all_else_below_it() -> None:
    lines = files(edition(a_brief("a", 1))).files["_redirects"].splitlines()
    assert "/desks/foreign/* /desks/world/:splat 301" in lines
    assert "/storylines/lamp/* /storylines/light/:splat 301" in lines
    assert not [line for line in lines if "games" in line], "there is no page of it"


def test_a_former_page_is_in_no_sitemap() -> None:
    sitemaps = "".join(
        text for path, text in files(edition(a_brief("a", 1))).files.items() if "sitemaps/" in path
    )
    assert "desks/world/" in sitemaps
    assert "desks/abroad/" not in sitemaps


def test_what_only_a_draft_leads_to_has_been_nowhere() -> None:
    preview = edition(a_brief("a", 1, state="draft"), preview=True)
    assert preview.desks
    assert preview.former == ()
