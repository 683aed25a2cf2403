"""The view of each kind of page, and the page itself."""

from dataclasses import dataclass
from typing import Literal

from generator.views.parts import (
    Amended,
    Card,
    Claim,
    DayQuote,
    Earlier,
    Entry,
    Leaf,
    Moment,
    MovedStoryline,
    Related,
    SaidQuote,
    SoFar,
    StepView,
    StorylineCard,
    WireLine,
)
from generator.vocabulary import Address, Image, Link, State

ListKind = Literal["desk", "topic", "place", "archive"]
"""What a list of briefs is the list of; the site's words have a label for each."""


@dataclass(frozen=True, slots=True)
class FrontView:
    """The front page: `lead` is None in an edition without briefs.

    The other briefs by rank: `majors` in full, `minors` shorter, and of the `rest` the headline.
    `archive` leads to all that there are.
    """

    day: str | None
    lead: Card | None
    wire: tuple[WireLine, ...]
    majors: tuple[Card, ...]
    minors: tuple[Card, ...]
    rest: tuple[Card, ...]
    moved: tuple[MovedStoryline, ...]
    quote: DayQuote | None
    amended: tuple[Amended, ...]
    archive: Link | None


@dataclass(frozen=True, slots=True)
class BriefView:
    """What stands around a brief's own Markdown. `language` is the brief's, for hyphenation."""

    state: State
    language: str
    published: Moment
    updated: Moment | None
    desk: Link
    storyline: Link | None
    topics: tuple[Link, ...]
    people: tuple[Link, ...]
    so_far: SoFar | None
    previous: Card | None
    next: Card | None
    related: tuple[Related, ...]
    reading_minutes: int
    image: Image | None


@dataclass(frozen=True, slots=True)
class ListingView:
    """A desk's or a topic's page, or a month of the archive: its briefs, newest first.

    `before` and `after` are its neighbours, where it has any: the months around a month.
    """

    kind: ListKind
    name: str
    about: str | None
    cards: tuple[Card, ...]
    leaf: Leaf
    before: Link | None
    after: Link | None


@dataclass(frozen=True, slots=True)
class PersonView:
    """A person's page: who they are, every quote of theirs (newest first), the briefs they appear in."""

    name: str
    role: str | None
    about: str | None
    quotes: tuple[SaidQuote, ...]
    cards: tuple[Card, ...]
    leaf: Leaf


@dataclass(frozen=True, slots=True)
class StorylineView:
    """A storyline's page: its standing background, a step for each brief (the oldest first), its people, its open claims.

    `count` is of all its briefs, on whatever leaf; `latest` the last of them.
    """

    title: str
    dek: str | None
    status: Literal["ongoing", "closed"]
    count: int
    latest: Earlier | None
    background: tuple[str, ...]
    people: tuple[Entry, ...]
    topics: tuple[Link, ...]
    claims: tuple[Claim, ...]
    steps: tuple[StepView, ...]
    leaf: Leaf


@dataclass(frozen=True, slots=True)
class AmendedView:
    """The page of all corrections and withdrawals, newest first; `policy` is the newsroom's own page on them."""

    entries: tuple[Amended, ...]
    leaf: Leaf
    policy: Link | None


@dataclass(frozen=True, slots=True)
class IndexView:
    """A page that lists desks, topics, people, storylines, or the months of the archive."""

    kind: str
    name: str
    entries: tuple[Entry, ...]
    storylines: tuple[StorylineCard, ...]


@dataclass(frozen=True, slots=True)
class MovedView:
    """What stands at a former address of a brief: where it is now."""

    to: Link


@dataclass(frozen=True, slots=True)
class StandingView:
    """About, corrections policy: what there is to say is in the Markdown."""

    title: str


View = (
    FrontView
    | BriefView
    | ListingView
    | PersonView
    | StorylineView
    | AmendedView
    | IndexView
    | MovedView
    | StandingView
)


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the site: `template` is the theme's, `markdown` the page as any tool can read it.

    `description` is for search engines and link previews. `lastmod` is the day it last changed
    ('2024-11-01'), or None where no brief stands on it. `canonical` is the page that says the same
    for good, where that is another one.
    """

    path: str
    url: str
    title: str
    description: str
    template: str
    markdown: str
    view: View
    lastmod: str | None
    canonical: Address | None = None


@dataclass(frozen=True, slots=True)
class Chrome:
    """What every page shows: the masthead's links and the footer's."""

    name: str
    tagline: str
    desks: tuple[Link, ...]
    sections: tuple[Link, ...]
    standing: tuple[Link, ...]
