"""Which briefs are related to one, and why. In: a brief and its edition. Out: Kin, the nearest first; as_related makes views of them.

The fewer briefs a person or a topic has, the more it says that two briefs share it. Of a busy one,
only the briefs of about the same time are looked at: they tell of the same news, and a brief of
today changes no page of last year. The brief's own storyline is left out: its neighbours there
stand on the page already.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import NamedTuple

from generator.typeset import dates
from generator.views import Related
from generator.vocabulary import Address, Brief, Edition, Link

MOST = 4
"""Related briefs on a page: as many as a reader looks through."""

NEAR = 24
"""Of the briefs of a person or a topic, how many are looked at before and after the brief itself."""

PERSON, TOPIC = 3.0, 1.0
"""What it weighs to share each, divided by how common it is."""


class Kin(NamedTuple):
    """A brief that is related to another, as much of it as the other's page shows, and the names of what both share."""

    headline: str
    address: Address
    published: datetime
    language: str
    shared: tuple[str, ...]


@dataclass(frozen=True)
class Shared:
    """A person or a topic: what its having a brief weighs, its briefs by rank, and the place of each among them."""

    name: str
    weight: float
    briefs: Sequence[Brief]
    places: Mapping[str, int]

    def near(self, brief: Brief) -> Sequence[Brief]:
        """Those around the brief."""
        place = self.places[brief.path]
        return self.briefs[max(0, place - NEAR) : place + NEAR + 1]


@dataclass(frozen=True)
class Relations:
    """An edition, by what its briefs can share."""

    edition: Edition

    @cached_property
    def _people(self) -> Mapping[str, Shared]:
        return {one.id: _shared(one.name, PERSON, one.briefs) for one in self.edition.people}

    @cached_property
    def _topics(self) -> Mapping[str, Shared]:
        return {one.id: _shared(one.name, TOPIC, one.briefs) for one in self.edition.topics}

    def of(self, brief: Brief) -> tuple[Kin, ...]:
        """The briefs related to `brief`, each with what both have in common."""
        weights: dict[str, float] = {}
        common: dict[str, list[str]] = {}
        found: dict[str, Brief] = {}
        for shared in self._shared(brief):
            for other in shared.near(brief):
                path = other.path
                if path in weights:
                    weights[path] += shared.weight
                    common[path].append(shared.name)
                else:
                    weights[path], common[path], found[path] = shared.weight, [shared.name], other
        ranked = sorted(
            (other for other in found.values() if _is_another_story(other, brief)),
            key=lambda other: (weights[other.path], other.published, other.path),
            reverse=True,
        )
        return tuple(
            Kin(
                other.headline,
                other.address,
                other.published,
                other.language,
                tuple(common[other.path]),
            )
            for other in ranked[:MOST]
        )

    def _shared(self, brief: Brief) -> Iterator[Shared]:
        """What the brief has that others may have too."""
        for ids, known in ((brief.person_ids, self._people), (brief.topic_ids, self._topics)):
            for one in ids:
                if one in known:
                    yield known[one]


def _shared(name: str, weight: float, briefs: Sequence[Brief]) -> Shared:
    """Twice as common weighs half: counted in doublings, so that one more brief hardly ever changes it."""
    return Shared(
        name,
        weight / 2 ** (len(briefs).bit_length() / 2),
        briefs,
        {brief.path: place for place, brief in enumerate(briefs)},
    )


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
