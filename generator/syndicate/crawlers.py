"""What crawlers are told. In: the outlet and its briefs. Out: robots.txt (RFC 9309) and llms.txt (llmstxt.org)."""

from collections.abc import Sequence

from generator.syndicate.outlet import Outlet
from generator.vocabulary import Brief, Edition

LATEST = 30
"""Briefs that llms.txt names; the sitemaps have the rest."""


def robots_txt(outlet: Outlet) -> str:
    """Everybody may read everything, but those whom the newsroom refuses."""
    groups = ["User-agent: *\nAllow: /\n"]
    if outlet.refused:
        agents = "\n".join(f"User-agent: {name}" for name in outlet.refused)
        groups.append(f"{agents}\nDisallow: /\n")
    if outlet.url:
        groups.append(f"Sitemap: {outlet.at('sitemap.xml')}\n")
    return "\n".join(groups)


def llms_txt(briefs: Sequence[Brief], edition: Edition, outlet: Outlet) -> str:
    """What the site is, how it is to be quoted, and where the latest and everything is, in the site's language."""
    words = outlet.words
    lines = [f"# {_plain(outlet.name)}", ""]
    if outlet.description:
        lines += [f"> {_plain(outlet.description)}", ""]
    lines += [
        words.how_to_read,
        "",
        f"## {words.latest}",
        "",
    ]
    shown = [brief for brief in briefs if not brief.withdrawal]
    lines += [_line(brief.headline, outlet.at(brief.address.url)) for brief in shown[:LATEST]]
    lines += ["", f"## {words.desks}", ""]
    lines += [_line(desk.name, outlet.at(desk.address.url)) for desk in edition.desks]
    lines += [
        "",
        f"## {words.data}",
        "",
        _line(words.quotes_as_data, outlet.at("quotes.json")),
        _line(words.json_feed, outlet.at("feed.json")),
        _line(words.corrections, outlet.at("corrections/feed.json")),
        _line(words.sitemap, outlet.at("sitemap.xml")),
    ]
    return "\n".join(lines) + "\n"


def _line(name: str, url: str) -> str:
    return f"- [{_plain(name)}]({url})"


def _plain(text: str) -> str:
    """Text that Markdown leaves as it is."""
    return "".join(f"\\{mark}" if mark in "\\[]<>*_`" else mark for mark in text)
