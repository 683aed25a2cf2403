"""The nouns of one brief: its quotes, summary, corrections, and the brief itself."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal, NamedTuple

from generator.vocabulary.boxes import ClaimEntry, ContextBox, FigureEntry, SourceNote, WhoEntry
from generator.vocabulary.outline import Mention, Outline
from generator.vocabulary.passages import (
    Address,
    Link,
    Paragraph,
    Span,
    State,
    Statement,
)
from generator.vocabulary.teaser import Quoted, Teaser, all_of


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who said it: `role` is the one held when the words were spoken; `person` an id of the registry or None."""

    name: str
    role: str | None
    person: str | None
    address: Address | None


class Voice(NamedTuple):
    """Who said something, as lists of quotes need it: an id of the registry or None, the name, the role."""

    person: str | None
    name: str
    role: str | None


@dataclass(frozen=True, slots=True)
class Quote:
    """Words somebody said, as spans of the article.

    `text` is what readers see: the annotated words, without quotation marks around them.
    `spans` are the parts of the body they were found in (several where an ellipsis joins them);
    `paragraph` is the number of the paragraph in which they begin.
    """

    text: str
    spans: tuple[Span, ...]
    paragraph: int
    speaker: Speaker
    setting: str | None
    via: str | None
    language: str | None
    note: str | None


@dataclass(frozen=True, slots=True)
class Summary:
    """In brief: the lede, why it matters, the points, and what is next."""

    lede: Statement
    why_it_matters: Statement | None
    points: tuple[Statement, ...]
    whats_next: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Correction:
    """What was wrong, what is right, and when that was put right."""

    when: datetime
    kind: Literal["correction", "clarification", "update"]
    field: str | None
    was: str | None
    now: str | None
    note: str | None


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """When a brief was taken down, and why."""

    when: datetime
    reason: str


@dataclass(frozen=True, slots=True)
class Size:
    """How wide and how high a picture is, in pixels."""

    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Image:
    """A picture: `file` is its path within the content folder, and its address on the site.

    `size` is None where the file doesn't tell.
    """

    file: str
    alt: str
    credit: str
    caption: str | None
    size: Size | None = None


Show = Literal["full", "quotes", "none"]
"""How much of an article readers may see."""


@dataclass(frozen=True, slots=True)
class ArticleText:
    """What readers may see of the source's text; `body` and `paragraphs` are complete whatever `show` says."""

    body: str
    paragraphs: tuple[Paragraph, ...]
    show: Show


@dataclass(frozen=True, slots=True)
class Brief:
    """An article made into a brief: everything that stands on its page, resolved.

    `place_links` are the places that matter in it with their pages, that of the dateline first.
    `aliases` are its former addresses, the oldest first.
    """

    path: str
    address: Address
    aliases: tuple[Address, ...]
    state: State
    headline: str
    dek: str | None
    language: str
    desk: Link
    storyline: Link | None
    storyline_id: str | None
    desk_id: str
    topics: tuple[Link, ...]
    topic_ids: tuple[str, ...]
    people: tuple[Link, ...]
    person_ids: tuple[str, ...]
    places: tuple[str, ...]
    place_links: tuple[Link, ...]
    place_ids: tuple[str, ...]
    byline: str | None
    editor: str | None
    published: datetime
    updated: datetime | None
    pinned_until: datetime | None
    dateline_place: str | None
    dateline_date: date | None
    source: SourceNote
    publisher_id: str
    summary: Summary
    quotes: tuple[Quote, ...]
    context: tuple[ContextBox, ...]
    corrections: tuple[Correction, ...]
    withdrawal: Withdrawal | None
    image: Image | None
    article: ArticleText

    @property
    def kept(self) -> str:
        """Stands for all that is in the brief: two with the same are equal."""
        return repr(self)

    @property
    def month(self) -> tuple[int, int]:
        """The year and the month, from 1, in which it went out."""
        return self.published.year, self.published.month

    @property
    def teaser(self) -> Teaser:
        """The brief as lists of briefs show it."""
        return Teaser(self)

    @property
    def teased(self) -> str:
        """Stands for all that is in the teaser."""
        return all_of(self.teaser)

    @property
    def in_quotes(self) -> Quoted:
        """The brief as lists of quotes show it."""
        return Quoted(self)

    @property
    def quoted(self) -> tuple[str, ...]:
        """For each quote, what stands for it and for all that is in that."""
        shown = all_of(self.in_quotes)
        return tuple(f"{shown} {quote!r}" for quote in self.quotes)

    @property
    def first_address(self) -> Address:
        """The address under which it first went out: what it is known by for good."""
        return self.aliases[0] if self.aliases else self.address

    @property
    def voices(self) -> tuple[Voice, ...]:
        """Who said each quote."""
        speakers = (quote.speaker for quote in self.quotes)
        return tuple(Voice(one.person, one.name, one.role) for one in speakers)

    @property
    def outlined(self) -> str:
        """Stands for all that is in the outline."""
        return repr(self.outline)

    @property
    def threads(self) -> str:
        """The figures and claims of the outline, which later briefs of its storyline may take up."""
        return self.outline.threads

    @property
    def show(self) -> Show:
        """How much of the article readers may see."""
        return self.article.show

    @property
    def last_changed(self) -> datetime:
        """The latest of publication, update, correction and withdrawal."""
        moments = [self.published, *(correction.when for correction in self.corrections)]
        if self.updated:
            moments.append(self.updated)
        if self.withdrawal:
            moments.append(self.withdrawal.when)
        return max(moments)

    @property
    def outline(self) -> Outline:
        """The brief as its storyline tells it."""
        if self.state == "withdrawn":
            return Outline()
        entries = [entry for box in self.context for entry in box.entries]
        return Outline(
            people=tuple(
                self._mentions(
                    {entry.who.name: entry.role for entry in entries if isinstance(entry, WhoEntry)}
                )
            ),
            figures=tuple(entry for entry in entries if isinstance(entry, FigureEntry)),
            claims=tuple(entry for entry in entries if isinstance(entry, ClaimEntry)),
        )

    def _mentions(self, boxed: Mapping[str, str | None]) -> Iterable[Mention]:
        found = {
            one: Mention(one, link, boxed.get(link.name), listed=True)
            for one, link in zip(self.person_ids, self.people, strict=True)
        }
        for quote in self.quotes:
            speaker = quote.speaker
            key = speaker.person or speaker.name
            before = found.get(key)
            role = speaker.role or (before.role if before else boxed.get(speaker.name))
            who = Link(speaker.name, speaker.address)
            found[key] = Mention(key, who, role, listed=before is not None and before.listed)
        return found.values()
