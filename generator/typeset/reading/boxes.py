"""Block quotes with a bold title of a fixed form → an `aside` for each context box."""

from xml.etree.ElementTree import Element

from generator.typeset.reading.entries import read_entries
from generator.typeset.reading.times import mark_times
from generator.typeset.reading.tongue import Tongue
from generator.typeset.reading.tree import made, moved, only, words


def read_context(blocks: list[Element], tongue: Tongue) -> list[Element] | None:
    """The asides of all boxes, numbered from 1; None if none of the blocks is a box.

    Python-Markdown makes one block quote of several that follow each other, so a box goes from
    its title to the next.
    """
    read: list[Element] = []
    number = 0
    for block in blocks:
        boxes = _apart(list(block), tongue) if block.tag == "blockquote" else []
        for box in boxes:
            number += 1
            read.append(_aside(box, number, tongue))
        if not boxes:
            read.append(block)
    return read if number else None


def _apart(blocks: list[Element], tongue: Tongue) -> list[list[Element]]:
    starts = [place for place, block in enumerate(blocks) if _label(block, tongue)]
    if not starts or starts[0]:
        return []
    return [blocks[start:end] for start, end in zip(starts, [*starts[1:], None], strict=True)]


def _label(block: Element, tongue: Tongue) -> str | None:
    """The label of a paragraph that is the title of a box: 'Numbers' of '**Numbers: …**'."""
    title = only(block, "strong") if block.tag == "p" else None
    if title is None or not title.text:
        return None
    label = title.text.partition(tongue.words.colon)[0]
    return label if label in tongue.boxes else None


def _aside(box: list[Element], number: int, tongue: Tongue) -> Element:
    title, *entries = box
    label = _label(title, tongue) or ""
    kind = tongue.boxes[label]
    heading = _heading(title[0], label, f"box-{number}", tongue)
    aside = made("aside", f"box {kind}", **{"aria-labelledby": f"box-{number}"})
    as_of = [_as_of(entries.pop(), tongue)] if entries and _is_as_of(entries[-1], tongue) else []
    aside.extend([heading, *read_entries(kind, entries, tongue), *as_of])
    return aside


def _heading(title: Element, label: str, name: str, tongue: Tongue) -> Element:
    heading = Element("h3", {"id": name})
    span = made("span", "label")
    span.text = label
    span.tail = " " + (title.text or "").removeprefix(label + tongue.words.colon)
    heading.append(span)
    heading.extend(list(title))
    return heading


def _is_as_of(block: Element, tongue: Tongue) -> bool:
    emphasis = only(block, "em") if block.tag == "p" else None
    return emphasis is not None and bool(tongue.as_of.fullmatch(words(emphasis)))


def _as_of(paragraph: Element, tongue: Tongue) -> Element:
    as_of = moved(made("p", "as-of"), paragraph[0], paragraph[0].text)
    mark_times(as_of, tongue)
    return as_of
