"""The nouns of a storyline: its steps, what changed at each, its cast, the claims that stand open."""

import hashlib
from collections.abc import Iterator, Sequence
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
    """The briefs of a story, oldest first, as far as it is told by them: two are `kept` under the same where their outlines are the same."""

    briefs: tuple[Brief, ...]
    kept: str

    @classmethod
    def of(cls, briefs: Sequence[Brief]) -> "Retold":
        """The whole story."""
        return next(cls.up_to_each(briefs, max(1, len(briefs))), cls((), ""))

    @classmethod
    def up_to_each(cls, briefs: Sequence[Brief], size: int) -> Iterator["Retold"]:
        """The story up to the end of each leaf of `size` briefs. Each brief is looked at once, however many leaves follow."""
        told = hashlib.blake2b(digest_size=16)
        for start in range(0, len(briefs), size):
            leaf = briefs[start : start + size]
            told.update("".join([f"{brief.outlined}\0" for brief in leaf]).encode())
            yield cls(tuple(briefs[: start + size]), told.hexdigest())


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
