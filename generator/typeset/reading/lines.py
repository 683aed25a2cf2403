"""A line of a brief's Markdown → the words and elements in it, as Python-Markdown makes them.

Only what typeset writes is read: links, strong and emphasized words, escaped characters. Anything
else raises UnknownMarkdownError: then Python-Markdown itself has to read the page.
"""

import re
from xml.etree.ElementTree import Element, SubElement

from markdown.util import ETX, STX

ESCAPED = frozenset("\\`*_{}[]()>#+-.!|")
"""What stands for itself after a backslash; before anything else, a backslash is just one."""

_MARKED = re.compile(r"[\\*\[_&]")
_LINK = re.compile(
    r"\[((?:[^\[\]\\]|\\.|\[(?:[^\[\]\\]|\\.)*\])*)\]\(([^()\s'\"<>\\]*)\)", re.DOTALL
)
_PLAIN_LINK = re.compile(r"\[([^\[\]\\*_&]+)\]\(([^()\s'\"<>\\]*)\)")
"""A link around words in which nothing is marked up, as nearly all are."""

_IN_BRACKETS = re.compile(r"\\.|[\[\]]", re.DOTALL)
_STARS = re.compile(r"\*+")
_REFERENCE = re.compile(r"&(?:#|[a-zA-Z0-9]+;)")
_TAGS = {1: "em", 2: "strong"}


class UnknownMarkdownError(Exception):
    """This is none of the Markdown that typeset writes."""


def read_line(words: str, into: Element, *, linked: bool = False) -> None:
    """Put the words of a line, and what is marked up in it, into an element; `linked` if it is a link."""
    if not _MARKED.search(words):
        into.text = words
    elif linked or "\\" in words or "_" in words or "&" in words or not _read_plain(words, into):
        _Line(words, into, linked=linked).read()


def _read_plain(words: str, into: Element) -> bool:
    """Read a line that has links and stars and nothing else, in half the time that `_Line` takes to make the same of it; whether it is one."""
    line, at = into, 0
    around: Element | None = None
    last: Element | None = None
    while True:
        found = _MARKED.search(words, at)
        start = found.start() if found else len(words)
        if said := words[at:start]:
            if last is None:
                into.text = said
            else:
                last.tail = said
        if not found:
            break
        if words[start] == "[":
            link = _PLAIN_LINK.match(words, start)
            if not link or said[-1:] == "!":
                break
            last, at = SubElement(into, "a", {"href": link[2]}), link.end()
            last.text = link[1]
            continue
        at = start + (2 if words.startswith("**", start) else 1)
        tag, before, after = _TAGS[at - start], said[-1:], words[at : at + 1]
        if around is None and after.strip() and after != "*":
            around = into
            into, last = SubElement(into, tag), None
        elif around is not None and into.tag == tag and after != "*" and not before.isspace():
            into, last, around = around, into, None
        else:
            break
    if found or around is not None:
        line.text = None
        del line[:]
        return False
    return True


class _Line:
    """A line that is being read up to `at`: `said` are the words that wait to be put into the element."""

    def __init__(self, words: str, into: Element, *, linked: bool) -> None:
        self.words = words
        self.at = 0
        self.said: list[str] = []
        self.into = into
        self.linked = linked
        self.around: Element | None = None

    def read(self) -> None:
        while found := _MARKED.search(self.words, self.at):
            self._say_until(found.start())
            _READ[found[0]](self)
        self._say_until(len(self.words))
        self._put()
        if self.around is not None:
            raise UnknownMarkdownError

    def escape(self) -> None:
        """`\\*`: a star, written as Python-Markdown does, so that nothing takes it for one of its own."""
        character = self.words[self.at + 1 : self.at + 2]
        if character in ESCAPED:
            self.said.append(f"{STX}{ord(character)}{ETX}")
            self.at += 2
        else:
            self._say_until(self.at + 1 + len(character))

    def bracket(self) -> None:
        """A link; or a bracket that opens none."""
        if self.said[-1].endswith("!"):  # a picture
            raise UnknownMarkdownError
        if not self.linked and (found := _LINK.match(self.words, self.at)):
            link = Element("a", {"href": found[2]})
            read_line(found[1], link, linked=True)
            self._put(link)
            self.at = found.end()
        elif not self.linked and self._leads_on():
            raise UnknownMarkdownError
        else:
            self._say_until(self.at + 1)

    def _leads_on(self) -> bool:
        """Whether what is in the brackets is followed by what may be an address."""
        depth = 0
        for found in _IN_BRACKETS.finditer(self.words, self.at):
            depth += {"[": 1, "]": -1}.get(found[0], 0)
            if not depth:
                return self.words.startswith("(", found.end())
        return False

    def stars(self) -> None:
        """Stars that open, or that close what as many have opened; others are not ours."""
        found = _STARS.match(self.words, self.at)
        tag = _TAGS.get(len(found[0])) if found else None
        if found is None or tag is None:
            raise UnknownMarkdownError
        start, self.at = self.at, found.end()
        if self.around is None:
            if not self.words[self.at : self.at + 1].strip():
                raise UnknownMarkdownError
            self._put()
            self.around, self.into = self.into, Element(tag)
        else:
            if self.into.tag != tag or self.words[start - 1].isspace():
                raise UnknownMarkdownError
            self._put()
            closed, self.into, self.around = self.into, self.around, None
            self.into.append(closed)

    def bar(self) -> None:
        """A low line within a word is nothing else; others are not ours."""
        around = self.words[max(0, self.at - 1) : self.at + 2]
        if len(around) < 3 or not (around[0].isalnum() and around[2].isalnum()):
            raise UnknownMarkdownError
        self._say_until(self.at + 1)

    def ampersand(self) -> None:
        """An ampersand, unless it refers to a character."""
        if _REFERENCE.match(self.words, self.at):
            raise UnknownMarkdownError
        self._say_until(self.at + 1)

    def _say_until(self, end: int) -> None:
        self.said.append(self.words[self.at : end])
        self.at = end

    def _put(self, element: Element | None = None) -> None:
        """Put what was said into the element, and then another one."""
        if words := "".join(self.said):
            if len(self.into):
                self.into[-1].tail = words
            else:
                self.into.text = words
        self.said = []
        if element is not None:
            self.into.append(element)


_READ = {
    "\\": _Line.escape,
    "[": _Line.bracket,
    "*": _Line.stars,
    "_": _Line.bar,
    "&": _Line.ampersand,
}
