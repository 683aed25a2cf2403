"""Finds the words of an annotated quote in the article, as spans.

In: the quote's text and the article's body. Out: Found, with the spans in the order of the quote,
or NotFound, with what seems to have happened to it.

What the article holds word for word, with its own brackets and ellipses, is taken first. Else …
joins parts that stand in that order in one turn of a speaker, and brackets stand for nothing or
for a few words. Among several places one between quotation marks is taken.
"""

from dataclasses import dataclass

from generator.briefing.missing import NotFound, missing
from generator.briefing.search import Place, Searchable, joined, searchable
from generator.briefing.wanted import as_written, parts
from generator.vocabulary import Span

__all__ = ["Found", "NotFound", "find_quote"]


@dataclass(frozen=True, slots=True)
class Found:
    """Where the words stand: a span for each stretch that nothing interrupts, none over paragraphs."""

    spans: tuple[Span, ...]


def find_quote(text: str, body: str) -> Found | NotFound:
    """Find the words of `text` in `body`."""
    source = searchable(body)
    wanted = parts(text, source.form.text)
    if not wanted:
        return NotFound("empty", text)
    # Several parts may be one after all: an ellipsis of the article's own.
    place = joined([as_written(text)], source) if len(wanted) > 1 else None
    place = place or joined(wanted, source)
    return _found(place, source) if place else missing(wanted, source)


def _found(place: Place, source: Searchable) -> Found:
    """The place as spans, none of which reaches over the end of a paragraph."""
    cut = (
        Span(max(span.start, stretch.start), min(span.end, stretch.end))
        for span in place.spans
        for stretch in source.stretches
        if span.start < stretch.end and stretch.start < span.end
    )
    return Found(tuple(cut))
