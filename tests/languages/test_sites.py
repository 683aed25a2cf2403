"""A whole newsroom in another language: nothing that the theme says is left in English."""

from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest

from generator.languages import LANGUAGES, direction_of
from generator.languages.counting import Counted
from tests.conftest import MERROW, MERROW_NOW, built_once
from tests.languages.test_words import blanks, texts

SITES = ["ar", "de"]
VOID = {"meta", "link", "img", "br", "input", "hr", "source", "wbr"}
SPOKEN = {"alt", "aria-label", "aria-description", "placeholder", "title"}
IN_THE_SAMPLE = {"Business", "Culture", "Harbour", "Schools", "Sport", "Monday"}
"""Names, and a label, that the sample newsroom itself gives, in English."""


class Spoken(HTMLParser):
    """What a page says, each text with the language it is marked as."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.languages: list[str] = []
        self.said: list[tuple[str, str]] = []
        self.root: dict[str, str] = {}
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.root = self.root or given
        language = given.get("lang") or (self.languages[-1] if self.languages else "")
        self.said += [(language, text) for name, text in given.items() if name in SPOKEN]
        if tag not in VOID:
            self.languages.append(language)

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            self.languages.pop()

    def handle_data(self, data: str) -> None:
        if self.languages and data.strip():
            self.said.append((self.languages[-1], " ".join(data.split())))


@pytest.fixture(scope="session", params=SITES)
def spoken(request: pytest.FixtureRequest, shared: Path) -> tuple[str, Path]:
    """A language, and the sample newsroom's site in it."""
    language = request.param
    newsroom = shared / f"merrow-{language}"
    newsroom.mkdir(exist_ok=True)
    config = newsroom / "mkdocs.yml"
    config.write_text(
        f"INHERIT: {MERROW}\n"
        f"docs_dir: {MERROW.parent / 'content'}\n"
        f"plugins:\n  newsbrief:\n    language: {language}\n    cards: false\n",
        encoding="utf-8",
    )
    site = built_once(config, newsroom / "built" / "site", SOURCE_DATE_EPOCH=MERROW_NOW)
    return language, site


def english_words(language: str) -> set[str]:
    """What the theme says in English and not in `language`, where no value stands in it."""
    own = {text for _, text in texts(LANGUAGES[language])}
    words = LANGUAGES["en"]
    english = {text for path, text in texts(words) if ".language_names." not in path}
    counted = {
        value(number)
        for name in words.__slots__
        if isinstance(value := getattr(words, name), Counted)
        for number in range(1, 60)
        if blanks(next(iter(value.texts.values()))) == {"count"}
    }
    return {text for text in english | counted if not blanks(text)} - own - IN_THE_SAMPLE


def pages(site: Path) -> Iterator[tuple[str, Spoken]]:
    for path in sorted(site.rglob("*.html")):
        yield path.relative_to(site).as_posix(), Spoken(path.read_text(encoding="utf-8"))


def test_every_page_is_in_the_language_of_the_newsroom(spoken: tuple[str, Path]) -> None:
    language, site = spoken
    expected = (language, direction_of(language))
    found = {(page.root.get("lang"), page.root.get("dir")) for _, page in pages(site)}
    assert found == {expected}


def test_nothing_that_the_theme_says_is_left_in_english(spoken: tuple[str, Path]) -> None:
    language, site = spoken
    english = english_words(language)
    left = {
        (where, text)
        for where, page in pages(site)
        for marked, text in page.said
        if marked == language and text in english
    }
    assert not left


def test_feeds_and_the_manifest_say_which_language_it_is(spoken: tuple[str, Path]) -> None:
    language, site = spoken
    assert f"<language>{language}</language>" in (site / "feed.xml").read_text(encoding="utf-8")
    manifest = (site / "manifest.webmanifest").read_text(encoding="utf-8")
    assert f'"dir": "{direction_of(language)}"' in manifest
    title = LANGUAGES[language].corrections
    assert title in (site / "corrections" / "feed.xml").read_text(encoding="utf-8")
