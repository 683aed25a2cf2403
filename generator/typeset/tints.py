"""Which stretches of the article are key quotes: where its text is tinted and leads to the quote.

In: the article's text and the quotes as spans of it. Out: for each paragraph the stretches, in
order, that no other overlaps: where two quotes share words, the first keeps them.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.languages.marks import CLOSING, OPENING
from generator.vocabulary import Paragraph, Quote, Span

_BEFORE = re.compile(rf"(?:[{OPENING}]|[«»‹›]\s)$")
_AFTER = re.compile(rf"[,.;:!?…]?(?:[{CLOSING}]|\s[«»‹›])")


@dataclass(frozen=True, slots=True)
class Tint:
    """Words of the article that are (a part of) the `number`-th key quote, counted from 1.

    `span` takes in the quotation marks on both sides where they stand there; `in_marks` says so.
    """

    span: Span
    number: int
    in_marks: bool


def tints(body: str, paragraph: Paragraph, quotes: Sequence[Quote]) -> list[Tint]:
    """The tints of one paragraph, in order."""
    found: list[Tint] = []
    first, last = paragraph.span
    for number, quote in enumerate(quotes, 1):
        for span in quote.spans:
            if span.end <= first or last <= span.start:  # nearly always
                continue
            start, end = max(span.start, first), min(span.end, last)
            if not body[start:end].strip() or any(
                _overlap(tint.span, start, end) for tint in found
            ):
                continue
            found.append(_with_marks(body, Span(start, end), number, paragraph.span, found))
    return sorted(found, key=lambda tint: tint.span)


def _overlap(span: Span, start: int, end: int) -> bool:
    return span.start < end and start < span.end


def _with_marks(body: str, span: Span, number: int, limits: Span, others: Sequence[Tint]) -> Tint:
    start = _opening(body, span.start, limits.start)
    end = _closing(body, span.end, limits.end)
    if start is None or end is None or any(_overlap(tint.span, start, end) for tint in others):
        return Tint(span, number, in_marks=False)
    return Tint(Span(start, end), number, in_marks=True)


def _opening(body: str, start: int, limit: int) -> int | None:
    """Where the mark stands that opens right before `start`, if one does."""
    before = _BEFORE.search(body, max(limit, start - 2), start)
    return before.start() if before else None


def _closing(body: str, end: int, limit: int) -> int | None:
    """The end of the mark that closes right after `end`, or after a stop there, if one does."""
    after = _AFTER.match(body, end, limit)
    return after.end() if after else None
