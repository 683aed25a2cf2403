"""The page of search. In: the edition. Out: a Page whose form the theme draws, and the way into the archive."""

from generator.languages import Words
from generator.later import later
from generator.typeset.archive import years
from generator.typeset.escape import text
from generator.typeset.lines import join
from generator.typeset.links import linked
from generator.views import Galley, Page, SearchView
from generator.vocabulary import Edition, Link
from generator.vocabulary.addresses import ARCHIVE, SEARCH

LAST_MONTHS = 12
"""Months that the page names; the archive has the rest."""


def search_page(edition: Edition, words: Words) -> Page:
    """The page on which readers search; as Markdown, which can't, it leads to the archive."""
    months = [month.link for year in years(edition, words) for month in year.months]
    return Page(SEARCH, "search.html", later(_search, tuple(months[:LAST_MONTHS]), words))


def _search(months: tuple[Link, ...], words: Words) -> Galley:
    archive = Link(words.archive, ARCHIVE)
    return Galley(
        title=words.search.name,
        description=words.search.description,
        markdown=join(f"# {text(words.search.name)}", linked(archive, SEARCH)),
        view=SearchView(months=months, archive=archive),
    )
