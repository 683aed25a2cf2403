"""Everything that readers read in a brief, by part. In: a Brief. Out: paths of keys with the words there.

Names and dates stand as readers see them, so that a correction of a name or a date is found too.
What the corrections themselves say is left out, and so is the article's own text.
"""

from collections.abc import Iterable, Iterator
from datetime import date

from generator.checks.desk.case import in_words
from generator.vocabulary import (
    Brief,
    ClaimEntry,
    ContextBox,
    EventEntry,
    FigureEntry,
    SourceNote,
    Statement,
    TermEntry,
    WhoEntry,
)

Worded = tuple[tuple[str, ...], str]
"""A key path without numbers, and words that stand there."""


def wording(brief: Brief) -> tuple[Worded, ...]:
    """The words of a brief, a text at a time."""
    return tuple((path, text) for path, text in _parts(brief) if text)


def _parts(brief: Brief) -> Iterator[tuple[tuple[str, ...], str | None]]:
    yield ("headline",), brief.headline
    yield ("dek",), brief.dek
    yield ("desk",), brief.desk.name
    yield ("byline",), brief.byline
    yield ("storyline",), brief.storyline.name if brief.storyline else None
    yield ("dateline", "place"), brief.dateline_place
    yield from _each(("dateline", "date"), _dates(brief.dateline_date))
    yield from _each(("places",), brief.places)
    yield from _each(("topics",), (topic.name for topic in brief.topics))
    yield from _each(("people",), (person.name for person in brief.people))
    yield from _each(("source",), _source(brief.source))
    summary = brief.summary
    yield ("summary", "lede"), summary.lede.text
    yield ("summary", "why_it_matters"), _text(summary.why_it_matters)
    yield from _each(("summary", "points"), (point.text for point in summary.points))
    yield from _each(("summary", "whats_next"), (item.text for item in summary.whats_next))
    for quote in brief.quotes:
        yield ("quotes", "text"), quote.text
        yield from _each(("quotes", "speaker"), (quote.speaker.name, quote.speaker.role))
        yield ("quotes", "role"), quote.speaker.role
        yield ("quotes", "setting"), quote.setting
        yield ("quotes", "via"), quote.via
        yield ("quotes", "note"), quote.note
    for box in brief.context:
        yield from _each(("context",), _box(box))
    if image := brief.image:
        yield from _each(("image",), (image.alt, image.credit, image.caption))


def _each(
    path: tuple[str, ...], texts: Iterable[str | None]
) -> Iterator[tuple[tuple[str, ...], str | None]]:
    return ((path, text) for text in texts)


def _box(box: ContextBox) -> Iterator[str | None]:
    yield box.title
    yield from _dates(box.as_of)
    if box.source:
        yield from _source(box.source)
    for entry in box.entries:
        match entry:
            case Statement(text):
                yield text
            case WhoEntry(who, role, note):
                yield from (who.name, role, _text(note))
            case FigureEntry(figure, counts, claimed_by):
                yield from (f"{figure.text} {counts}", claimed_by)
            case EventEntry(when, label, text):
                yield from (when.iso if when else None, label, text.text)
                if when and when.day:
                    yield in_words(date(when.year, when.month, when.day))
            case ClaimEntry(claim, claimed_by, confirmed_by, not_confirmed_by, note):
                yield from (claim.text, claimed_by, *confirmed_by, *not_confirmed_by, note)
            case TermEntry(term, meaning):
                yield from (term, meaning.text)


def _source(source: SourceNote) -> Iterator[str | None]:
    yield from (source.publisher, source.headline, source.author, source.url)
    yield from _dates(source.published)


def _dates(day: date | None) -> Iterator[str]:
    if day:
        yield from (in_words(day), day.isoformat())


def _text(statement: Statement | None) -> str | None:
    return statement.text if statement else None
