"""The views of pages that list: briefs, quotes, days, names; and of one that a brief has left."""

from dataclasses import dataclass
from typing import Literal

from generator.views.listed import (
    CalendarDay,
    Entry,
    Group,
    Held,
    Initial,
    Leaf,
    Mesh,
    ShownShares,
    Weekday,
)
from generator.views.parts import (
    Amended,
    Card,
    SaidQuote,
    SievedQuote,
    StorylineCard,
)
from generator.vocabulary import Address, Link

ListKind = Literal["desk", "topic", "place"]
"""What a list of briefs is the list of; the site's words have a label for each."""


@dataclass(frozen=True, slots=True)
class ListingView:
    """A desk's, a topic's or a place's page: its briefs, newest first."""

    kind: ListKind
    name: str
    about: str | None
    cards: tuple[Card, ...]
    leaf: Leaf


@dataclass(frozen=True, slots=True)
class PublisherView:
    """A publisher's page: its web address and the host of it, the briefs made of its articles. `shown` is on its first leaf."""

    name: str
    about: str | None
    web: str | None
    host: str
    shown: ShownShares | None
    cards: tuple[Card, ...]
    leaf: Leaf


@dataclass(frozen=True, slots=True)
class MonthView:
    """A month of the archive: a calendar of weeks, its briefs, the months around it.

    In `weeks`, the days of other months are None. Calendar and neighbours are on its first leaf.
    """

    name: str
    weekdays: tuple[Weekday, ...]
    weeks: tuple[tuple[CalendarDay | None, ...], ...]
    cards: tuple[Card, ...]
    leaf: Leaf
    before: Link | None
    after: Link | None


@dataclass(frozen=True, slots=True)
class DayView:
    """A day: its briefs, what was said in them, what changed and what was put right that day.

    `permanent` is the day's own address where the page is not it (today). `before` and `after`
    are the days around it that have a page, `month_before` and `month_after` the months.
    """

    name: str
    iso: str
    cards: tuple[Card, ...]
    quotes: tuple[SaidQuote, ...]
    changed: tuple[Amended, ...]
    corrected: tuple[Amended, ...]
    leaf: Leaf
    permanent: Address | None
    before: Link | None
    after: Link | None
    month_before: Link | None
    month_after: Link | None


@dataclass(frozen=True, slots=True)
class QuotesView:
    """Quotes, newest first: of the site, of a topic, of a month. `ways` lead to the other orders; `rest` to what is older.

    `count` is of all, on whatever leaf, and told on the first.
    """

    name: str
    about: str | None
    count: int | None
    quotes: tuple[SaidQuote, ...]
    leaf: Leaf
    ways: tuple[Link, ...]
    before: Link | None
    after: Link | None
    rest: Link | None


@dataclass(frozen=True, slots=True)
class PersonView:
    """A person's page: who they are, every quote of theirs (newest first), the briefs they appear in.

    `held` are their roles over time, where they spoke in more than one; `said` is how many quotes
    there are. A page of one `year` has its quotes only; `whole` is the address of the page of all
    years. Where all quotes stand on one page, `topics` and `years` sieve them; where they don't,
    `by_year` leads to pages of their own. What is said of all of it is on the first leaf.
    """

    name: str
    role: str | None
    about: str | None
    held: tuple[Held, ...]
    year: str | None
    whole: Address
    said: int | None
    quotes: tuple[SievedQuote, ...]
    topics: tuple[Mesh, ...]
    years: tuple[Mesh, ...]
    by_year: tuple[Entry, ...]
    cards: tuple[Card, ...]
    leaf: Leaf


@dataclass(frozen=True, slots=True)
class IndexView:
    """A page that lists people, topics, places, sources, storylines, speakers, or the months of the archive.

    `counted` says what the numbers of its lines count; `initials` lead to the names by letter.
    """

    name: str
    about: str | None
    counted: Literal["briefs", "quotes"]
    groups: tuple[Group, ...]
    initials: tuple[Initial, ...]
    storylines: tuple[StorylineCard, ...]
    ways: tuple[Link, ...]
    leaf: Leaf


@dataclass(frozen=True, slots=True)
class MovedView:
    """What stands at a former address of a brief: where it is now."""

    to: Link
