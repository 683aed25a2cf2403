"""The indexes of people, topics, places, sources and storylines. In: the edition. Out: their Pages."""

from collections.abc import Iterable, Iterator

from generator.languages import Words
from generator.typeset.indexes import Index, by_letter, index_pages
from generator.typeset.making import changed_on
from generator.typeset.views import storyline_cards
from generator.views import Entry, Page
from generator.vocabulary import Edition, Link, Person, Publisher, Section
from generator.vocabulary.addresses import Folder, list_of

MOVED_LAST = 30
"""Storylines that are shown with their latest brief, in the order in which they moved."""


def name_indexes(edition: Edition, words: Words) -> Iterator[Page]:
    """The pages of each index that has a name to list."""
    lastmod = changed_on(edition.briefs)
    named: tuple[tuple[Folder, str, list[Entry]], ...] = (
        ("people", words.people, _entries(edition.people)),
        ("topics", words.topics, _entries(edition.topics)),
        ("places", words.places, _entries(edition.places)),
        ("sources", words.sources, _entries(edition.publishers)),
    )
    for folder, name, entries in named:
        if entries:
            here, groups = list_of(folder), by_letter(entries)
            yield from index_pages(Index(here, name, groups, lastmod=lastmod), words)
    if edition.storylines:
        yield from index_pages(_storylines(edition, words), words)


def _storylines(edition: Edition, words: Words) -> Index:
    """Those that moved last; where there are more, all of them by name as well."""
    entries = [
        Entry(Link(one.title, one.address), one.dek, len(one.briefs)) for one in edition.storylines
    ]
    return Index(
        list_of("storylines"),
        words.storylines,
        by_letter(entries) if len(entries) > MOVED_LAST else (),
        storylines=storyline_cards(edition.storylines, words)[:MOVED_LAST],
        lastmod=changed_on(edition.briefs),
    )


def _entries(listed: Iterable[Person | Section | Publisher]) -> list[Entry]:
    return [
        Entry(
            Link(one.name, one.address),
            one.role if isinstance(one, Person) else one.about,
            len(one.briefs),
        )
        for one in listed
    ]
