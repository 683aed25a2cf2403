"""What mail programs can do is known: caniemail.com has tested it, and its results are a package."""

import json
import re
from collections.abc import Iterator
from functools import cache
from html.parser import HTMLParser
from typing import Any

import pytest

from generator.house import House
from generator.palette import SCHEMES, theme_colours
from generator.syndicate.digest.html import LARGEST
from tests.builders import brief, statement
from tests.conftest import ROOT, need
from tests.syndicate.digest.conftest import corrected_that_day, mail, of_that_day, part

DATA = ROOT / "node_modules" / "caniemail" / "data" / "caniemail.json"

PROGRAMS = (
    "gmail", "outlook", "apple-mail", "yahoo", "samsung-email", "thunderbird", "gmx", "web-de",
    "protonmail", "fastmail",
)  # fmt: skip

UNKNOWN = {"a", "br", "border", "color", "content", "href", "html", "head", "lang", "meta", "name", "td", "title", "tr"}  # fmt: skip
"""What is so old that nobody tests it."""

CALLED = {
    "border-bottom": "border",
    "border-top": "border",
    "font-family": "font",
    "h1": "h1-h6",
    "h2": "h1-h6",
}
"""Elements and properties by the names under which they were tested."""

ONLY_ADDS = {
    "css-at-media": "dark colours; without them it is a light message",
    "css-at-media-prefers-color-scheme": "the same",
    "css-display-none": "the preheader is a pixel high in the colour of the paper as well",
    "css-important": "only within the dark colours",
    "css-max-height": "the preheader again",
    "css-overflow": "the preheader again",
    "css-selector-class": "the dark colours again",
    "css-text-decoration": "a link that is underlined says the same",
    "html-body": "what it looks like is said of the table within it too",
    "html-dir": "text is aligned to its side as well",
    "html-doctype": "nothing depends on it",
    "html-meta-color-scheme": "the dark colours again",
    "html-role": "for those who have it read to them",
    "html-style": "the dark colours again",
}
"""What some programs lack, and why nobody there misses anything."""


class Used(HTMLParser):
    """What a document uses: elements, attributes, properties."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: set[str] = set()
        self.sheets: list[str] = []
        self.feed(page)

    def handle_decl(self, _decl: str) -> None:
        self.found.add("html-doctype")

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._add("html", tag)
        for name, value in attrs:
            if name == "style":
                for given in (value or "").split(";"):
                    self._property(*given.split(":", 1))
            elif name == "class":
                self.found.add("css-selector-class")
            elif (name, value) == ("name", "color-scheme"):
                self.found.add("html-meta-color-scheme")
            elif name not in {"charset", "name"}:
                self._add("html", name)

    def handle_data(self, data: str) -> None:
        if data.startswith("@media"):
            self.found |= {"css-at-media", "css-at-media-prefers-color-scheme", "css-important"}
            self.sheets.append(data)

    def _property(self, name: str, value: str) -> None:
        self._add("css", f"display-{value}" if name == "display" else name)

    def _add(self, kind: str, name: str) -> None:
        if name not in UNKNOWN:
            self.found.add(f"{kind}-{CALLED.get(name, name)}")


@pytest.fixture(scope="module")
def tested() -> dict[str, Any]:
    need(DATA.exists(), "caniemail", "run `make environment-test` with npm")
    return {one["slug"]: one for one in json.loads(DATA.read_text("utf-8"))["data"]}


def lacking(feature: dict[str, Any]) -> Iterator[str]:
    """The mail programs whose last version tested does not know it, not even in part."""
    for program in PROGRAMS:
        for platform, versions in feature["stats"].get(program, {}).items():
            if [*versions.values()][-1].startswith("n"):
                yield f"{program} on {platform}"


@cache
def document() -> str:
    return part(
        mail(*of_that_day(), corrected_that_day(), unsubscribe="https://a.example/"), "html"
    )


def test_every_mail_program_knows_all_that_matters(tested: dict[str, Any]) -> None:
    used = Used(document()).found
    assert used <= tested.keys(), used - tested.keys()
    missed = {name: [*lacking(tested[name])] for name in used}
    assert {
        name: programs for name, programs in missed.items() if programs and name not in ONLY_ADDS
    } == {}


def test_nothing_is_excused_without_need(tested: dict[str, Any]) -> None:
    used = Used(document()).found
    assert {name for name in ONLY_ADDS if name not in used or not [*lacking(tested[name])]} == set()


def test_nothing_is_fetched_when_it_is_read() -> None:
    assert not re.search(
        r"<(img|link|script|iframe|object|video|audio|form|base)\b|url\(", document()
    )


def test_tables_are_only_there_for_the_layout() -> None:
    assert document().count("<table") == document().count('<table role="presentation"')


def test_every_link_is_whole() -> None:
    links = re.findall(r'href="([^"]*)"', document())
    assert links
    assert all(link.startswith(("https://", "mailto:")) for link in links)


def test_a_day_with_many_briefs_is_not_cut_by_gmail() -> None:
    long = [
        brief(
            path=f"{number:03}.md",
            headline="The crews of eleven boats ask for a roof " * 4,
            dek=None,
            summary=type(brief().summary)(statement("Words of a lede. " * 30), None, (), ()),
        )
        for number in range(200)
    ]
    html = part(mail(*long), "html")
    assert len(html.encode()) <= LARGEST
    (rest,) = re.findall(r"(\d+) more briefs on the site", html)
    assert html.count("<h2") + int(rest) + 1 == 200


def test_its_colours_are_the_themes_or_the_newsrooms_own() -> None:
    for scheme in SCHEMES:
        named = {
            theme_colours(scheme)[name] for name in ("paper", "ink", "quiet", "rule", "accent")
        }
        assert named <= {*re.findall("#[0-9a-f]{6}", document())}
    own = House(colours={"light": {"accent": "#861a10"}, "dark": {"paper": "#000000"}})
    html = part(mail(*of_that_day(), house=own), "html")
    assert "#861a10" in html
    assert ".paper{background-color:#000000!important}" in html
    assert theme_colours("light")["accent"] not in html
