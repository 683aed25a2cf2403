"""The newsroom's nouns as frozen values: what the stages hand to each other, and nothing that acts."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

FieldPath = tuple[str | int, ...]
"""Where a value stands in an annotation: ("quotes", 0, "text")."""

State = Literal["draft", "embargoed", "published", "withdrawn"]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of an article's body: character offsets, the end exclusive."""

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
        if self.path == "index.md":
            return ""
        if self.path.endswith("/index.md"):
            return self.path.removesuffix("index.md")
        return self.path.removesuffix(".md") + "/"


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


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who said it: `role` is the one held when the words were spoken; `person` an id of the registry or None."""

    name: str
    role: str | None
    person: str | None
    address: Address | None


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
class SourceNote:
    """The article that a brief, or a box, rests on."""

    publisher: str
    publisher_url: str | None
    headline: str | None
    author: str | None
    url: str | None
    published: datetime | date | None


@dataclass(frozen=True, slots=True)
class Summary:
    """In brief: the lede, why it matters, the points, and what is next."""

    lede: Statement
    why_it_matters: Statement | None
    points: tuple[Statement, ...]
    whats_next: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class WhoEntry:
    """Somebody in a who's-who box."""

    who: Link
    role: str | None
    note: Statement | None


@dataclass(frozen=True, slots=True)
class FigureEntry:
    """A number: the figure as it is to be read, what it counts, and who claims it."""

    figure: Statement
    counts: str
    claimed_by: str | None


@dataclass(frozen=True, slots=True)
class EventEntry:
    """Something that happened or will: `label` is the words for the date where the editor gave some."""

    when: PartialDate | None
    label: str | None
    text: Statement


@dataclass(frozen=True, slots=True)
class ClaimEntry:
    """Something disputed: the claim, who says so, who has and who has not confirmed it."""

    claim: Statement
    claimed_by: str
    confirmed_by: tuple[str, ...]
    not_confirmed_by: tuple[str, ...]
    note: str | None


@dataclass(frozen=True, slots=True)
class TermEntry:
    """A word readers may not know, and what it means."""

    term: str
    meaning: Statement


BoxKind = Literal["background", "who", "numbers", "timeline", "disputed", "terms", "next"]
BoxEntry = Statement | WhoEntry | FigureEntry | EventEntry | ClaimEntry | TermEntry


@dataclass(frozen=True, slots=True)
class ContextBox:
    """A box of context; `entries` are all of the type that belongs to `kind`.

    background: Statement (a paragraph each); who: WhoEntry; numbers: FigureEntry;
    timeline and next: EventEntry; disputed: ClaimEntry; terms: TermEntry.
    """

    kind: BoxKind
    title: str
    entries: tuple[BoxEntry, ...]
    as_of: date | None
    source: SourceNote | None


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
class Image:
    """A picture: `file` is its path within the content folder, and its address on the site."""

    file: str
    alt: str
    credit: str
    caption: str | None


@dataclass(frozen=True, slots=True)
class ArticleText:
    """What readers may see of the source's text; `body` and `paragraphs` are complete whatever `show` says."""

    body: str
    paragraphs: tuple[Paragraph, ...]
    show: Literal["full", "quotes", "none"]


@dataclass(frozen=True, slots=True)
class Brief:
    """An article made into a brief: everything that stands on its page, resolved."""

    path: str
    address: Address
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
    byline: str | None
    editor: str | None
    published: datetime
    updated: datetime | None
    pinned_until: datetime | None
    dateline_place: str | None
    dateline_date: date | None
    source: SourceNote
    summary: Summary
    quotes: tuple[Quote, ...]
    context: tuple[ContextBox, ...]
    corrections: tuple[Correction, ...]
    withdrawal: Withdrawal | None
    image: Image | None
    article: ArticleText

    @property
    def last_changed(self) -> datetime:
        """The latest of publication, update, correction and withdrawal."""
        moments = [self.published, *(correction.when for correction in self.corrections)]
        if self.updated:
            moments.append(self.updated)
        if self.withdrawal:
            moments.append(self.withdrawal.when)
        return max(moments)


@dataclass(frozen=True, slots=True)
class Said:
    """A quote and where it stands: the `number`-th key quote (from 1) of `brief`."""

    brief: Brief
    number: int

    @property
    def quote(self) -> Quote:
        """The quote itself."""
        return self.brief.quotes[self.number - 1]


@dataclass(frozen=True, slots=True)
class Section:
    """A desk or a topic with its briefs, newest first."""

    kind: Literal["desk", "topic"]
    id: str
    address: Address
    name: str
    about: str | None
    briefs: tuple[Brief, ...]


@dataclass(frozen=True, slots=True)
class Person:
    """A person with everything they said here, and the briefs they appear in, newest first."""

    id: str
    address: Address
    name: str
    role: str | None
    about: str | None
    said: tuple[Said, ...]
    briefs: tuple[Brief, ...]


@dataclass(frozen=True, slots=True)
class Storyline:
    """A story that goes on: its standing background, and its briefs, oldest first."""

    id: str
    address: Address
    title: str
    dek: str | None
    status: Literal["ongoing", "closed"]
    background: tuple[str, ...]
    people: tuple[Link, ...]
    topics: tuple[Link, ...]
    briefs: tuple[Brief, ...]


@dataclass(frozen=True, slots=True)
class Standing:
    """A page of the newsroom's own: about, corrections policy."""

    address: Address
    title: str
    markdown: str


@dataclass(frozen=True, slots=True)
class Edition:
    """Everything that readers may see at one moment.

    `briefs` are newest first and hold withdrawn ones; in a preview, drafts and embargoed ones as
    well. `lead` is the brief that the front page opens with, None when there is none to show.
    Desks, topics, people and storylines are those that a brief leads to, in the registry's order.
    """

    name: str
    tagline: str
    language: str
    lead: Brief | None
    briefs: tuple[Brief, ...]
    desks: tuple[Section, ...]
    topics: tuple[Section, ...]
    people: tuple[Person, ...]
    storylines: tuple[Storyline, ...]
    standing: tuple[Standing, ...]
