"""Sitemaps. In: the pages, the briefs, the moment. Out: files by path, and the entries of their index. (sitemaps.org)

The briefs of a year have a file of their own, so that a past year's never changes again; every
other page is in one. A file has at most 50,000 addresses; the rest are in further ones: 2031-2.xml.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from xml.etree import ElementTree as ET

from generator.later import Later, later
from generator.syndicate.outlet import Outlet
from generator.syndicate.xml import add, as_xml
from generator.views import Page
from generator.vocabulary import Brief

SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
NEWS = "http://www.google.com/schemas/sitemap-news/0.9"

SITEMAPS, OF_NEWS = "sitemap.xml", "sitemaps/news.xml"
BRIEF = "brief.html"
"""The template of briefs’ pages."""

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

    @property
    def kept(self) -> str:
        """Stands for all of it: there are 20,000, and each edit asks."""
        return f"{self.url} {self.lastmod}"


def sitemap_files(
    pages: Sequence[Page], briefs: Sequence[Brief], outlet: Outlet, now: datetime
) -> dict[str, Later[str]]:
    """The sitemaps of all pages but those that stand elsewhere for good, that of the news, and the index of all."""
    entries: list[SitemapEntry] = []
    files: dict[str, Later[str]] = {}
    for name, listed in sorted(_shelves(pages, briefs, outlet).items()):
        for number, part in enumerate(_parts(listed), start=1):
            path = f"sitemaps/{name}.xml" if number == 1 else f"sitemaps/{name}-{number}.xml"
            latest = max((entry.lastmod for entry in part if entry.lastmod), default=None)
            entries.append(SitemapEntry(outlet.at(path), latest))
            files[path] = later(_urlset, part)
    if fresh := _fresh(briefs, now):
        entries.append(SitemapEntry(outlet.at(OF_NEWS), None))
        files[OF_NEWS] = later(_news, fresh, outlet)
    return {SITEMAPS: later(_index, tuple(entries)), **files}


def _shelves(
    pages: Sequence[Page], briefs: Sequence[Brief], outlet: Outlet
) -> Mapping[str, list[SitemapEntry]]:
    """The briefs that are out by their year, and all other pages."""
    shelves: dict[str, list[SitemapEntry]] = defaultdict(list)
    out = {brief.address for brief in briefs}
    for page in pages:
        of_brief = page.template == BRIEF
        if not page.canonical and (page.address in out or not of_brief):
            shelf = page.path.partition("/")[0] if of_brief else "pages"
            shelves[shelf].append(SitemapEntry(outlet.at(page.url), page.lastmod))
    return shelves


def _parts(entries: list[SitemapEntry]) -> Iterator[tuple[SitemapEntry, ...]]:
    """The entries in as many files as they need."""
    for start in range(0, len(entries), MOST):
        yield tuple(entries[start : start + MOST])


def _index(entries: Iterable[SitemapEntry]) -> str:
    """The index of the sitemaps, which is the one that search engines are told of."""
    return _listed("sitemapindex", "sitemap", entries)


def _urlset(entries: Iterable[SitemapEntry]) -> str:
    return _listed("urlset", "url", entries)


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
