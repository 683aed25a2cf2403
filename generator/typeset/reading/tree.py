"""Small moves on an element tree: what stands first in an element, its words, its children elsewhere."""

from collections.abc import Iterable
from xml.etree.ElementTree import Element


def words(element: Element) -> str:
    """All words in an element."""
    return "".join(element.itertext())


def made(tag: str, css_class: str, **attributes: str) -> Element:
    """A new element of a class."""
    return Element(tag, {"class": css_class, **attributes})


def add_class(element: Element, css_class: str) -> None:
    """Give an element a class beside those it has."""
    classes = element.get("class")
    if not classes:
        element.set("class", css_class)
    elif css_class not in classes.split():
        element.set("class", f"{classes} {css_class}")


def first(element: Element, tag: str) -> Element | None:
    """The child that an element opens with, if it is of this tag and no words stand before it."""
    if len(element) and element[0].tag == tag and not (element.text or "").strip():
        return element[0]
    return None


def only(element: Element, tag: str) -> Element | None:
    """The child that is all there is in an element, if it is of this tag."""
    child = first(element, tag)
    if child is None or len(element) > 1 or (child.tail or "").strip():
        return None
    return child


def moved(into: Element, children: Iterable[Element], text: str | None = None) -> Element:
    """`into`, with `text` and the children (their tails too) at its end."""
    into.text = text
    into.extend(list(children))
    return into
