"""“In brief” and “What’s next” → the classes of their paragraphs and lists."""

from xml.etree.ElementTree import Element

from generator.typeset.reading.tongue import Tongue
from generator.typeset.reading.tree import add_class, first, words


def read_in_brief(blocks: list[Element], tongue: Tongue) -> list[Element] | None:
    """Lede, why it matters, points; None if the blocks are something else."""
    if not blocks or blocks[0].tag != "p":
        return None
    add_class(blocks[0], "lede")
    for block in blocks[1:]:
        label = first(block, "strong") if block.tag == "p" else None
        if label is not None and words(label) == tongue.words.why_it_matters:
            add_class(block, "why")
        elif block.tag == "ul":
            add_class(block, "points")
    return blocks


def read_whats_next(blocks: list[Element], tongue: Tongue) -> list[Element] | None:  # noqa: ARG001 # readers are called alike
    """A list and nothing else; None if the blocks are something else."""
    return blocks if [block.tag for block in blocks] == ["ul"] else None
