"""Where everything of the site lies. In: ids, days, numbers. Out: Addresses of pages, paths of files.

The stages that make pages and files take their places from here, and so do the checks that know
which links lead nowhere.
"""

from datetime import date
from functools import lru_cache
from typing import Literal

from generator.vocabulary.passages import Address

Folder = Literal["desks", "topics", "people", "storylines", "places", "sources"]
"""The folder of the pages of a registry, or of places."""

FRONT = Address("index.md")
TODAY = Address("today.md")
SEARCH = Address("search/index.md")
ARCHIVE = Address("archive/index.md")
CORRECTED = Address("corrected.md")
"""Its own address: `corrections/` is most newsrooms' own page, which says how they go about it."""

QUOTES = Address("quotes/index.md")
QUOTES_BY_PERSON = Address("quotes/people/index.md")
QUOTES_BY_TOPIC = Address("quotes/topics/index.md")
QUOTES_BY_MONTH = Address("quotes/months/index.md")

FEEDS = ("feed.xml", "feed.json")
"""The files of a feed, beside the page that it follows."""
CORRECTIONS_FEED = "corrections/"
"""The folder of the feed of corrections."""
NINJS = "ninjs.json"
"""Beside each brief, and at the root."""
QUOTES_DATA = "quotes.json"


def list_of(folder: Folder) -> Address:
    """The page that lists all of a kind; desks have none but the masthead."""
    return Address(f"{folder}/index.md")


@lru_cache(maxsize=1 << 12)  # of those who are in the news, brief after brief
def page_of(folder: Folder, ident: str) -> Address:
    """The page of a desk, a topic, a person, a storyline, a place or a source."""
    return Address(f"{folder}/{ident}.md")


def in_year(address: Address, year: int) -> Address:
    """The page of what a person said in a year."""
    return Address(f"{_folder(address)}/{year:04}.md")


def leaf_of(address: Address, number: int) -> Address:
    """A page, other than the first, of the list at `address`. No id, day or month reads like that."""
    return Address(f"{_folder(address)}/page-{number}.md")


def archive_of_year(year: int) -> Address:
    """A year of the archive."""
    return Address(f"archive/{year:04}.md")


def archive_of_month(year: int, month: int) -> Address:
    """A month of the archive."""
    return Address(f"archive/{year:04}/{month:02}.md")


def archive_of_day(day: date) -> Address:
    """A day of the archive."""
    return Address(f"archive/{day:%Y/%m/%d}.md")


def quotes_of_month(year: int, month: int) -> Address:
    """The quotes of a month; its data lies beside the page, as `.json`."""
    return Address(f"quotes/{year:04}/{month:02}.md")


def quotes_on(topic: str) -> Address:
    """The quotes on a topic."""
    return Address(f"quotes/topics/{topic}.md")


def _folder(address: Address) -> str:
    return address.path.removesuffix("index.md").removesuffix(".md").rstrip("/")
