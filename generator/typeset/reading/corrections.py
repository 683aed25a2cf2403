"""“Corrections”: a list whose items open with a dated kind → a class for the kind, and the times."""

from xml.etree.ElementTree import Element

from generator.typeset.reading.times import mark_times
from generator.typeset.reading.tongue import Tongue
from generator.typeset.reading.tree import add_class, first, words


def read_corrections(blocks: list[Element], tongue: Tongue) -> list[Element] | None:
    """The list of corrections; None if the blocks are something else."""
    if [block.tag for block in blocks] != ["ul"]:
        return None
    kinds = {label: kind for kind, label in tongue.words.correction_kinds.items()}
    for item in blocks[0]:
        label = first(item, "strong")
        found = tongue.correction.fullmatch(words(label)) if label is not None else None
        if label is None or found is None:
            return None
        add_class(item, kinds[found["kind"]])
        mark_times(label, tongue)
    return blocks
