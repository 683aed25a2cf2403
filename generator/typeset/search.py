"""The page of search. In: the edition. Out: a Page whose form the theme draws, and the way into the archive."""

from generator.languages import Words
from generator.typeset.archive import years
from generator.typeset.escape import text
from generator.typeset.lines import join
from generator.typeset.links import linked
from generator.views import Page, SearchView
from generator.vocabulary import Edition, Link
from generator.vocabulary.addresses import ARCHIVE, SEARCH

LAST_MONTHS = 12
"""Months that the page names; the archive has the rest."""


def search_page(edition: Edition, words: Words) -> Page:
    """The page on which readers search; as Markdown, which can't, it leads to the archive."""
    archive = Link(words.archive, ARCHIVE)
    months = [month.link for year in years(edition, words) for month in year.months]
    return Page(
        path=SEARCH.path,
        url=SEARCH.url,
        title=words.search.name,
        description=words.search.description,
        template="search.html",
        markdown=join(f"# {text(words.search.name)}", linked(archive, SEARCH)),
        view=SearchView(months=tuple(months[:LAST_MONTHS]), archive=archive),
        lastmod=None,
    )
