"""Markdown rendered by both dialects, and what a reader or a machine finds in the HTML."""

from html.parser import HTMLParser

from markdown import Markdown
from markdown_it import MarkdownIt

from generator.typeset.reading import ReadingExtension

_COMMONMARK = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def python_markdown(markdown: str) -> str:
    """As MkDocs converts a page by default, with our extension."""
    extensions = ["toc", "tables", "fenced_code", ReadingExtension()]
    return Markdown(extensions=extensions).convert(markdown)


def python_markdown_with_extras(markdown: str) -> str:
    """As a newsroom may set it up: whatever Python-Markdown brings along, and our extension."""
    extensions = ["extra", "admonition", "sane_lists", "toc", ReadingExtension()]
    return Markdown(extensions=extensions).convert(markdown)


def commonmark(markdown: str) -> str:
    """As a code host does, with its tables and struck-out words."""
    return _COMMONMARK.render(markdown)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(tag, name, value or "") for name, value in attrs]

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def _read(html: str) -> _Reader:
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader


def words(html: str) -> str:
    """The words on the page, white space folded."""
    return " ".join("".join(_read(html).words).split())


def tags(html: str) -> list[str]:
    """The elements, in the order in which they open."""
    return _read(html).tags


def attributes(html: str, tag: str, name: str) -> list[str]:
    """The values of an attribute of all elements of a tag."""
    return [value for at, key, value in _read(html).attributes if (at, key) == (tag, name)]
