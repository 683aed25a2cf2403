"""References to the registries. In: a tree, and the shelves that its ids have to be on. Out: Problems.

Ids are looked up in the tree and not in the model, so that an unknown one is told in the same run
as anything else that is wrong with the file.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from generator.annotation.fields import Registry
from generator.intake.guess import meant, slug_of
from generator.intake.places import Place, places_of
from generator.intake.rules import broken, code_of, each_place_once
from generator.intake.yaml_tree import Plain, Tree
from generator.problem import Problem
from generator.vocabulary import FieldPath

FEW = 12
"""As many ids as can be listed in a hint."""

_NOT_AN_ID = code_of("not-an-id")
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


def look_up(
    path: str, tree: Tree, model: Any, shelves: Shelves
) -> tuple[bool, tuple[Problem, ...]]:
    """Whether every entry is sound that the tree, read as a `model`, refers to; and which are unknown."""
    whole, problems = True, []
    for place, registry in places_of(model).references.items():
        shelf = shelves[registry]
        for field, word in _words(tree.value, place):
            if word in shelf.sound:
                continue
            whole = False
            if shelf.readable and not shelf.knows(word):
                problems.append(_problem(path, tree, field, word, shelf))
    return whole, tuple(problems)


def joined(problems: Iterable[Problem], unknown: Sequence[Problem]) -> tuple[Problem, ...]:
    """All problems of a file, each place told once.

    What says which id was meant takes the place of “is not an id”; where anything else is wrong
    with a value, nobody has to hear as well that no registry has it.
    """
    fields = {problem.field for problem in unknown}
    told = (one for one in problems if one.rule != _NOT_AN_ID or one.field not in fields)
    return each_place_once(told, unknown)


def _words(value: Plain, place: Place, done: FieldPath = ()) -> Iterator[tuple[FieldPath, str]]:
    """The words that stand at a place, each with its key path."""
    for number, part in enumerate(place):
        if part == "*":
            for index, item in enumerate(value if isinstance(value, list) else ()):
                yield from _words(item, place[number + 1 :], (*done, index))
            return
        if not isinstance(value, dict) or part not in value:
            return
        value, done = value[part], (*done, part)
    if isinstance(value, str | int) and not isinstance(value, bool):
        yield done, str(value).strip()


def _problem(path: str, tree: Tree, field: FieldPath, word: str, shelf: Shelf) -> Problem:
    ids = [form for form, meant in shelf.forms.items() if form == meant]
    if guesses := meant(word, shelf.forms):
        hint = f"Did you mean {' or '.join(f'`{guess}`' for guess in guesses)}?"
    else:
        listed = f" There: {', '.join(ids)}." if 0 < len(ids) <= FEW else ""
        ident = slug_of(word)
        as_id = f" as `{ident}`, and write that id here" if ident not in {"", word} else ""
        hint = f"Add it to {shelf.file}{as_id}.{listed}{_OTHERWISE.get(str(field[-1]), '')}"
    message = f"There is no {shelf.noun} “{word}” in {shelf.file}."
    position = tree.positions[field]
    return broken("unknown-reference", path, position, message, hint, field)
