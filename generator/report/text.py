"""A problem as an editor reads it in a terminal. In: a Problem, and the lines of its file. Out: text.

Reads no file: the lines of a file are handed in by who has them.
"""

import unicodedata
from collections.abc import Sequence

from generator.problem import Position, Problem

MARGIN = "    "
WIDEST = 100
"""Characters of a source line that are shown: one line of a terminal, with the margin."""


def as_text(problem: Problem, lines: Sequence[str] = ()) -> str:
    """A problem as text: place, severity, rule, message; the hint; the line it is in, marked.

    `lines` are the lines of the problem's file, without their ends, parted at line feeds only;
    without them, no line is shown. Example:

        content/articles/2024/11/x.md:4:7: error NB130 There is no desk “wrold”.
            Did you mean `world`?
            | desk: wrold
            |       ^^^^^
    """
    place = f"{problem.path}:{problem.position.line}:{problem.position.column}"
    told = [f"{place}: {problem.severity} {problem.rule} {problem.message}"]
    if problem.hint:
        told.append(problem.hint)
    told += _marked_line(problem, lines)
    return f"\n{MARGIN}".join(_printable(line) for line in told)


def _marked_line(problem: Problem, lines: Sequence[str]) -> list[str]:
    position = problem.position
    about_the_file = position == Position()
    if about_the_file or position.line > len(lines) or not lines[position.line - 1].strip():
        return []
    line = lines[position.line - 1].rstrip()
    start = min(position.column - 1, len(line))
    end = len(line) if position.end_line > position.line else position.end_column - 1
    left, line = _window(line, start)
    marked = line[start - left : max(end - left, start - left)]
    before, carets = " " * _width(line[: start - left]), "^" * max(_width(marked), 1)
    return [f"| {line}", f"| {before}{carets}"]


def _window(line: str, start: int) -> tuple[int, str]:
    """The part of a long line that holds `start`, and where that part begins in it."""
    if len(line) <= WIDEST:
        return 0, line
    left = max(0, min(start - WIDEST // 3, len(line) - WIDEST))
    return left, line[left : left + WIDEST]


def _width(text: str) -> int:
    """Columns that a terminal gives to `text`: two to a wide character, none to a combining one."""
    return sum(_columns(character) for character in text)


def _columns(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _printable(text: str) -> str:
    """Without the characters that would move a terminal's cursor or turn the text around."""
    return "".join(
        " " if character == "\t" else "\ufffd" if _is_control(character) else character
        for character in text
    )


def _is_control(character: str) -> bool:
    return unicodedata.category(character) in {"Cc", "Cs", "Zl", "Zp"} or (
        "\u202a" <= character <= "\u202e" or "\u2066" <= character <= "\u2069"
    )
