"""The nouns that the others are made of: spans, passages, statements, addresses, links, dates."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, NamedTuple

FieldPath = tuple[str | int, ...]
"""Where a value stands in an annotation: ("quotes", 0, "text")."""

State = Literal["draft", "embargoed", "published", "withdrawn"]

OUT: frozenset[State] = frozenset({"published", "withdrawn"})
"""The states of a brief that has an address on the published site: anybody may know of it."""


class Span(NamedTuple):
    """A stretch of an article's body: character offsets, the end exclusive.

    Made by the hundred for each article: a tuple takes a third of a dataclass's time.
    """

    start: int
    end: int

    def of(self, body: str) -> str:
        """The words of `body` that this span covers."""
        return body[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of an article's body.

    Paragraphs of kind `text` are numbered from 1; a `heading` is a line that the source marked
    as one; `furniture` is what surrounds the text (headline again, publisher's or author's name):
    kept in the file as evidence, not shown. Both have number 0 and no sentences.
    """

    span: Span
    kind: Literal["text", "heading", "furniture"]
    number: int
    sentences: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """The sentence of the article that a statement rests on: paragraph and sentence count from 1."""

    paragraph: int
    sentence: int
    span: Span


@dataclass(frozen=True, slots=True)
class Statement:
    """Words of the newsroom's own, and the passages they rest on (none where none was found)."""

    text: str
    rests_on: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True)
class Address:
    """Where a page lives: `path` is its Markdown file within the site, '2024/11/slug.md'."""

    path: str

    @property
    def url(self) -> str:
        """The address readers see, relative to the site's root, without a leading slash."""
        return _url_of(self.path)


@lru_cache(maxsize=2**16)
def _url_of(path: str) -> str:
    """The address of a page: each is asked for on some twenty others."""
    if path == "index.md":
        return ""
    if path.endswith("/index.md"):
        return path.removesuffix("index.md")
    return path.removesuffix(".md") + "/"


@dataclass(frozen=True, slots=True)
class Link:
    """A name, and the page of this site it leads to (None: just the name)."""

    name: str
    address: Address | None = None


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A day, a month or a year: month and day are 0 where unknown."""

    year: int
    month: int = 0
    day: int = 0

    @property
    def iso(self) -> str:
        """'1949', '2024-08' or '2024-11-01'."""
        parts = [f"{self.year:04}"] + [f"{part:02}" for part in (self.month, self.day) if part]
        return "-".join(parts)
