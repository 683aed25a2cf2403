"""JSON Feed 1.1. In: a Channel. Out: the feed's JSON. (jsonfeed.org/version/1.1)"""

from typing import Any

from generator.once import once
from generator.syndicate.channels import Channel
from generator.syndicate.data import in_json
from generator.syndicate.items import Item, item_of
from generator.syndicate.outlet import Outlet
from generator.vocabulary import Brief


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
    head = in_json(feed).removesuffix("}")
    return f'{head},"items":[{",".join(channel.entries(outlet, _of_brief, _entry))}]}}\n'


@once
def _of_brief(brief: Brief, outlet: Outlet) -> str:
    """A brief's entry, which stands in the feeds of its desk, its topics, its people and its storyline."""
    return _entry(item_of(brief, outlet))


def _entry(item: Item) -> str:
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
    return in_json(entry)
