"""What can stand where. In: an annotation model. Out: for each place in it, its keys, or the registry it refers to.

A place is a key path with "*" for any item of a list, and with pydantic's tags ("<who>", "<once>")
where a value can be one of several kinds: the same path that a validation error has.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel, Tag

from generator.annotation.fields import RefersTo, Registry

Place = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Key:
    """What a key means, and whether it has to be there."""

    meaning: str
    needed: bool


@dataclass(frozen=True, slots=True)
class Places:
    """The `keys` of each block, and the `references` to registries, whose places are without tags."""

    keys: Mapping[Place, Mapping[str, Key]]
    references: Mapping[Place, Registry]


@cache
def places_of(model: Any) -> Places:
    """Every place of `model`, a pydantic model or an annotated union of them."""
    found = list(_walk(model, (), ()))
    keys = {
        place: {
            info.alias or name: Key(info.description or "", info.is_required())
            for name, info in block.model_fields.items()
        }
        for place, block in found
        if not isinstance(block, RefersTo)
    }
    references = {
        tuple(part for part in place if not is_tag(part)): mark.registry
        for place, mark in found
        if isinstance(mark, RefersTo)
    }
    return Places(keys, references)


def is_tag(part: str | int) -> bool:
    """Whether a part of a location names a kind of value, and is no key."""
    return isinstance(part, str) and part.startswith("<")


def _walk(
    annotation: Any, metadata: tuple[Any, ...], place: Place
) -> Iterator[tuple[Place, type[BaseModel] | RefersTo]]:
    for mark in metadata:
        if isinstance(mark, Tag):
            place = (*place, mark.tag)
        elif isinstance(mark, RefersTo):
            yield place, mark
    origin = get_origin(annotation)
    if origin is Annotated:
        base, *more = get_args(annotation)
        yield from _walk(base, tuple(more), place)
    elif origin in {Union, UnionType}:
        for kind in get_args(annotation):
            yield from _walk(kind, (), place)
    elif origin is tuple:
        yield from _walk(get_args(annotation)[0], (), (*place, "*"))
    elif isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield place, annotation
        for name, info in annotation.model_fields.items():
            yield from _walk(info.annotation, tuple(info.metadata), (*place, info.alias or name))
