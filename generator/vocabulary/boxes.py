"""The nouns of a context box: its entries by kind, the article it rests on, and the box itself."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from generator.vocabulary.passages import Link, PartialDate, Statement


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
