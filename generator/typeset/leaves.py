"""A long list on several pages. In: a list, its address, a size. Out: its Leaves, each with an address of its own.

The first leaf keeps the list's address: desks/world/, then desks/world/page-2/. No id, and no day or
month of the archive, reads like that.
"""

from collections.abc import Iterator, Sequence
from typing import TypeVar

from generator.views import Leaf
from generator.vocabulary import Address, Link

Item = TypeVar("Item")

SIZE = 30
"""Items on a leaf: three or four screens of a phone, and some 15 kB."""


def leaf_address(address: Address, number: int) -> Address:
    """The address of leaf `number` (from 1) of the list at `address`."""
    if number == 1:
        return address
    folder = address.path.removesuffix("index.md").removesuffix(".md").rstrip("/")
    return Address(f"{folder}/page-{number}.md")


def leaves(address: Address, *lengths: int, size: int = SIZE) -> Iterator[Leaf]:
    """The leaves of a page with lists of those lengths; at least one."""
    of = max(1, *(-(-length // size) for length in lengths))
    for number in range(1, of + 1):
        earlier = Link(str(number - 1), leaf_address(address, number - 1)) if number > 1 else None
        later = Link(str(number + 1), leaf_address(address, number + 1)) if number < of else None
        yield Leaf(number, of, leaf_address(address, number), earlier, later)


def on_leaf(items: Sequence[Item], leaf: Leaf, size: int = SIZE) -> tuple[Item, ...]:
    """The items that stand on a leaf."""
    return tuple(items[(leaf.number - 1) * size : leaf.number * size])
