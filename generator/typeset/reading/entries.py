"""What stands in a context box, by the kind of box: figures, people, dates, claims, terms."""

from collections.abc import Callable
from xml.etree.ElementTree import Element, SubElement

from generator.typeset.reading.times import mark_date
from generator.typeset.reading.tongue import Tongue
from generator.typeset.reading.tree import first, made, moved, words
from generator.vocabulary import BoxKind


def read_entries(kind: BoxKind, blocks: list[Element], tongue: Tongue) -> list[Element]:
    """The blocks of a box below its title."""
    if kind == "disputed":
        return _claims(blocks, tongue)
    if kind == "terms":
        return [_terms(block, tongue) if block.tag == "ul" else block for block in blocks]
    for block in blocks if kind in _ITEM else []:
        for item in block.iterfind("li") if block.tag == "ul" else []:
            head = first(item, "strong")
            if head is not None:
                _ITEM[kind](item, head, tongue)
    return blocks


def _person(item: Element, head: Element, tongue: Tongue) -> None:
    """The name, and apart from it who that is: a card can set them on lines of their own."""
    head.set("class", "who")
    rest = head.tail or ""
    for separator in (tongue.words.comma, tongue.words.colon):
        if rest.startswith(separator):
            parted = made("span", "parted")
            parted.text, head.tail = separator, None
            about = moved(made("span", "about"), item[1:], rest.removeprefix(separator))
            item[1:] = [parted, about]
            return


def _figure(item: Element, head: Element, tongue: Tongue) -> None:
    head.set("class", "figure")
    counts = made("span", "counts")
    counts.text = (head.tail or "").removeprefix(tongue.words.colon)
    head.tail = " "
    item.insert(1, counts)
    claim = item[2] if len(item) > 2 else None
    if claim is not None and claim.tag == "em" and tongue.according_to.fullmatch(words(claim)):
        claim.set("class", "claimed-by")
        counts.text = counts.text.removesuffix(tongue.words.comma)
        counts.tail = tongue.words.comma
    elif counts.text.endswith(" "):
        counts.text, counts.tail = counts.text[:-1], " "


def _event(item: Element, head: Element, tongue: Tongue) -> None:  # noqa: ARG001 # items are read alike
    if (head.tail or "").startswith(tongue.words.colon):
        head.set("class", "when")
        head.tail = " " + (head.tail or "").removeprefix(tongue.words.colon)
        mark_date(head, tongue)


_ITEM: dict[BoxKind, Callable[[Element, Element, Tongue], None]] = {
    "who": _person,
    "numbers": _figure,
    "timeline": _event,
    "next": _event,
}


def _claims(blocks: list[Element], tongue: Tongue) -> list[Element]:
    read: list[Element] = []
    for block in blocks:
        label = first(block, "strong") if block.tag == "p" else None
        if label is not None and words(label) == tongue.words.claim:
            block.set("class", "claim-text")
            claim = made("div", "claim")
            claim.append(block)
            read.append(claim)
        elif block.tag == "ul" and read and read[-1].tag == "div":
            _fields(block, tongue)
            read[-1].append(block)
        else:
            read.append(block)
    return read


def _fields(listed: Element, tongue: Tongue) -> None:
    for item in listed.iterfind("li"):
        label = first(item, "strong")
        if label is not None and words(label) in tongue.fields:
            label.set("class", "field")


def _terms(listed: Element, tongue: Tongue) -> Element:
    terms = Element("dl")
    for item in listed:
        head = first(item, "strong")
        if head is None:
            return listed
        moved(SubElement(terms, "dt"), head, head.text)
        rest = (head.tail or "").removeprefix(tongue.words.colon)
        moved(SubElement(terms, "dd"), item[1:], rest)
    return terms
