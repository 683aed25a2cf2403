"""Work put off. In: a function of a module and what it will be given. Out: a Later, which tells what it is made from before it is made.

A function's result depends on nothing but what it is given (no stage reads the clock, the network
or chance), and on this program. So what it is given, told in a few letters, is the key under which
its result can stand: whatever the function could look at is in the key, and nobody has to list it.
"""

import hashlib
import inspect
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, is_dataclass
from datetime import date
from enum import Enum
from functools import cache
from itertools import chain
from pathlib import PurePath
from types import FunctionType
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

    A value that says under which digest it is `kept` is not looked through: that stands for all that is in it. It remembers the values it was shown, by what they are and not by what is in them: values are
    frozen, and most stand on many pages.
    """

    def __init__(self) -> None:
        self._known: dict[int, tuple[object, str]] = {}

    def of_later(self, work: Later[Any]) -> dict[str, str]:
        """The fingerprints of all that goes into it, by name; that of the function is ''."""
        told = {name: self.of(value) for name, value in work.given.items()}
        return {"": work.make.__qualname__, **told}

    def of(self, value: object) -> str:
        """The fingerprint of a value: 16 characters."""
        known = self._known.get(id(value))
        if known is None:
            seen = hashlib.blake2b("\0".join(self._told(value)).encode(), digest_size=8).hexdigest()
            known = self._known[id(value)] = value, seen
        return known[1]

    def _told(self, value: object) -> Iterator[str]:
        """All that is in a value, with marks between, so that no two values read the same."""
        kind = type(value)
        if value is None or isinstance(value, SHORT):
            yield _in_letters(value)
        elif kept := getattr(value, "kept", None):
            yield f"={kept}"
        elif isinstance(value, FunctionType):
            yield value.__qualname__
        else:
            yield kind.__qualname__
            for part in _parts(value):
                yield from self._within(part)

    def _within(self, value: object) -> Iterator[str]:
        """What a value inside another says: itself if it is short, else its fingerprint."""
        if value is None or isinstance(value, SHORT):
            yield _in_letters(value)
        else:
            yield self.of(value)


SHORT = (str, int, float, date, Enum, PurePath)
"""What says all of itself in a few letters."""


def _in_letters(value: object) -> str:
    """A short value, with its kind and its length: whatever is in it, it ends where it ends."""
    said = str(value)
    return f"{type(value).__name__} {len(said)} {said}"


def _parts(value: object) -> Iterable[object]:
    """What is in a value that has others in it. Raises TypeError for what nobody has told of yet."""
    if isinstance(value, (tuple, list)):
        return value
    if isinstance(value, Mapping):
        return chain.from_iterable(value.items())
    if isinstance(value, (set, frozenset)):
        return sorted(value)
    if is_dataclass(value):
        return (getattr(value, name) for name in value.__dataclass_fields__)
    raise TypeError(f"No fingerprint is known of {type(value).__qualname__}.")
