"""What all pages of lists have in common: titles, descriptions, the day of their last change."""

from collections.abc import Iterable
from operator import attrgetter

from generator.languages import Words
from generator.typeset.cut import cut
from generator.views import Leaf
from generator.vocabulary import Brief, Link, Mentioned, Quoted, Said

_LAST_CHANGED = attrgetter("last_changed")

DESCRIPTION_LENGTH = 160
"""Characters of a description that search engines show before they cut."""


def title_on(title: str, leaf: Leaf, words: Words) -> str:
    """A list's title on one of its leaves: 'World', 'World, page 2'."""
    return title if leaf.first else words.on_page.format(title=title, number=leaf.number)


def trail_to(leaf: Leaf, whole: Link, *above: Link) -> tuple[Link, ...]:
    """The pages above a leaf: of one that is not the first, the first as well, which is the list itself."""
    return above if leaf.first else (*above, whole)


def in_short(text: str) -> str:
    """A text as a description: cut between words where it is too long."""
    return cut(text, DESCRIPTION_LENGTH)


def changed_on(briefs: Iterable[Brief | Mentioned]) -> str | None:
    """The day on which the last of the briefs changed: '2024-11-01'."""
    latest = max(map(_LAST_CHANGED, briefs), default=None)
    return latest.date().isoformat() if latest else None


def briefs_of(said: Iterable[Said]) -> list[Quoted]:
    """The brief that each of the quotes stands in."""
    return [one.brief for one in said]
