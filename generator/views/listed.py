"""What the pages of lists are made of: their leaves, lines by letter or year, sieves, calendars, shares."""

from dataclasses import dataclass

from generator.vocabulary import Address, Link


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of an index page: a link, a few words, and how many briefs or quotes; `fragment` is the place on the page it leads to, or ''."""

    link: Link
    about: str | None
    count: int
    fragment: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """Lines of an index that belong together, under a letter or a year: `name` is '' where there is but one group."""

    name: str
    address: Address | None
    fragment: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Initial:
    """A letter, and where on which page of an index its names begin."""

    letter: str
    address: Address
    fragment: str


@dataclass(frozen=True, slots=True)
class Mesh:
    """One choice of a sieve: `number` is that of the quotes it lets through, `count` how many these are."""

    number: int
    name: str
    count: int


@dataclass(frozen=True, slots=True)
class Held:
    """A role that somebody held: when they first and last spoke here in it, in words ('March 2031')."""

    role: str
    since: str
    until: str


@dataclass(frozen=True, slots=True)
class ShownShares:
    """Of how many articles readers may see all, passages, nothing of the text."""

    full: int
    passages: int
    nothing: int


@dataclass(frozen=True, slots=True)
class Weekday:
    """The head of a calendar's column: 'Monday', 'Mon'."""

    name: str
    short: str


@dataclass(frozen=True, slots=True)
class CalendarDay:
    """A day of a month: its number, its page where it has one, and how many briefs of it there are."""

    number: int
    address: Address | None
    words: str
    count: int


@dataclass(frozen=True, slots=True)
class Leaf:
    """One page of a list that may have several: its number, its address, the leaves before and after.

    `told` is what it says of itself between the ways to these: its days, or which page of how many.
    """

    number: int
    address: Address
    earlier: Address | None
    later: Address | None
    told: str = ""

    @property
    def first(self) -> bool:
        """Whether the list begins here: what is said of all of it stands on this leaf alone."""
        return self.earlier is None
