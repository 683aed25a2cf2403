"""JSON Feed 1.1. In: a Channel. Out: the feed's JSON. (jsonfeed.org/version/1.1)"""

from typing import Any

from generator.syndicate.channels import Channel
from generator.syndicate.data import as_json
from generator.syndicate.items import Item
from generator.syndicate.outlet import Outlet


def json_feed(channel: Channel, outlet: Outlet) -> str:
    """The feed as JSON."""
    feed: dict[str, Any] = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": channel.title,
        "home_page_url": outlet.at(channel.page or ""),
        "feed_url": outlet.at(channel.json_path),
        "description": channel.description,
        "language": outlet.language,
        "authors": [{"name": outlet.name, "url": outlet.url}],
    }
    if outlet.hub:
        feed["hubs"] = [{"type": "WebSub", "url": outlet.hub}]
    feed["items"] = [_item(item) for item in channel.items(outlet)]
    return as_json(feed)


def _item(item: Item) -> dict[str, Any]:
    entry: dict[str, Any] = {
        "id": item.id,
        "url": item.url,
        "title": item.title,
        "summary": item.summary,
        "content_html": item.html,
        "date_published": item.published.isoformat(),
        "date_modified": item.changed.isoformat(),
        "tags": list(item.tags),
        "language": item.language,
    }
    if item.author:
        entry["authors"] = [{"name": item.author}]
    if item.image:
        entry["image"] = item.image
    return entry
