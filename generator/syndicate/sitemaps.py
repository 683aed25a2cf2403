"""Sitemaps. In: the pages, the briefs, the moment. Out: files by path, and the entries of their index. (sitemaps.org)

The briefs of a year have a file of their own, so that a past year's never changes again; every
other page is in one. A file has at most 50,000 addresses; the rest are in further ones: 2031-2.xml.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from xml.etree import ElementTree as ET

from generator.later import Later, later
from generator.syndicate.outlet import Outlet
from generator.syndicate.xml import add, as_xml
from generator.turns import give_way
from generator.views import Pages
from generator.vocabulary import Address, Brief

SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
NEWS = "http://www.google.com/schemas/sitemap-news/0.9"

SITEMAPS, OF_NEWS = "sitemap.xml", "sitemaps/news.xml"
MOST = 50_000
"""Addresses that search engines take of one file."""

FRESH = timedelta(days=2)
"""Google News reads what was published in the last two days, and at most 1,000 addresses."""
MOST_NEWS = 1000


@dataclass(frozen=True, slots=True)
class SitemapEntry:
    """A page in a sitemap, or a sitemap in the index: its absolute address, and the day of its latest change."""

    url: str
    lastmod: str | None


def sitemap_files(
    pages: Pages, briefs: Sequence[Brief], outlet: Outlet, now: datetime
) -> dict[str, Later[str]]:
    """The sitemaps of all pages but those that stand elsewhere for good, that of the news, and the index of all."""
    entries: list[SitemapEntry] = []
    files: dict[str, Later[str]] = {}
    for name, listed in sorted(_shelves(pages, briefs).items()):
        for number, part in enumerate(_parts(listed), start=1):
            path = f"sitemaps/{name}.xml" if number == 1 else f"sitemaps/{name}-{number}.xml"
            latest = max(lastmod for _, _, lastmod in map(_parted, part)) or None
            entries.append(SitemapEntry(outlet.at(path), latest))
            files[path] = later(_urlset, part, outlet)
    if fresh := _fresh(briefs, now):
        entries.append(SitemapEntry(outlet.at(OF_NEWS), None))
        files[OF_NEWS] = later(_news, fresh, outlet)
    return {SITEMAPS: later(_index, tuple(entries)), **files}


def _shelves(pages: Pages, briefs: Sequence[Brief]) -> Mapping[str, list[str]]:
    """The leaves of the briefs that are out by their year, and of all other pages."""
    shelves: dict[str, list[str]] = {}
    for brief in briefs:
        path = brief.address.path
        leaf = f"{path}\t{brief.last_changed.date()}"
        shelves.setdefault(path.partition("/")[0], []).append(leaf)
    others = shelves.setdefault("pages", [])
    for quire in pages.quires:
        give_way()  # its pages are made to list them
        if not quire.of_briefs:
            others.extend(quire.listed)
    return shelves


def _parts(leaves: list[str]) -> Iterator[tuple[str, ...]]:
    """The leaves in as many files as they need."""
    for start in range(0, len(leaves), MOST):
        yield tuple(leaves[start : start + MOST])


def _index(entries: Iterable[SitemapEntry]) -> str:
    """The index of the sitemaps, which is the one that search engines are told of."""
    return _listed("sitemapindex", "sitemap", entries)


def _urlset(leaves: Sequence[str], outlet: Outlet) -> str:
    """The sitemap of pages, which are told by their leaves: there are 20,000, and each edit asks."""
    entries = (
        SitemapEntry(outlet.at(Address(path).url), lastmod or None)
        for path, _, lastmod in map(_parted, leaves)
    )
    return _listed("urlset", "url", entries)


def _parted(leaf: str) -> tuple[str, str, str]:
    return leaf.partition("\t")


def _listed(whole: str, each: str, entries: Iterable[SitemapEntry]) -> str:
    root = ET.Element(f"{{{SITEMAP}}}{whole}")
    for entry in entries:
        one = add(root, f"{{{SITEMAP}}}{each}")
        add(one, f"{{{SITEMAP}}}loc", entry.url)
        if entry.lastmod:
            add(one, f"{{{SITEMAP}}}lastmod", entry.lastmod)
    return as_xml(root, {"": SITEMAP})


def _fresh(briefs: Iterable[Brief], now: datetime) -> tuple[Brief, ...]:
    """The briefs of the last two days, which Google News reads."""
    fresh = [brief for brief in briefs if brief.published > now - FRESH and not brief.withdrawal]
    return tuple(fresh[:MOST_NEWS])


def _news(fresh: Iterable[Brief], outlet: Outlet) -> str:
    root = ET.Element(f"{{{SITEMAP}}}urlset")
    for brief in fresh:
        entry = add(root, f"{{{SITEMAP}}}url")
        add(entry, f"{{{SITEMAP}}}loc", outlet.at(brief.address.url))
        news = add(entry, f"{{{NEWS}}}news")
        publication = add(news, f"{{{NEWS}}}publication")
        add(publication, f"{{{NEWS}}}name", outlet.name)
        add(publication, f"{{{NEWS}}}language", _code(brief.language))
        add(news, f"{{{NEWS}}}publication_date", brief.published.isoformat())
        add(news, f"{{{NEWS}}}title", brief.headline)
    return as_xml(root, {"": SITEMAP, "news": NEWS})


def _code(language: str) -> str:
    """A language tag as Google has it: its first part; of Chinese, the script."""
    code, *rest = language.lower().split("-")
    if code == "zh":
        return "zh-tw" if {"hant", "tw", "hk"} & {*rest} else "zh-cn"
    return code
