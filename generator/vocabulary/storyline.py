"""The nouns of a storyline: its steps, what changed at each, its cast, the claims that stand open."""

from dataclasses import dataclass
from typing import Literal

from generator.later import Later
from generator.vocabulary.boxes import ClaimEntry, FigureEntry
from generator.vocabulary.brief import Brief
from generator.vocabulary.passages import Address, Link


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
    """A brief, as far as its storyline is told by it: two are alike when their outlines are."""

    brief: Brief

    @property
    def kept(self) -> str:
        """Stands for all that the storyline looks at."""
        return self.brief.outlined


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
    """How a story went, brief by brief: a step for each, everybody in it, what stands open."""

    steps: tuple[Step, ...]
    cast: tuple[CastMember, ...]
    open_claims: tuple[OpenClaim, ...]


@dataclass(frozen=True, slots=True)
class Storyline:
    """A story that goes on: its standing background, and its briefs, oldest first.

    Its `course` is put off until a page of it is set: that looks into every one of its `briefs`.
    """

    id: str
    address: Address
    title: str
    dek: str | None
    status: Literal["ongoing", "closed"]
    background: tuple[str, ...]
    topics: tuple[Link, ...]
    briefs: tuple[Brief, ...]
    course: Later[Course]
