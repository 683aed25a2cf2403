"""What rules ask about everybody and everything that is registered. In: the registries, words. Out: an answer that says no more than the rule needs.

A rule asks by `Registries.ask`, so that it is noted what a finding rests on: it stands for as long
as the answer does, whatever else is edited in the registries.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from generator.annotation.registry import PersonEntry, Question, Registries
from generator.prose.attribution import Person, is_named, is_titled, parts_of_name, parts_of_title
from generator.prose.stems import stem
from generator.prose.wording import shown_words


@dataclass(frozen=True, slots=True)
class _People:
    """Everybody by id, and the places in that order of those who have a word in a name, or in a title."""

    everybody: tuple[tuple[str, Person], ...]
    by_name: Mapping[str, frozenset[int]]
    by_title: Mapping[str, frozenset[int]]


def named(registries: Registries, words: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The id and the pronouns of everybody whom the words may name, in the registry's order."""
    people = _people(registries)
    likely = frozenset[int]().union(
        *(people.by_name.get(part, ()) for part in parts_of_name(words))
    )
    found = (people.everybody[place] for place in sorted(likely))
    return tuple((ident, one.pronouns) for ident, one in found if is_named(words, one))


def titled(registries: Registries, words: str) -> tuple[str, ...]:
    """The ids of everybody who has a title, or a role, that says all that the words say, in the registry's order."""
    people = _people(registries)
    having = [people.by_title.get(part, frozenset()) for part in parts_of_title(words)]
    likely = frozenset.intersection(*having) if having else ()
    found = (people.everybody[place] for place in sorted(likely))
    return tuple(ident for ident, one in found if is_titled(words, one))


def spelt(registries: Registries, word: str) -> bool:
    """Whether a word is one of a person's names, letter for letter."""
    return word in _spelt(registries)


def registered(registries: Registries, one: str) -> bool:
    """Whether it is the stem of a word of a person's name or role, a publisher's or topic's name, a storyline's title."""
    return one in _registered(registries)


QUESTIONS: Mapping[str, Question[object]] = {
    "named": named,
    "titled": titled,
    "spelt": spelt,
    "registered": registered,
}
"""Every question by its name, to ask it again."""


def person_of(entry: PersonEntry) -> Person:
    """A person of the registry, with every name and title they are known by."""
    return Person(_names(entry), (*entry.titles, *_given(entry.role)), entry.pronouns)


AT_HAND = 2
"""Registries of which what is looked up is kept: in a preview those before an edit and those after it; older ones are let go."""


@lru_cache(maxsize=AT_HAND)
def _people(registries: Registries) -> _People:
    everybody = tuple((one, person_of(entry)) for one, entry in registries.people.items())
    by_name: defaultdict[str, set[int]] = defaultdict(set)
    by_title: defaultdict[str, set[int]] = defaultdict(set)
    for place, (_, person) in enumerate(everybody):
        for part in (part for name in person.names for part in parts_of_name(name)):
            by_name[part].add(place)
        for part in (part for title in person.titles for part in parts_of_title(title)):
            by_title[part].add(place)
    return _People(everybody, _settled(by_name), _settled(by_title))


def _settled(places: Mapping[str, set[int]]) -> Mapping[str, frozenset[int]]:
    return {part: frozenset(found) for part, found in places.items()}


@lru_cache(maxsize=AT_HAND)
def _spelt(registries: Registries) -> frozenset[str]:
    names = (name for entry in registries.people.values() for name in _names(entry))
    return frozenset(word for name in names for word in name.split())


@lru_cache(maxsize=AT_HAND)
def _registered(registries: Registries) -> frozenset[str]:
    return frozenset(stem(word) for text in _texts(registries) for word in shown_words(text))


def _texts(registries: Registries) -> Iterable[str]:
    for person in registries.people.values():
        yield from (*_names(person), *_given(person.role))
    yield from (entry.name for entry in registries.publishers.values())
    yield from (entry.name for entry in registries.topics.values())
    yield from (entry.head.title for entry in registries.storylines.values())


def _names(entry: PersonEntry) -> tuple[str, ...]:
    return (entry.name, *entry.aliases)


def _given(*values: str | None) -> tuple[str, ...]:
    return tuple(value for value in values if value)
