"""Which briefs are related to one, and why. In: a brief and its edition. Out: its Kinship, the nearest first; as_related makes views of it.

The fewer briefs a person or a topic has, the more it says that two briefs share it. Of a busy one,
only the briefs of about the same time are looked at: they tell of the same news, and a brief of
today changes no page of last year. The brief's own storyline is left out: its neighbours there
stand on the page already.
"""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property, partial
from heapq import nlargest
from typing import NamedTuple, Protocol

from generator.later import Fingerprints
from generator.turns import give_way
from generator.typeset import dates
from generator.views import Related
from generator.vocabulary import Address, Brief, Edition, Link, Person, Section

MOST = 4
"""Related briefs on a page: as many as a reader looks through."""

NEAR = 24
"""Of the briefs of a person or a topic, how many are looked at before and after the brief itself."""

PERSON, TOPIC = 300_000, 100_000
"""What it weighs to share each, divided by how common it is."""

SIGN = 8
"""Bytes that stand for a brief, a person or a topic in a neighbourhood."""

UNIT = 2**32
"""More than an edition has briefs: so a weight and a rank fit into one number."""


class Kin(NamedTuple):
    """A brief that is related to another, as much of it as the other's page shows, and the names of what both share."""

    headline: str
    address: Address
    published: datetime
    language: str
    shared: tuple[str, ...]


Remember = Callable[[str, Callable[[], str]], str]
"""Says what was found under a key before, or else finds it now."""


class Memory(Protocol):
    """What was found before, under keys that stand for all that was looked at."""

    def of_all(self, whole: str) -> Sequence[str]:
        """What was found for each brief of an edition, in order, where that whole is known; else nothing."""

    def remember(self, neighbourhood: str, find: Callable[[], str]) -> str:
        """What was found for one brief there, or else is found now."""


@dataclass(frozen=True, slots=True)
class Kinship:
    """The briefs related to one, found when they are asked for: they are the same wherever `kept` is."""

    kept: str
    find: Callable[[], tuple[Kin, ...]] = field(compare=False)


@dataclass(frozen=True, slots=True)
class Shared:
    """A person or a topic: what its having a brief weighs, the ranks of its briefs in the edition, and the place of each rank among them.

    `sign` stands for its name and its weight, and `signs`, as long for each, for its briefs.
    """

    name: str
    weight: int
    ranks: Sequence[int]
    places: Mapping[int, int]
    sign: bytes
    signs: bytes

    def near(self, rank: int) -> Sequence[int]:
        """The ranks around one of its briefs."""
        place = self.places[rank]
        return self.ranks[max(0, place - NEAR) : place + NEAR + 1]

    def told_near(self, rank: int) -> bytes:
        """Stands for the person or the topic and the briefs around one of its own."""
        place = self.places[rank]
        return self.sign + self.signs[max(0, place - NEAR) * SIGN : (place + NEAR + 1) * SIGN]

    def has_near(self, rank: int, other: int) -> bool:
        """Whether the other is one of those around."""
        place = self.places.get(other)
        return place is not None and abs(place - self.places[rank]) <= NEAR


class Relations:
    """An edition, by what its briefs can share. Briefs are counted by rank, the newest first."""

    def __init__(self, edition: Edition) -> None:
        self._briefs = edition.briefs
        self._ranks = {brief.path: rank for rank, brief in enumerate(edition.briefs)}
        self._people = {one.id: one for one in edition.people}
        self._topics = {one.id: one for one in edition.topics}
        self._known: dict[tuple[str, str], Shared] = {}
        self._prints = Fingerprints()

    def kinships(self, memory: Memory | None) -> Sequence[Kinship]:
        """The kinship of every brief. Where the whole is as it was, nobody looks around a single one."""
        known = memory.of_all(self._whole()) if memory else ()
        if len(known) == len(self._briefs):
            return [
                Kinship(kept, partial(self.of, brief))
                for kept, brief in zip(known, self._briefs, strict=True)
            ]
        remember: Remember = memory.remember if memory else lambda _, find: find()
        return [*self._each(remember)]

    def _each(self, remember: Remember) -> Iterator[Kinship]:
        for brief in self._briefs:
            give_way()
            yield self.kinship(brief, remember)

    @cached_property
    def _signs(self) -> Sequence[bytes]:
        """What stands for each brief; asked for where anything changed that relates any two."""
        return [_sign(*_shown_of(brief)) for brief in self._briefs]

    def of(self, brief: Brief) -> tuple[Kin, ...]:
        """The briefs related to `brief`, each with what both have in common.

        Weight and rank are one number, for this is asked of every brief of a new site.
        """
        rank = self._ranks[brief.path]
        shared = [*self._shared_by(brief)]
        scores: dict[int, int] = {}
        for one in shared:
            weight = one.weight
            for other in one.near(rank):
                scores[other] = scores.get(other, -other) + weight
        for many in (4 * MOST, len(scores)):  # hardly ever are so many of the brief's own story
            best = nlargest(many, scores.values())
            others = [-score % UNIT for score in best]
            kin = [at for at in others if _is_another_story(self._briefs[at], brief)]
            if len(kin) >= MOST:
                break
        return tuple(self._kin(at, rank, shared) for at in kin[:MOST])

    def kinship(self, brief: Brief, remember: Remember) -> Kinship:
        """The same, found now only where nobody remembers what was found in its neighbourhood."""
        find = partial(self.of, brief)
        found: list[tuple[Kin, ...]] = []

        def tell() -> str:
            found.append(find())
            return self._prints.of(found[0])

        kept = remember(self.neighbourhood(brief), tell)
        return Kinship(kept, partial(tuple, *found) if found else find)

    def neighbourhood(self, brief: Brief) -> str:
        """Stands for all that is looked at to find what is related to `brief`, and for the brief itself: others have the same around them."""
        rank = self._ranks[brief.path]
        told = b"".join(
            [self._signs[rank], *(one.told_near(rank) for one in self._shared_by(brief))]
        )
        return hashlib.blake2b(told, digest_size=16).hexdigest()

    def _whole(self) -> str:
        """Stands for all that is looked at for all of the briefs: each neighbourhood is a part of it."""
        shown = repr([*map(_shown_of, self._briefs)])
        told = hashlib.blake2b(shown.encode(), digest_size=16)
        for shared in (self._people, self._topics):
            told.update(
                repr([(one.id, one.name, len(one.briefs)) for one in shared.values()]).encode()
            )
        told.update(repr([(one.person_ids, one.topic_ids) for one in self._briefs]).encode())
        return told.hexdigest()

    def _shared_by(self, brief: Brief) -> Iterator[Shared]:
        """The people and topics of a brief."""
        for kind, ids, known, weight in (
            ("people", brief.person_ids, self._people, PERSON),
            ("topics", brief.topic_ids, self._topics, TOPIC),
        ):
            for one in ids:
                if one in known:
                    yield self._shared(kind, known[one], weight)

    def _kin(self, at: int, rank: int, shared: Sequence[Shared]) -> Kin:
        other = self._briefs[at]
        names = tuple(one.name for one in shared if one.has_near(rank, at))
        return Kin(other.headline, other.address, other.published, other.language, names)

    def _shared(self, kind: str, one: Person | Section, weight: int) -> Shared:
        """What a person or a topic is for its briefs, worked out when the first of them asks."""
        if (kind, one.id) not in self._known:
            self._known[kind, one.id] = self._weighed(one, weight)
        return self._known[kind, one.id]

    def _weighed(self, one: Person | Section, weight: int) -> Shared:
        """Twice as common weighs less by the root of two: counted in doublings, so that one more brief hardly ever changes it."""
        ranks = [self._ranks[brief.path] for brief in one.briefs]
        doublings = len(ranks).bit_length()
        places = {rank: place for place, rank in enumerate(ranks)}
        weighs = round(weight / 2 ** (doublings / 2)) * UNIT
        signs = b"".join([self._signs[rank] for rank in ranks])
        return Shared(one.name, weighs, ranks, places, _sign("shared", one.name, weighs), signs)


def as_related(kin: Iterable[Kin], language: str) -> tuple[Related, ...]:
    """The related briefs as the page shows them, in the language of the site."""
    return tuple(
        Related(
            Link(one.headline, one.address),
            one.shared,
            dates.moment(one.published, language),
            one.language,
        )
        for one in kin
    )


def _shown_of(brief: Brief) -> tuple[str | None, ...]:
    """What of a brief counts where others are related to it: which it is, what a page shows of it."""
    return (
        "brief",
        brief.path,
        brief.published.isoformat(),
        brief.headline,
        brief.address.path,
        brief.language,
        brief.state,
        brief.storyline_id,
    )


def _sign(*told: str | int | None) -> bytes:
    return hashlib.blake2b(repr(told).encode(), digest_size=SIGN).digest()


def _is_another_story(other: Brief, brief: Brief) -> bool:
    same_story = brief.storyline_id is not None and other.storyline_id == brief.storyline_id
    return other.path != brief.path and not same_story and other.state != "withdrawn"
