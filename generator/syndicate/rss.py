"""RSS 2.0. In: a Channel. Out: the feed's XML. (rssboard.org/rss-specification, RFC 4287 for atom:link, WebSub.)"""

from collections.abc import Iterator
from email.utils import format_datetime

from generator.once import once
from generator.syndicate.channels import Channel
from generator.syndicate.items import Item, item_of
from generator.syndicate.outlet import Outlet
from generator.syndicate.xml import written
from generator.vocabulary import Brief

NAMESPACES = {
    "atom": "http://www.w3.org/2005/Atom",
    "content": "http://purl.org/rss/1.0/modules/content/",
    "dc": "http://purl.org/dc/elements/1.1/",
}


def rss(channel: Channel, outlet: Outlet) -> str:
    """The feed as RSS."""
    about = "\n".join(f"    {line}" for line in _about(channel, outlet))
    items = "".join(channel.entries(outlet, _of_brief, _entry))
    used = "".join(
        f' xmlns:{prefix}="{namespace}"'
        for prefix, namespace in NAMESPACES.items()
        if prefix == "atom" or f"<{prefix}:" in items
    )
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<rss{used} version="2.0">\n  <channel>\n'
        f"{about}\n{items}  </channel>\n</rss>\n"
    )


def _about(channel: Channel, outlet: Outlet) -> Iterator[str]:
    """What the feed says of itself."""
    yield written("title", channel.title)
    yield written("link", outlet.at(channel.page or ""))
    yield written("description", channel.description)
    yield written("language", outlet.language)
    here = outlet.at(channel.rss_path)
    yield written("atom:link", href=here, rel="self", type="application/rss+xml")
    if outlet.hub:
        yield written("atom:link", href=outlet.hub, rel="hub")
    if latest := channel.last_changed(outlet):
        yield written("lastBuildDate", format_datetime(latest))


@once
def _of_brief(brief: Brief, outlet: Outlet) -> str:
    """A brief's entry, which stands in the feeds of its desk, its topics, its people and its storyline."""
    return _entry(item_of(brief, outlet))


def _entry(item: Item) -> str:
    lines = "".join(f"      {line}\n" for line in _said(item))
    return f"    <item>\n{lines}    </item>\n"


def _said(item: Item) -> Iterator[str]:
    yield written("title", item.title)
    yield written("link", item.url)
    yield written("guid", item.id, isPermaLink="false")
    yield written("pubDate", format_datetime(item.published))
    yield written("atom:updated", item.changed.isoformat())
    if item.author:
        yield written("dc:creator", item.author)
    for tag in item.tags:
        yield written("category", tag)
    yield written("description", item.summary)
    yield written("content:encoded", item.html)
