"""Names in order → index Pages: by letter, on as many leaves as it takes, each letter one touch away."""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Literal

from generator.languages import Words
from generator.later import later
from generator.typeset.escape import text
from generator.typeset.leaves import in_order
from generator.typeset.lines import join, line
from generator.typeset.making import title_on, trail_to
from generator.views import Entry, Galley, Group, IndexView, Initial, Leaf, Page, StorylineCard
from generator.vocabulary import Address, Link

SIZE = 200
"""Names on a leaf."""

FEW = 60
"""So many names need no letters above them."""

SOME_LETTERS = range(6, 61)
"""With fewer there is little to look through; more (of names in Chinese characters) lead nobody anywhere."""

OTHER = "#"
"""Stands for what is no letter: figures, signs."""


@dataclass(frozen=True, slots=True)
class Index:
    """A list of names at the address `here`: `counted` says what their numbers count, `ways` lead to other orders."""

    here: Address
    name: str
    groups: tuple[Group, ...]
    about: str | None = None
    counted: Literal["briefs", "quotes"] = "briefs"
    storylines: tuple[StorylineCard, ...] = ()
    ways: tuple[Link, ...] = ()
    trail: tuple[Link, ...] = ()
    lastmod: str | None = None


def by_letter(entries: Iterable[Entry]) -> tuple[Group, ...]:
    """The entries by name, those of a letter together; one group where they are few."""
    ordered = sorted(entries, key=_order)
    if len(ordered) <= FEW:
        return one_group(ordered)
    return tuple(
        Group(letter, None, f"letter-{number}", tuple(names))
        for number, (letter, names) in enumerate(groupby(ordered, key=_initial), start=1)
    )


def one_group(entries: Iterable[Entry]) -> tuple[Group, ...]:
    """The entries as they come, under no heading."""
    return (Group("", None, "", tuple(entries)),)


def index_pages(index: Index, words: Words) -> Iterator[Page]:
    """The leaves of an index."""
    of_leaf = _dealt(index.groups)
    places = in_order(index.here, len(of_leaf), size=1)
    initials = _initials(places, of_leaf)
    for place in places:
        leaf = _told(place, len(places), words)
        view = IndexView(
            name=index.name,
            about=index.about,
            counted=index.counted,
            groups=of_leaf[leaf.number - 1] if of_leaf else (),
            initials=initials,
            storylines=index.storylines if leaf.first else (),
            ways=index.ways,
            leaf=leaf,
        )
        trail = trail_to(leaf, Link(index.name, index.here), *index.trail)
        yield Page(leaf.address, "index.html", later(_index, view, trail, words), index.lastmod)


def _index(view: IndexView, trail: tuple[Link, ...], words: Words) -> Galley:
    return Galley(
        title=title_on(view.name, view.leaf, words),
        description=view.about or "",
        markdown=_markdown(view, view.leaf, words),
        view=view,
        trail=trail,
    )


def _dealt(groups: Sequence[Group]) -> list[tuple[Group, ...]]:
    """The groups on leaves of at most `SIZE` names; a long one goes on on the next."""
    dealt: list[list[Group]] = [[]]
    room = SIZE
    for group in groups:
        rest, fragment = group.entries, group.fragment
        while rest:
            part, rest = rest[:room], rest[room:]
            dealt[-1].append(Group(group.name, group.address, fragment, part))
            fragment, room = "", room - len(part)
            if not room:
                dealt.append([])
                room = SIZE
    return [tuple(leaf) for leaf in dealt if leaf]


def _told(leaf: Leaf, of: int, words: Words) -> Leaf:
    """The leaf with its number: an index is looked through, and may say how long it is."""
    return replace(leaf, told=words.page_of.format(number=leaf.number, of=of))


def _initials(places: Sequence[Leaf], dealt: Sequence[Sequence[Group]]) -> tuple[Initial, ...]:
    found = tuple(
        Initial(group.name, place.address, group.fragment)
        for place, leaf in zip(
            places, dealt, strict=False
        )  # an empty index has a leaf all the same
        for group in leaf
        if group.name and group.fragment
    )
    return found if len(found) in SOME_LETTERS else ()


def _markdown(view: IndexView, leaf: Leaf, words: Words) -> str:
    blocks = []
    for group in view.groups:
        lines = [line(entry.link, entry.about, leaf.address, words) for entry in group.entries]
        heading = f"## {text(group.name)}\n\n" if group.name else ""
        blocks.append(heading + "\n".join(lines))
    stories = [line(one.storyline, one.dek, leaf.address, words) for one in view.storylines]
    about = text(view.about) if view.about else ""
    return join(f"# {text(view.name)}", about, *blocks, "\n".join(stories))


def _order(entry: Entry) -> tuple[bool, str, str]:
    bare = _bare(entry.link.name)
    return not bare[:1].isalpha(), bare, entry.link.name


def _initial(entry: Entry) -> str:
    first = _bare(entry.link.name)[:1]
    return first.upper() if first.isalpha() else OTHER


def _bare(name: str) -> str:
    """A name as it is sorted: without case, accents, and signs before its first letter or figure."""
    apart = unicodedata.normalize("NFKD", name.casefold())
    bare = "".join(character for character in apart if not unicodedata.combining(character))
    return bare.lstrip(" \t‘’“”«»„'\"().,-–—")
