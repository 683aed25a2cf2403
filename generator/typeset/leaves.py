"""A long list on several pages. In: a list, its address, a size. Out: its Leaves, each with an address of its own, and what stands on them.

The first leaf has the list's address: desks/world/. Of a list that begins with the newest, the
others are counted from the oldest, desks/world/page-1/: what is on them stays there, and a new
brief changes the first leaf alone, until that has enough for one more. Of any other list they
go on from the first: people/page-2/. No id, and no day or month of the archive, reads like that.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import pairwise
from typing import TypeVar

from generator.languages import Words
from generator.languages.dates import day_in_words
from generator.views import Leaf
from generator.vocabulary import Address, Brief, Mentioned, Teaser
from generator.vocabulary.addresses import leaf_of

Item = TypeVar("Item")

SIZE = 30
"""Items on a leaf: three or four screens of a phone, and some 15 kB. The first of the newest has half as many to half as many again."""

FIRST = 0
"""The number of the leaf that has the list's own address, where the others are counted from the oldest."""


def in_order(address: Address, length: int, size: int = SIZE) -> list[Leaf]:
    """The leaves of a list that goes on at its end; at least one."""
    last = max(1, -(-length // size))
    others = [(number, leaf_of(address, number)) for number in range(2, last + 1)]
    return _joined([(1, address), *others])


def newest_first(address: Address, *lengths: int, size: int = SIZE) -> list[Leaf]:
    """The leaves of a page with lists of those lengths that grow at their beginning; at least one."""
    oldest = max(_full(length, size) for length in lengths)
    others = [(number, leaf_of(address, number)) for number in range(oldest, 0, -1)]
    return _joined([(FIRST, address), *others])


def on_leaf(items: Sequence[Item], leaf: Leaf, size: int = SIZE) -> tuple[Item, ...]:
    """The items that stand on a leaf of a list in order."""
    return tuple(items[(leaf.number - 1) * size : leaf.number * size])


def on_newest(items: Sequence[Item], leaf: Leaf, size: int = SIZE) -> tuple[Item, ...]:
    """The items, which begin with the newest, that stand on a leaf of theirs."""
    full = _full(len(items), size)
    if leaf.number == FIRST:
        return tuple(items[: len(items) - full * size])
    if leaf.number > full:
        return ()
    end = len(items) - (leaf.number - 1) * size
    return tuple(items[end - size : end])


def briefs_on_leaves(
    address: Address, briefs: Sequence[Brief], words: Words
) -> Iterator[tuple[Leaf, tuple[Brief, ...]]]:
    """The leaves of a list of briefs that begins with the newest, and the briefs on each."""
    for leaf in newest_first(address, len(briefs)):
        part = on_newest(briefs, leaf)
        yield of_days(leaf, ends(part), words), part


def teasers(briefs: Iterable[Brief]) -> tuple[Teaser, ...]:
    """The briefs as lists show them."""
    return tuple([brief.teaser for brief in briefs])


def ends(briefs: Sequence[Brief | Mentioned]) -> list[date]:
    """The days of the first and the last of briefs that are in the order of their days, which are those that a leaf is told by."""
    return [brief.published for brief in (*briefs[:1], *briefs[-1:])]


def of_days(leaf: Leaf, days: Sequence[date], words: Words) -> Leaf:
    """The leaf, where it has neighbours, with the first and the last of its days in words."""
    if not (leaf.earlier or leaf.later):
        return leaf
    since, until = day_in_words(min(days), words.brief), day_in_words(max(days), words.brief)
    told = since if since == until else f"{since} – {until}"
    return Leaf(leaf.number, leaf.address, leaf.earlier, leaf.later, told)


def _full(length: int, size: int) -> int:
    """How many leaves the oldest of so many items fill, with at least half a leaf of the newest left."""
    return max(0, (length - size // 2) // size)


def _joined(places: Sequence[tuple[int, Address]]) -> list[Leaf]:
    addresses = [address for _, address in places]
    before = dict(pairwise(reversed(addresses)))
    after = dict(pairwise(addresses))
    return [
        Leaf(number, address, before.get(address), after.get(address)) for number, address in places
    ]
