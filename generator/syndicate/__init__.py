"""Edition → the files that machines read: feeds, sitemaps, robots.txt, linked data, quotes.json, ninjs.

In: the edition, its pages, the settings, the moment of the run. Out: files by their paths in the
site, and for each page what its head says to machines. Drafts and embargoed briefs are in none of
it, not even in a preview; a withdrawn brief is there as its notice.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from generator.settings import Settings
from generator.syndicate.channels import Channel, channels_of
from generator.syndicate.crawlers import llms_txt, robots_txt
from generator.syndicate.digest import digest_of, newest_day
from generator.syndicate.headers import EARLY, header_files, policy
from generator.syndicate.json_feed import json_feed
from generator.syndicate.linked_data import linked_data
from generator.syndicate.manifest import manifest
from generator.syndicate.ninjs import ninjs_files
from generator.syndicate.open_graph import Property, open_graph
from generator.syndicate.opensearch import PATH, opensearch
from generator.syndicate.outlet import Outlet, outlet_of
from generator.syndicate.quotes import quotes_files
from generator.syndicate.redirects import redirects_file
from generator.syndicate.rss import rss
from generator.syndicate.sitemaps import SitemapEntry, news_sitemap, sitemap_files
from generator.views import LinkPicture, Page, SearchView
from generator.vocabulary import Brief, Edition


@dataclass(frozen=True, slots=True)
class FeedLink:
    """A feed that belongs to a page: its path in the site, its media type, its title."""

    path: str
    type: str
    title: str


@dataclass(frozen=True, slots=True)
class Syndicate:
    """Every file for machines, the feeds of pages by the page's address, the sitemaps."""

    files: Mapping[str, str]
    feeds: Mapping[str, tuple[FeedLink, ...]]
    sitemaps: tuple[SitemapEntry, ...]
    outlet: Outlet
    briefs: Mapping[str, Brief]
    pictures: Mapping[str, LinkPicture]

    def feeds_of(self, url: str) -> tuple[FeedLink, ...]:
        """The feeds of the page at `url`, and the site's own."""
        own = self.feeds.get(url, ())
        return own if url == "" else (*own, *self.feeds.get("", ()))

    def linked_data_of(self, page: Page) -> str:
        """What the page says of itself in schema.org's words, as JSON that can stand in HTML; '' for nothing."""
        card = self.pictures.get(page.path)
        return linked_data(page, self.briefs.get(page.path), self.outlet, card)

    def open_graph_of(self, page: Page) -> tuple[Property, ...]:
        """What a link to the page shows where it is shared."""
        brief = self.briefs.get(page.path)
        return open_graph(page, brief, self.outlet, self._picture_of(page, brief))

    def _picture_of(self, page: Page, brief: Brief | None) -> LinkPicture | None:
        """The page's card; of a brief without one its own picture; else the newsroom's card."""
        if card := self.pictures.get(page.path):
            return card
        if brief and brief.image and not brief.withdrawal:
            return LinkPicture(brief.image.file, 0, 0, brief.image.alt)
        return self.pictures.get("")


def syndicate(
    edition: Edition,
    pages: Sequence[Page],
    settings: Settings,
    now: datetime,
    pictures: Mapping[str, LinkPicture],
) -> Syndicate:
    """Make every file for machines. Without the site's address there are only those that need none.

    `pictures` are the social cards by the paths of their pages; '' is the newsroom's own.
    """
    outlet = outlet_of(edition, settings, settings.house.words_in(settings.language))
    briefs = {brief.address.path: brief for brief in outlet.out(edition.briefs)}
    files = {
        **header_files(),
        "manifest.webmanifest": manifest(outlet, settings.house.palette("light")["paper"]),
        "robots.txt": robots_txt(outlet),
    }
    if redirects := redirects_file(outlet.out(edition.briefs), outlet):
        files["_redirects"] = redirects
    if not outlet.url:
        return Syndicate(files, {}, (), outlet, briefs, pictures)
    channels = channels_of(edition, outlet)
    for channel in channels:
        files[channel.rss_path] = rss(channel, outlet)
        files[channel.json_path] = json_feed(channel, outlet)
    sitemaps, listed = sitemap_files(pages, outlet)
    if news := news_sitemap(outlet.out(edition.briefs), outlet, now):
        path = "sitemaps/news.xml"
        listed, sitemaps = {**listed, path: news}, (*sitemaps, SitemapEntry(outlet.at(path), None))
    files |= listed
    files |= ninjs_files(outlet.out(edition.briefs), outlet)
    for page in pages:
        if isinstance(page.view, SearchView):
            files[PATH] = opensearch(page, outlet)
    files |= quotes_files(outlet.out(edition.briefs), outlet)
    files["llms.txt"] = llms_txt(outlet.out(edition.briefs), edition, outlet)
    feeds = {channel.page: _links(channel) for channel in channels if channel.page is not None}
    return Syndicate(files, feeds, sitemaps, outlet, briefs, pictures)


def _links(channel: Channel) -> tuple[FeedLink, ...]:
    return (
        FeedLink(channel.rss_path, "application/rss+xml", channel.title),
        FeedLink(channel.json_path, "application/feed+json", channel.title),
    )


__all__ = ["EARLY", "FeedLink", "Syndicate", "digest_of", "newest_day", "policy", "syndicate"]
