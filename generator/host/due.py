"""What is due to be made. In: a run of MkDocs, the publication, what is known of the last site. Out: how to make each file that can't be carried over."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from generator.cache import digest_of_files, program
from generator.hands import undisturbed
from generator.host.drawing import Drawing, PageFile
from generator.host.late import LateFile
from generator.host.page import NewsroomPage
from generator.later import SHORT, Fingerprints, Later
from generator.newsroom import Publication
from generator.reprint import LOOSE, Reprint
from generator.settings import NewsroomOptions
from generator.views import Page, Quire, path_in
from generator.vocabulary import Address, Brief

FROM_MARKDOWN = frozenset({"brief.html", "standing.html"})
"""Templates that show a page's Markdown; the others draw its view."""

NAMED_ONLY = frozenset({".css", ".js", ".woff2", ".woff", ".png", ".jpg", ".webp", ".ico"})
"""Kinds of a theme's files that stand beside its pages, and never in them."""


_PAGE_NAME = re.compile(r"""[^\s/()<>"'\[\]]+\.md\b""")
"""The name of a page's Markdown file, in a link to it."""

WHO_WORKS = {"jobs", "executor"}
"""The options that no page depends on."""


@dataclass(frozen=True, slots=True)
class Run:
    """One build: with what it is made, what is published, what of the last site may stand (None: nothing), the tag of the index that is searched, the newsroom's pictures and other media, a preview's notes by page, what draws pages."""

    config: MkDocsConfig
    options: NewsroomOptions
    publication: Publication
    reprint: Reprint | None
    index: str
    media: tuple[Path, ...]
    notes: Mapping[str, object]
    drawing: Drawing


NEWEST = "9"
"""Stands after any date."""

WEIGHT_OF_BRIEF, WEIGHT_OF_LIST, WEIGHT_OF_FILE = 5.0, 3.0, 1.0
"""How much work it is to make a file, in milliseconds of some machine."""


class Due(NamedTuple):
    """A file to be made: the day of the newest brief in it, for what is of one time shares most of what it is made of; how much work it is; how it is made; and whether MkDocs has to know it `ahead`, because it reads all such pages before it draws one."""

    day: str
    weight: float
    make: Callable[[], File]
    ahead: bool = False


@undisturbed(for_good=False)
def due(run: Run, files: Files) -> list[Due]:
    """Each page that has to be made, and each file for machines that isn't among the `files` of the newsroom's own; the oldest first.

    Of the files that MkDocs makes of the theme alone (styles, scripts, the page of what is not
    there), those that stand are taken from its list.
    """
    prints = Fingerprints()
    everywhere = prints.of(_everywhere(run))
    by_itself, theme = run.config.theme.static_templates, whole_theme(run.config)
    by_itself -= {
        name for name in by_itself if _stands(run, name, {"files": theme, "theme": everywhere})
    }
    theirs = {file.src_uri for file in files}
    works = [one for one in run.publication.syndicate.works.items() if one[0] not in theirs]
    pages = [
        Due(page.lastmod or "", _weight(page), partial(_as_file, page, run), _is_ahead(page, run))
        for page in _stale_pages(run, prints, everywhere)
    ]
    made = [
        Due(_day(work), WEIGHT_OF_FILE, partial(_as_made, path, work, run.config))
        for path, work in _stale_works(run, prints, works)
    ]
    return sorted(pages + made, key=lambda one: one.day)


def _stale_pages(run: Run, prints: Fingerprints, everywhere: str) -> Iterator[Page]:
    """The pages that can't stay as they are; of a list that is as it was, nobody looks at the leaves."""
    heads = _Heads(run, prints)
    for quire in run.publication.pages.quires:
        if quire.told:
            told = prints.of((quire.told, heads.of_all(quire), everywhere))
            if _stand_together(run, quire.name, told):
                continue
        for page in quire.pages:
            made_from = prints.of_later(page.setting) | {
                "head": heads.of(page),
                "theme": everywhere,
            }
            if not _stands(run, f"{page.url}index.html", made_from, quire.name):
                yield page


def _stale_works(
    run: Run, prints: Fingerprints, works: Sequence[tuple[str, Later[str]]]
) -> Iterator[tuple[str, Later[str]]]:
    """The files for machines that can't stay as they are; those of a month's briefs are told of together."""
    months: dict[tuple[object, ...], list[tuple[str, Later[str]]]] = defaultdict(list)
    for path, work in works:
        months[_month_of(work)].append((path, work))
    for name, those in months.items():
        month = " ".join(map(str, name))
        if month != LOOSE:
            briefs = tuple(work.given["brief"] for _, work in those)
            rest = prints.of_later(those[0][1].having(brief=None))
            paths = tuple(path for path, _ in those)
            if _stand_together(run, month, prints.of((briefs, rest, paths, program()))):
                continue
        for path, work in those:
            if not _stands(run, path, prints.of_later(work) | {"theme": program()}, month):
                yield path, work


def _month_of(work: Later[str]) -> tuple[object, ...]:
    """Tells the files that are made alike of a brief each, and else of the same, in a month; nothing of others."""
    if not (brief := work.given.get("brief")):
        return ()
    return work.make.__qualname__, *brief.month


def _stand_together(run: Run, bundle: str, told: str) -> bool:
    return run.reprint is not None and run.reprint.stand_together(bundle, told)


def _weight(page: Page) -> float:
    return WEIGHT_OF_BRIEF if page.template == "brief.html" else WEIGHT_OF_LIST


def _day(work: Later[str]) -> str:
    """The day or month of a file for machines: of one that follows the newest briefs, the last."""
    brief: Brief | None = work.given.get("brief")
    return brief.last_changed.date().isoformat() if brief else work.given.get("month", NEWEST)


def _stands(run: Run, path: str, made_from: dict[str, str], bundle: str = LOOSE) -> bool:
    return run.reprint is not None and run.reprint.stands(path, made_from, bundle)


def _stamp(file: Path) -> tuple[str, int, int]:
    """What tells a file from what it was: its path, its size, the moment it was written."""
    there = file.stat()
    return str(file), there.st_size, there.st_mtime_ns


class _Heads:
    """What goes into a page beside its own words and what every page has: what its head is made from."""

    def __init__(self, run: Run, prints: Fingerprints) -> None:
        self._run, self._prints = run, prints
        self._outside = run.publication.syndicate
        self._media = prints.of(tuple(map(_stamp, run.media)))
        self._feeds = prints.of(self._outside.feeds_of(""))
        urls = [url for url in self._outside.feeds if url]
        self._followed = {f"{url[:-1]}.md" for url in urls} | {f"{url}index.md" for url in urls}
        self._known: dict[tuple[object, ...], str] = {}

    def of(self, page: Page) -> str:
        """The fingerprint of a page's head: many pages have the same one."""
        outside, path, url = self._outside, page.path, page.url
        notes = self._run.notes.get(path)
        picture = outside.pictures.get(path) or outside.pictures.get("")
        told = (
            page.template,
            page.lastmod,
            page.canonical.path if page.canonical else None,
            self._prints.of(notes) if notes else None,
            self._run.index if page.template == "search.html" else None,
            self._prints.of(picture) if picture else None,
            self._prints.of(outside.feeds_of(url)) if url in outside.feeds else self._feeds,
            self._reached(page) if page.template == "standing.html" else None,
        )
        if told not in self._known:
            self._known[told] = self._prints.of(told)
        return self._known[told]

    def _reached(self, page: Page) -> tuple[str, ...]:
        """What a page of the newsroom's own has from the rest of the site: the sizes of pictures, and links, which MkDocs leads to the pages that are there."""
        named = {*_PAGE_NAME.findall(unquote(page.markdown))}
        return self._media, *(path for name in sorted(named) for path in self._called.get(name, ()))

    @cached_property
    def _called(self) -> Mapping[str, Sequence[str]]:
        """Where the pages lie whose Markdown files have the same name."""
        called: dict[str, list[str]] = defaultdict(list)
        for quire in self._run.publication.pages.quires:
            for path in map(path_in, quire.leaves):
                called[path.rpartition("/")[2]].append(path)
        return called

    def of_all(self, quire: Quire) -> str:
        """The fingerprint of what is in the heads of a quire's pages beside what follows from what these are made of."""
        outside, paths = self._outside, [*map(path_in, quire.leaves)]
        told = (
            self._feeds,
            outside.pictures.get(""),
            [(one, outside.feeds_of(Address(one).url)) for one in paths if one in self._followed],
            [(one, outside.pictures[one]) for one in paths if one in outside.pictures],
            [(one, self._run.notes[one]) for one in paths if one in self._run.notes],
        )
        return self._prints.of(told)


def _everywhere(run: Run) -> object:
    """What every page is made from: the program, the theme, the settings, the masthead's links."""
    settings = {name: value for name, value in run.config.items() if name != "site_dir"}
    return (
        program(),
        digest_of_files(map(Path, run.config.theme.dirs), but=NAMED_ONLY),
        _plain(settings),
        _plain(dict(run.config.theme.items())),
        run.options.model_dump_json(exclude=WHO_WORKS),
        run.publication.chrome,
        run.publication.syndicate.outlet,
    )


def whole_theme(config: MkDocsConfig) -> str:
    """Stands for every file of the theme."""
    return digest_of_files(map(Path, config.theme.dirs))


def _plain(setting: object) -> object:
    """A setting with all that somebody wrote into it; of the machinery in it, what kind it is of."""
    if setting is None or isinstance(setting, SHORT):
        return setting
    if isinstance(setting, Mapping):
        return {str(name): _plain(value) for name, value in setting.items()}
    if isinstance(setting, (list, tuple)):
        return [_plain(value) for value in setting]
    if isinstance(setting, (set, frozenset)):
        return sorted(str(_plain(value)) for value in setting)
    return type(setting).__qualname__


def as_page(page: Page, config: MkDocsConfig) -> NewsroomPage:
    """A page of ours as MkDocs has pages."""

    def shown() -> str:
        return page.markdown if page.template in FROM_MARKDOWN else ""

    file = LateFile(page.path, shown, config, InclusionLevel.NOT_IN_NAV)
    return NewsroomPage(page.template, file, config)


def _is_ahead(page: Page, run: Run) -> bool:
    return not run.drawing.alone or page.template == "standing.html"


def _as_file(page: Page, run: Run) -> File:
    """A page as a file of its HTML; one of the newsroom's own Markdown, or one that others have a hand in, as MkDocs has pages."""
    if not _is_ahead(page, run):
        draw = partial(run.drawing.of, partial(as_page, page, run.config))
        return PageFile(f"{page.url}index.html", draw, run.config, InclusionLevel.NOT_IN_NAV)
    shown = as_page(page, run.config)
    shown.file.page = shown
    return shown.file


def _as_made(path: str, work: Later[str], config: MkDocsConfig) -> File:
    return LateFile(path, work, config)
