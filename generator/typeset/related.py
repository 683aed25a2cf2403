"""Which briefs are related to one, and why. In: a brief and its edition. Out: Kin, the nearest first; as_related makes views of them.

The fewer briefs a person or a topic has, the more it says that two briefs share it. Of a busy one,
only the briefs of about the same time are looked at: they tell of the same news, and a brief of
today changes no page of last year. The brief's own storyline is left out: its neighbours there
stand on the page already.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from heapq import nlargest
from typing import NamedTuple

from generator.typeset import dates
from generator.views import Related
from generator.vocabulary import Address, Brief, Edition, Link, Person, Section

MOST = 4
"""Related briefs on a page: as many as a reader looks through."""

NEAR = 24
"""Of the briefs of a person or a topic, how many are looked at before and after the brief itself."""

PERSON, TOPIC = 300_000, 100_000
"""What it weighs to share each, divided by how common it is."""

UNIT = 2**32
"""More than an edition has briefs: so a weight and a rank fit into one number."""


class Kin(NamedTuple):
    """A brief that is related to another, as much of it as the other's page shows, and the names of what both share."""

    headline: str
    address: Address
    published: datetime
    language: str
    shared: tuple[str, ...]


@dataclass(frozen=True)
class Shared:
    """A person or a topic: what its having a brief weighs, the ranks of its briefs in the edition, and the place of each rank among them."""

    name: str
    weight: int
    ranks: Sequence[int]
    places: Mapping[int, int]

    def near(self, rank: int) -> Sequence[int]:
        """The ranks around one of its briefs."""
        place = self.places[rank]
        return self.ranks[max(0, place - NEAR) : place + NEAR + 1]

    def has_near(self, rank: int, other: int) -> bool:
        """Whether the other is one of those around."""
        place = self.places.get(other)
        return place is not None and abs(place - self.places[rank]) <= NEAR


class Relations:
    """An edition, by what its briefs can share. Briefs are counted by rank, the newest first."""

    def __init__(self, edition: Edition) -> None:
        self._briefs = edition.briefs
        self._ranks = {brief.path: rank for rank, brief in enumerate(edition.briefs)}
        self._people = {one.id: self._shared(one, PERSON) for one in edition.people}
        self._topics = {one.id: self._shared(one, TOPIC) for one in edition.topics}

    def of(self, brief: Brief) -> tuple[Kin, ...]:
        """The briefs related to `brief`, each with what both have in common.

        Weight and rank are one number, for this is asked of every brief at every build.
        """
        rank = self._ranks[brief.path]
        shared = [
            known[one]
            for ids, known in ((brief.person_ids, self._people), (brief.topic_ids, self._topics))
            for one in ids
            if one in known
        ]
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

    def _kin(self, at: int, rank: int, shared: Sequence[Shared]) -> Kin:
        other = self._briefs[at]
        names = tuple(one.name for one in shared if one.has_near(rank, at))
        return Kin(other.headline, other.address, other.published, other.language, names)

    def _shared(self, one: Person | Section, weight: int) -> Shared:
        """Twice as common weighs less by the root of two: counted in doublings, so that one more brief hardly ever changes it."""
        ranks = [self._ranks[brief.path] for brief in one.briefs]
        doublings = len(ranks).bit_length()
        places = {rank: place for place, rank in enumerate(ranks)}
        return Shared(one.name, round(weight / 2 ** (doublings / 2)) * UNIT, ranks, places)


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


def _is_another_story(other: Brief, brief: Brief) -> bool:
    same_story = brief.storyline_id is not None and other.storyline_id == brief.storyline_id
    return other.path != brief.path and not same_story and other.state != "withdrawn"
