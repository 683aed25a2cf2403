"""A brief as other pages show it. In: the brief. Out: of all that is in it what such a page may look at, and what stands for that.

An edit of a brief leaves those pages alone that may look at nothing of what was edited.
"""

from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import TYPE_CHECKING

from generator.vocabulary.passages import Address, Link, State

if TYPE_CHECKING:  # which has a teaser of its own
    from generator.vocabulary.brief import Brief, Image


@dataclass(frozen=True, slots=True)
class Mentioned:
    """A brief whose headline stands on another page."""

    brief: "Brief"

    @property
    def path(self) -> str:
        """That of its article."""
        return self.brief.path

    @property
    def address(self) -> Address:
        """That of its page."""
        return self.brief.address

    @property
    def headline(self) -> str:
        """Its headline."""
        return self.brief.headline

    @property
    def language(self) -> str:
        """What it is written in."""
        return self.brief.language

    @property
    def state(self) -> State:
        """Whether it is out."""
        return self.brief.state

    @property
    def published(self) -> datetime:
        """When it went out."""
        return self.brief.published

    @property
    def last_changed(self) -> datetime:
        """When it was changed last."""
        return self.brief.last_changed

    @property
    def publisher(self) -> str:
        """Whose article it is made of."""
        return self.brief.source.publisher


@dataclass(frozen=True, slots=True)
class Named(Mentioned):
    """A brief that a storyline names: as the latest one, as an earlier one, or beside an open claim."""

    @property
    def kept(self) -> str:
        """Stands for all that is told of it there."""
        brief = self.brief
        when = brief.published.isoformat()
        return f"{brief.address.path} {when} {brief.language} {brief.headline}"


@dataclass(frozen=True, slots=True)
class Teaser(Mentioned):
    """A brief in a list of briefs; of a withdrawn one, nothing but its headline and why it went."""

    @property
    def kept(self) -> str:
        """Stands for all of it."""
        return self.brief.teased

    @property
    def dek(self) -> str | None:
        """Its dek."""
        return None if self.brief.withdrawal else self.brief.dek

    @property
    def lede(self) -> str:
        """How its summary begins, or why it was withdrawn."""
        brief = self.brief
        return brief.withdrawal.reason if brief.withdrawal else brief.summary.lede.text

    @property
    def points(self) -> tuple[str, ...]:
        """What else is in its summary."""
        brief = self.brief
        return () if brief.withdrawal else tuple(point.text for point in brief.summary.points)

    @property
    def desk(self) -> Link:
        """Its desk."""
        return self.brief.desk

    @property
    def storyline(self) -> Link | None:
        """Its storyline."""
        return self.brief.storyline

    @property
    def updated(self) -> datetime | None:
        """When it was brought up to date."""
        return self.brief.updated

    @property
    def image(self) -> "Image | None":
        """Its picture."""
        return None if self.brief.withdrawal else self.brief.image


@dataclass(frozen=True, slots=True)
class Quoted(Mentioned):
    """A brief in a list of quotes, beside one of its own."""

    @property
    def topics(self) -> tuple[Link, ...]:
        """What it is about."""
        return self.brief.topics

    @property
    def topic_ids(self) -> tuple[str, ...]:
        """The ids of these topics."""
        return self.brief.topic_ids

    @property
    def person_ids(self) -> tuple[str, ...]:
        """The ids of the people in it."""
        return self.brief.person_ids


def all_of(shown: Mentioned) -> str:
    """Everything that a page may look at, in one text."""
    return repr([getattr(shown, name) for name in _names(type(shown).__mro__)])


@cache
def _names(kinds: tuple[type, ...]) -> tuple[str, ...]:
    """The properties of these classes, but the one that stands for all others."""
    found = (item for kind in kinds for item in vars(kind).items())
    return tuple(
        sorted(name for name, one in found if isinstance(one, property) and name != "kept")
    )
