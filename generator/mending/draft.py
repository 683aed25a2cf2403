"""An article that is being mended. In: its text, read. Out: a Draft; the changes that a mend intends."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from pydantic import BaseModel

from generator.article import Article
from generator.problem import Position
from generator.vocabulary import Brief, FieldPath


@dataclass(frozen=True, slots=True)
class Draft:
    """A file's text, what was read from it, and where its keys stand.

    `make_brief` makes the brief of it, or gives None where that can't be.
    """

    text: str
    article: Article
    keys: Mapping[FieldPath, Position]
    make_brief: Callable[[], Brief | None]

    @property
    def values(self) -> dict[FieldPath, object]:
        """Every single value of the annotation by its key path, as written (`is`, not `is_`)."""
        return dict(_values(self.article.annotation, ()))


@dataclass(frozen=True, slots=True)
class Mended:
    """The text as one mend leaves it, and the values that it means to change or add."""

    text: str
    changes: Mapping[FieldPath, str] = field(default_factory=dict)


Read = Callable[[str], Draft | None]
"""Reads a text as the article it is to be; None if it isn't sound."""


def _values(value: object, path: FieldPath) -> Iterator[tuple[FieldPath, object]]:
    if isinstance(value, BaseModel):
        for name, info in type(value).model_fields.items():
            yield from _values(getattr(value, name), (*path, info.alias or name))
    elif isinstance(value, tuple):
        for number, item in enumerate(value):
            yield from _values(item, (*path, number))
    elif value is not None:
        yield path, value
