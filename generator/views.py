"""What each kind of page is made of, besides its Markdown: values for the theme's templates.

Every view is complete: a template needs nothing else of the newsroom, so a page is stale exactly
when its Markdown, its view or its templates changed. Moments come with their words, because
templates know neither the newsroom's zone nor the brief's language.
"""

from dataclasses import dataclass
from typing import Literal

from generator.vocabulary import Address, Image, Link, State


@dataclass(frozen=True, slots=True)
class Moment:
    """A date and time: `iso` for machines, `words` for readers ('1 November 2024, 18:00 UTC'), `day` without the time."""

    iso: str
    words: str
    day: str


@dataclass(frozen=True, slots=True)
class CardQuote:
    """The first key quote of a brief, for its card, between its quotation marks."""

    text: str
    speaker: Link
    role: str | None
    via: str | None


@dataclass(frozen=True, slots=True)
class Card:
    """A brief in a listing. `brief` is its headline and address."""

    brief: Link
    dek: str | None
    lede: str
    points: tuple[str, ...]
    quote: CardQuote | None
    desk: Link
    storyline: Link | None
    source: str
    published: Moment
    updated: Moment | None
    image: Image | None
    state: State
    language: str


@dataclass(frozen=True, slots=True)
class StorylineCard:
    """A storyline in a listing: its latest brief and how many there are."""

    storyline: Link
    dek: str | None
    status: str
    count: int
    latest: Link | None
    latest_moment: Moment | None


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of an index page (desks, topics, people): a link, a few words, and how many briefs."""

    link: Link
    about: str | None
    count: int


@dataclass(frozen=True, slots=True)
class SaidQuote:
    """A quote on its speaker's page, between its quotation marks; `brief` leads to the brief, `fragment` to the quote in it ('q1')."""

    text: str
    role: str | None
    setting: str | None
    via: str | None
    note: str | None
    language: str | None
    brief: Link
    fragment: str
    published: Moment


@dataclass(frozen=True, slots=True)
class Leaf:
    """One page of a list that has several: `number` of `of`, its address, the leaves before and after."""

    number: int
    of: int
    address: Address
    earlier: Link | None
    later: Link | None


@dataclass(frozen=True, slots=True)
class Related:
    """A brief that is related to another, and the names of what both have in common."""

    brief: Link
    common: tuple[str, ...]
    published: Moment
    language: str


@dataclass(frozen=True, slots=True)
class Amended:
    """A correction or a withdrawal: what was wrong, what is right, in which brief."""

    kind: Literal["correction", "clarification", "update", "withdrawal"]
    brief: Link
    wrong: str | None
    right: str | None
    note: str | None
    when: Moment
    language: str


@dataclass(frozen=True, slots=True)
class FrontView:
    """The front page: `lead` is None in an edition without briefs."""

    day: str | None
    lead: Card | None
    cards: tuple[Card, ...]
    storylines: tuple[StorylineCard, ...]


@dataclass(frozen=True, slots=True)
class BriefView:
    """What stands around a brief's own Markdown. `language` is the brief's, for hyphenation."""

    state: State
    language: str
    description: str
    published: Moment
    updated: Moment | None
    desk: Link
    storyline: Link | None
    topics: tuple[Link, ...]
    people: tuple[Link, ...]
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

    kind: str
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
    """A storyline's page: its briefs oldest first, its standing background, its people."""

    title: str
    dek: str | None
    status: str
    background: tuple[str, ...]
    people: tuple[Entry, ...]
    topics: tuple[Link, ...]
    cards: tuple[Card, ...]
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
    | StandingView
)


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the site: `template` is the theme's, `markdown` the page as any tool can read it.

    `description` is for search engines and link previews. `lastmod` is the day it last changed
    ('2024-11-01'), or None where no brief stands on it.
    """

    path: str
    url: str
    title: str
    description: str
    template: str
    markdown: str
    view: View
    lastmod: str | None


@dataclass(frozen=True, slots=True)
class Chrome:
    """What every page shows: the masthead's links and the footer's."""

    name: str
    tagline: str
    desks: tuple[Link, ...]
    sections: tuple[Link, ...]
    standing: tuple[Link, ...]
