"""Where a YAML parser gave up. In: its error. Out: the facts that an explanation is made from.

Lines and columns count from 0 here, within the YAML, as PyYAML counts them.
"""

from dataclasses import dataclass
from typing import Any

_LONGEST_EXAMPLE = 60
_ITS_END = 16


@dataclass(frozen=True, slots=True)
class Trouble:
    """Where reading stopped: lines and columns count from 0 here, as the parser does.

    `start_line` and `start` are where the construct began that could not be finished; `last` is
    the last thing that was read, `bracket` where the innermost one stands that was still open.
    """

    lines: list[str]
    what: str
    context: str
    line: int
    column: int
    start_line: int
    start: int
    last: Any
    bracket: Any

    def follows(self, *kinds: type) -> bool:
        """Whether the last thing read was an event of one of these kinds."""
        return type(self.last) in kinds

    @property
    def text(self) -> str:
        """The line that it stopped in."""
        return self.lines[self.line]

    @property
    def character(self) -> str:
        """The character that it stopped at."""
        return self.text[self.column : self.column + 1]

    @property
    def indent(self) -> int:
        """How far its line is indented."""
        return len(self.text) - len(self.text.lstrip())


@dataclass(frozen=True, slots=True)
class Explanation:
    """A rule that was broken on one line, from `column` to `end` (None: the end of the line)."""

    rule: str
    line: int
    column: int
    end: int | None
    message: str
    hint: str


def trouble_of(lines: list[str], error: Any, last: Any, brackets: list[Any]) -> Trouble:
    """Where PyYAML gave up in `lines`, after the event `last`, with these `brackets` open."""
    stopped = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    line, column = (stopped.line, stopped.column) if stopped else (0, 0)
    if line >= len(lines):
        line, column = len(lines) - 1, len(lines[-1])
    began = getattr(error, "context_mark", None)
    start_line, start = (began.line, began.column) if began else (line, column)
    return Trouble(
        lines,
        getattr(error, "problem", None) or "",
        getattr(error, "context", None) or "",
        line,
        column,
        min(start_line, len(lines) - 1),
        start,
        last,
        brackets[-1].start_mark if brackets else None,
    )


def in_quotes(text: str) -> str:
    """`text` as it can stand in YAML; a long one from its beginning to its end, with an ellipsis between."""
    if len(text) > _LONGEST_EXAMPLE:
        begins, ends = text[: _LONGEST_EXAMPLE - _ITS_END], text[-_ITS_END:]
        text = f"{begins.rpartition(' ')[0] or begins} … {ends.partition(' ')[2] or ends}"
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    return "'" + text.replace("'", "''") + "'"
