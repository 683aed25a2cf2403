"""References to the registries. In: a tree, and the shelves that its ids have to be on. Out: Problems.

Ids are looked up in the tree and not in the model, so that an unknown one is told in the same run
as anything else that is wrong with the file.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from generator.annotation.fields import Registry
from generator.intake.guess import nearest_of
from generator.intake.places import Place, places_of
from generator.intake.rules import broken, code_of
from generator.intake.validation import value_at
from generator.intake.yaml_tree import Plain, Tree
from generator.problem import Problem
from generator.vocabulary import FieldPath

FEW = 12
"""As many ids as can be listed in a hint."""

_OTHERWISE: Mapping[str, str] = {
    "speaker": " For somebody met once, write `name` and `role` below `speaker` instead.",
    "person": " For somebody named once, write `name` instead of `person`.",
}


@dataclass(frozen=True, slots=True)
class Shelf:
    """What one registry offers: `forms` has the id for each id, name and alias that is written in it.

    `sound` are the entries by id that have no error. Where the registry could not be read,
    `readable` is False: then nobody can say that an id isn't in it.
    """

    noun: str
    file: str
    sound: Mapping[str, Any]
    forms: Mapping[str, str]
    readable: bool = True

    def knows(self, word: str) -> bool:
        """Whether an entry has this id, sound or not."""
        return self.forms.get(word) == word


Shelves = Mapping[Registry, Shelf]


def unknown(path: str, tree: Tree, model: Any, shelves: Shelves) -> tuple[Problem, ...]:
    """A problem for each id of the tree, read as a `model`, that its registry does not define."""
    return tuple(
        _problem(path, tree, field, word, shelves[registry])
        for field, word, registry in _references(tree.value, model)
        if shelves[registry].readable and not shelves[registry].knows(word)
    )


def rests_on_sound(tree: Tree, model: Any, shelves: Shelves) -> bool:
    """Whether every entry that the tree refers to is there and has no error."""
    return all(
        word in shelves[registry].sound for _, word, registry in _references(tree.value, model)
    )


def without_not_an_id(problems: Iterable[Problem], unknown: Iterable[Problem]) -> Iterator[Problem]:
    """`problems` without “is not an id” where `unknown` says which id was meant."""
    fields = {problem.field for problem in unknown}
    code = code_of("not-an-id")
    return (problem for problem in problems if problem.rule != code or problem.field not in fields)


def _references(value: Plain, model: Any) -> Iterator[tuple[FieldPath, str, Registry]]:
    for place, registry in places_of(model).references.items():
        for field in _fields(value, place):
            word = value_at(value, field)
            if isinstance(word, str | int) and not isinstance(word, bool):
                yield field, str(word).strip(), registry


def _fields(value: Plain, place: Place, done: FieldPath = ()) -> Iterator[FieldPath]:
    if not place:
        yield done
    elif place[0] == "*" and isinstance(value, list):
        for number, item in enumerate(value):
            yield from _fields(item, place[1:], (*done, number))
    elif isinstance(value, dict) and place[0] in value:
        yield from _fields(value[place[0]], place[1:], (*done, place[0]))


def _problem(path: str, tree: Tree, field: FieldPath, word: str, shelf: Shelf) -> Problem:
    ids = [form for form, meant in shelf.forms.items() if form == meant]
    guess = nearest_of(word, shelf.forms)
    if guess:
        hint = f"Did you mean `{guess}`?"
    else:
        listed = f" There: {', '.join(ids)}." if 0 < len(ids) <= FEW else ""
        hint = f"Add it to {shelf.file}.{listed}{_OTHERWISE.get(str(field[-1]), '')}"
    message = f"There is no {shelf.noun} “{word}” in {shelf.file}."
    position = tree.positions[field]
    return broken("unknown-reference", path, position, message, hint, field)
