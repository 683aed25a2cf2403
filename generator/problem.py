"""A problem: what an editor is told about a place in a file; a rule: the kind of problem it is."""

from dataclasses import dataclass, field
from typing import Literal

Severity = Literal["error", "warning"]
Level = Literal["error", "warning", "off"]
"""What a newsroom can make of a rule."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing that can be wrong.

    `code` is stable and never reused: NB0xx the file as bytes and YAML, NB1xx the annotation
    and the registries, NB2xx quotes, NB3xx summary and context, NB4xx the desk.
    `why`, `bad` and `good` are what `newsbrief rules CODE` and the documentation show.
    """

    code: str
    name: str
    severity: Severity
    why: str
    bad: str
    good: str


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """A stretch of a file: lines and columns count from 1, columns in characters, the end is exclusive."""

    line: int = 1
    column: int = 1
    end_line: int = 1
    end_column: int = 1


def stretch(text: str, start: int, end: int, first_line: int = 1) -> Position:
    """The position of `text[start:end]`, where `text` begins on line `first_line` of its file."""
    line = first_line + text.count("\n", 0, start)
    column = start - text.rfind("\n", 0, start)
    end_line = line + text.count("\n", start, end)
    return Position(line, column, end_line, end - text.rfind("\n", 0, end))


@dataclass(frozen=True, slots=True)
class Problem:
    """Something an editor has to mend (error) or look at (warning).

    `path` is relative to the newsroom's folder, with forward slashes. `message` says what is
    wrong in newsroom words, `hint` what to do about it.
    """

    path: str
    position: Position
    rule: str
    severity: Severity
    message: str
    hint: str = ""
    field: tuple[str | int, ...] = field(default=(), compare=False)

    @property
    def sort_key(self) -> tuple[str, Position, str, str]:
        """By file, then by place in it."""
        return (self.path, self.position, self.rule, self.message)
