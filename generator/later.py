"""Work put off. In: a function of a module and what it will be given. Out: a Later, which tells what it is made from before it is made.

A function's result depends on nothing but what it is given (no stage reads the clock, the network
or chance), and on this program. So what it is given, told in a few letters, is the key under which
its result can stand: whatever the function could look at is in the key, and nobody has to list it.
"""

import hashlib
import inspect
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from enum import Enum
from functools import cache
from itertools import chain
from pathlib import PurePath
from types import FunctionType, NoneType
from typing import Any, Generic, ParamSpec, TypeVar

Made = TypeVar("Made")
Given = ParamSpec("Given")


@dataclass(frozen=True, slots=True)
class Later(Generic[Made]):
    """A call that waits to be made. `given` are its arguments by the names that the function has for them."""

    make: Callable[..., Made]
    given: Mapping[str, Any]

    def having(self, **other: Any) -> "Later[Made]":
        """The same call with other values for some of its arguments."""
        return Later(self.make, {**self.given, **other})

    def __call__(self) -> Made:
        """Make it, from what was given."""
        return self.make(**self.given)


def later(make: Callable[Given, Made], *args: Given.args, **named: Given.kwargs) -> Later[Made]:
    """Put off `make(*args, **named)`. `make` is a function of a module, never one made on the spot."""
    return Later(make, {**dict(zip(_names(make), args, strict=False)), **named})


@cache
def _names(make: Callable[..., Any]) -> tuple[str, ...]:
    return tuple(inspect.signature(make).parameters)


class Fingerprints:
    """Tells values apart. Two values have the same fingerprint if, and only if, all in them is the same.

    A value that says under which digest it is `kept` is not looked through: that stands for all
    that is in it. It remembers the values it was shown, by what they are and not by what is in
    them: values are frozen, and most stand on many pages.
    """

    def __init__(self) -> None:
        self._known: dict[int, tuple[object, str]] = {}
        self._ways: dict[type, tuple[Callable[[Any], str], bool]] = {}

    def of_later(self, work: Later[Any]) -> dict[str, str]:
        """The fingerprints of all that goes into it, by name; that of the function is ''."""
        told = {name: self.of(value) for name, value in work.given.items()}
        return {"": work.make.__qualname__, **told}

    def of(self, value: object) -> str:
        """The fingerprint of a value: 16 characters."""
        known = self._known.get(id(value))
        if known is None:
            tell, _ = self._way(type(value))
            seen = hashlib.blake2b(tell(value).encode(), digest_size=8).hexdigest()
            known = self._known[id(value)] = value, seen
        return known[1]

    def _within(self, value: object) -> str:
        """What a value inside another says: itself if it is short, else its fingerprint.

        A value of a few fields tells them one after the other: its kind says how many there are.
        """
        tell, inline = self._ways.get(type(value)) or self._way(type(value))
        return tell(value) if inline else self.of(value)

    def _way(self, kind: type) -> tuple[Callable[[Any], str], bool]:
        """How values of a kind tell all that is in them, and whether that is short."""
        if kind not in self._ways:
            few = is_dataclass(kind) and len(fields(kind)) <= FEW
            self._ways[kind] = _short(kind) or (self._long(kind), few)
        return self._ways[kind]

    def _long(self, kind: type) -> Callable[[Any], str]:
        """How values of a kind that has others in it tell of these. Raises TypeError for what nobody has told of yet."""
        within, name = self._within, kind.__qualname__
        if issubclass(kind, (tuple, list)):
            return lambda value: SEPARATOR.join((name, str(len(value)), *map(within, value)))
        if issubclass(kind, Mapping):
            return lambda value: SEPARATOR.join(
                (name, *map(within, chain.from_iterable(value.items())))
            )
        if issubclass(kind, (set, frozenset)):
            return lambda value: SEPARATOR.join((name, *map(within, sorted(value))))
        if is_dataclass(kind):
            names = [field.name for field in fields(kind)]
            return lambda value: SEPARATOR.join(
                (name, *(within(getattr(value, one)) for one in names))
            )
        raise TypeError(f"No fingerprint is known of {name}.")


SEPARATOR = "\0"

FEW = 3
"""Fields that are told sooner than hashed: those of an address, a link, a quote and its number."""

SHORT = (NoneType, str, int, float, date, Enum, PurePath)
"""What says all of itself in a few letters."""


def _short(kind: type) -> tuple[Callable[[Any], str], bool] | None:
    """How values of a kind tell themselves where that is short: with their kind and length, so that whatever is in them ends where it ends."""
    name = kind.__qualname__
    if issubclass(kind, SHORT):
        return (lambda value: f"{name} {len(said := str(value))} {said}"), True
    if hasattr(kind, "kept"):
        return (lambda value: f"={value.kept}"), True
    if issubclass(kind, FunctionType):
        return (lambda value: value.__qualname__), True
    return None
