"""Quires: pages of which nobody has to make one to know where all lie."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from generator.intake import read_settings
from generator.later import later
from generator.newsroom import publish
from generator.views import Bindery, ByPath, Galley, Page, Pages, StandingView, leaf_of
from generator.vocabulary import Address
from tests.bench import corpus


def _blank(title: str) -> Galley:
    return Galley(title, "", "", StandingView(title))


def page(path: str, title: str = "", canonical: str = "") -> Page:
    setting = later(_blank, title)
    to = Address(canonical) if canonical else None
    return Page(Address(path), "listing.html", setting, "2031-03-01", canonical=to)


def never() -> Sequence[Page]:
    pytest.fail("somebody made a page")


class Known:
    """Knows where every quire lies."""

    def leaves_of(self, _told: str, _find: Callable[[], Sequence[str]]) -> Sequence[str]:
        return [leaf_of(page("desks/world.md"))]


def test_where_it_is_known_where_pages_lie_none_is_made() -> None:
    pages = Pages([Bindery(Known()).quire("world", never, "the same")])
    assert len(pages) == 1
    assert pages.quires[0].listed == ["desks/world.md\t2031-03-01"]
    there = ByPath(pages)
    assert [*there] == ["desks/world.md"]
    assert "desks/world.md" in there
    assert "desks/other.md" not in there


def test_a_page_is_made_when_somebody_asks_for_it() -> None:
    world = page("desks/world.md")
    pages = Pages([Bindery(Known()).quire("world", lambda: [world], "the same")])
    assert ByPath(pages)["desks/world.md"] is world
    assert [*pages] == [pages[0]] == [world]


def test_what_stands_elsewhere_for_good_is_there_but_not_listed() -> None:
    both = page("today.md", canonical="archive/2031/03/01.md"), page("about.md")
    quire = Bindery().loose(both)
    assert [*quire.leaves] == [*map(leaf_of, both)]
    assert [*quire.listed] == [leaf_of(both[1])]
    assert quire.told == ""


def test_of_two_pages_at_one_address_the_last_has_it() -> None:
    one, other = page("2031/03/a.md", "One"), page("2031/03/a.md", "Other")
    bindery = Bindery()
    assert ByPath(Pages([bindery.loose([one, other])]))["2031/03/a.md"] is other
    there = ByPath(Pages([bindery.loose([one, page("b.md")]), bindery.loose([other])]))
    assert there["b.md"].path == "b.md"
    assert there["2031/03/a.md"] is other


def test_a_page_takes_the_place_of_another_and_its_quire_is_told_of_no_more() -> None:
    world, desk = page("desks/world.md", "World"), page("desks/local.md", "Local")
    pages = Pages([Bindery().quire("world", lambda: [world, desk], "the same")])
    newer = replace(world, lastmod="2031-03-02")
    again = pages.having(newer)
    assert [*again] == [newer, desk]
    assert ([*pages], again.quires[0].told) == ([world, desk], "")


@pytest.mark.parametrize("site_url", ["https://bench.example/", ""])
def test_of_what_is_published_as_it_was_no_page_is_made_until_somebody_asks(
    tmp_path: Path, site_url: str
) -> None:
    corpus.make(tmp_path, corpus.articles(12))
    settings = replace(read_settings(tmp_path / "mkdocs.yml"), site_url=site_url)
    now = datetime.fromtimestamp(corpus.moment_of(12), UTC)
    first, again = publish(settings, now), publish(settings, now)
    wholes = [quire for quire in again.pages.quires if quire.told]
    assert len(wholes) > 12
    assert again.pages.places
    assert not any("pages" in vars(quire) for quire in wholes)
    assert [page.path for page in again.pages] == [page.path for page in first.pages]
