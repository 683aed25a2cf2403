"""Former addresses. In: the edition. Out: a small page at each, that leads to where the page is now."""

from collections.abc import Iterator

from generator.languages import Words
from generator.later import later
from generator.typeset.escape import text
from generator.typeset.links import linked
from generator.views import Galley, MovedView, Page
from generator.vocabulary import Address, Edition, Link


def moved_pages(edition: Edition, words: Words) -> Iterator[Page]:
    """The page at every former address; in a preview, of two that claim one the first has it."""
    taken = {brief.address for brief in edition.briefs}
    taken |= {page.address for page in edition.standing}
    for was, to in _moves(edition):
        if was not in taken:
            taken.add(was)
            setting = later(_moved, to, was, words)
            yield Page(was, "moved.html", setting, canonical=to.address)


def _moves(edition: Edition) -> Iterator[tuple[Address, Link]]:
    for brief in edition.briefs:
        to = Link(brief.headline, brief.address)
        yield from ((alias, to) for alias in brief.aliases)
    yield from ((one.was, one.now) for one in edition.former)


def _moved(to: Link, alias: Address, words: Words) -> Galley:
    where = f"{words.moved}{words.brief.colon}{linked(to, alias)}"
    return Galley(to.name, "", f"# {text(to.name)}\n\n{where}\n", MovedView(to))
