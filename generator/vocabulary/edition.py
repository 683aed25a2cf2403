"""The nouns of a whole edition: desks, topics, people, storylines, and the edition itself."""

from dataclasses import dataclass
from typing import Literal

from generator.vocabulary.brief import Brief, Quote
from generator.vocabulary.passages import Address, Link


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
    """A desk, a topic or a place with its briefs, newest first."""

    kind: Literal["desk", "topic", "place"]
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
class Publisher:
    """Where articles come from, with the briefs made of them, newest first."""

    id: str
    address: Address
    name: str
    url: str | None
    about: str | None
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
    Desks, topics, people, publishers and storylines are those that a brief leads to, in the
    registry's order; places are by name. `said` is every quote, those of the newest brief first.
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
    places: tuple[Section, ...]
    publishers: tuple[Publisher, ...]
    said: tuple[Said, ...]
