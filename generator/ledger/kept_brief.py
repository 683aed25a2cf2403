"""A brief of which only what lists need is at hand. In: its slip, a way to read the rest. Out: a Brief like any other.

A site of 10,000 briefs is made anew after one edit by looking at the few that the edit touches.
What sorts and gathers all of them (addresses, moments, ids) is in the slip; the rest is read when
something asks for it.
"""

from collections.abc import Callable
from dataclasses import fields
from datetime import UTC, datetime, tzinfo
from typing import Any

from generator.slip import Facts, Slip
from generator.vocabulary import Address, Brief, Link, Outline, Show, Voice

_FIELDS = tuple(field.name for field in fields(Brief))


_told: dict[tuple[bool, bool], tuple[str, ...]] = {}
"""What the slips of briefs tell, by whether one was put right, and whether it has a picture."""


class KeptBrief(Brief):
    """A Brief whose other fields are filled the first time one of them is asked for.

    What a Brief works out of its fields, and lists ask of thousands, is kept as well.
    """

    __slots__ = (
        "_outline",
        "_read",
        "_read_outline",
        "kept",
        "last_changed",
        "outlined",
        "quoted",
        "show",
        "teased",
        "threads",
        "voices",
    )

    kept: str
    outlined: str
    threads: str
    teased: str
    quoted: tuple[str, ...]
    voices: tuple[Voice, ...]
    show: Show
    last_changed: datetime
    _read: Callable[[], Brief]
    _read_outline: Callable[[], Outline | None]
    _outline: Outline | None

    @classmethod
    def of(
        cls,
        slip: Slip,
        facts: Facts,
        zone: tzinfo,
        read: Callable[[], Brief],
        outline: Callable[[], Outline | None],
    ) -> "KeptBrief":
        """The brief of that slip; `read` gives all of it, and `outline` its outline if that is kept."""
        brief = object.__new__(cls)
        for name, value in _at_hand(slip, facts, zone):
            object.__setattr__(brief, name, value)
        return brief._reading(read, outline)

    def otherwise(
        self,
        slip: Slip,
        kept: str,
        read: Callable[[], Brief],
        outline: Callable[[], Outline | None],
    ) -> "KeptBrief":
        """The brief of the same slip where the rest of it, kept as that, may say something else."""
        brief = object.__new__(KeptBrief)
        for name in _told_by(slip):
            object.__setattr__(brief, name, getattr(self, name))
        for name in ("kept", "outlined", "teased"):
            object.__setattr__(brief, name, kept)
        quoted = tuple(f"{kept}{number}" for number, _ in enumerate(self.voices))
        object.__setattr__(brief, "quoted", quoted)
        return brief._reading(read, outline)

    def _reading(
        self, read: Callable[[], Brief], outline: Callable[[], Outline | None]
    ) -> "KeptBrief":
        """The same, which reads so what is not at hand."""
        object.__setattr__(self, "_read", read)
        object.__setattr__(self, "_read_outline", outline)
        object.__setattr__(self, "_outline", None)
        return self

    @property
    def outline(self) -> Outline:
        """The brief as its storyline tells it, which is kept beside it."""
        outline = self._outline
        if outline is None:
            outline = self._read_outline() or self._read().outline
            object.__setattr__(self, "_outline", outline)
        return outline

    def __getattr__(self, name: str) -> Any:
        """Called only for what is not at hand yet."""
        if name == "last_changed":  # of a brief that was put right: its corrections have to be read
            object.__setattr__(self, name, super().last_changed)
            return getattr(self, name)
        if name not in _FIELDS:
            raise AttributeError(name, name=name, obj=self)
        whole = self._read()
        for field in _FIELDS:
            object.__setattr__(self, field, getattr(whole, field))
        return getattr(whole, name)

    def __eq__(self, other: object) -> bool:
        """Whether both say the same, however much of it is at hand."""
        if isinstance(other, KeptBrief) and self.kept == other.kept:
            return True
        return isinstance(other, Brief) and all(
            getattr(self, field) == getattr(other, field) for field in _FIELDS
        )

    __hash__ = Brief.__hash__


def _told_by(slip: Slip) -> tuple[str, ...]:
    """The fields that the slip of a brief tells: for thousands of slips there are four answers."""
    if not (facts := slip.facts):
        return ()
    kind = facts.amended, facts.image is None
    if kind not in _told:
        _told[kind] = tuple(name for name, _ in _at_hand(slip, facts, UTC))
    return _told[kind]


def _at_hand(slip: Slip, facts: Facts, zone: tzinfo) -> list[tuple[str, Any]]:
    """What the slip tells of the brief, by the name of the field."""

    def local(moment: datetime | None) -> datetime | None:
        return moment and moment.astimezone(zone)

    found: list[tuple[str, Any]] = [
        ("kept", slip.kept),
        ("outlined", slip.outlined),
        ("threads", slip.threads),
        ("teased", slip.teased),
        ("quoted", tuple(slip.quoted.split())),
        ("path", slip.path),
        ("address", Address(facts.page)),
        ("aliases", tuple(map(Address, facts.aliases))),
        ("state", facts.state),
        ("headline", facts.headline),
        ("published", facts.published.astimezone(zone)),
        ("updated", local(facts.updated)),
        ("pinned_until", local(facts.pinned_until)),
        ("desk_id", facts.desk),
        ("topic_ids", facts.topics),
        ("person_ids", facts.people),
        ("place_ids", facts.places),
        (
            "place_links",
            tuple(
                Link(name, Address(f"places/{one}.md"))
                for one, name in zip(facts.places, facts.place_names, strict=True)
            ),
        ),
        ("publisher_id", facts.publisher),
        ("storyline_id", facts.storyline),
        ("voices", tuple(map(Voice._make, facts.voices))),
        ("show", facts.show),
        ("language", facts.language),
    ]
    if not facts.amended:
        found += [("corrections", ()), ("withdrawal", None)]
        last = max(facts.published, facts.updated or facts.published)
        found.append(("last_changed", last.astimezone(zone)))
    if facts.image is None:
        found.append(("image", None))
    return found
