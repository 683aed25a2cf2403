"""The theme's templates as MkDocs renders them, and what stands in the HTML."""

import posixpath
from html.parser import HTMLParser
from types import SimpleNamespace
from typing import Any

from mkdocs.theme import Theme

from generator.house import House
from generator.languages import direction_of, words_of
from generator.later import later
from generator.views import Chrome, Galley, Page, View
from generator.vocabulary import Address

THEME = Theme(name="newsbrief")
ENVIRONMENT = THEME.get_env()

CONFIG = SimpleNamespace(
    site_name="The Merrow Sheet",
    site_description="News of Port Merrow.",
    site_url="https://sheet.example/",
    copyright=None,
    extra_css=[],
    theme=THEME,
)
CHROME = Chrome("The Merrow Sheet", "News of Port Merrow", None, (), (), (), (), ())


def page_of(template: str, view: View, url: str = "2031/03/light/") -> Page:
    setting = later(Galley, "The light", "The light stays lit.", "", view)
    return Page(Address(f"{url}index.md"), template, setting)


def rendered(
    template: str,
    view: View | None,
    *,
    content: str = "<h1>The light</h1>",
    chrome: Chrome = CHROME,
    page: Page | None = None,
    canonical_url: str | None = None,
    **context: Any,
) -> str:
    """A template's HTML, with MkDocs' context and what our plugin adds to it."""
    ours = page or (page_of(template, view) if view else None)
    theirs = ours and SimpleNamespace(
        url=ours.url, title=ours.title, content=content, canonical_url=canonical_url
    )
    base = "../" * ours.url.count("/") if ours else "/"
    given = {
        "config": CONFIG,
        "page": theirs,
        "base_url": posixpath.normpath(base),
        "mkdocs_version": "1.6.1",
        "view": view,
        "chrome": chrome,
        "brief_page": ours,
        "here": ours.url if ours else None,
        "around": ours.around if ours else (),
        "language": "en",
        "words": words_of("en"),
        "words_of": words_of,
        "direction_of": direction_of,
        "house": House(),
    }
    return ENVIRONMENT.get_template(template).render({**given, **context})


class Reader(HTMLParser):
    """The elements of a page in the order in which they open, their attributes, and the words."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.words: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    def all(self, *tags: str) -> list[tuple[str, dict[str, str]]]:
        return [element for element in self.elements if element[0] in tags]

    @property
    def classes(self) -> set[str]:
        return {
            name for _, attributes in self.elements for name in attributes.get("class", "").split()
        }
