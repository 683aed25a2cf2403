"""The view of each kind of page, and the page itself."""

from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from generator.later import Later
from generator.views.listed import (
    Entry,
    Leaf,
)
from generator.views.lists import (
    DayView,
    IndexView,
    ListingView,
    MonthView,
    MovedView,
    PersonView,
    PublisherView,
    QuotesView,
)
from generator.views.parts import (
    Amended,
    Card,
    Claim,
    DayQuote,
    Earlier,
    Moment,
    MovedStoryline,
    Related,
    SoFar,
    StepView,
    Way,
    WireLine,
)
from generator.vocabulary import Address, Image, Link, Size, State


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
    places: tuple[Link, ...]
    publisher: Link
    previous: Card | None
    next: Card | None
    related: tuple[Related, ...]
    reading_minutes: int
    image: Image | None


@dataclass(frozen=True, slots=True)
class StorylineView:
    """A storyline's page: its standing background, a step for each brief (the oldest first), its people, its open claims.

    `count` is of all its briefs, `latest` the last of them. A later leaf has steps, and nothing else
    that the next brief could change.
    """

    title: str
    dek: str | None
    status: Literal["ongoing", "closed"]
    count: int | None
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
class StandingView:
    """About, corrections policy: what there is to say is in the Markdown."""

    title: str


@dataclass(frozen=True, slots=True)
class SearchView:
    """The page of search. `months` are the last ones, for a reader who would rather look; `archive` has all."""

    months: tuple[Link, ...]
    archive: Link


View = (
    FrontView
    | BriefView
    | ListingView
    | PublisherView
    | MonthView
    | DayView
    | QuotesView
    | PersonView
    | StorylineView
    | AmendedView
    | IndexView
    | MovedView
    | StandingView
    | SearchView
)


@dataclass(frozen=True, slots=True)
class Galley:
    """What is set for a page: its words, before they are drawn.

    `markdown` is the page as any tool can read it; that of a list is put off, for a site has its
    view. `description` is for search engines and link previews. `trail` are the pages above it,
    from the front page's neighbours down.
    """

    title: str
    description: str
    markdown: str | Later[str]
    view: View
    trail: tuple[Link, ...] = ()


@dataclass(frozen=True)
class Page:
    """A page of the site: where it stands, the theme's `template` that draws it, and the `setting` of what is on it, put off until somebody asks.

    `lastmod` is the day it last changed ('2024-11-01'), or None where no brief stands on it.
    `canonical` is the page that says the same for good, where that is another one.
    """

    address: Address
    template: str
    setting: Later[Galley]
    lastmod: str | None = None
    canonical: Address | None = None

    @property
    def path(self) -> str:
        """Its Markdown file."""
        return self.address.path

    @property
    def url(self) -> str:
        """The address readers see, relative to the site's root."""
        return self.address.url

    @cached_property
    def galley(self) -> Galley:
        """What stands on it, set now if it was not before."""
        return self.setting()

    def forget(self) -> None:
        """Let go of what stands on it, until somebody asks again."""
        vars(self).pop("galley", None)

    @property
    def title(self) -> str:
        """Its title."""
        return self.galley.title

    @property
    def description(self) -> str:
        """It in a line, for search engines and link previews."""
        return self.galley.description

    @property
    def markdown(self) -> str:
        """It as any tool can read it."""
        set_or_put_off = self.galley.markdown
        return set_or_put_off if isinstance(set_or_put_off, str) else set_or_put_off()

    @property
    def view(self) -> View:
        """What its template draws."""
        return self.galley.view

    @property
    def trail(self) -> tuple[Link, ...]:
        """The pages above it."""
        return self.galley.trail

    @property
    def around(self) -> tuple[str, ...]:
        """The addresses to which nothing on it need lead: its own, and that of the page right above it."""
        return (self.url, *(link.address.url for link in self.trail[-1:] if link.address))


@dataclass(frozen=True)
class Chrome:
    """What every page shows: the masthead's links (`desks`, `sections`, `search`) and the footer's (`more`, `standing`)."""

    name: str
    tagline: str
    logo: str | None
    desks: tuple[Link, ...]
    sections: tuple[Link, ...]
    masthead: tuple[Way, ...]
    standing: tuple[Link, ...]
    footer: tuple[Way, ...]
    more: tuple[Link, ...] = ()
    search: Link | None = None
    logo_size: Size | None = None

    @cached_property
    def addresses(self) -> frozenset[str]:
        """The addresses that it leads to: each page asks whether it is one of them."""
        searched = (self.search,) if self.search else ()
        links = (*self.desks, *self.sections, *self.standing, *self.more, *searched)
        return frozenset({"", *(link.address.url for link in links if link.address)})

    def desk_at(self, address: Address | None) -> Link | None:
        """The link to the desk at an address, as the masthead has it; None if there is no desk."""
        return next((desk for desk in self.desks if desk.address == address), None)
