"""The nouns of a storyline: its steps, what changed at each, its cast, the claims that stand open."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

from generator.vocabulary.boxes import ClaimEntry, FigureEntry
from generator.vocabulary.brief import Brief
from generator.vocabulary.passages import Address, Link
from generator.vocabulary.teaser import Named


@dataclass(frozen=True, slots=True)
class CastMember:
    """Somebody in a storyline: the latest role they have in it, and in how many of its briefs they are."""

    who: Link
    role: str | None
    briefs: int


@dataclass(frozen=True, slots=True)
class ChangedFigure:
    """A figure that an earlier brief gave otherwise: both count the same."""

    before: FigureEntry
    now: FigureEntry


@dataclass(frozen=True, slots=True)
class Confirmed:
    """A claim of an earlier brief, and who has confirmed it since."""

    claim: str
    by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Retold:
    """A brief as a step of its story, with no more of what came before than is needed to say what is new in it.

    `newcomers` are those in it, by id or name, who are in no brief before; `before` are the briefs
    of which it takes up a figure or a claim, oldest first.
    """

    brief: Brief
    newcomers: tuple[str, ...]
    before: tuple[Brief, ...]

    @property
    def kept(self) -> str:
        """Stands for all that its step shows: people only where somebody is new, for roles change in hundreds of briefs."""
        brief = self.brief
        people = brief.outlined if self.newcomers else ""
        taken_up = tuple(one.threads for one in self.before)
        return repr(
            (brief.teased, brief.corrections, self.newcomers, people, brief.threads, taken_up)
        )


@dataclass(frozen=True, slots=True)
class Appearance:
    """Somebody in a story, by id or name: in how many of its briefs they are, and the latest of these; None for whom only the editor names."""

    key: str
    briefs: int
    latest: Brief | None

    @property
    def kept(self) -> str:
        """Stands for all that is told of them."""
        return repr((self.key, self.briefs, self.latest and self.latest.outlined))


@dataclass(frozen=True, slots=True)
class StillOpen:
    """A claim that nobody has confirmed in the latest brief with it; `same` as in its Thread."""

    same: str
    brief: Named

    @property
    def kept(self) -> str:
        """Stands for the claim and the name of the brief."""
        return repr((self.same, self.brief.brief.threads, self.brief.kept))


@dataclass(frozen=True, slots=True)
class Told:
    """What is told of a story in one place: some of its steps, of its people, of its open claims; of these `people`, by id, what the registry has."""

    steps: tuple[Retold, ...]
    cast: tuple[Appearance, ...]
    claims: tuple[StillOpen, ...]
    people: Mapping[str, CastMember]


@dataclass(frozen=True, slots=True)
class Step:
    """A brief in its storyline, and what of it is new there; the brief's own corrections belong to it."""

    brief: Brief
    newcomers: tuple[CastMember, ...]
    figures: tuple[ChangedFigure, ...]
    confirmed: tuple[Confirmed, ...]


@dataclass(frozen=True, slots=True)
class OpenClaim:
    """A disputed claim that nobody has confirmed, as the latest brief with it has it."""

    entry: ClaimEntry
    brief: Brief


@dataclass(frozen=True, slots=True)
class Course:
    """How a story went, brief by brief, as far as it is told: a step for each, who is in it, what stands open."""

    steps: tuple[Step, ...]
    cast: tuple[CastMember, ...]
    open_claims: tuple[OpenClaim, ...]


@dataclass(frozen=True, slots=True)
class Storyline:
    """A story that goes on: its standing background, and its briefs, oldest first.

    `leading` are those of its people whom the editor names, by id; `people` are these and all in
    its briefs whom the registry knows, as it has them. `tell` makes the course of what is told of
    it: that looks into briefs, so a leaf is given what is told there and no more.
    """

    id: str
    address: Address
    title: str
    dek: str | None
    status: Literal["ongoing", "closed"]
    background: tuple[str, ...]
    topics: tuple[Link, ...]
    briefs: tuple[Brief, ...]
    leading: tuple[str, ...]
    people: Mapping[str, CastMember]
    tell: Callable[[Told], Course]
