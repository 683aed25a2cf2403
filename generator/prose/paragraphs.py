"""Paragraphs of a body as it was received, with their sentences.

In: the body, and what surrounds its text (headline, publisher, author). Out: Paragraphs in order.

Bodies come in three layouts: paragraphs parted by empty lines; a paragraph on each line; paragraphs
wrapped at a fixed width. A body is wrapped if lines break off before a word that is written small;
then a line goes on in the next if it ends without a stop or if the next line's first word did not
fit any more.
"""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise

from generator.prose.normal import normal_form
from generator.prose.sentences import sentences
from generator.vocabulary import Paragraph, Span

_WIDEST_WRAP = 100  # columns; longer lines are paragraphs of their own
_NARROWEST_WRAP = 40  # columns; a shorter line without a stop is a heading, not a broken sentence
_HEADING = re.compile(r"(?P<marks>#{1,6})[ \t]+(?P<words>.*?)[ \t]*#*[ \t]*")
_LINE = re.compile(r"[^\n]+")
_STOPPED = re.compile(r"[.?!:…。！？][\"'”’»)\]]*$")
_WORD = re.compile(r"\w+")
_SAME_HEADLINE = 2 / 3  # of a heading's words that stand in the headline as well
_LONGEST_MARKING = 20  # characters that may stand around a line of furniture
_SHORTEST_HEADLINE = 3  # words; fewer are a name


def paragraphs(body: str, furniture: Sequence[str]) -> tuple[Paragraph, ...]:
    """The paragraphs of `body`, those of text numbered from 1.

    `furniture` are the strings that surround a text: the source's headline, its publisher's name
    and aliases, its author. A line that equals one of them is furniture, and so is a heading
    before the first text that repeats the headline in other words, and a line without a letter or
    a digit. The span of a heading covers its words, without the marks.
    """
    known = {_bare(line) for line in furniture}
    longest = max(map(len, furniture), default=0) + _LONGEST_MARKING
    found: list[Paragraph] = []
    number = 0
    for span in blocks(body):
        heading = _HEADING.fullmatch(body, span.start, span.end)
        words = Span(*heading.span("words")) if heading else span
        line = words.of(body)
        again = heading and not number and _repeats(_words(line), map(_words, furniture))
        is_known = len(line) <= longest and _bare(line) in known
        if again or is_known or not _WORD.search(line):
            found.append(Paragraph(words, "furniture", 0, ()))
        elif heading:
            found.append(Paragraph(words, "heading", 0, ()))
        else:
            number += 1
            found.append(Paragraph(span, "text", number, sentences(body, span)))
    return tuple(found)


@lru_cache(maxsize=16)  # asked for by whoever looks at speeches, turns, quotes or frames
def blocks(body: str) -> tuple[Span, ...]:
    """The stretches of `body` that stand apart: paragraphs, headings and furniture alike."""
    lines = [_trimmed(found) for found in _LINE.finditer(body)]
    lines = [line for line in lines if line.start < line.end]
    width = _wrapped_at(body, lines)
    found = lines[:1]
    for last, line in pairwise(lines):
        if _goes_on(body, last, line, width):
            found[-1] = Span(found[-1].start, line.end)
        else:
            found.append(line)
    return tuple(found)


def _wrapped_at(body: str, lines: Sequence[Span]) -> int:
    """The width at which the lines are wrapped; 0 where each line is a paragraph."""
    adjoining = [
        (last, line)
        for last, line in pairwise(lines)
        if _adjoin(body, last, line) and last.end - last.start <= _WIDEST_WRAP
    ]
    broken = sum(
        body[line.start].islower() and not _STOPPED.search(last.of(body))
        for last, line in adjoining
    )
    if not broken or broken < len(adjoining) / 4:
        return 0
    return max(line.end - line.start for pair in adjoining for line in pair)


def _goes_on(body: str, last: Span, line: Span, width: int) -> bool:
    """Whether `line` belongs to the same paragraph as the line before it."""
    length = last.end - last.start
    if not width or length > _WIDEST_WRAP or not _adjoin(body, last, line):
        return False
    if length >= _NARROWEST_WRAP and not _STOPPED.search(last.of(body)):
        return True
    return body[line.start].islower() or length + 1 + len(line.of(body).split()[0]) > width


def _adjoin(body: str, last: Span, line: Span) -> bool:
    """Whether nothing but the end of a line parts the two, and neither is a heading."""
    between = body[last.end : line.start]
    return between.count("\n") == 1 and not any(
        _HEADING.fullmatch(body, part.start, part.end) for part in (last, line)
    )


def _trimmed(found: re.Match[str]) -> Span:
    words = found[0]
    return Span(found.end() - len(words.lstrip()), found.start() + len(words.rstrip()))


def _bare(line: str) -> str:
    """A line as furniture is compared: no marks of a heading, no “By”, no full stop, small."""
    heading = _HEADING.fullmatch(line.strip())
    words = normal_form(heading["words"] if heading else line).text.casefold()
    return words.removeprefix("by ").rstrip(".").strip()


def _words(line: str) -> frozenset[str]:
    return frozenset(_WORD.findall(normal_form(line).text.casefold()))


def _repeats(heading: frozenset[str], headlines: Iterable[frozenset[str]]) -> bool:
    return any(
        len(heading & headline) >= _SAME_HEADLINE * len(heading)
        for headline in headlines
        if len(headline) >= _SHORTEST_HEADLINE
    )
