"""A brief's Markdown → the tree that Python-Markdown makes of it, in a fraction of the time.

Only what typeset writes is read: headings, paragraphs, lists and block quotes, a line each, and a
picture. Anything else raises UnknownMarkdownError: then Python-Markdown itself has to read the page.
"""

import re
from xml.etree.ElementTree import Element, SubElement

from generator.typeset.reading.lines import UnknownMarkdownError, read_line

_FOREIGN = ("<", "`", "]:", "~~~", "[TOC]", "\n\n\n", "\n ")
_CONTROL = bytes({*range(32), 127} - {ord("\n")})
"""What typeset never writes, wherever it stands."""

_HEADING = re.compile(r"(#{1,6}) (.*(?:[^#\\\s]|(?<!\\)\\#))")
_PICTURE = re.compile(r"!\[((?:[^\[\]\\&*_]|\[[^\[\]\\&*_]*\](?!\())*)\]\(([^()\s'\"<>\\&]*)\)")
_OPENING = re.compile(r"[#>]|[-+*] |\d+\. |[-_*=|:\s]*$")
"""Where Python-Markdown sees something else than a paragraph."""


def read_blocks(markdown: str) -> Element:
    """The tree of a page, its blocks below one root."""
    if _is_foreign(markdown):
        raise UnknownMarkdownError
    root = Element("div")
    _read(markdown.rstrip("\n"), root)
    return root


def _is_foreign(markdown: str) -> bool:
    """Whether it holds what typeset never writes. To look for one text after the other is quicker by far than one pattern for all, and to look through bytes than through characters."""
    if markdown[:1].isspace():
        return True
    for foreign in _FOREIGN:
        if foreign in markdown:
            return True
    data = markdown.encode(errors="replace")
    return len(data.translate(None, _CONTROL)) < len(data)


def _read(markdown: str, into: Element) -> None:
    for block in markdown.split("\n\n"):
        kind = block[:2]
        if kind == "> ":
            _quote(block, into)
        elif kind == "- ":
            _list(block, into)
        elif kind in {"# ", "##"}:
            _heading(block, into)
        elif kind == "![":
            _picture(block, into)
        else:
            _paragraph(block, SubElement(into, "p"))


def _paragraph(line: str, into: Element) -> None:
    if "\n" in line or _OPENING.match(line):
        raise UnknownMarkdownError
    read_line(line.lstrip(), into)


def _heading(line: str, into: Element) -> None:
    found = _HEADING.fullmatch(line)
    if not found:
        raise UnknownMarkdownError
    read_line(found[2].strip(), SubElement(into, f"h{len(found[1])}"))


def _picture(line: str, into: Element) -> None:
    found = _PICTURE.fullmatch(line)
    if not found:
        raise UnknownMarkdownError
    SubElement(SubElement(into, "p"), "img", {"alt": found[1], "src": found[2]})


def _list(block: str, into: Element) -> None:
    """A list; two in a row would be one, with paragraphs in it."""
    if len(into) and into[-1].tag == "ul":
        raise UnknownMarkdownError
    listed = SubElement(into, "ul")
    for line in block.split("\n"):
        if not line.startswith("- "):
            raise UnknownMarkdownError
        _paragraph(line[2:].lstrip(" "), SubElement(listed, "li"))


def _quote(block: str, into: Element) -> None:
    """A block quote, or more of the one before it."""
    lines = block.split("\n")
    if not all(line == ">" or line.startswith("> ") for line in lines):
        raise UnknownMarkdownError
    quoted = "\n".join(line[2:] for line in lines)
    if _is_foreign(quoted) or quoted.endswith("\n"):
        raise UnknownMarkdownError
    one_more = len(into) > 0 and into[-1].tag == "blockquote"
    _read(quoted, into[-1] if one_more else SubElement(into, "blockquote"))
