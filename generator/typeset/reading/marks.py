"""Passage marks and tinted quotes: the links between a statement, its passage and its quote.

In: a page's elements. Out: the same, classed. A mark stays on the line of the word before it.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from xml.etree.ElementTree import Element

from generator.typeset.reading.tongue import Tongue
from generator.typeset.reading.tree import add_class, made

_MARK = re.compile(r"¶(\d+)")
_PASSAGE = re.compile(r"#p(\d+)")
_QUOTED = re.compile(r"#q\d+")
_NO_BREAK = "\N{NO-BREAK SPACE}"
_PLAIN = re.compile(r"(?: ¶\d+)+ ?$")


def mark_links(root: Element, tongue: Tongue) -> None:
    """Give the links to paragraphs and quotes of the page their classes; bind each mark to its word."""
    for element in root.iter():
        before, follows_mark = None, False
        for child in element:
            if child.tag == "a":
                _class_link(child, tongue)
            is_passage = child.get("class") == "passage"
            if is_passage and not follows_mark:
                _bind(element, before)
            before, follows_mark = child, is_passage


def _class_link(link: Element, tongue: Tongue) -> None:
    target = link.get("href", "")
    if is_mark(link):
        add_class(link, "passage")
        link.set("aria-label", tongue.words.paragraph.format(number=target[2:]))
    elif target[:2] == "#q" and _QUOTED.fullmatch(target):
        add_class(link, "quoted")


def _bind(element: Element, before: Element | None) -> None:
    """Keep a mark on the line of the last word of `element` that stands before it."""
    words = (element.text if before is None else before.tail) or ""
    if words.endswith(" "):
        _cut(element, before, words[:-1] + _NO_BREAK)


def is_mark(link: Element) -> bool:
    """Whether a link is '[¶3](#p3)'."""
    text = link.text
    if not text or text[0] != "¶" or len(link):
        return False
    return _leads_to(text, link.get("href", ""))


@lru_cache(maxsize=2**10)
def _leads_to(mark: str, address: str) -> bool:
    """Whether a mark's number is that of the paragraph at its address: the same few are in every brief."""
    shown, target = _MARK.fullmatch(mark), _PASSAGE.fullmatch(address)
    return bool(shown and target and shown[1] == target[1])


def mark_hidden(blocks: list[Element]) -> None:
    """Set the marks of paragraphs that are not shown, '¶3' at the end of a statement, apart."""
    for block in blocks:
        for element in _statements(block):
            _set_apart(element)


def _statements(block: Element) -> Iterator[Element]:
    for element in block.iter():
        if element.tag in {"p", "li"}:
            yield element


def _set_apart(element: Element) -> None:
    """Go back from the end over marks that are links, and set apart the plain ones before each."""
    for place in range(len(element), -1, -1):
        last = element[place - 1] if place else None
        words = (element.text if last is None else last.tail) or ""
        found = _PLAIN.search(words) if "¶" in words else None
        start = _after_words(words, found) if found else len(words)
        if found and start < len(words.rstrip()):
            _cut(element, last, words[:start] + " ")
            marks = [_plain_mark(mark) for mark in words[start:].split()]
            if not words.endswith(" "):
                marks[-1].tail = None
            element[place:place] = marks
        elif words.strip():
            return
        if last is None or not is_mark(last):
            return


def _after_words(words: str, marks: re.Match[str]) -> int:
    """Where the marks begin; after a colon, what looks like the first is what is said: it is never nothing."""
    said = 0 if words[: marks.start()].strip() != ":" else len(f" {marks[0].split()[0]}")
    return marks.start() + said


def _cut(element: Element, last: Element | None, words: str) -> None:
    if last is None:
        element.text = words
    else:
        last.tail = words


def _plain_mark(words: str) -> Element:
    mark = made("span", "passage")
    mark.text, mark.tail = words, " "
    return mark
