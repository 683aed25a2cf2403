"""Values to models. In: a YAML tree and an annotation model. Out: the model, or a Problem for each thing wrong.

What pydantic says is said again in newsroom words (`wording`), at the place in the file.
"""

from collections.abc import Mapping
from datetime import tzinfo
from functools import cache
from typing import Any

from pydantic import TypeAdapter, ValidationError

from generator.intake.places import is_tag, places_of
from generator.intake.rules import broken
from generator.intake.wording import Slip, tell
from generator.intake.yaml_tree import Plain, Tree
from generator.problem import Position, Problem
from generator.vocabulary import FieldPath

MOST_TOLD = 100
"""Whoever has a hundred problems in one value mends these first, and is then told the rest."""


def validate(  # noqa: PLR0913 # a place in a file takes four arguments, what belongs there two
    path: str,
    tree: Tree,
    model: Any,
    zone: tzinfo,
    *,
    below: FieldPath = (),
    top: Position | None = None,
) -> tuple[Any, tuple[Problem, ...]]:
    """The value of `tree` at `below` as a `model`, or None and everything wrong with it.

    `top` is where a key is missed that belongs at the top of the file.
    """
    value = value_at(tree.value, below)
    try:
        return _adapter(model).validate_python(value, context={"zone": zone}), ()
    except ValidationError as error:
        errors = error.errors(include_url=False)[:MOST_TOLD]
    slips = [_slip(tree, model, below, error) for error in errors if not _follows(error)]
    meant = {(*slip.field[:-1], slip.guess) for slip in slips if slip.guess}
    outside = {
        slip.bare_key for slip in slips if slip.bare_key != slip.key
    }  # its spaces indent nothing
    problems = []
    for slip in slips:
        if slip.kind == "missing" and (slip.field in meant or slip.key in outside):
            continue
        said = tell(slip)
        where = _position(tree, slip, top)
        problems.append(broken(said.rule, path, where, said.message, said.hint, slip.field))
    return None, tuple(problems)


def value_at(value: Plain, path: FieldPath) -> Any:
    """What stands at a key path, or None."""
    for part in path:
        if isinstance(value, dict) and isinstance(part, str):
            value = value.get(part)
        elif isinstance(value, list) and isinstance(part, int) and part < len(value):
            value = value[part]
        else:
            return None
    return value


@cache
def _adapter(model: Any) -> TypeAdapter[Any]:
    return TypeAdapter(model)


def _follows(error: Mapping[str, Any]) -> bool:
    """Whether an error only follows from another: a list comes out short of what is wrong in it."""
    return error["type"] == "too_short" and bool(error["input"])


def _slip(tree: Tree, model: Any, below: FieldPath, error: Mapping[str, Any]) -> Slip:
    location = error["loc"]
    field = (*below, *(part for part in location if not is_tag(part)))
    place = tuple("*" if isinstance(part, int) else part for part in location)
    about = field if error["type"] == "union_tag_invalid" else field[:-1]
    block = value_at(tree.value, about)
    return Slip(
        kind=error["type"],
        details=error.get("ctx") or {},
        value=error["input"],
        field=field,
        place=place,
        places=places_of(model),
        block=block if isinstance(block, dict) else {},
        written=field in tree.keys,
    )


def _position(tree: Tree, slip: Slip, top: Position | None) -> Position:
    """Where the editor should look."""
    field = slip.field
    if slip.kind in {"extra_forbidden", "missing"} and field in tree.keys:
        return tree.keys[field]
    if slip.kind == "missing":
        return _of_block(tree, field[:-1], top)
    key = "kind" if slip.kind == "union_tag_invalid" else slip.details.get("key")
    if key and (*field, key) in tree.positions:
        return tree.positions[*field, key]
    if isinstance(slip.value, dict) or field not in tree.positions:
        return _of_block(tree, field, top)
    return tree.positions[field]


def _of_block(tree: Tree, field: FieldPath, top: Position | None) -> Position:
    """Where a block is pointed at: its own key, or the first key in it."""
    if not field and top:
        return top
    if field in tree.keys:
        return tree.keys[field]
    inside = (where for key, where in tree.keys.items() if key[:-1] == field)
    return min(inside, default=tree.positions.get(field, Position()))
