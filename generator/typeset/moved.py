"""Former addresses. In: the edition. Out: a small page at each, that leads to where the brief is now."""

from collections.abc import Iterator

from generator.languages import Words
from generator.typeset.escape import text
from generator.typeset.links import linked
from generator.views import MovedView, Page
from generator.vocabulary import Edition, Link


def moved_pages(edition: Edition, words: Words) -> Iterator[Page]:
    """The page at every former address of every brief; in a preview, of two that claim one the first has it."""
    taken = {brief.address for brief in edition.briefs}
    for brief in edition.briefs:
        to = Link(brief.headline, brief.address)
        for alias in brief.aliases:
            if alias in taken:
                continue
            taken.add(alias)
            yield Page(
                path=alias.path,
                url=alias.url,
                title=brief.headline,
                description="",
                template="moved.html",
                markdown=f"# {text(brief.headline)}\n\n{words.moved}{words.brief.colon}{linked(to, alias)}\n",
                view=MovedView(to),
                lastmod=None,
                canonical=brief.address,
            )
