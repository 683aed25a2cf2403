"""Ids and names resolved: in, what an annotation says and the registries; out, Links, Speakers, SourceNotes.

An id that the registries do not know is refused by intake, so look-ups here are plain.
"""

from collections.abc import Iterable
from datetime import datetime, tzinfo
from functools import lru_cache

from generator.annotation.article import Annotation, QuoteAnnotation, Source, SpeakerAnnotation
from generator.annotation.boxes import AnyBox, BoxOrReference, BoxSource, SharedBox, Who
from generator.annotation.registry import Registries
from generator.prose.slugs import lasting_slug
from generator.vocabulary import Link, SourceNote, Speaker
from generator.vocabulary.addresses import Folder, page_of


@lru_cache(maxsize=1 << 12)  # of those who are in the news, brief after brief
def _link(name: str, folder: Folder, ident: str) -> Link:
    return Link(name, page_of(folder, ident))


def person_link(person: str, registries: Registries) -> Link:
    """A person's name, and their page."""
    return _link(registries.people[person].name, "people", person)


def desk_link(desk: str, registries: Registries) -> Link:
    """A desk's name, and its page."""
    return _link(registries.desks[desk].name, "desks", desk)


def topic_links(topics: Iterable[str], registries: Registries) -> tuple[Link, ...]:
    """The topics' names, and their pages."""
    return tuple(_link(registries.topics[topic].name, "topics", topic) for topic in topics)


def place_links(annotation: Annotation) -> dict[str, Link]:
    """The places that matter, with their pages; that of the dateline first. By id."""
    names = [annotation.dateline.place] if annotation.dateline else []
    links: dict[str, Link] = {}
    for name in (*names, *annotation.places):
        place = lasting_slug(name)
        links.setdefault(place, _link(name, "places", place))
    return links


def storyline_link(storyline: str | None, registries: Registries) -> Link | None:
    """A storyline's title, and its page."""
    if storyline is None:
        return None
    return _link(registries.storylines[storyline].head.title, "storylines", storyline)


def boxes_of(boxes: Iterable[BoxOrReference], registries: Registries) -> Iterable[AnyBox]:
    """The boxes themselves, shared ones looked up."""
    return (registries.boxes[box.shared] if isinstance(box, SharedBox) else box for box in boxes)


def who_is_named(annotation: Annotation, registries: Registries) -> dict[str, Link]:
    """Everybody of the registry who appears: listed, speaking, or in a who's-who box; by id."""
    ids = [*annotation.people]
    ids += [quote.speaker for quote in annotation.quotes if isinstance(quote.speaker, str)]
    for box in boxes_of(annotation.context, registries):
        if isinstance(box, Who):
            ids += [item.person for item in box.people if item.person]
    return {person: person_link(person, registries) for person in dict.fromkeys(ids)}


def speaker_of(quote: QuoteAnnotation, registries: Registries) -> Speaker:
    """Who said it, in the role they held when they did."""
    if isinstance(quote.speaker, SpeakerAnnotation):
        return Speaker(quote.speaker.name, quote.role or quote.speaker.role, None, None)
    person = registries.people[quote.speaker]
    address = page_of("people", quote.speaker)
    return Speaker(person.name, quote.role or person.role, quote.speaker, address)


def publisher_names(source: Source, registries: Registries) -> tuple[str, ...]:
    """What may stand around an article's text: its headline, its publisher's names, its author."""
    publisher = registries.publishers[source.publisher]
    names = (source.headline, publisher.name, *publisher.aliases)
    return (*names, source.author) if source.author else names


def source_of_article(source: Source, registries: Registries, zone: tzinfo) -> SourceNote:
    """The article that the brief is made from."""
    publisher = registries.publishers[source.publisher]
    published = source.published
    return SourceNote(
        publisher=publisher.name,
        publisher_url=publisher.url,
        headline=source.headline,
        author=source.author,
        url=source.url,
        published=published.astimezone(zone) if isinstance(published, datetime) else published,
    )


def source_of_box(
    source: BoxSource | None, registries: Registries, zone: tzinfo
) -> SourceNote | None:
    """What a box rests on, if not on the article."""
    if source is None:
        return None
    publisher = registries.publishers[source.publisher] if source.publisher else None
    published = source.published
    return SourceNote(
        publisher=publisher.name if publisher else source.name or "",
        publisher_url=publisher.url if publisher else None,
        headline=source.headline,
        author=source.author,
        url=source.url,
        published=published.astimezone(zone) if isinstance(published, datetime) else published,
    )
