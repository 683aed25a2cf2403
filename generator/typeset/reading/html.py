"""A page's tree → its HTML, byte for byte as Python-Markdown writes it: each block on lines of its own."""

import re
from collections.abc import Callable
from functools import lru_cache
from xml.etree.ElementTree import Element

from markdown.serializers import RE_AMP
from markdown.util import BLOCK_LEVEL_ELEMENTS, ETX, STX

_BLOCKS = frozenset(BLOCK_LEVEL_ELEMENTS)
_EMPTY = frozenset({"img"})
_ESCAPED = re.compile(rf"{STX}(\d+){ETX}")


def as_html(root: Element) -> str:
    """The HTML of what is in the root."""
    written: list[str] = []
    _write(root, written.append, blocks=True)
    return "".join(written).strip()


def _write(parent: Element, write: Callable[[str], None], *, blocks: bool) -> None:
    """The elements in another one, and the words after each; a block, if only `blocks` are around it, ends its line."""
    for element in parent:
        tag, text, tail = element.tag, element.text, element.tail
        block = blocks and tag in _BLOCKS
        opening, closing = _tags(tag, *element.items())
        if not len(element):
            write(f"{opening}{_escaped(text)}{closing}" if text else opening + closing)
        else:
            write(opening)
            if block and element[0].tag in _BLOCKS and _blank(text):
                write("\n")
            elif text:
                write(_escaped(text))
            _write(element, write, blocks=block)
            write(closing)
        if block and _blank(tail):
            write("\n")
        elif tail:
            write(_escaped(tail))


@lru_cache(maxsize=2**13)
def _tags(tag: str, *attributes: tuple[str, str]) -> tuple[str, str]:
    """What stands before and after all that is in an element; most elements are like others of other briefs."""
    told = "".join(f' {name}="{_in_quotes(value)}"' for name, value in sorted(attributes))
    return (f"<{tag}{told} />", "") if tag in _EMPTY else (f"<{tag}{told}>", f"</{tag}>")


def _blank(text: str | None) -> bool:
    return not text or text.isspace()


def _escaped(text: str) -> str:
    if STX in text:
        text = _ESCAPED.sub(lambda found: chr(int(found[1])), text)
    return _bare(text) if "&" in text or "<" in text or ">" in text else text


def _in_quotes(value: str) -> str:
    return _bare(value).replace('"', "&quot;")


def _bare(text: str) -> str:
    return RE_AMP.sub("&amp;", text).replace("<", "&lt;").replace(">", "&gt;")
