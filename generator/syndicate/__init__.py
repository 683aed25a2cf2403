"""Edition → the files that machines read: feeds, sitemaps, robots.txt, linked data, quotes.json, ninjs.

In: the edition, its pages, the settings, the moment of the run. Out: files by their paths in the
site, and for each page what its head says to machines. Drafts and embargoed briefs are in none of
it, not even in a preview; a withdrawn brief is there as its notice. `digest` is no file of the site,
and asked for by its own name: all that has to do with email is loaded with it.
"""

from collections.abc import Mapping, Set
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property

from generator.later import Later, later
from generator.settings import Settings
from generator.syndicate.channels import Channel, channels_of, title_at
from generator.syndicate.crawlers import llms_txt, robots_txt
from generator.syndicate.headers import EARLY, header_files, policy
from generator.syndicate.json_feed import json_feed
from generator.syndicate.linked_data import linked_data
from generator.syndicate.manifest import manifest
from generator.syndicate.ninjs import ninjs_files
from generator.syndicate.open_graph import Property, open_graph
from generator.syndicate.opensearch import PATH, opensearch
from generator.syndicate.outlet import Outlet, outlet_of
from generator.syndicate.quotes import quotes_files
from generator.syndicate.redirects import redirect_files
from generator.syndicate.rss import rss
from generator.syndicate.sitemaps import sitemap_files
from generator.views import LinkPicture, Page, Pages
from generator.vocabulary import Brief, Edition, Size
from generator.vocabulary.addresses import SEARCH


@dataclass(frozen=True, slots=True)
class FeedLink:
    """A feed that belongs to a page: its path in the site, its media type, its title."""

    path: str
    type: str
    title: str


_UNKNOWN = Size(0, 0)


@dataclass(frozen=True)
class Syndicate:
    """Every file for machines by its path, put off until somebody asks; the feeds of pages by the page's address; the paths of the pages whose briefs are out.

    In a preview, `now` is an edition that calls the feeds something else.
    """

    works: Mapping[str, Later[str]]
    feeds: Mapping[str, tuple[FeedLink, ...]]
    outlet: Outlet
    out: Set[str]
    pictures: Mapping[str, LinkPicture]
    now: Edition | None = None

    @cached_property
    def files(self) -> Mapping[str, str]:
        """All of the files."""
        return {path: work() for path, work in self.works.items()}

    def of_now(self, edition: Edition) -> "Syndicate":
        """The same for the pages of an edition that says other words; the files are those of before."""
        return replace(self, now=edition)

    def feeds_of(self, url: str) -> tuple[FeedLink, ...]:
        """The feeds of the page at `url`, and the site's own."""
        site = self.feeds.get("", ())
        own = self.feeds.get(url) if url else None
        if own and self.now and (title := title_at(url, self.now, self.outlet)):
            own = tuple(replace(link, title=title) for link in own)
        return (*own, *site) if own else site

    def linked_data_of(self, page: Page) -> str:
        """What the page says of itself in schema.org's words, as JSON that can stand in HTML; '' for nothing."""
        card = self.pictures.get(page.path)
        return linked_data(page, self._brief_of(page), self.outlet, card)

    def open_graph_of(self, page: Page) -> tuple[Property, ...]:
        """What a link to the page shows where it is shared."""
        brief = self._brief_of(page)
        return open_graph(page, brief, self.outlet, self._picture_of(page, brief))

    def _brief_of(self, page: Page) -> Brief | None:
        """The brief that the page is of, as it says it now, if it is out."""
        brief: Brief | None = page.setting.given.get("brief") if page.path in self.out else None
        return brief

    def _picture_of(self, page: Page, brief: Brief | None) -> LinkPicture | None:
        """The page's card; of a brief without one its own picture; else the newsroom's card."""
        if card := self.pictures.get(page.path):
            return card
        if brief and brief.image and not brief.withdrawal:
            size = brief.image.size or _UNKNOWN
            return LinkPicture(brief.image.file, size.width, size.height, brief.image.alt)
        return self.pictures.get("")


def syndicate(
    edition: Edition,
    pages: Pages,
    settings: Settings,
    now: datetime,
    pictures: Mapping[str, LinkPicture],
) -> Syndicate:
    """Make every file for machines. Without the site's address there are only those that need none.

    `pictures` are the social cards by the paths of their pages; '' is the newsroom's own.
    """
    outlet = outlet_of(edition, settings, settings.house.words_in(settings.language))
    out = outlet.out(edition.briefs)
    paths = frozenset(brief.address.path for brief in out)
    files = {
        **{path: later(_as_it_is, text) for path, text in header_files().items()},
        "manifest.webmanifest": later(manifest, outlet, settings.house.palette("light")["paper"]),
        "robots.txt": later(robots_txt, outlet),
    }
    files |= redirect_files(out, edition.former, outlet)
    if not outlet.url:
        return Syndicate(files, {}, outlet, paths, pictures)
    channels = channels_of(edition, outlet)
    for channel in channels:
        files[channel.rss_path] = later(rss, channel, outlet)
        files[channel.json_path] = later(json_feed, channel, outlet)
    files |= sitemap_files(pages, out, outlet, now)
    files |= ninjs_files(out, outlet)
    if SEARCH.path in pages.places:
        files[PATH] = later(opensearch, outlet)
    files |= quotes_files(out, outlet)
    files["llms.txt"] = llms_txt(out, edition, outlet)
    feeds = {channel.page: _links(channel) for channel in channels if channel.page is not None}
    return Syndicate(files, feeds, outlet, paths, pictures)


def _as_it_is(text: str) -> str:
    return text


def _links(channel: Channel) -> tuple[FeedLink, ...]:
    return (
        FeedLink(channel.rss_path, "application/rss+xml", channel.title),
        FeedLink(channel.json_path, "application/feed+json", channel.title),
    )


__all__ = ["EARLY", "FeedLink", "Syndicate", "policy", "syndicate"]
