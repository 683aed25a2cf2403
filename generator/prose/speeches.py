"""Speeches: what stands between quotation marks, over however many paragraphs.

In: a body. Out: its Speeches in order, nested ones after the one they stand in.

A speech of several paragraphs opens each of them with a mark and closes only the last. Where a
closing mark is missing, the speech ends with its paragraph, or before the next one that opens.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import zip_longest

from generator.prose.marks import Mark, marks
from generator.prose.paragraphs import blocks
from generator.vocabulary import Span


@dataclass(frozen=True, slots=True)
class Speech:
    """Words between quotation marks.

    `span` takes in the marks, `parts` are the words alone, one part for each paragraph. `depth`
    is 0 unless the speech stands within another one. `closed` is False where the closing mark is
    missing.
    """

    span: Span
    parts: tuple[Span, ...]
    depth: int
    closed: bool

    def holds(self, span: Span) -> bool:
        """Whether `span` lies within the words of this speech."""
        return self.parts[0].start <= span.start and span.end <= self.parts[-1].end


@lru_cache(maxsize=64)
def speeches(body: str) -> tuple[Speech, ...]:
    """The speeches of `body`, by where they begin."""
    paragraphs = [_Paragraph(block, marks(body, block)) for block in blocks(body)]
    pairing = _Pairing(body)
    for paragraph, following in zip_longest(paragraphs, paragraphs[1:]):
        pairing.read(paragraph, following)
    return _nested(pairing.found)


@dataclass(frozen=True, slots=True)
class _Paragraph:
    span: Span
    marks: tuple[Mark, ...]

    @property
    def opening(self) -> Mark | None:
        """The mark with which the paragraph begins, if it begins with one."""
        begins = bool(self.marks) and self.marks[0].span.start == self.span.start
        return self.marks[0] if begins and self.marks[0].opens else None


@dataclass(slots=True)
class _Open:
    """A speech whose closing mark has not been met: its opening mark, where its present part starts."""

    mark: Mark
    start: int
    parts: list[Span]


class _Pairing:
    """Pairs the marks of one paragraph after the other; `stack` holds the speeches still open."""

    def __init__(self, body: str) -> None:
        self.body = body
        self.stack: list[_Open] = []
        self.found: list[Speech] = []

    def read(self, paragraph: _Paragraph, following: _Paragraph | None) -> None:
        """Pair the marks of `paragraph`; `following` is the one after it."""
        left = paragraph.marks
        for speech in self.stack:
            speech.start = paragraph.span.start
            if paragraph.opening:
                speech.start = paragraph.opening.span.end
                left = paragraph.marks[1:]
        for number, mark in enumerate(left):
            rest = left[number + 1 :]
            closed = self._closed_by(mark, rest)
            if closed is not None:
                self._close(closed, mark)
            elif mark.opens and (not mark.single or _is_closed(mark, rest, paragraph, following)):
                self.stack.append(_Open(mark, mark.span.end, []))
        self._end(paragraph, following)

    def _closed_by(self, mark: Mark, rest: Sequence[Mark]) -> int | None:
        """Which of the open speeches `mark` closes, the innermost first."""
        for depth in range(len(self.stack) - 1, -1, -1):
            opening = self.stack[depth].mark
            if mark.may_close(opening):
                doubted = mark.doubtful and _is_closed_better(opening, rest)
                return None if doubted else depth
        return None

    def _close(self, depth: int, mark: Mark) -> None:
        """Close the speech at `depth`; what was opened within it and not closed was no speech."""
        speech = self.stack[depth]
        del self.stack[depth:]
        self._found(speech, mark.span.start, mark.span.end, closed=True)

    def _end(self, paragraph: _Paragraph, following: _Paragraph | None) -> None:
        """End what is open at the end of a paragraph, unless it goes on in the next."""
        unclosed = [speech for speech in self.stack if not speech.mark.single] or self.stack[:1]
        self.stack = []
        for number, speech in enumerate(unclosed):
            again = [
                inner.span.start
                for inner in self.found
                if inner.span.start > speech.start and self._is_alike(inner, speech)
            ] + [later.mark.span.start for later in unclosed[number + 1 :]]
            if again:
                self._found(speech, min(again), min(again), closed=False)
            elif following and _goes_on(speech.mark, following):
                speech.parts.append(Span(speech.start, paragraph.span.end))
                self.stack = [speech]
            else:
                self._found(speech, paragraph.span.end, paragraph.span.end, closed=False)

    def _is_alike(self, inner: Speech, outer: _Open) -> bool:
        opening = self.body[inner.span.start]
        return opening == outer.mark.sort or (opening in '"“„' and outer.mark.sort in '"“„')

    def _found(self, speech: _Open, end: int, after: int, *, closed: bool) -> None:
        spans = [*speech.parts, Span(speech.start, end)]
        parts = tuple(part for part in map(self._trimmed, spans) if part.start < part.end)
        if parts:
            whole = Span(speech.mark.span.start, max(after if closed else 0, parts[-1].end))
            self.found.append(Speech(whole, parts, 0, closed))

    def _trimmed(self, span: Span) -> Span:
        words = span.of(self.body)
        return Span(span.end - len(words.lstrip()), span.start + len(words.rstrip()))


def _is_closed(
    mark: Mark, rest: Sequence[Mark], paragraph: _Paragraph, following: _Paragraph | None
) -> bool:
    """Whether what this single mark would open is closed, or goes on; else it is an apostrophe."""
    if any(later.may_close(mark) for later in rest):
        return True
    return mark is paragraph.opening and following is not None and _goes_on(mark, following)


def _is_closed_better(opening: Mark, rest: Sequence[Mark]) -> bool:
    """Whether a later mark closes `opening` for certain, before another speech begins or ends."""
    for later in rest:
        closes = later.may_close(opening)
        if closes and not later.doubtful and not later.opens:
            return True
        if not closes and (not later.single or later.opens):
            return False
    return False


def _goes_on(mark: Mark, following: _Paragraph) -> bool:
    """Whether a speech that `mark` opened goes on in the following paragraph."""
    if following.opening:
        return following.opening.single == mark.single
    first = next((found for found in following.marks if not found.single), None)
    return not mark.single and first is not None and not first.opens and first.may_close(mark)


def _nested(found: Sequence[Speech]) -> tuple[Speech, ...]:
    """The speeches in order, each with the number of those it stands within."""
    outer: list[Speech] = []
    nested: list[Speech] = []
    for speech in sorted(found, key=lambda speech: (speech.span.start, -speech.span.end)):
        outer = [other for other in outer if other.span.end >= speech.span.end]
        nested.append(Speech(speech.span, speech.parts, len(outer), speech.closed))
        outer.append(speech)
    return tuple(nested)
