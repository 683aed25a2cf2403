"""What crawlers are told. In: the outlet and its briefs. Out: robots.txt (RFC 9309) and llms.txt (llmstxt.org)."""

from collections.abc import Sequence
from itertools import islice

from generator.later import Later, later
from generator.syndicate.outlet import Outlet
from generator.vocabulary import Brief, Edition, Link

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


def llms_txt(briefs: Sequence[Brief], edition: Edition, outlet: Outlet) -> Later[str]:
    """What the site is, how it is to be quoted, and where the latest and everything is, in the site's language."""
    standing = (brief for brief in briefs if not brief.withdrawal)
    shown = [Link(brief.headline, brief.address) for brief in islice(standing, LATEST)]
    desks = tuple(Link(desk.name, desk.address) for desk in edition.desks)
    return later(_llms, tuple(shown), desks, outlet)


def _llms(briefs: Sequence[Link], desks: Sequence[Link], outlet: Outlet) -> str:
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
    lines += [_linked(brief, outlet) for brief in briefs]
    lines += ["", f"## {words.desks}", ""]
    lines += [_linked(desk, outlet) for desk in desks]
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


def _linked(link: Link, outlet: Outlet) -> str:
    return _line(link.name, outlet.at(link.address.url if link.address else ""))


def _line(name: str, url: str) -> str:
    return f"- [{_plain(name)}]({url})"


def _plain(text: str) -> str:
    """Text that Markdown leaves as it is."""
    return "".join(f"\\{mark}" if mark in "\\[]<>*_`" else mark for mark in text)
