"""XML that any reader accepts. In: an element tree, or an element's name and words. Out: its text, without the characters that XML can't hold."""

import re
from collections.abc import Mapping
from xml.etree import ElementTree as ET

_ILLEGAL = re.compile(r"[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def written(name: str, words: str = "", **attributes: str) -> str:
    """An element as text, as `as_xml` writes it."""
    head = name + "".join(f' {key}="{_quoted(value)}"' for key, value in attributes.items())
    words = _escaped(words)
    return f"<{head}>{words}</{name}>" if words else f"<{head} />"


def _escaped(words: str) -> str:
    return _legal(words).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _legal(words: str) -> str:
    """The words without what XML can't hold. Nearly all can be printed, but for the ends of lines, and that is told in a fraction of the time."""
    return words if words.replace("\n", "").isprintable() else _ILLEGAL.sub("", words)


def _quoted(value: str) -> str:
    return _escaped(value).replace('"', "&quot;")


def add(parent: ET.Element, name: str, text: str = "", **attributes: str) -> ET.Element:
    """A new child of `parent` with that text."""
    child = ET.SubElement(
        parent, name, {key.rstrip("_"): value for key, value in attributes.items()}
    )
    child.text = _legal(text) or None
    return child


def as_xml(root: ET.Element, prefixes: Mapping[str, str]) -> str:
    """The whole document; `prefixes` are the namespaces by the prefix they are written with."""
    for prefix, namespace in prefixes.items():
        ET.register_namespace(prefix, namespace)
    ET.indent(root)
    body = ET.tostring(root, encoding="unicode", short_empty_elements=True)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{body}\n'
