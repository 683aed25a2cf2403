"""What the views of pages are made of: cards, quotes, steps, what was put right. Moments come with their words."""

from dataclasses import dataclass
from typing import Literal

from generator.views.listed import Entry
from generator.vocabulary import Image, Link, State


@dataclass(frozen=True, slots=True)
class Moment:
    """A date and time: `iso` for machines, `words` for readers ('1 November 2024, 18:00 UTC'), `day` without the time."""

    iso: str
    words: str
    day: str


@dataclass(frozen=True, slots=True)
class LinkPicture:
    """The picture that a shared link to a page shows: its path in the site, its size, what it says in words."""

    path: str
    width: int
    height: int
    alt: str


@dataclass(frozen=True, slots=True)
class CardQuote:
    """The first key quote of a brief, for its card, between its quotation marks."""

    text: str
    speaker: Link
    role: str | None
    via: str | None


@dataclass(frozen=True, slots=True)
class Card:
    """A brief in a listing. `brief` is its headline and address, `day` and `hour` are when it was published: the day in the site's words; `language` is that of all else."""

    brief: Link
    dek: str | None
    lede: str
    points: tuple[str, ...]
    quote: CardQuote | None
    desk: Link
    storyline: Link | None
    source: str
    published: Moment
    day: str
    hour: str
    updated: Moment | None
    image: Image | None
    state: State
    language: str


@dataclass(frozen=True, slots=True)
class StorylineCard:
    """A storyline in a listing: its latest brief, how many there are, and the moments of the newest."""

    storyline: Link
    dek: str | None
    status: Literal["ongoing", "closed"]
    count: int
    latest: Link | None
    latest_moment: Moment | None
    moments: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SaidQuote:
    """A quote in a listing, between its quotation marks; `brief` leads to the brief, `fragment` to the quote in it ('q1').

    `source` is the publisher of the article that it stands in.
    """

    text: str
    speaker: Link
    role: str | None
    setting: str | None
    via: str | None
    note: str | None
    language: str | None
    brief: Link
    brief_language: str
    fragment: str
    published: Moment
    source: str


@dataclass(frozen=True, slots=True)
class SievedQuote:
    """A quote among others that a reader can thin out: `topics` and `year` are numbers of the page's sieve, by which it is shown or left out."""

    quote: SaidQuote
    topics: tuple[int, ...] = ()
    year: int = 0


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
class WireLine:
    """A line in the list of the latest: a brief, its desk, and the hour ('18:00') on its day."""

    brief: Link
    desk: Link
    iso: str
    time: str
    day: str
    language: str


@dataclass(frozen=True, slots=True)
class MovedStoryline:
    """A storyline that moved: `new` briefs, on the weekday `since` or, where `lasting`, since then.

    `moments` are those of its newest briefs.
    """

    storyline: Link
    new: int
    since: str
    since_iso: str
    lasting: bool
    latest: Link
    moments: tuple[str, ...]
    latest_language: str


@dataclass(frozen=True, slots=True)
class DayQuote:
    """The quote of the day, between its quotation marks; `fragment` is its place in the brief ('q1')."""

    text: str
    speaker: Link
    role: str | None
    via: str | None
    brief: Link
    fragment: str
    iso: str
    day: str
    language: str


@dataclass(frozen=True, slots=True)
class FigureShift:
    """A figure that an earlier brief gave otherwise, what it counts, and who claims which."""

    counts: str
    figure: str
    claimed_by: str | None
    before: str
    claimed_by_before: str | None


@dataclass(frozen=True, slots=True)
class Claim:
    """A disputed claim in a storyline: who says so, who has not confirmed it or has; the brief it stands in."""

    claim: str
    claimed_by: str
    confirmed_by: tuple[str, ...]
    not_confirmed_by: tuple[str, ...]
    brief: Link
    language: str


@dataclass(frozen=True, slots=True)
class StepView:
    """A brief in its storyline: `told` says in a sentence what happened; the rest is what changed with it."""

    card: Card
    told: str
    newcomers: tuple[Entry, ...]
    figures: tuple[FigureShift, ...]
    confirmed: tuple[Claim, ...]
    amended: tuple[Amended, ...]


@dataclass(frozen=True, slots=True)
class Earlier:
    """An earlier brief of a storyline, short."""

    brief: Link
    iso: str
    day: str
    language: str


@dataclass(frozen=True, slots=True)
class SoFar:
    """The story so far, on a brief's page: how its storyline's background begins, and the latest briefs before it.

    `omitted` says how many came before those.
    """

    storyline: Link
    opening: str | None
    earlier: tuple[Earlier, ...]
    omitted: int


@dataclass(frozen=True, slots=True)
class Way:
    """A link that the newsroom adds: `url` is an address on the web, or one of the site."""

    name: str
    url: str
