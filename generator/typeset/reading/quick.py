"""A brief's Markdown → the HTML of its page, without Python-Markdown where it would make the same of it.

Python-Markdown takes five milliseconds for a brief, a quarter of what a whole site costs, because it
reads all that Markdown can be. A brief holds little of that (`blocks` and `lines` say what), and
tests hold the two to the same bytes.
"""

from collections.abc import Callable
from functools import lru_cache
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urlsplit
from xml.etree.ElementTree import Element

from generator.typeset.links import way_between
from generator.typeset.reading.blocks import read_blocks
from generator.typeset.reading.html import as_html
from generator.typeset.reading.lines import UnknownMarkdownError
from generator.typeset.reading.page import read_page

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_ADDRESSED = {"a": "href", "img": "src"}


def quick_html(markdown: str, path: str, url_of: Callable[[str], str | None]) -> str | None:
    """The HTML of the brief at `path`; None if it has anything that only Python-Markdown or MkDocs can read.

    `url_of` tells the address of a file of the site, and None of a file that is not there.
    """
    try:
        root = read_blocks(markdown)
        read_page(root)
        _settle(root, path, url_of)
    except UnknownMarkdownError:
        return None
    return as_html(root)


def _settle(root: Element, path: str, url_of: Callable[[str], str | None]) -> None:
    """Turn links to files into links to the pages made of them. A heading without an id would get one from MkDocs."""
    here, folder = url_of(path) or "", dirname(path)
    for element in root.iter():
        tag = element.tag
        if key := _ADDRESSED.get(tag):
            link = element.get(key, "")
            if link[:1] != "#":
                element.set(key, _settled(link, folder, here, url_of))
        elif tag in _HEADINGS and not element.get("id"):
            raise UnknownMarkdownError


def _settled(link: str, folder: str, here: str, url_of: Callable[[str], str | None]) -> str:
    target = _target(link, folder)
    if target is None:
        return link
    file, fragment = target
    there = url_of(file)
    if there is None:
        raise UnknownMarkdownError
    return way_between(here, there) + fragment


@lru_cache(maxsize=2**12)
def _target(link: str, folder: str) -> tuple[str, str] | None:
    """The file of the site that a link in a folder leads to, and the place in it; None if it leads out."""
    parts = urlsplit(link)
    if parts.scheme or parts.netloc:
        return None
    if parts.query or link.startswith("/"):
        raise UnknownMarkdownError
    fragment = f"#{parts.fragment}" if parts.fragment else ""
    return normpath(join(folder, unquote(parts.path))), fragment
