"""Which briefs are related to one, and why. In: a brief and its edition. Out: Related, the most related first.

The fewer briefs a person or a topic has, the more it says that two briefs share it. The brief's own
storyline is left out: its neighbours there stand on the page already.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from generator.typeset import dates
from generator.views import Related
from generator.vocabulary import Brief, Edition, Link

MOST = 4
"""Related briefs on a page: as many as a reader looks through."""

RECENT = 60
"""Of the briefs of a person or a topic, how many are looked at, from the newest on: older ones of so busy a topic are no news."""

PERSON, TOPIC = 3.0, 1.0
"""What it weighs to share each, divided by how common it is."""


@dataclass(frozen=True)
class Relations:
    """An edition, by what its briefs can share."""

    edition: Edition

    @cached_property
    def _by_person(self) -> Mapping[str, tuple[Link, Sequence[Brief]]]:
        return {one.id: (Link(one.name, one.address), one.briefs) for one in self.edition.people}

    @cached_property
    def _by_topic(self) -> Mapping[str, tuple[Link, Sequence[Brief]]]:
        return {one.id: (Link(one.name, one.address), one.briefs) for one in self.edition.topics}

    def of(self, brief: Brief) -> tuple[Related, ...]:
        """The briefs related to `brief`, each with what both have in common."""
        weights: dict[str, float] = {}
        common: dict[str, list[str]] = {}
        found: dict[str, Brief] = {}
        for weight, shared, briefs in self._shared(brief):
            for other in briefs[:RECENT]:
                if _is_another_story(other, brief):
                    found[other.path] = other
                    weights[other.path] = weights.get(other.path, 0) + weight
                    common.setdefault(other.path, []).append(shared.name)
        ranked = sorted(
            found.values(),
            key=lambda other: (weights[other.path], other.published, other.path),
            reverse=True,
        )
        return tuple(
            Related(
                Link(other.headline, other.address),
                tuple(common[other.path]),
                dates.moment(other.published, self.edition.language),
                other.language,
            )
            for other in ranked[:MOST]
        )

    def _shared(self, brief: Brief) -> Iterator[tuple[float, Link, Sequence[Brief]]]:
        """What the brief has that others may have too: its weight, its name, its briefs."""
        kinds = (
            (PERSON, brief.person_ids, self._by_person),
            (TOPIC, brief.topic_ids, self._by_topic),
        )
        for weight, ids, known in kinds:
            for one in ids:
                if one in known:
                    link, briefs = known[one]
                    yield weight / len(briefs) ** 0.5, link, briefs


def _is_another_story(other: Brief, brief: Brief) -> bool:
    same_story = brief.storyline_id is not None and other.storyline_id == brief.storyline_id
    return other.path != brief.path and not same_story and other.state != "withdrawn"
