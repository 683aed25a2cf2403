"""Sitemaps. In: the pages, the briefs, the moment. Out: files by path, and the entries of their index. (sitemaps.org)

The briefs of a year have a file of their own, so that a past year's never changes again; every
other page is in one. A file has at most 50,000 addresses; the rest are in further ones: 2031-2.xml.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from xml.etree import ElementTree as ET

from generator.syndicate.outlet import OUT, Outlet
from generator.syndicate.xml import add, as_xml
from generator.views import BriefView, Page
from generator.vocabulary import Brief

SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
NEWS = "http://www.google.com/schemas/sitemap-news/0.9"

MOST = 50_000
"""Addresses that search engines take of one file."""

FRESH = timedelta(days=2)
"""Google News reads what was published in the last two days, and at most 1,000 addresses."""
MOST_NEWS = 1000


@dataclass(frozen=True, slots=True)
class SitemapEntry:
    """One sitemap in the index: its absolute address, and the day of its latest change."""

    url: str
    lastmod: str | None


def sitemap_files(
    pages: Sequence[Page], outlet: Outlet
) -> tuple[tuple[SitemapEntry, ...], Mapping[str, str]]:
    """The sitemaps of all pages but those that stand elsewhere for good, as entries of the index and as files."""
    shelves: dict[str, list[Page]] = defaultdict(list)
    for page in pages:
        if page.canonical:
            continue
        if isinstance(page.view, BriefView):
            if page.view.state in OUT:
                shelves[page.path.partition("/")[0]].append(page)
        else:
            shelves["pages"].append(page)
    entries, files = [], {}
    for name, listed in sorted(shelves.items()):
        for number, part in enumerate(_parts(listed), start=1):
            path = f"sitemaps/{name}.xml" if number == 1 else f"sitemaps/{name}-{number}.xml"
            latest = max((page.lastmod for page in part if page.lastmod), default=None)
            entries.append(SitemapEntry(outlet.at(path), latest))
            files[path] = _urlset(part, outlet)
    return tuple(entries), files


def _parts(pages: list[Page]) -> Iterator[list[Page]]:
    """The pages in as many files as they need."""
    for start in range(0, len(pages), MOST):
        yield pages[start : start + MOST]


def news_sitemap(briefs: Iterable[Brief], outlet: Outlet, now: datetime) -> str:
    """The sitemap of the last two days for Google News; '' when nothing is that new."""
    fresh = [brief for brief in briefs if brief.published > now - FRESH and not brief.withdrawal]
    if not fresh:
        return ""
    root = ET.Element(f"{{{SITEMAP}}}urlset")
    for brief in fresh[:MOST_NEWS]:
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


def _urlset(pages: Iterable[Page], outlet: Outlet) -> str:
    root = ET.Element(f"{{{SITEMAP}}}urlset")
    for page in pages:
        entry = add(root, f"{{{SITEMAP}}}url")
        add(entry, f"{{{SITEMAP}}}loc", outlet.at(page.url))
        if page.lastmod:
            add(entry, f"{{{SITEMAP}}}lastmod", page.lastmod)
    return as_xml(root, {"": SITEMAP})
