"""What YAML allows and an annotation does not. In: where it stands. Out: Problems, collected.

Lines and columns count from 0 here, within the YAML, as PyYAML counts them.
"""

import re
from dataclasses import dataclass, field
from typing import Any

from generator.intake.rules import broken
from generator.problem import Position, Problem

_HASHTAG = re.compile(r"[ \t]+(#\w+)")
_WHOLE = "If it is text, put the whole of it between quotation marks"


@dataclass(slots=True)
class Refusals:
    """The problems of YAML whose `lines` start on line `first_line` of the file `path`."""

    path: str
    lines: list[str]
    first_line: int
    problems: list[Problem] = field(default_factory=list)

    def stretch(self, event: Any) -> Position:
        """Where an event of PyYAML's stands in the file."""
        start, end = event.start_mark, event.end_mark
        return self.position(start.line, start.column, end.line, end.column)

    def position(self, line: int, column: int, end_line: int, end_column: int) -> Position:
        """A place in the file."""
        first = self.first_line
        return Position(line + first, column + 1, end_line + first, end_column + 1)

    def word(self, event: Any) -> str:
        """The word of the file with which `event` begins."""
        mark = event.start_mark
        return re.split(r"[ \t,\]}]", self.lines[mark.line][mark.column :], maxsplit=1)[0]

    def anchor_or_tag(self, event: Any) -> str:
        """A value that begins with &, * or !; its word can stand in for it."""
        word = self.word(event) or "!"
        start = event.start_mark
        where = self.position(start.line, start.column, start.line, start.column + len(word))
        if word.startswith("!"):
            message = f"“{word}” begins with “!”, which YAML takes for an instruction."
            self._refuse("tag", where, message, f"{_WHOLE}; else take it out.")
        else:
            message = f"“{word}” begins with “{word[0]}”, which YAML takes for a reference."
            hint = f"{_WHOLE}; else write out what it refers to."
            self._refuse("reference", where, message, hint)
        return word

    def merge(self, event: Any) -> None:
        """A key `<<`, which takes keys over from elsewhere."""
        message = "“<<” would take keys over from elsewhere."
        self._refuse("reference", self.stretch(event), message, "Write the keys out here.")

    def blank_key(self, event: Any) -> None:
        """A colon with nothing before it."""
        message = "There is no key before this colon."
        self._refuse("not-a-key", self.stretch(event), message, "Write one.")

    def collection_as_key(self, event: Any) -> None:
        """A list or a block before a colon."""
        message = "A list or a block can’t be a key."
        hint = "If it is text that begins with a bracket, put it between quotation marks."
        self._refuse("not-a-key", self.stretch(event), message, hint)

    def duplicate(self, event: Any, key: str, first_line: int) -> None:
        """A key that its block has already, on `first_line` of the file."""
        message = f"`{key}` stands here again; the first is on line {first_line}."
        self._refuse("duplicate-key", self.stretch(event), message, "Keep one of the two.")

    def too_deep(self, event: Any, deepest: int) -> None:
        """A block or list too far inside others."""
        message = f"This is nested more than {deepest} levels deep."
        hint = "Look for brackets or hyphens too many."
        self._refuse("too-deep", self.stretch(event), message, hint)

    def another_document(self, event: Any) -> None:
        """A line that ends the YAML before the file ends."""
        message = "The keys are over at this line, but the file goes on."
        hint = "Take this line out; if what comes below it belongs elsewhere, move it there."
        self._refuse("several-documents", self.stretch(event), message, hint)

    def cut_by_hash(self, event: Any) -> None:
        """A text that ends where a hashtag begins, because YAML takes that for a note."""
        mark = event.end_mark
        if not (found := _HASHTAG.match(self.lines[mark.line], mark.column)):
            return
        where = self.position(mark.line, found.start(1), mark.line, found.end(1))
        message = f"From “{found[1]}” on, the line is taken for a note and left out."
        hint = "If it belongs to the text, put the whole text between quotation marks; if it is a note, put a space after the #."
        self._refuse("cut-by-hash", where, message, hint)

    def _refuse(self, rule: str, where: Position, message: str, hint: str) -> None:
        self.problems.append(broken(rule, self.path, where, message, hint))
