"""Briefs → Edition: what readers may see at one moment, gathered by desk, topic, person and storyline."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from functools import cache
from typing import Any

from generator.annotation.registry import Registries
from generator.edition.former import former
from generator.edition.front import front
from generator.edition.late import LateEdition
from generator.edition.places import places_of, said_in
from generator.edition.steps import course
from generator.settings import Settings
from generator.vocabulary import (
    OUT,
    Address,
    Amendment,
    Brief,
    CastMember,
    Correction,
    Edition,
    Link,
    Person,
    Publisher,
    Said,
    Section,
    Standing,
    Storyline,
    Withdrawal,
)
from generator.vocabulary.addresses import page_of

ByOne = Mapping[str, Sequence[Brief]]
"""Briefs by the id of a desk, topic, person or storyline."""
IdsOf = Callable[[Brief], Iterable[str]]


def gather(
    briefs: Iterable[Brief],
    registries: Registries,
    settings: Settings,
    now: datetime,
    *,
    preview: bool = False,
) -> Edition:
    """Gather what is out at `now`; with `preview`, drafts and embargoed briefs as well."""
    parts = _parts(briefs, registries, settings, now, preview=preview)
    return Edition(**{name: gathered() for name, gathered in parts.items()})


def gather_late(
    briefs: Iterable[Brief], registries: Registries, settings: Settings, now: datetime
) -> Edition:
    """The same for a preview, of which each part is gathered when somebody asks for it."""
    return LateEdition.of(_parts(briefs, registries, settings, now, preview=True))


def _parts(
    briefs: Iterable[Brief],
    registries: Registries,
    settings: Settings,
    now: datetime,
    *,
    preview: bool,
) -> dict[str, Callable[[], Any]]:
    """What gathers each part of an edition; whatever several of them need is made once."""

    @cache
    def shown() -> tuple[Brief, ...]:
        out = (brief for brief in briefs if preview or brief.state in OUT)
        return tuple(sorted(out, key=lambda brief: (brief.published, brief.path), reverse=True))

    @cache
    def people() -> ByOne:
        return _by(shown(), lambda brief: brief.person_ids)

    @cache
    def topics() -> ByOne:
        return _by(shown(), lambda brief: brief.topic_ids)

    @cache
    def storylines() -> tuple[Storyline, ...]:
        return _storylines(shown(), registries, people(), topics())

    @cache
    def amended() -> tuple[Amendment, ...]:
        return tuple(_amended(shown()))

    @cache
    def said() -> tuple[Said, ...]:
        return tuple(said_in(shown()))

    return {
        "name": lambda: settings.name,
        "tagline": lambda: settings.description,
        "language": lambda: settings.language,
        "front": lambda: front(shown(), storylines(), amended(), settings.language, now),
        "briefs": shown,
        "amended": amended,
        "desks": lambda: _desks(_by(shown(), lambda brief: (brief.desk_id,)), registries),
        "topics": lambda: _topics(topics(), registries),
        "people": lambda: _people(people(), said(), registries),
        "storylines": storylines,
        "standing": lambda: tuple(
            Standing(Address(page.path), page.title, page.markdown) for page in registries.pages
        ),
        "places": lambda: places_of(shown()),
        "publishers": lambda: _publishers(
            _by(shown(), lambda brief: (brief.publisher_id,)), registries
        ),
        "former": lambda: former(registries, shown()),
        "said": said,
    }


def _amended(shown: Iterable[Brief]) -> Iterable[Amendment]:
    """Everything that was put right or withdrawn, newest first."""
    amended = [Amendment(brief, made) for brief in shown for made in _made(brief)]
    return sorted(amended, key=lambda one: (one.when, one.brief.headline), reverse=True)


def _made(brief: Brief) -> Iterable[Correction | Withdrawal]:
    return (brief.withdrawal,) if brief.withdrawal else brief.corrections


def _by(shown: Iterable[Brief], ids_of: IdsOf) -> ByOne:
    grouped: dict[str, list[Brief]] = defaultdict(list)
    for brief in shown:
        for one in ids_of(brief):
            grouped[one].append(brief)
    return grouped


def _desks(briefs: ByOne, registries: Registries) -> tuple[Section, ...]:
    return tuple(
        Section("desk", one, page_of("desks", one), desk.name, desk.about, tuple(briefs[one]))
        for one, desk in registries.desks.items()
        if one in briefs
    )


def _topics(briefs: ByOne, registries: Registries) -> tuple[Section, ...]:
    return tuple(
        Section("topic", one, page_of("topics", one), topic.name, topic.about, tuple(briefs[one]))
        for one, topic in registries.topics.items()
        if one in briefs
    )


def _people(briefs: ByOne, said: Iterable[Said], registries: Registries) -> tuple[Person, ...]:
    spoke: dict[str, list[Said]] = defaultdict(list)
    for one in said:
        person = one.voice.person
        if person and person in one.brief.person_ids:
            spoke[person].append(one)
    return tuple(
        Person(
            id=one,
            address=page_of("people", one),
            name=person.name,
            role=person.role,
            about=person.about,
            said=tuple(spoke[one]),
            briefs=tuple(briefs[one]),
        )
        for one, person in registries.people.items()
        if one in briefs
    )


def _publishers(briefs: ByOne, registries: Registries) -> tuple[Publisher, ...]:
    return tuple(
        Publisher(
            id=one,
            address=page_of("sources", one),
            name=publisher.name,
            url=publisher.url,
            about=publisher.about,
            briefs=tuple(briefs[one]),
        )
        for one, publisher in registries.publishers.items()
        if one in briefs
    )


def _storylines(
    shown: Iterable[Brief], registries: Registries, people: ByOne, topics: ByOne
) -> tuple[Storyline, ...]:
    briefs = _by(shown, lambda brief: (brief.storyline_id,) if brief.storyline_id else ())

    members = {
        one: CastMember(
            _link(entry.name, page_of("people", one), has_page=one in people), entry.role, 0
        )
        for one, entry in registries.people.items()
    }

    def known(told: Sequence[Brief], leading: Sequence[str]) -> dict[str, CastMember]:
        """Of those alone whom it may show: of others, nothing makes its pages stale."""
        ids = {*leading, *(one for brief in told for one in brief.person_ids)}
        return {one: members[one] for one in sorted(ids) if one in members}

    def topic(one: str) -> Link:
        return _link(registries.topics[one].name, page_of("topics", one), has_page=one in topics)

    return tuple(
        Storyline(
            id=one,
            address=page_of("storylines", one),
            title=entry.head.title,
            dek=entry.head.dek,
            status=entry.head.status,
            background=entry.background,
            topics=tuple(map(topic, entry.head.topics)),
            briefs=told,
            leading=entry.head.people,
            people=known(told, entry.head.people),
            tell=course,
        )
        for one, entry in registries.storylines.items()
        if (told := tuple(reversed(briefs.get(one, ()))))
    )


def _link(name: str, address: Address, *, has_page: bool) -> Link:
    return Link(name, address if has_page else None)


def media(edition: Edition, files: Iterable[str]) -> dict[str, str]:
    """Which `files` of the content folder go out, and at which path of the site.

    The pictures of the briefs shown, and whatever lies beside the standing pages in `pages/`,
    which go to the site's root. Nothing else: a picture of an embargoed brief would give it away.
    """
    pictures = {
        brief.image.file for brief in edition.briefs if brief.image and brief.state != "withdrawn"
    }
    out: dict[str, str] = {}
    for file in files:
        if file in pictures:
            out[file] = file
        elif file.startswith("pages/") and not file.endswith((".md", ".yml", ".yaml")):
            out[file] = file.removeprefix("pages/")
    return out
