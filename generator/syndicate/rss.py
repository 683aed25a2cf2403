"""RSS 2.0. In: a Channel. Out: the feed's XML. (rssboard.org/rss-specification, RFC 4287 for atom:link, WebSub.)"""

from email.utils import format_datetime
from xml.etree import ElementTree as ET

from generator.syndicate.channels import Channel
from generator.syndicate.items import Item
from generator.syndicate.outlet import Outlet
from generator.syndicate.xml import add, as_xml

ATOM = "http://www.w3.org/2005/Atom"
CONTENT = "http://purl.org/rss/1.0/modules/content/"
CREATOR = "http://purl.org/dc/elements/1.1/"


def rss(channel: Channel, outlet: Outlet) -> str:
    """The feed as RSS."""
    items = channel.items(outlet)
    root = ET.Element("rss", {"version": "2.0"})
    about = add(root, "channel")
    add(about, "title", channel.title)
    add(about, "link", outlet.at(channel.page or ""))
    add(about, "description", channel.description)
    add(about, "language", outlet.language)
    add(
        about,
        f"{{{ATOM}}}link",
        href=outlet.at(channel.rss_path),
        rel="self",
        type="application/rss+xml",
    )
    if outlet.hub:
        add(about, f"{{{ATOM}}}link", href=outlet.hub, rel="hub")
    if items:
        latest = max(item.changed for item in items)
        add(about, "lastBuildDate", format_datetime(latest))
    for item in items:
        _add_item(about, item)
    return as_xml(root, {"atom": ATOM, "content": CONTENT, "dc": CREATOR})


def _add_item(about: ET.Element, item: Item) -> None:
    entry = add(about, "item")
    add(entry, "title", item.title)
    add(entry, "link", item.url)
    add(entry, "guid", item.id, isPermaLink="false")
    add(entry, "pubDate", format_datetime(item.published))
    add(entry, f"{{{ATOM}}}updated", item.changed.isoformat())
    if item.author:
        add(entry, f"{{{CREATOR}}}creator", item.author)
    for tag in item.tags:
        add(entry, "category", tag)
    add(entry, "description", item.summary)
    add(entry, f"{{{CONTENT}}}encoded", item.html)
