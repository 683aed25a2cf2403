"""The links and the headings of Markdown that a newsroom wrote itself. In: the Markdown. Out: Links, fragments.

Reads what standing pages are made of: links and pictures in the text, their definitions below it,
`href` and `src` of HTML, headings; code is left out.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

_FENCED = r"^(?P<fence>`{3,}|~{3,}).*?(?:^(?P=fence)[`~]*[ \t]*$|\Z)"
_BLOCK = re.compile(_FENCED, re.MULTILINE | re.DOTALL)
_CODE = re.compile(
    _FENCED + r"|(?P<ticks>`+)(?!`).+?(?<!`)(?P=ticks)(?!`)", re.MULTILINE | re.DOTALL
)
_LINK = re.compile(
    r"""
      \]\(\s*<(?P<pointed>[^<>\n]*)>
    | \]\(\s*(?P<inline>[^\s()<>]*(?:\([^\s()]*\)[^\s()<>]*)*)
    | ^[ ]{0,3}\[[^\]\n]+\]:[ \t]*<?(?P<defined>[^\s<>]+)
    | \b(?:href|src)\s*=\s*"(?P<html>[^"]*)"
    """,
    re.VERBOSE | re.MULTILINE,
)
_HEADING = re.compile(
    r"^(?:[ ]{0,3}#{1,6}[ \t]*(?P<words>.+?)[ \t]*#*[ \t]*|(?P<above>\S.*)\n(?:=+|-+)[ \t]*)$",
    re.MULTILINE,
)
_OWN_ID = re.compile(
    r"\{:?[^}\n]*#(?P<named>[\w-]+)[^}\n]*\}|\bid\s*=\s*[\"'](?P<html>[^\"']+)[\"']"
)
_MARKUP = re.compile(r"!?\[([^\]]*)\]\([^)]*\)|[*`]|<[^>]*>|\{:?[^}]*\}")


@dataclass(frozen=True, slots=True)
class MarkdownLink:
    """Where a link leads, and where that stands in the text."""

    target: str
    start: int
    end: int


def links(markdown: str) -> Iterator[MarkdownLink]:
    """Yield the links and pictures of a text in order."""
    for found in _LINK.finditer(_without(_CODE, markdown)):
        kind = next(
            name for name in ("pointed", "inline", "defined", "html") if found[name] is not None
        )
        yield MarkdownLink(found[kind], *found.span(kind))


def anchors(markdown: str) -> frozenset[str]:
    """The fragments that a text has: a slug of each heading, as Python-Markdown makes them, and ids of its own."""
    text = _without(_BLOCK, markdown)
    found: set[str] = set()
    for heading in _HEADING.finditer(text):
        found.add(_unused(_slug(heading["words"] or heading["above"]), found))
    found |= {own["named"] or own["html"] for own in _OWN_ID.finditer(text)}
    return frozenset(found)


def _without(code: re.Pattern[str], markdown: str) -> str:
    """The text with spaces in place of code, so that every offset stays."""
    return code.sub(lambda code: re.sub(r"[^\n]", " ", code[0]), markdown)


def _slug(words: str) -> str:
    plain = unicodedata.normalize("NFKD", _MARKUP.sub(r"\1", words))
    letters = re.sub(r"[^\w\s-]", "", plain.encode("ascii", "ignore").decode())
    return re.sub(r"[-\s]+", "-", letters.strip().lower())


def _unused(slug: str, taken: set[str]) -> str:
    """The slug, or with a number where an earlier heading has it."""
    if slug and slug not in taken:
        return slug
    return next(
        f"{slug}_{number}" for number in range(1, len(taken) + 2) if f"{slug}_{number}" not in taken
    )
