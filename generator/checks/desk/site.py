"""The pages and files that the site has, or will have. In: a Newsroom. Out: a Site that knows every one.

A test builds a site with every kind of page, and holds it against this.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.checks.desk.case import Newsroom
from generator.checks.desk.markdown import anchors
from generator.slip import Facts
from generator.vocabulary import OUT, Address
from generator.vocabulary.addresses import (
    ARCHIVE,
    CORRECTED,
    CORRECTIONS_FEED,
    FEEDS,
    FRONT,
    NINJS,
    QUOTES,
    QUOTES_BY_MONTH,
    QUOTES_BY_PERSON,
    QUOTES_BY_TOPIC,
    QUOTES_DATA,
    SEARCH,
    TODAY,
    archive_of_day,
    archive_of_month,
    archive_of_year,
    quotes_of_month,
    quotes_on,
)

OF_BRIEFS = frozenset({TODAY.path, ARCHIVE.path, CORRECTED.path})
"""Pages that there are as soon as there is a brief."""

OF_QUOTES = frozenset(
    one.path for one in (QUOTES, QUOTES_BY_PERSON, QUOTES_BY_TOPIC, QUOTES_BY_MONTH)
)
"""Pages that there are as soon as there is a quote."""

WITH_FEED = ("desks/", "topics/", "people/", "storylines/")
"""Where the lists are that have feeds of their own."""

FOR_MACHINES = ("robots.txt", "manifest.webmanifest")
WITH_ADDRESS = ("sitemap.xml", "llms.txt", "opensearch.xml", NINJS, QUOTES_DATA)
"""Files that there are anyway, and those that need the site's own address."""

_FURTHER = re.compile(r"(?P<list>.+)/page-[1-9][0-9]*\.md|(?P<person>people/[^/]+)/[0-9]{4}\.md")
"""A later page of a list, or the page of what a person said in a year; there may be as many as it takes."""


@dataclass(frozen=True)
class Site:
    """The pages by their Markdown files: `out` are those that readers have, `waiting` those that they will."""

    room: Newsroom

    @cached_property
    def out(self) -> frozenset[str]:
        """Pages on the published site."""
        return self._pages(out=True)

    @cached_property
    def waiting(self) -> frozenset[str]:
        """Pages of drafts and of embargoed briefs, and those that only they lead to."""
        return self._pages(out=False) - self.out

    @cached_property
    def briefs(self) -> Mapping[str, Facts]:
        """Every brief by its page."""
        return {brief.page: brief for _, brief in self.room.cases}

    @cached_property
    def moved(self) -> Mapping[str, str]:
        """The page that each former page of a list or of a published brief has become."""
        out = (brief for brief in self.briefs.values() if brief.state in OUT)
        lists = {one.was.path: one.now.path for one in self.room.copy.registries.moved()}
        return lists | {alias: brief.page for brief in out for alias in brief.aliases}

    @cached_property
    def files(self) -> frozenset[str]:
        """What lies on the published site for machines to read."""
        if not self.room.site_url:
            return frozenset(FOR_MACHINES)
        out = [brief for brief in self.briefs.values() if brief.state in OUT]
        beside = {page for page in self.out if page.startswith(WITH_FEED) and page.count("/") == 1}
        folders = ["", CORRECTIONS_FEED, *(Address(page).url for page in beside)]
        return frozenset(
            {
                *FOR_MACHINES,
                *WITH_ADDRESS,
                *(folder + feed for folder in folders for feed in FEEDS),
                *(Address(brief.page).url + NINJS for brief in out),
                *(_data_of(page) for brief in out for page in _quoted_in(brief)),
            }
        )

    @cached_property
    def is_known(self) -> bool:
        """Whether every article has a brief: pages of one that could not be made, and lists of them, may be missed."""
        among = [name for name in self.room.copy.files if name.startswith("articles/")]
        texts = [name for name in among if name.endswith(".md")]
        notes = [name for name in texts if name.casefold().endswith("readme.md")]
        return len(texts) - len(notes) <= len(self.room.cases)

    def has(self, page: str) -> bool:
        """Whether readers have that page."""
        if page in self.out:
            return True
        further = _FURTHER.fullmatch(page)
        whole = further["list"] or further["person"] if further else ""
        return bool(whole) and (f"{whole}/index.md" in self.out or self.has(f"{whole}.md"))

    def anchors_of(self, page: str) -> frozenset[str] | None:
        """The fragments that a page has; None where the theme decides."""
        for text in self.room.texts:
            if text.page == page and not page.startswith("storylines/"):
                return anchors(text.words)
        brief = self.briefs.get(page)
        return frozenset(brief.fragments.split()) if brief else None

    def _pages(self, *, out: bool) -> frozenset[str]:
        def counts(brief: Facts) -> bool:
            return (brief.state in OUT) == out

        pages = {path for path, brief in self.briefs.items() if counts(brief)}
        for page in self.room.lists_of([one for one in self.room.shown if counts(one)]):
            pages |= {page, f"{page.partition('/')[0]}/index.md"}
        for brief in self.briefs.values():
            if counts(brief):
                pages |= {*OF_BRIEFS, *_listed_on(brief)}
                pages |= {SEARCH.path} if self.room.search else set()
        own = {page.path for page in self.room.copy.registries.pages}
        return frozenset((pages - {"desks/index.md"}) | own | {FRONT.path})


def _listed_on(brief: Facts) -> Iterator[str]:
    """The pages of the archive and of quotes that a brief stands on."""
    for day in (brief.published.date(), *brief.changed):
        yield archive_of_year(day.year).path
        yield archive_of_month(day.year, day.month).path
        yield archive_of_day(day).path
    for page in _quoted_in(brief):
        yield page.path
        yield from OF_QUOTES
        yield from (quotes_on(topic).path for topic in brief.topics)


def _quoted_in(brief: Facts) -> Iterator[Address]:
    """The month of quotes in which those of the brief are, if it has any."""
    if "q1" in brief.fragments.split():
        yield quotes_of_month(brief.published.year, brief.published.month)


def _data_of(page: Address) -> str:
    return page.path.removesuffix(".md") + ".json"
