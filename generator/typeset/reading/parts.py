"""Words with ' · ' between them → a `span` for each, which a theme keeps together on its lines."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from generator.typeset.reading.tree import add_class, made

SEPARATOR = " · "


def mark_parts(element: Element) -> None:
    """Put what stands between separators in spans; all but the first open with the dot, in one of its own."""
    if not any(SEPARATOR in said for said in _own_words(element)):
        return
    parts = [Element("span")]
    children = list(element)
    _write(parts, element.text)
    for child in children:
        said, child.tail = child.tail, None
        parts[-1].append(child)
        _write(parts, said)
    for child in children:
        element.remove(child)
    element.text = None
    element.extend(parts)
    add_class(element, "parts")


def _own_words(element: Element) -> Iterator[str]:
    yield element.text or ""
    yield from (child.tail or "" for child in element)


def _write(parts: list[Element], said: str | None) -> None:
    """Add words to the last part, and a part for each separator in them."""
    first, *more = (said or "").split(SEPARATOR)
    if len(parts[-1]):
        parts[-1][-1].tail = first
    else:
        parts[-1].text = first
    for words in more:
        parts[-1].tail = " "
        dot = made("span", "dot")
        dot.text, dot.tail = "·", f" {words}"
        part = Element("span")
        part.append(dot)
        parts.append(part)
