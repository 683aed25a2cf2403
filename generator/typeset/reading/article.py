"""“The article”: the line of its source, its headings, its paragraphs under their numbers."""

from xml.etree.ElementTree import Element

from generator.typeset.reading.marks import is_mark
from generator.typeset.reading.tongue import Tongue
from generator.typeset.reading.tree import add_class, first


def read_article(blocks: list[Element], tongue: Tongue) -> list[Element] | None:  # noqa: ARG001 # readers are called alike
    """The source and the paragraphs; None if the blocks are something else."""
    if not blocks or blocks[0].tag != "p":
        return None
    heading = 0
    if _number(blocks[0]) is None:
        add_class(blocks[0], "source")
    for block in blocks:
        number = _number(block)
        if number is not None:
            add_class(block, "paragraph")
            block.set("id", f"p{number}")
        elif block.tag == "h3":
            heading += 1
            block.set("id", f"article-{heading}")
    return blocks


def apart(html: str) -> tuple[str, str]:
    """The HTML of a brief above its article, and the article: the theme has something to say between."""
    above, tag, below = html.partition('<section class="article" id="article">')
    return above, tag + below


def _number(block: Element) -> int | None:
    """The number of a paragraph that opens with its mark."""
    mark = first(block, "a") if block.tag == "p" else None
    return int((mark.text or "")[1:]) if mark is not None and is_mark(mark) else None
