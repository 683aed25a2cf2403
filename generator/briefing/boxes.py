"""Context boxes resolved: in, the annotated boxes; out, ContextBoxes whose statements know their passages.

A statement of a box with a source of its own rests on that source, and on no passage of the article.
"""

from collections.abc import Callable, Iterable
from datetime import tzinfo

from generator.annotation.boxes import (
    AnyBox,
    Background,
    BoxOrReference,
    Disputed,
    Next,
    Numbers,
    Terms,
    Timeline,
    Who,
    WhoItem,
)
from generator.annotation.registry import Registries
from generator.briefing.names import boxes_of, person_link, source_of_box
from generator.briefing.provenance import SentenceIndex
from generator.vocabulary import (
    BoxEntry,
    ClaimEntry,
    ContextBox,
    EventEntry,
    FigureEntry,
    Link,
    Statement,
    TermEntry,
    WhoEntry,
)

Rest = Callable[[str], Statement]
"""Makes a statement of words, with the passages they rest on."""


def make_boxes(
    boxes: Iterable[BoxOrReference],
    registries: Registries,
    sentences: SentenceIndex,
    zone: tzinfo,
) -> tuple[ContextBox, ...]:
    """Resolve the boxes of an article, shared ones included, in the editor's order."""
    return tuple(_make_box(box, registries, sentences, zone) for box in boxes_of(boxes, registries))


def _make_box(
    box: AnyBox, registries: Registries, sentences: SentenceIndex, zone: tzinfo
) -> ContextBox:
    def rest(text: str) -> Statement:
        return Statement(text, () if box.source else sentences.passages(text))

    return ContextBox(
        kind=box.kind,
        title=box.title,
        entries=tuple(_entries(box, registries, rest)),
        as_of=box.as_of,
        source=source_of_box(box.source, registries, zone),
    )


def _entries(box: AnyBox, registries: Registries, rest: Rest) -> Iterable[BoxEntry]:
    match box:
        case Background():
            return map(rest, box.text.split("\n\n"))
        case Who():
            return (_who(item, registries, rest) for item in box.people)
        case Numbers():
            return (
                FigureEntry(
                    Statement(item.figure, rest(f"{item.figure} {item.counts}").rests_on),
                    item.counts,
                    item.claimed_by,
                )
                for item in box.numbers
            )
        case Timeline() | Next():
            return (EventEntry(item.when, item.label, rest(item.text)) for item in box.events)
        case Disputed():
            return (
                ClaimEntry(
                    rest(item.claim),
                    item.claimed_by,
                    item.confirmed_by,
                    item.not_confirmed_by,
                    item.note,
                )
                for item in box.claims
            )
        case Terms():
            return (TermEntry(item.term, rest(item.meaning)) for item in box.terms)


def _who(item: WhoItem, registries: Registries, rest: Rest) -> WhoEntry:
    note = rest(item.note) if item.note else None
    if item.person is None:
        return WhoEntry(Link(item.name or ""), item.role, note)
    role = item.role or registries.people[item.person].role
    return WhoEntry(person_link(item.person, registries), role, note)
