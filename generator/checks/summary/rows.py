"""Where a word of a text stands that goes on over several lines. In: the text, where it stands as a
value, the YAML. Out: the Position of a stretch of it; None where it can't be counted.

A text after > or | begins below its sign; one that is plain or in quotation marks begins beside its
key. Either way the lines are joined by spaces; an escape, an empty line, or > with lines that are
indented further, makes another text of them than can be counted.
"""

from collections.abc import Iterator

from generator.problem import Position

FIRST_LINE = 2
"""The line of a file on which its annotation begins, below the opening `---`."""


def within_rows(value: Position, text: str, start: int, end: int, yaml: str) -> Position | None:
    """The position of `text[start:end]`."""
    rows = [*_rows(value, yaml)]
    if " ".join(row for _, _, row in rows) != text:
        return None
    first, last = _place(rows, start), _place(rows, max(start, end - 1))
    return Position(*first, last[0], last[1] + 1)


def _rows(value: Position, yaml: str) -> Iterator[tuple[int, int, str]]:
    """Line, column and words of each row of the text."""
    lines = yaml.split("\n")[value.line - FIRST_LINE : value.end_line - FIRST_LINE + 1]
    if not lines:  # an article that was made without a file
        return
    sign = lines[0][value.column - 1 : value.column]
    lines[-1] = lines[-1][: value.end_column - 1]
    if sign in {'"', "'"}:
        lines[-1] = lines[-1].removesuffix(sign)
    for number, line in enumerate(lines):
        at = 0 if number else value.column - 1 + (sign in {'"', "'"})
        words = line[at:].strip()
        if number or sign not in {">", "|"}:
            yield value.line + number, line.index(words, at) + 1, words


def _place(rows: list[tuple[int, int, str]], offset: int) -> tuple[int, int]:
    """Line and column of the character at `offset` of the text."""
    for line, column, words in rows:
        if offset <= len(words):
            return line, column + offset
        offset -= len(words) + 1
    raise IndexError(offset)
