"""A whole newsroom. In: its Settings. Out: the Copy: sound articles and registries, and every Problem.

An entry with an error is left out of the registries, and an article or entry that refers to it is
left out as well: in a Copy, every id leads somewhere.
"""

import hashlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import tzinfo
from pathlib import Path
from typing import Any

from generator.annotation.article import Annotation
from generator.annotation.fields import Registry
from generator.annotation.registry import Registries, StandingPage
from generator.article import Article, Copy
from generator.intake import articles
from generator.intake.files import Reading, id_of, read_box, read_page, read_storyline
from generator.intake.folder import ARTICLES, Folder, Found, read_bytes, survey
from generator.intake.former import Claim, taken
from generator.intake.front_matter import FIRST_LINE
from generator.intake.pictures import size_of
from generator.intake.references import Shelf, Shelves, joined, look_up
from generator.intake.registries import ENTRIES, read_registry
from generator.intake.yaml_tree import SparePositions
from generator.problem import Problem
from generator.settings import Settings
from generator.vocabulary import Size


@dataclass(frozen=True, slots=True)
class Stock:
    """Everything that was read but the articles, and the files that these are.

    `copy` has no articles yet; `zone` and `language` are the newsroom's. `digest` stands for the bytes of all that an article can refer to. `content` is the content folder.
    `sizes` are those of its pictures, by name, where they were measured beforehand.
    """

    copy: Copy
    shelves: Shelves
    files: tuple[Found, ...]
    zone: tzinfo
    language: str
    digest: str
    content: Path
    sizes: Mapping[str, Size | None] | None = None


def read_newsroom(settings: Settings, instead: Mapping[str, bytes] | None = None) -> Copy:
    """Read everything in the content folder; the problems are sorted by file and place.

    `instead` has by path what is to be read in place of a file: what an editor has not saved yet.
    """
    stock = read_stock(settings, instead)
    problems = [*stock.copy.problems]
    sound = []
    for found in stock.files:
        article, wrong = read_filed(stock, found.path, read_bytes(found), to_keep=True)
        problems += wrong
        if article:
            sound.append(article)
    return Copy(
        articles=tuple(sound),
        registries=stock.copy.registries,
        problems=tuple(sorted(problems, key=lambda problem: problem.sort_key)),
        folder=stock.copy.folder,
        files=stock.copy.files,
    )


def read_stock(
    settings: Settings, instead: Mapping[str, bytes] | None = None, had: Stock | None = None
) -> Stock:
    """Read the registries, the shared boxes, the storylines and the standing pages; the articles are those that it `had`, if that is given."""
    articles = _articles_of(had) if had else None
    folder = survey(settings.content, settings.root, instead or {}, articles)
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
    copy = Copy((), registries, tuple(problems), folder.path, frozenset(folder.files))
    files = tuple(folder.of("article"))
    return Stock(copy, shelves, files, zone, settings.language, _digest(folder), settings.content)


def _articles_of(stock: Stock) -> Folder:
    """What there was in the folder of articles; of its files, only the problems of their names are known here."""
    folder = Folder(stock.copy.folder, [*stock.files])
    within = f"{ARTICLES}/"
    folder.files = [name for name in stock.copy.files if name.startswith(within)]
    place = folder.prefix + within
    folder.problems = [one for one in stock.copy.problems if one.path.startswith(place)]
    return folder


def read_filed(
    stock: Stock, path: str, data: bytes | Problem, *, to_keep: bool = False
) -> tuple[Article | None, tuple[Problem, ...]]:
    """The article of a file of the stock, if all that it refers to is there.

    Of one `to_keep`, beside thousands of others, the positions are read again when they are asked for.
    """
    if isinstance(data, Problem):
        return None, (data,)
    reading = articles.read(path, data, stock.zone)
    if not reading.document:
        return None, reading.problems
    tree = reading.document.tree
    whole, lost = look_up(path, tree, Annotation, stock.shelves)
    article = _with_picture(reading.article, stock) if whole else None
    if article and to_keep:
        article = replace(article, positions=SparePositions(reading.document.yaml, FIRST_LINE))
    return article, joined(reading.problems, lost)


def packed(stock: Stock) -> Stock:
    """The stock for one who has no content folder to look into, with all that an article is read with."""
    sizes = {
        name: picture_of(stock, name)
        for name in stock.copy.files
        if Path(name).suffix not in {".md", ".yml"}
    }
    return replace(stock, files=(), sizes=sizes)


def picture_of(stock: Stock, name: str) -> Size | None:
    """The size of a picture of the content folder; None if it isn't there, or doesn't tell."""
    if stock.sizes is not None:
        return stock.sizes.get(name)
    return size_of(stock.content / name) if name in stock.copy.files else None


def _with_picture(article: Article | None, stock: Stock) -> Article | None:
    """The article with the size of its picture, where that lies in the content folder."""
    if article is None or article.annotation.image is None:
        return article
    return replace(article, picture=picture_of(stock, article.annotation.image.file))


def _digest(folder: Folder) -> str:
    """Stands for the names and bytes of the registries, the shared boxes and the storylines."""
    found = hashlib.blake2b(digest_size=16)
    for file in folder.found:
        data = read_bytes(file) if file.role in {"registry", "box", "storyline"} else b""
        if isinstance(data, Problem):
            # not as if there were none: of what can't be read, nobody says that an id isn't in it
            found.update(f"{file.name}\0?".encode())
        elif data:
            found.update(f"{file.name}\0{len(data)}\0".encode() + data)
    return found.hexdigest()


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
    claims: list[Claim] = []
    for found in files:
        ident = id_of(found.name)
        data = read_bytes(found)
        reading = Reading(problems=(data,)) if isinstance(data, Problem) else read(found, data)
        problems += reading.problems
        if reading.entry and not reading.failed:
            sound[ident] = reading.entry
        if reading.title:
            forms.setdefault(reading.title, ident)
        claims += reading.former
        forms[ident] = ident
    problems += taken(claims, frozenset(forms.values()), noun)
    forms = {claim.old: claim.ident for claim in claims} | forms
    return Shelf(noun, place, sound, forms)


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
