"""Work put off. In: a function of a module and what it will be given. Out: a Later, which tells what it is made from before it is made.

A function's result depends on nothing but what it is given (no stage reads the clock, the network
or chance), and on this program. So what it is given, told in a few letters, is the key under which
its result can stand: whatever the function could look at is in the key, and nobody has to list it.
"""

import hashlib
import inspect
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from enum import Enum
from functools import cache
from itertools import chain
from operator import attrgetter
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


Tell = Callable[[Any], str]
"""Says all that is in a value of some kind, so that what is said ends where it ends, whatever is in it."""


class Fingerprints:
    """Tells values apart. Two values have the same fingerprint if, and only if, all in them is the same.

    A value that says under which digest it is `kept` is not looked through: that stands for all
    that is in it. It remembers the large values that it was shown, by what they are and not by what
    is in them: values are frozen, and these stand on many pages.
    """

    def __init__(self) -> None:
        self._known: dict[int, tuple[object, str]] = {}
        self._tells = _Tells(self._telling)

    def of_later(self, work: Later[Any]) -> dict[str, str]:
        """The fingerprints of all that goes into it, by name; that of the function is ''."""
        tells, told = self._tells, {"": work.make.__qualname__}
        for name, value in work.given.items():
            told[name] = _in_short(tells[type(value)](value))
        return told

    def of(self, value: object) -> str:
        """The fingerprint of a value: a word of no more than 33 characters."""
        return _in_short(self._tells[type(value)](value))

    def _telling(self, kind: type) -> Tell:
        """How values of a kind tell all that is in them; large ones do so once. Raises TypeError for what nobody has told of yet."""
        if tell := _telling_itself(kind):
            return tell
        tell = self._telling_others(kind)
        return self._remembering(tell) if _is_large(kind) else tell

    def _remembering(self, tell: Tell) -> Tell:
        known = self._known

        def tell_once(value: object) -> str:
            found = known.get(id(value))
            if found is None:
                found = known[id(value)] = value, f"={_in_short(tell(value))}"
            return found[1]

        return tell_once

    def _telling_others(self, kind: type) -> Tell:
        """How values that have others in them tell these."""
        tells, name = self._tells, kind.__qualname__
        if issubclass(kind, (tuple, list)):
            return self._telling_many(name)
        if issubclass(kind, Mapping):
            return lambda value: SEPARATOR.join(
                (name, str(len(value)), *(tells[type(one)](one) for one in _pairs(value)))
            )
        if issubclass(kind, (set, frozenset)):
            return lambda value: SEPARATOR.join(
                (name, str(len(value)), *(tells[type(one)](one) for one in sorted(value)))
            )
        if is_dataclass(kind):
            names = [field.name for field in fields(kind)]
            parts = attrgetter(*names)
            if len(names) == 1:
                return lambda value: f"{name}\0{tells[type(one := parts(value))](one)}"
            return lambda value: SEPARATOR.join(
                [name, *[tells[type(one)](one) for one in parts(value)]]
            )
        raise TypeError(f"No fingerprint is known of {name}.")

    def _telling_many(self, name: str) -> Tell:
        """How values in a row tell themselves: texts and numbers as Python writes them, what is kept by what stands for it."""
        tells = self._tells

        def tell(value: Sequence[Any]) -> str:
            kinds = {*map(type, value)}
            if kinds <= PLAIN:
                return f"{name} {value!r}"
            if len(kinds) == 1 and hasattr(kinds.pop(), "kept"):
                return SEPARATOR.join([f"{name} ={len(value)}", *map(_kept, value)])
            said = [tells[type(one)](one) for one in value]
            return SEPARATOR.join([f"{name} {len(value)}", *said])

        return tell


class _Tells(dict[type, Tell]):
    """How values of each kind tell themselves, found when the first of its kind is seen."""

    def __init__(self, find: Callable[[type], Tell]) -> None:
        super().__init__()
        self._find = find

    def __missing__(self, kind: type) -> Tell:
        tell = self[kind] = self._find(kind)
        return tell


SEPARATOR = "\0"

FEW = 7
"""Fields that are told sooner than remembered. What has more is large, and stands in many others."""

DIGEST = 33
"""Characters of the longest digest under which something is kept, and of the mark before it."""

SHORT = (NoneType, str, int, float, date, Enum, PurePath)
"""What says all of itself in a few letters."""

PLAIN = frozenset({NoneType, bool, int, float, str})
"""What Python writes so that it can read it again: so a row of these is told in one go."""

_kept = attrgetter("kept")


def _in_short(said: str) -> str:
    """A word that stands for what a value says: its digest, where it says no more than that."""
    if len(said) <= DIGEST and said[0] == "=" and said[1:].isalnum():
        return said
    return hashlib.blake2b(said.encode(), digest_size=8).hexdigest()


def _telling_itself(kind: type) -> Tell | None:
    """How values tell themselves that have no others in them, or need not be looked through."""
    name = kind.__qualname__
    if kind is str:
        return lambda value: f"{len(value)} {value}"
    if issubclass(kind, SHORT):
        return lambda value: f"{name} {len(said := str(value))} {said}"
    if hasattr(kind, "kept"):
        return lambda value: f"={value.kept}"
    if issubclass(kind, FunctionType):
        return lambda value: value.__qualname__
    return None


def _is_large(kind: type) -> bool:
    """Whether values of a kind are remembered."""
    if is_dataclass(kind):
        return len(fields(kind)) > FEW
    return issubclass(kind, (Mapping, set, frozenset))


def _pairs(value: Mapping[Any, Any]) -> Iterable[Any]:
    return chain.from_iterable(value.items())
