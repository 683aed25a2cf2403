"""Pages that are made from the same. In: what they are made from, and how. Out: a Quire, of which no page has to be made to know where each lies; Pages, the quires in a row.

Of an archive of 10,000 briefs, an edit leaves nearly all pages as they are. Where a quire is made from
what it was made from before, its pages are, and where they lie was noted then.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, MutableMapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import chain
from typing import Protocol, overload

from generator.later import Fingerprints
from generator.views.pages import Page


class Notes(Protocol):
    """What is known of quires from the last run."""

    def leaves_of(self, told: str, find: Callable[[], Sequence[str]], /) -> Sequence[str]:
        """The leaves of the quire that is told so, or else those that are found now."""


def leaf_of(page: Page) -> str:
    """Where a page lies, and the day it last changed ('' where it has none), after a tab: that is all that others say of it."""
    return f"{page.path}\t{page.lastmod or ''}"


@dataclass(frozen=True)
class Quire:
    """Pages, which are made when somebody asks for one.

    Its `name` is the same from run to run. `made_from` is all that any of them is made from; None for pages that are told of one by one.
    `of_briefs` says whether they are the briefs themselves.
    """

    name: str
    make: Callable[[], Iterable[Page]]
    made_from: object = None
    of_briefs: bool = False
    prints: Fingerprints = field(default_factory=Fingerprints, repr=False, compare=False)
    notes: Notes | None = field(default=None, repr=False, compare=False)

    @cached_property
    def told(self) -> str:
        """Stands for all that its pages are made from; '' where they are told of one by one."""
        return "" if self.made_from is None else self.prints.of(self.made_from)

    @cached_property
    def pages(self) -> tuple[Page, ...]:
        """Its pages."""
        return tuple(self.make())

    @cached_property
    def leaves(self) -> Sequence[str]:
        """What others say of its pages, in their order."""
        if self.notes is None or self.made_from is None:
            return self._found()
        return self.notes.leaves_of(self.told, self._found)

    @property
    def listed(self) -> Sequence[str]:
        """The same of those that a search engine is told of: not of pages that stand elsewhere for good, of which no quire that is told of as a whole has one."""
        if self.made_from is not None:
            return self.leaves
        return [leaf_of(page) for page in self.pages if not page.canonical]

    def having(self, page: Page) -> "Quire":
        """The same with this page in place of that which lies there."""
        pages = tuple(page if one.path == page.path else one for one in self.pages)
        return replace(self, make=lambda: pages, made_from=None)

    def _found(self) -> list[str]:
        return [*map(leaf_of, self.pages)]


class Bindery:
    """Makes the quires of one edition; with `notes`, what the last run knew of them."""

    def __init__(self, notes: Notes | None = None) -> None:
        self._prints, self._notes = Fingerprints(), notes

    def quire(
        self,
        name: str,
        make: Callable[[], Iterable[Page]],
        made_from: object,
        *,
        of_briefs: bool = False,
    ) -> Quire:
        """The pages that are all made from no more than this."""
        return Quire(name, make, made_from, of_briefs, self._prints, self._notes)

    def loose(self, pages: Iterable[Page]) -> Quire:
        """Pages that are told of one by one."""
        made = tuple(pages)
        return Quire("", lambda: made)


class Pages(Sequence[Page]):
    """All pages of a site. Who goes through them has them made; nobody need, to know where each lies."""

    def __init__(self, quires: Iterable[Quire] = ()) -> None:
        self.quires = tuple(quires)

    def __iter__(self) -> Iterator[Page]:
        return chain.from_iterable(quire.pages for quire in self.quires)

    def __len__(self) -> int:
        return sum(len(quire.leaves) for quire in self.quires)

    @overload
    def __getitem__(self, place: int) -> Page: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Page]: ...
    def __getitem__(self, place: int | slice) -> Page | Sequence[Page]:
        return tuple(self)[place]

    def having(self, page: Page) -> "Pages":
        """The same with this page in place of that which lies there."""
        there = self.places[page.path]
        return Pages(one.having(page) if one is there else one for one in self.quires)

    @cached_property
    def places(self) -> Mapping[str, Quire]:
        """The quire in which each page is, by the path of its Markdown file; of two that claim one, the last has it."""
        return {path_in(leaf): quire for quire in self.quires for leaf in quire.leaves}


def path_in(leaf: str) -> str:
    """Where the page of a leaf lies."""
    return leaf.partition("\t")[0]


class ByPath(MutableMapping[str, Page]):
    """The pages of a site by the paths of their Markdown files; of two that claim one, the last has it."""

    def __init__(self, pages: Pages) -> None:
        self._there: dict[str, Page | Quire] = {**pages.places}

    def __getitem__(self, path: str) -> Page:
        found = self._there[path]
        if isinstance(found, Quire):
            own = {page.path: page for page in found.pages}
            found = self._there[path] = own[path]
        return found

    def __setitem__(self, path: str, page: Page) -> None:
        self._there[path] = page

    def __delitem__(self, path: str) -> None:
        del self._there[path]

    def __contains__(self, path: object) -> bool:
        return path in self._there

    def __iter__(self) -> Iterator[str]:
        return iter(self._there)

    def __len__(self) -> int:
        return len(self._there)
