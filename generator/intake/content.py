"""A whole newsroom. In: its Settings. Out: the Copy: sound articles and registries, and every Problem.

An entry with an error is left out of the registries, and an article or entry that refers to it is
left out as well: in a Copy, every id leads somewhere.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import tzinfo
from typing import Any

from generator.annotation.article import Annotation
from generator.annotation.fields import Registry
from generator.annotation.registry import Registries, StandingPage
from generator.article import Article, Copy
from generator.intake import articles
from generator.intake.files import Reading, id_of, read_box, read_page, read_storyline
from generator.intake.folder import Folder, Found, read_bytes, survey
from generator.intake.references import Shelf, Shelves, joined, look_up
from generator.intake.registries import ENTRIES, read_registry
from generator.problem import Problem
from generator.settings import Settings


def read_newsroom(settings: Settings, instead: Mapping[str, bytes] | None = None) -> Copy:
    """Read everything in the content folder; the problems are sorted by file and place.

    `instead` has by path what is to be read in place of a file: what an editor has not saved yet.
    """
    folder = survey(settings.content, settings.root, instead or {})
    zone, problems = settings.zone, [*folder.problems]
    shelves = _registries(folder, zone, problems)

    def storyline(found: Found, data: bytes) -> Reading:
        return read_storyline(found.path, data, zone, shelves)

    def box(found: Found, data: bytes) -> Reading:
        return read_box(found.path, data, zone, shelves)

    storylines = _shelf(
        "storyline", f"{folder.prefix}storylines/", folder.of("storyline"), storyline, problems
    )
    boxes = _shelf("shared box", f"{folder.prefix}context/", folder.of("box"), box, problems)
    shelves = {**shelves, "storylines": storylines, "boxes": boxes}
    sound = _articles(folder.of("article"), zone, shelves, problems)
    pages = _pages(folder.of("page"), zone, problems)
    registries = Registries(
        people=shelves["people"].sound,
        topics=shelves["topics"].sound,
        desks=shelves["desks"].sound,
        publishers=shelves["publishers"].sound,
        storylines=storylines.sound,
        boxes=boxes.sound,
        pages=pages,
    )
    return Copy(
        articles=sound,
        registries=registries,
        problems=tuple(sorted(problems, key=lambda problem: problem.sort_key)),
        folder=folder.path,
        files=frozenset(folder.files),
    )


def _registries(folder: Folder, zone: tzinfo, problems: list[Problem]) -> dict[Registry, Shelf]:
    files = {found.name: found for found in folder.of("registry")}
    shelves: dict[Registry, Shelf] = {}
    for registry, (file, noun, model) in ENTRIES.items():
        path = folder.prefix + file
        data = read_bytes(files[file]) if file in files else b""
        if isinstance(data, Problem):
            shelves[registry] = Shelf(noun, path, {}, {}, readable=False)
            problems.append(data)
        else:
            shelves[registry], wrong = read_registry(path, data, noun, model, zone)
            problems += wrong
    return shelves


def _shelf(
    noun: str,
    place: str,
    files: Iterable[Found],
    read: Callable[[Found, bytes], Reading],
    problems: list[Problem],
) -> Shelf:
    """A registry of one file an entry; an entry that can't be read is known by its file's name."""
    sound: dict[str, Any] = {}
    forms: dict[str, str] = {}
    for found in files:
        ident = id_of(found.name)
        data = read_bytes(found)
        reading = Reading(problems=(data,)) if isinstance(data, Problem) else read(found, data)
        problems += reading.problems
        if reading.entry and not reading.failed:
            sound[ident] = reading.entry
        if reading.title:
            forms.setdefault(reading.title, ident)
        forms[ident] = ident
    return Shelf(noun, place, sound, forms)


def _articles(
    files: Iterable[Found], zone: tzinfo, shelves: Shelves, problems: list[Problem]
) -> tuple[Article, ...]:
    sound = []
    for found in files:
        data = read_bytes(found)
        if isinstance(data, Problem):
            problems.append(data)
            continue
        article, wrong = _article(found.path, data, zone, shelves)
        problems += wrong
        if article:
            sound.append(article)
    return tuple(sound)


def _article(
    path: str, data: bytes, zone: tzinfo, shelves: Shelves
) -> tuple[Article | None, tuple[Problem, ...]]:
    reading = articles.read(path, data, zone)
    if not reading.document:
        return None, reading.problems
    tree = reading.document.tree
    whole, lost = look_up(path, tree, Annotation, shelves)
    return reading.article if whole else None, joined(reading.problems, lost)


def _pages(
    files: Iterable[Found], zone: tzinfo, problems: list[Problem]
) -> tuple[StandingPage, ...]:
    sound = []
    for found in files:
        data = read_bytes(found)
        if isinstance(data, Problem):
            problems.append(data)
            continue
        reading = read_page(found.path, found.name.removeprefix("pages/"), data, zone)
        problems += reading.problems
        if reading.entry and not reading.failed:
            sound.append(reading.entry)
    return tuple(sound)
