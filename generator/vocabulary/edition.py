"""The nouns of a whole edition: desks, topics, people, the front page, and the edition itself."""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal

from generator.vocabulary.brief import Brief, Correction, Quote, Voice, Withdrawal
from generator.vocabulary.passages import Address, Link
from generator.vocabulary.storyline import Storyline
from generator.vocabulary.teaser import Quoted


@dataclass(frozen=True, slots=True)
class Said:
    """A quote and where it stands: the `number`-th key quote (from 1) of `brief`."""

    brief: Quoted
    number: int
    kept: str = field(init=False, repr=False, compare=False)
    """Stands for the quote and what may be shown beside it: every quote is in several lists, and is asked for it in each."""

    def __post_init__(self) -> None:
        object.__setattr__(
            self, "kept", f"{self.brief.brief.quoted[self.number - 1]} {self.number}"
        )

    @property
    def published(self) -> datetime:
        """When it went out."""
        return self.brief.published

    @property
    def quote(self) -> Quote:
        """The quote itself."""
        return self.brief.brief.quotes[self.number - 1]

    @property
    def voice(self) -> Voice:
        """Who said it."""
        return self.brief.brief.voices[self.number - 1]


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
class Standing:
    """A page of the newsroom's own: about, corrections policy."""

    address: Address
    title: str
    markdown: str


@dataclass(frozen=True, slots=True)
class Amendment:
    """A correction made to a brief, or its withdrawal."""

    brief: Brief
    made: Correction | Withdrawal

    @property
    def when(self) -> datetime:
        """When that was done."""
        return self.made.when


@dataclass(frozen=True, slots=True)
class Former:
    """An address that a desk, a topic, a person, a storyline or a source had, and where it is now."""

    was: Address
    now: Link


@dataclass(frozen=True, slots=True)
class Moved:
    """A storyline with `new` briefs of the last days, the first of them published on the day `since`."""

    storyline: Storyline
    new: int
    since: date


@dataclass(frozen=True, slots=True)
class Front:
    """What the front page opens with, and everything else by rank. `edition/front.py` has the rules.

    `lead` is None in an edition without a brief to show. `ranked` are all other briefs, `latest`
    the newest of these; `moved` are storylines, the one that moved last first; `quote` is never
    the one that stands with the lead; `amended` are the corrections of the last days.
    """

    lead: Brief | None
    ranked: tuple[Brief, ...]
    latest: tuple[Brief, ...]
    moved: tuple[Moved, ...]
    quote: Said | None
    amended: tuple[Amendment, ...]


@dataclass(frozen=True, slots=True)
class Edition:
    """Everything that readers may see at one moment.

    `briefs` are newest first and hold withdrawn ones; in a preview, drafts and embargoed ones as
    well. `amended` are all corrections and withdrawals, newest first. Desks, topics, people,
    publishers and storylines are those that a brief leads to, in the registry's order; places are
    by name. `said` is every quote, those of the newest brief first.
    """

    name: str
    tagline: str
    language: str
    front: Front
    briefs: tuple[Brief, ...]
    amended: tuple[Amendment, ...]
    desks: tuple[Section, ...]
    topics: tuple[Section, ...]
    people: tuple[Person, ...]
    storylines: tuple[Storyline, ...]
    standing: tuple[Standing, ...]
    places: tuple[Section, ...]
    publishers: tuple[Publisher, ...]
    former: tuple[Former, ...]
    said: tuple[Said, ...]
