"""Nothing that is published grows with the archive: an edition twice as large has no larger page or file."""

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import asdict, replace
from datetime import UTC, datetime, timedelta

from generator.edition import gather
from generator.syndicate import syndicate
from generator.typeset import make_pages
from generator.vocabulary import Address, Brief, Correction
from tests.syndicate.conftest import settings
from tests.typeset.test_pages import ENGLISH, REGISTRIES, a_brief

FIRST = datetime(2031, 1, 1, 6, tzinfo=UTC)

GROWS = {
    "archive/index.md": "a line a month; past 200 it goes on on a second page",
    "archive/2031.md": "a line a month, twelve of them",
    "quotes/months/index.md": "a line a month; past 200 it goes on on a second page",
    "quotes.json": "names a file a month",
    "search/index.md": "leads to the last twelve months, and no more",
    "_redirects": "hosts read one file, with a line for each page that moved",
    "_redirects.apache": "the same",
    "_redirects.caddy": "the same",
    "_redirects.nginx": "the same",
    "sitemaps/2031.xml": "the briefs of a year; the next year has a file of its own",
    "sitemaps/pages.xml": "goes on in a second file at 50,000 addresses",
}
"""What does, and why it may."""


def archive(number: int) -> list[Brief]:
    """Three briefs a day, each corrected an hour later, every tenth of them once at another address."""
    return [a_brief_of(at) for at in range(number)]


def a_brief_of(at: int) -> Brief:
    when = FIRST + timedelta(hours=8 * at)
    done = Correction(when + timedelta(hours=1), "correction", "lede", "nine", "eight", None)
    former = (Address(f"{when:%Y/%m}/was-{at:03}.md"),) if at % 10 == 0 else ()
    return a_brief(
        f"b-{at:03}", 1,
        address=Address(f"{when:%Y/%m}/b-{at:03}.md"), aliases=former,
        headline=f"The light, {at:03}", published=when, corrections=(done,),
    )  # fmt: skip


def sizes(briefs: list[Brief]) -> Mapping[str, int]:
    """The characters of every page, with all that its template is given, and of every file for machines."""
    given, now = settings(), briefs[-1].published + timedelta(hours=2)
    edition = gather(briefs, REGISTRIES, given, now)
    pages = make_pages(edition, ENGLISH, search=True)
    files = syndicate(edition, pages, given, now, {}).files
    galleys = {page.path: replace(page.galley, markdown=page.markdown) for page in pages}
    return {path: len(str(asdict(galley))) for path, galley in galleys.items()} | {
        path: len(text) for path, text in files.items()
    }


def largest(found: Mapping[str, int]) -> Mapping[str, int]:
    """The largest of each kind: numbers in a path tell one of a kind from another."""
    kinds: dict[str, int] = defaultdict(int)
    for path, size in found.items():
        if path not in GROWS:
            kind = re.sub(r"\d+", "0", path)
            kinds[kind] = max(kinds[kind], size)
    return kinds


def test_nothing_grows_with_the_archive() -> None:
    """Both editions have a multiple of what fills a leaf, so that their first pages are equally long."""
    small, large = sizes(archive(120)), sizes(archive(240))
    before, after = largest(small), largest(large)
    assert {kind for kind in after if after[kind] > 1.1 * before[kind]} == set()
    assert {path for path in GROWS if large[path] > 1.1 * small[path]} == set(GROWS)
    assert set(small) <= set(large), "nothing that was there is gone"
