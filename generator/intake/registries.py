"""The registries that are one file each: people, topics, desks, publishers. In: the file. Out: a Shelf."""

import re
from collections.abc import Iterator, Mapping
from datetime import tzinfo
from typing import Any

from generator.annotation.fields import Registry
from generator.annotation.registry import DeskEntry, PersonEntry, PublisherEntry, TopicEntry
from generator.intake.document import read_yaml
from generator.intake.former import Claim, taken
from generator.intake.guess import slug_of
from generator.intake.references import Shelf
from generator.intake.rules import broken
from generator.intake.source import lost_characters, text_of
from generator.intake.validation import validate, value_at
from generator.intake.yaml_tree import Tree
from generator.problem import Position, Problem

ENTRIES: Mapping[Registry, tuple[str, str, Any]] = {
    "people": ("people.yml", "person", PersonEntry),
    "topics": ("topics.yml", "topic", TopicEntry),
    "desks": ("desks.yml", "desk", DeskEntry),
    "publishers": ("sources.yml", "publisher", PublisherEntry),
}
"""For each registry: its file in the content folder, what an entry is called, and its model."""

TAKEN = re.compile(r"index|page-[0-9]+")
"""Ids that would claim the address of the site's own list of all entries, or of one of its pages."""


def read_registry(
    path: str, data: bytes, noun: str, model: Any, zone: tzinfo
) -> tuple[Shelf, tuple[Problem, ...]]:
    """Read a file of entries by id; one with an error is left out, the others stay."""
    if not data.strip():
        return Shelf(noun, path, {}, {}), ()
    text = text_of(path, data)
    if isinstance(text, Problem):
        return Shelf(noun, path, {}, {}, readable=False), (text,)
    tree, unsound = read_yaml(path, text, 1)
    problems = [*lost_characters(path, text), *unsound]
    if tree is None:
        return Shelf(noun, path, {}, {}, readable=False), tuple(problems)
    if not isinstance(tree.value, dict | None):
        problems.append(_not_entries(path, tree, noun))
        return Shelf(noun, path, {}, {}, readable=False), tuple(problems)
    sound: dict[str, Any] = {}
    for (key,) in _keys(tree):
        entry, wrong = _entry(path, tree, str(key), model, zone)
        problems += wrong
        if not wrong:
            sound[str(key)] = entry
    problems += _shared_names(path, tree)
    problems += taken(_claims(path, tree), {str(key) for (key,) in _keys(tree)}, noun)
    return Shelf(noun, path, sound, dict(_forms(tree))), tuple(problems)


def not_an_id(path: str, word: str, position: Position) -> Problem | None:
    """The problem of an id that can't be part of an address."""
    slug = slug_of(word)
    if slug == word:
        return None
    message = f"“{word}” is not an id: small letters, digits and single hyphens."
    hint = f"Write it as: {slug}" if slug else "Choose one such as choe-son-hui."
    return broken("not-an-id", path, position, message, hint)


def _entry(
    path: str, tree: Tree, key: str, model: Any, zone: tzinfo
) -> tuple[Any, tuple[Problem, ...]]:
    position = tree.keys[(key,)]
    if (key,) not in tree.positions or value_at(tree.value, (key,)) is None:
        message = f"Nothing is written below `{key}`."
        return None, (broken("blank", path, position, message, "Give at least its `name`."),)
    entry, wrong = validate(path, tree, model, zone, below=(key,))
    malformed = not_an_id(path, key, position) or _taken(path, key, position)
    return entry, (malformed, *wrong) if malformed else wrong


def _taken(path: str, key: str, position: Position) -> Problem | None:
    if not TAKEN.fullmatch(key):
        return None
    message = f"The id “{key}” would take an address of the site’s own list of all entries."
    return broken("taken-address", path, position, message, "Choose another id.")


def _not_entries(path: str, tree: Tree, noun: str) -> Problem:
    message = f"This file should be a block of keys: the id of each {noun}, and below it what there is to say."
    hint = "Begin each entry with its id and a colon, and indent its keys below it."
    return broken("not-a-block", path, tree.positions[()], message, hint)


def _forms(tree: Tree) -> Iterator[tuple[str, str]]:
    """Each form of a name, and each former id, with the id it stands for; the ids last, because they always win."""
    for claim in _claims("", tree):
        yield claim.old, claim.ident
    for key, _, name in _names(tree):
        yield name, key
    for place in tree.keys:
        if len(place) == 1:
            yield str(place[0]), str(place[0])


def _names(tree: Tree) -> Iterator[tuple[str, tuple[str | int, ...], str]]:
    """Each entry's id, with the place and the words of its name and of each alias."""
    entries = tree.value if isinstance(tree.value, dict) else {}
    for key, entry in entries.items():
        aliases = value_at(entry, ("aliases",))
        places: list[tuple[str | int, ...]] = [("name",)]
        if isinstance(aliases, list):
            places += [("aliases", number) for number in range(len(aliases))]
        for place in places:
            if isinstance(name := value_at(entry, place), str):
                yield key, (key, *place), " ".join(name.split())


def _keys(tree: Tree) -> Iterator[tuple[str | int, ...]]:
    return (place for place in tree.keys if len(place) == 1)


def _claims(path: str, tree: Tree) -> Iterator[Claim]:
    """The ids that entries say they had, as far as they can be read."""
    for (key,) in _keys(tree):
        former = value_at(tree.value, (key, "moved_from"))
        for number, old in enumerate(former if isinstance(former, list) else ()):
            position = tree.positions[(key, "moved_from", number)]
            yield Claim(path, position, str(key), str(old))


def _shared_names(path: str, tree: Tree) -> Iterator[Problem]:
    owners: dict[str, str] = {}
    for key, place, name in _names(tree):
        owner = owners.setdefault(name.casefold(), key)
        if owner != key:
            yield broken(
                "shared-name",
                path,
                tree.positions[place],
                f"“{name}” is a name of `{owner}` as well.",
                "Leave it to one of the two, or make it longer.",
            )
