"""Where desks, topics, people, storylines and sources were. In: the registries, the briefs shown. Out: Formers, of those that have a page."""

from collections.abc import Iterable, Iterator

from generator.annotation.registry import Registries
from generator.vocabulary import OUT, Address, Brief, Former, Link
from generator.vocabulary.addresses import page_of, quotes_on


def former(registries: Registries, shown: Iterable[Brief]) -> tuple[Former, ...]:
    """The former addresses that lead somewhere: a draft's lists lead nobody anywhere, not even in a preview."""
    moved = [*registries.moved()]
    there = {page for brief in shown for page in _lists(brief)} if moved else set()
    return tuple(Former(one.was, Link(one.name, one.now)) for one in moved if one.now in there)


def _lists(brief: Brief) -> Iterator[Address]:
    if brief.state not in OUT:
        return
    yield page_of("desks", brief.desk_id)
    yield page_of("sources", brief.publisher_id)
    yield from (page_of("people", one) for one in brief.person_ids)
    if brief.storyline_id:
        yield page_of("storylines", brief.storyline_id)
    for topic in brief.topic_ids:
        yield page_of("topics", topic)
        if brief.voices and not brief.withdrawal:
            yield quotes_on(topic)
