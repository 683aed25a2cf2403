"""An edition that is gathered bit by bit. In: for each part, what gathers it. Out: an Edition, of which a part is there once somebody asks for it."""

from collections.abc import Callable, Mapping
from typing import Any

from generator.vocabulary import Edition


class LateEdition(Edition):
    """An edition of which few parts are needed: to show a page again, and not all of them."""

    __slots__ = ("_parts",)
    _parts: Mapping[str, Callable[[], Any]]

    @classmethod
    def of(cls, parts: Mapping[str, Callable[[], Any]]) -> "LateEdition":
        """The edition of these parts, by their names."""
        edition = object.__new__(cls)
        object.__setattr__(edition, "_parts", parts)
        return edition

    def __getattr__(self, name: str) -> Any:
        """Called only for what is not gathered yet."""
        if name not in self._parts:
            raise AttributeError(name, name=name, obj=self)
        part = self._parts[name]()
        object.__setattr__(self, name, part)
        return part
