"""Headline, dek and furniture → `header`; a picture → `figure`; a notice of withdrawal → `aside`."""

from xml.etree.ElementTree import Element, SubElement

from generator.typeset.reading.parts import SEPARATOR, mark_parts
from generator.typeset.reading.times import mark_times
from generator.typeset.reading.tongue import Tongue
from generator.typeset.reading.tree import first, made, moved, only, words

_LONG = 90
"""Characters of a headline that stands smaller for having more of them."""


def read_head(blocks: list[Element], tongue: Tongue) -> list[Element]:
    """The blocks above the first section, the first of them a headline with its furniture."""
    size = head_size(blocks, tongue)
    if not size:
        return blocks
    header = made("header", "headline")
    header.extend(blocks[:size])
    blocks[0].set("id", "headline")
    if len(words(blocks[0])) > _LONG:
        blocks[0].set("class", "long")
    if size == 3:
        _unwrap(blocks[1], "dek")
    blocks[size - 1].set("class", "furniture")
    _sections(blocks[size - 1])
    mark_times(blocks[size - 1], tongue)
    mark_parts(blocks[size - 1])
    if blocks[size:] and _read_changed(blocks[size], tongue):
        header.append(blocks[size])
        size += 1
    rest = _with_picture(blocks[size:], tongue)
    return [header, *(_withdrawn(block, tongue) or block for block in rest)]


def head_size(blocks: list[Element], tongue: Tongue) -> int:
    """How many blocks a brief's headline takes, its furniture the last; 0 for any other page."""
    if not blocks or blocks[0].tag != "h1":
        return 0
    for size in (2, 3):
        if len(blocks) >= size and _is_furniture(blocks[size - 1], tongue):
            return size if size == 2 or only(blocks[1], "em") is not None else 0
    return 0


def _is_furniture(block: Element, tongue: Tongue) -> bool:
    if block.tag != "p":
        return False
    return any(tongue.published.fullmatch(part) for part in words(block).split(SEPARATOR))


def _sections(furniture: Element) -> None:
    """Put the desk and the storyline, with which the furniture opens, in a span of their own.

    A theme that sets them above the headline need not say them twice.
    """
    if first(furniture, "a") is None:
        return
    size = 1
    while furniture[size - 1].tail == SEPARATOR and furniture[size].tag == "a":
        size += 1
    last = furniture[size - 1]
    sections = moved(made("span", "sections"), furniture[:size])
    sections.tail = (last.tail or "").removeprefix(SEPARATOR)
    last.tail = SEPARATOR
    furniture[:size] = [sections]


def _read_changed(block: Element, tongue: Tongue) -> bool:
    """Class a line that opens with a link to the corrections, '[Correction, 9 March 2031](#corrections)'; whether it is one."""
    link = first(block, "a") if block.tag == "p" else None
    if link is None or link.get("href") != "#corrections":
        return False
    kinds = {label: kind for kind, label in tongue.words.correction_kinds.items()}
    for link in block.iterfind("a"):
        found = tongue.changed.fullmatch(words(link))
        if found:
            link.set("class", kinds[found["kind"]])
            mark_times(link, tongue)
    block.set("class", "changed")
    _note(block)
    mark_parts(block)
    return True


def _note(block: Element) -> None:
    """Put what the latest change was, after its link, in a span of its own: a phone may have no room for it."""
    said, separator, more = (block[0].tail or "").partition(SEPARATOR)
    if said:
        note = made("span", "note")
        note.text, note.tail = said, separator + more
        block[0].tail = None
        block.insert(1, note)


def _unwrap(paragraph: Element, css_class: str) -> None:
    """Take the emphasis off a paragraph that is all emphasis: its class says it."""
    emphasis = paragraph[0]
    paragraph.remove(emphasis)
    moved(paragraph, emphasis, emphasis.text)
    paragraph.set("class", css_class)


def _with_picture(blocks: list[Element], tongue: Tongue) -> list[Element]:
    if len(blocks) < 2:
        return blocks
    image = only(blocks[0], "img")
    if image is None or not _is_caption(blocks[1], tongue):
        return blocks
    figure = made("figure", "picture")
    image.tail = None
    figure.append(image)
    figure.append(_caption(blocks[1]))
    return [figure, *blocks[2:]]


def _is_caption(block: Element, tongue: Tongue) -> bool:
    emphasis = first(block, "em")
    credit = (block.text if emphasis is None else emphasis.tail) or ""
    return block.tag == "p" and bool(tongue.credit.fullmatch(credit.strip()))


def _caption(paragraph: Element) -> Element:
    caption = Element("figcaption")
    emphasis = first(paragraph, "em")
    credit = SubElement(caption, "span", {"class": "credit"})
    if emphasis is None:
        credit.text = paragraph.text
        return caption
    caption.text = f"{emphasis.text or ''} "
    credit.text = (emphasis.tail or "").strip()
    return caption


def _withdrawn(block: Element, tongue: Tongue) -> Element | None:
    """A block quote that opens with 'Withdrawn, 3 November 2024, 10:00 UTC.' as a notice."""
    notice = first(block, "p") if block.tag == "blockquote" else None
    label = first(notice, "strong") if notice is not None else None
    if label is None or not tongue.withdrawn.fullmatch(words(label)):
        return None
    mark_times(label, tongue)
    return moved(made("aside", "withdrawn", role="note"), block)
