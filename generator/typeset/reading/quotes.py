"""Block quotes whose second paragraph names a speaker → a `figure` for each key quote."""

from xml.etree.ElementTree import Element, SubElement

from generator.typeset.reading.tongue import Tongue
from generator.typeset.reading.tree import add_class, made, only, words

_DASH = "— "


def read_key_quotes(blocks: list[Element], tongue: Tongue) -> list[Element] | None:
    """The figures of all quotes, numbered from 1; None if none of the blocks is a quote.

    Python-Markdown makes one block quote of several that follow each other, so they are told
    apart by their attributions: each has one, and the words stand in the paragraph before it.
    """
    read: list[Element] = []
    number = 0
    for block in blocks:
        quotes = _apart(list(block)) if block.tag == "blockquote" else []
        for quote in quotes:
            number += 1
            read.append(_figure(quote, number, tongue))
        if not quotes:
            read.append(block)
    return read if number else None


def _apart(paragraphs: list[Element]) -> list[list[Element]]:
    """The paragraphs of each quote: words, attribution, notes. Nothing if they aren't quotes."""
    starts = [
        place - 1
        for place, paragraph in enumerate(paragraphs)
        if place and _is_attribution(paragraph)
    ]
    if not starts or starts[0]:
        return []
    return [paragraphs[start:end] for start, end in zip(starts, [*starts[1:], None], strict=True)]


def _is_attribution(paragraph: Element) -> bool:
    return (
        paragraph.tag == "p"
        and paragraph.text == _DASH
        and len(paragraph) > 0
        and paragraph[0].tag == "strong"
    )


def _figure(quote: list[Element], number: int, tongue: Tongue) -> Element:
    said, attribution, *notes = quote
    figure = made("figure", "key-quote", id=f"q{number}")
    SubElement(figure, "blockquote").append(said)
    caption = SubElement(figure, "figcaption")
    caption.append(attribution)
    attribution.text = None
    attribution.set("class", "attribution")
    attribution[0].set("class", "speaker")
    for emphasis in attribution.findall("em"):
        if tongue.through.fullmatch(words(emphasis)):
            emphasis.set("class", "via")
        elif tongue.in_language.fullmatch(words(emphasis)):
            emphasis.set("class", "spoken")
    for note in notes:
        leads_on = only(note, "a") is not None and words(note) == tongue.words.all_quotes
        add_class(note, "all-said" if leads_on else "note")
        caption.append(note)
    return figure
