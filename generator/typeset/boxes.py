"""Context boxes: block quotes that open with a bold title of a fixed form, “**Numbers: …**”."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from generator.languages.dates import day_in_words, partial_in_words
from generator.typeset.escape import inline, text
from generator.typeset.links import linked
from generator.typeset.sheet import Sheet, sentence
from generator.typeset.sources import box_line
from generator.vocabulary import (
    BoxKind,
    ClaimEntry,
    ContextBox,
    EventEntry,
    FigureEntry,
    Statement,
    TermEntry,
    WhoEntry,
)


def context(boxes: tuple[ContextBox, ...], sheet: Sheet) -> list[str]:
    """The boxes in the editor's order; nothing where there are none."""
    if not boxes:
        return []
    return [f"## {sheet.words.context}", *(_box(box, sheet) for box in boxes)]


def _box(box: ContextBox, sheet: Sheet) -> str:
    title = f"**{sheet.words.boxes[box.kind]}{sheet.words.colon}{inline(box.title)}**"
    blocks = [title, *_ENTRIES[box.kind](box.entries, sheet)]
    if as_of := _as_of(box, sheet):
        blocks.append(as_of)
    return "\n>\n".join("> " + block.replace("\n", "\n> ") for block in blocks)


def _as_of(box: ContextBox, sheet: Sheet) -> str:
    parts = []
    if box.as_of:
        day = day_in_words(box.as_of, sheet.words)
        parts.append(sentence(sheet.words.as_of.format(day=day)))
    if box.source:
        parts.append(sheet.words.source.format(source=box_line(box.source, sheet.words)))
    return f"*{' '.join(parts)}*" if parts else ""


def _background(entries: Sequence[Statement], sheet: Sheet) -> list[str]:
    return [sheet.stated(paragraph) for paragraph in entries]


def _who(entries: Sequence[WhoEntry], sheet: Sheet) -> list[str]:
    return [_items(_person(entry, sheet) for entry in entries)]


def _person(entry: WhoEntry, sheet: Sheet) -> str:
    words = f"**{linked(entry.who, sheet.here)}**"
    if entry.role:
        words += sheet.words.comma + inline(entry.role)
    if not entry.note:
        return words
    separator = sentence(words) if entry.role else words + sheet.words.colon.rstrip()
    return f"{separator} {inline(entry.note.text)}{sheet.passages(entry.note.rests_on)}"


def _numbers(entries: Sequence[FigureEntry], sheet: Sheet) -> list[str]:
    return [_items(_figure(entry, sheet) for entry in entries)]


def _figure(entry: FigureEntry, sheet: Sheet) -> str:
    words = f"**{text(entry.figure.text)}**{sheet.words.colon}{inline(entry.counts)}"
    if entry.claimed_by:
        claimed = sheet.words.according_to.format(who=inline(entry.claimed_by))
        words += f"{sheet.words.comma}*{claimed}*"
    return words + sheet.passages(entry.figure.rests_on)


def _events(entries: Sequence[EventEntry], sheet: Sheet) -> list[str]:
    return [_items(_event(entry, sheet) for entry in entries)]


def _event(entry: EventEntry, sheet: Sheet) -> str:
    when = text(entry.label) if entry.label else ""
    if entry.when and not when:
        when = partial_in_words(entry.when, sheet.words)
    happened = sheet.stated(entry.text)
    return f"**{when}**{sheet.words.colon}{happened}" if when else happened


def _disputed(entries: Sequence[ClaimEntry], sheet: Sheet) -> list[str]:
    return [block for entry in entries for block in _claim(entry, sheet)]


def _claim(entry: ClaimEntry, sheet: Sheet) -> list[str]:
    words = sheet.words
    claim = f"**{words.claim}** {sheet.stated(entry.claim)}"
    confirmed = _names(entry.confirmed_by, sheet) or words.nobody
    lines = [
        f"**{words.who_says_so}** {inline(entry.claimed_by)}",
        f"**{words.confirmed_by}** {confirmed}",
    ]
    if entry.not_confirmed_by:
        lines.append(f"**{words.not_confirmed_by}** {_names(entry.not_confirmed_by, sheet)}")
    if entry.note:
        lines.append(text(entry.note))
    return [claim, _items(lines)]


def _names(names: Sequence[str], sheet: Sheet) -> str:
    return sheet.words.comma.join(inline(name) for name in names)


def _terms(entries: Sequence[TermEntry], sheet: Sheet) -> list[str]:
    colon = sheet.words.colon
    return [
        _items(f"**{text(entry.term)}**{colon}{sheet.stated(entry.meaning)}" for entry in entries)
    ]


def _items(lines: Iterable[str]) -> str:
    return "\n".join(f"- {line}" for line in lines)


_ENTRIES: dict[BoxKind, Callable[[Sequence[Any], Sheet], list[str]]] = {
    # Any: a box's entries are of the type that belongs to its kind, as ContextBox says
    "background": _background,
    "who": _who,
    "numbers": _numbers,
    "timeline": _events,
    "disputed": _disputed,
    "terms": _terms,
    "next": _events,
}
