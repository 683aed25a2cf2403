"""Former addresses. In: the edition. Out: a small page at each, that leads to where the brief is now."""

from collections.abc import Iterator

from generator.languages import Words
from generator.later import later
from generator.typeset.escape import text
from generator.typeset.links import linked
from generator.views import Galley, MovedView, Page
from generator.vocabulary import Address, Edition, Link


def moved_pages(edition: Edition, words: Words) -> Iterator[Page]:
    """The page at every former address of every brief; in a preview, of two that claim one the first has it."""
    taken = {brief.address for brief in edition.briefs}
    for brief in edition.briefs:
        to = Link(brief.headline, brief.address)
        for alias in brief.aliases:
            if alias in taken:
                continue
            taken.add(alias)
            setting = later(_moved, to, alias, words)
            yield Page(alias, "moved.html", setting, canonical=brief.address)


def _moved(to: Link, alias: Address, words: Words) -> Galley:
    where = f"{words.moved}{words.brief.colon}{linked(to, alias)}"
    return Galley(to.name, "", f"# {text(to.name)}\n\n{where}\n", MovedView(to))
