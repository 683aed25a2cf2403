"""A file in two parts. In: its text. Out: the YAML between the `---` lines and the text below, or the Problem."""

import re
from dataclasses import dataclass

from generator.intake.rules import broken
from generator.problem import Position, Problem, stretch

FIRST_LINE = 2
"""The line of the file on which front matter starts, below the opening `---`."""

_FENCE = re.compile(r"^---[ \t]*$", re.MULTILINE)
_ALMOST_FENCE = re.compile(r"^[ \t]*(?:-{2}|-{4,}|[–—]+|\+{3}|=+|- - -|---)[ \t]*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Parts:
    """Front matter and body; `yaml` starts on line 2 of the file, `body` on line `body_line`."""

    yaml: str
    body: str
    body_line: int
    fence: Position


def split(path: str, text: str) -> Parts | Problem:
    """Part front matter and body; the body is kept as it is."""
    opening = _FENCE.match(text)
    if not opening:
        return _no_front_matter(path, text)
    start = opening.end() + 1
    closing = _FENCE.search(text, start)
    if not closing:
        return _not_closed(path, text, start)
    body = text[closing.end() + 1 :]
    fence = stretch(text, closing.start(), closing.start() + 3)
    return Parts(text[start : closing.start()], body, fence.line + 1, fence)


def no_body(path: str, parts: Parts, what: str) -> Problem | None:
    """The problem of nothing standing below the front matter, where `what` belongs."""
    if parts.body.strip():
        return None
    return broken(
        "no-body",
        path,
        parts.fence,
        "There is no text below the keys.",
        f"Below the second ---, put {what}.",
    )


def _no_front_matter(path: str, text: str) -> Problem:
    later = _FENCE.search(text)
    almost = _ALMOST_FENCE.match(text)
    if later and not text[: later.start()].strip():
        place, hint = later.span(), "Delete the empty lines above the first ---."
    elif almost:
        place, hint = almost.span(), "Make its first line three hyphens and nothing else: ---"
    else:
        place = (0, len(text.partition("\n")[0]))
        hint = "Begin the file with a line of three hyphens (---), then the keys, then --- again, then the text."
    message = "This file does not begin with a line of three hyphens."
    return broken("no-front-matter", path, stretch(text, *place), message, hint)


def _not_closed(path: str, text: str, start: int) -> Problem:
    almost = _ALMOST_FENCE.search(text, start)
    if almost:
        return broken(
            "open-front-matter",
            path,
            stretch(text, *almost.span()),
            f"“{almost[0].strip()}” does not end the keys.",
            "Write three hyphens and nothing else on this line: ---",
        )
    return broken(
        "open-front-matter",
        path,
        Position(1, 1, 1, 4),
        "The keys that begin here have no end.",
        "Put a line of three hyphens (---) between the keys and the article’s text.",
    )
