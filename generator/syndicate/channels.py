"""Which feeds there are. In: the edition. Out: Channels: the site, its desks, topics, people, storylines, the corrections."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from generator.syndicate.items import NEWNESS, Item, corrections_of, newest
from generator.syndicate.outlet import Outlet
from generator.vocabulary import OUT, Brief, Edition, Person, Section, Storyline
from generator.vocabulary.addresses import CORRECTED, CORRECTIONS_FEED, FEEDS

LENGTH = 50
"""Items of a feed: readers that look in once a week miss nothing of ten briefs a day but what is old."""


@dataclass(frozen=True, slots=True)
class Channel:
    """A feed: `folder` is where its files lie in the site, `page` the address of the page that it follows."""

    folder: str
    page: str | None
    title: str
    description: str
    briefs: tuple[Brief, ...]
    of_corrections: bool = False

    def entries(
        self,
        outlet: Outlet,
        of_brief: Callable[[Brief, Outlet], str],
        of_item: Callable[[Item], str],
    ) -> list[str]:
        """Its entries as they are written, the last changed first."""
        if self.of_corrections:
            return [of_item(item) for item in self._corrections(outlet)]
        return [of_brief(brief, outlet) for brief in self.briefs]

    def last_changed(self, outlet: Outlet) -> datetime | None:
        """When the newest of its entries changed; None if it has none."""
        if self.of_corrections:
            return next((item.changed for item in self._corrections(outlet)), None)
        return max((brief.last_changed for brief in self.briefs), default=None)

    def _corrections(self, outlet: Outlet) -> list[Item]:
        done = newest(item for brief in self.briefs for item in corrections_of(brief, outlet))
        return done[:LENGTH]

    @property
    def rss_path(self) -> str:
        """The path of the RSS file in the site."""
        return self.folder + FEEDS[0]

    @property
    def json_path(self) -> str:
        """The path of the JSON Feed in the site."""
        return self.folder + FEEDS[1]


def channels_of(edition: Edition, outlet: Outlet) -> tuple[Channel, ...]:
    """Every feed of the site."""
    about = outlet.description or outlet.name
    out = _InOrder(outlet.out(edition.briefs))
    site = Channel("", "", outlet.name, about, out.latest(edition.briefs))
    return (site, _corrections(edition, outlet), *_listings(edition, outlet, out))


class _InOrder:
    """The briefs that are out, those that changed last first: put in order once, for each of them is in some ten feeds."""

    def __init__(self, out: Iterable[Brief]) -> None:
        self._briefs = sorted(out, key=NEWNESS, reverse=True)
        self._places = {brief.path: place for place, brief in enumerate(self._briefs)}

    def latest(self, briefs: Iterable[Brief]) -> tuple[Brief, ...]:
        """Those of the briefs that a feed has room for."""
        places = self._places
        found = sorted([places[one.path] for one in briefs if one.path in places])
        return tuple([self._briefs[place] for place in found[:LENGTH]])


def title_at(url: str, edition: Edition, outlet: Outlet) -> str | None:
    """The title of the feeds of the page at `url`, if they are called after what it is of."""
    return next((_title(one, outlet) for one in _listed(edition) if one.address.url == url), None)


def _listings(edition: Edition, outlet: Outlet, out: _InOrder) -> Iterator[Channel]:
    """The feeds of lists, each of which lies beside the page that it follows."""
    for one in _listed(edition):
        about = one.dek if isinstance(one, Storyline) else one.about
        title = _title(one, outlet)
        url = one.address.url
        yield Channel(url, url, title, about or title, out.latest(one.briefs))


def _listed(edition: Edition) -> Iterator[Section | Person | Storyline]:
    yield from edition.desks
    yield from edition.topics
    yield from edition.people
    yield from edition.storylines


def _title(one: Section | Person | Storyline, outlet: Outlet) -> str:
    name = one.title if isinstance(one, Storyline) else one.name
    return f"{name} · {outlet.name}"


def _corrections(edition: Edition, outlet: Outlet) -> Channel:
    amended = [one.brief for one in edition.amended if one.brief.state in OUT]
    title = f"{outlet.words.corrections} · {outlet.name}"
    about = outlet.words.corrections_about
    page = CORRECTED.url if edition.briefs else None
    briefs = {brief.path: brief for brief in amended[:LENGTH]}
    return Channel(CORRECTIONS_FEED, page, title, about, (*briefs.values(),), of_corrections=True)
