"""A standing page's HTML → the same without anything that could act: the newsroom's own Markdown.

In: HTML that Markdown made, with whatever raw HTML the page held. Out: HTML of text, lists, tables,
pictures and links alone. What is not on the list goes; its words stay, except for scripts and
styles. Addresses are http, https, mailto or relative to this site.
"""

import re

import nh3

_TEXT = "p br hr h1 h2 h3 h4 h5 h6 blockquote pre code ul ol li dl dt dd"
_INLINE = "a em strong b i s del ins mark sub sup small abbr cite q kbd span time img"
_PARTS = "div section article aside header footer figure figcaption details summary"
_TABLE = "table caption thead tbody tfoot tr th td"
_TAGS = set(f"{_TEXT} {_INLINE} {_PARTS} {_TABLE}".split())

_ATTRIBUTES = {
    "*": {"class", "id", "lang", "dir", "title", "aria-label", "aria-labelledby", "role"},
    "a": {"href"},
    "img": {"src", "alt", "width", "height"},
    "time": {"datetime"},
    "ol": {"start", "reversed"},
    "th": {"scope", "colspan", "rowspan"},
    "td": {"colspan", "rowspan"},
    "abbr": {"title"},
    "details": {"open"},
}
_SCHEMES = {"http", "https", "mailto"}
_ADDRESSES = {"href", "src"}
_IGNORED_BY_BROWSERS = re.compile(r"[\x00-\x20\x7f]")


def clean_html(html: str) -> str:
    """The page without scripts, styles, forms, frames, event handlers and foreign schemes."""
    return nh3.clean(
        html,
        tags=_TAGS,
        clean_content_tags={"script", "style"},
        attributes=_ATTRIBUTES,
        attribute_filter=_kept,
        url_schemes=_SCHEMES,
        link_rel=None,
    )


def _kept(tag: str, name: str, value: str) -> str | None:  # noqa: ARG001 # nh3's signature
    """An attribute's value, or None to drop it.

    A link to '//host', in any of the spellings that browsers take for it, leaves the site unseen;
    the only role that Markdown leads to is a note.
    """
    if name == "role" and value != "note":
        return None
    if name in _ADDRESSES:
        bare = _IGNORED_BY_BROWSERS.sub("", value).replace("\\", "/")
        if bare.startswith("//"):
            return None
    return value
