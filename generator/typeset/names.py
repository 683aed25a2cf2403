"""The indexes of people, topics, places, sources and storylines. In: the edition. Out: their Pages."""

from collections.abc import Iterable, Iterator

from generator.languages import Words
from generator.typeset.indexes import Index, by_letter, index_pages
from generator.typeset.making import changed_on
from generator.typeset.views import storyline_cards
from generator.views import Entry, Page
from generator.vocabulary import Address, Edition, Link, Person, Publisher, Section


def name_indexes(edition: Edition, words: Words) -> Iterator[Page]:
    """The pages of each index that has a name to list."""
    lastmod = changed_on(edition.briefs)
    named = (
        ("people", words.people, _entries(edition.people)),
        ("topics", words.topics, _entries(edition.topics)),
        ("places", words.places, _entries(edition.places)),
        ("sources", words.sources, _entries(edition.publishers)),
    )
    for folder, name, entries in named:
        if entries:
            here, groups = Address(f"{folder}/index.md"), by_letter(entries)
            yield from index_pages(Index(here, name, groups, lastmod=lastmod), words)
    if edition.storylines:
        cards = storyline_cards(edition.storylines, words)
        here = Address("storylines/index.md")
        index = Index(here, words.storylines, (), storylines=cards, lastmod=lastmod)
        yield from index_pages(index, words)


def _entries(listed: Iterable[Person | Section | Publisher]) -> list[Entry]:
    return [
        Entry(
            Link(one.name, one.address),
            one.role if isinstance(one, Person) else one.about,
            len(one.briefs),
        )
        for one in listed
    ]
