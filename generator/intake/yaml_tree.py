"""YAML to values and positions in one pass. In: YAML text. Out: plain values, each with its place in the file.

Reads the parser's events itself, because what an editor can say here is less than YAML: no
references, tags or several documents, no key twice, and only `null`, `true`, `false` and whole
numbers are anything but text. (PyYAML's own loader makes False of `no`, 90 of `1:30`, 10 of
`012`, lets the second of two keys win, and recurses as deep as the file says.)
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

import yaml
from yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    DocumentEndEvent,
    DocumentStartEvent,
    Event,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
)

from generator.intake.rules import broken
from generator.intake.yaml_words import unreadable
from generator.problem import Position, Problem
from generator.vocabulary import FieldPath

try:
    from yaml import CSafeLoader as Parser
except ImportError:  # PyYAML built without libyaml: the same events, ten times slower
    from yaml import SafeLoader as Parser  # type: ignore[assignment]

Plain = str | int | bool | None | list["Plain"] | dict[str, "Plain"]

DEEPEST = 20
"""An annotation needs 6 levels."""

_WHOLE_NUMBER = re.compile(r"0|-?[1-9][0-9]{0,17}")
_CONSTANTS = {"": None, "~": None, "null": None, "true": True, "false": False}
_HASHTAG = re.compile(r"[ \t]+(#\w+)")


@dataclass(frozen=True, slots=True)
class Tree:
    """A YAML document: its value, and by key path the positions of its values and of its keys.

    A key without a value is left out of its block, since nothing written is nothing said; its
    path stays in `keys`.
    """

    value: Plain
    positions: Mapping[FieldPath, Position]
    keys: Mapping[FieldPath, Position]


def read_tree(path: str, text: str, first_line: int) -> tuple[Tree | None, tuple[Problem, ...]]:
    """Read the YAML that starts on line `first_line` of the file `path`.

    The Tree is None where reading had to stop. Other problems leave a Tree in which a refused
    value is the text that stands there.
    """
    reader = _Reader(path, text.split("\n"), first_line)
    try:
        reader.parser = Parser(text)
        value = reader.document()
    except yaml.YAMLError as error:
        stopped = unreadable(path, reader.lines, first_line, error, reader.last)
        told = any(problem.position.line == stopped.position.line for problem in reader.problems)
        return None, (*reader.problems, *(() if told else (stopped,)))
    except _Stopped:
        return None, tuple(reader.problems)
    return Tree(value, reader.positions, reader.keys), tuple(reader.problems)


class _Stopped(Exception):
    """Reading has to end here; the reason is among the problems."""


@dataclass(slots=True)
class _Reader:
    path: str
    lines: list[str]
    first_line: int
    positions: dict[FieldPath, Position] = field(default_factory=dict)
    keys: dict[FieldPath, Position] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    parser: Parser = field(init=False)
    last: Event | None = None
    end: tuple[int, int] = (1, 1)

    def next(self) -> Event:
        self.last = event = self.parser.get_event()
        return event

    def refuse(self, rule: str, position: Position, message: str, hint: str) -> None:
        self.problems.append(broken(rule, self.path, position, message, hint))

    def document(self) -> Plain:
        self.next()
        if not isinstance(self.next(), DocumentStartEvent):
            return None
        value = self.value(self.next(), (), Position(self.first_line, 1, self.first_line, 1))
        closing = self.next()
        more = (
            closing if isinstance(closing, DocumentEndEvent) and closing.explicit else self.next()
        )
        if isinstance(more, DocumentStartEvent | DocumentEndEvent):
            self.refuse(
                "several-documents",
                self.place(more),
                "The keys are over at this line, but the file goes on.",
                "Take this line out; if what comes below it belongs elsewhere, move it there.",
            )
        return value

    def value(self, event: Event, path: FieldPath, blank: Position) -> Plain:
        """The value that begins with `event`; `blank` is where to point if nothing is written."""
        if isinstance(event, ScalarEvent):
            value, position = self.scalar(event), self.scalar_place(event)
            self.end = (position.end_line, position.end_column)
            self.positions[path] = blank if value is None else position
            if event.anchor is not None or event.tag is not None:
                self.refuse_extras(event)
                return event.value or self.raw(event)
            return value
        if isinstance(event, AliasEvent):
            self.positions[path] = self.place(event)
            self.refuse_extras(event)
            return self.raw(event)
        return self.collection(event, path)

    def collection(self, event: Event, path: FieldPath) -> Plain:
        if event.anchor is not None or event.tag is not None:
            self.refuse_extras(event)
        if len(path) >= DEEPEST:
            self.refuse(
                "too-deep",
                self.place(event),
                f"This is nested more than {DEEPEST} levels deep.",
                "Look for brackets or hyphens too many.",
            )
            raise _Stopped
        value: Plain
        if isinstance(event, MappingStartEvent):
            value = self.mapping(path)
        else:
            value = self.sequence(path)
        if event.flow_style and self.last:
            mark = self.last.end_mark
            self.end = (mark.line + self.first_line, mark.column + 1)
        start = event.start_mark
        self.positions[path] = Position(start.line + self.first_line, start.column + 1, *self.end)
        return value

    def sequence(self, path: FieldPath) -> list[Plain]:
        items: list[Plain] = []
        while not isinstance(event := self.next(), CollectionEndEvent):
            items.append(self.value(event, (*path, len(items)), self.place(event)))
        return items

    def mapping(self, path: FieldPath) -> dict[str, Plain]:
        block: dict[str, Plain] = {}
        while not isinstance(event := self.next(), CollectionEndEvent):
            position = self.scalar_place(event)
            key = self.key(event, (*path, ""), position)
            here = (*path, key or "")
            if key is None or here in self.keys:
                if key is not None:
                    self.refuse_second(here, position)
                self.unheard(here)
                continue
            self.keys[here] = position
            value = self.value(self.next(), here, position)
            if value is not None:
                block[key] = value
        return block

    def key(self, event: Event, path: FieldPath, position: Position) -> str | None:
        """The key that `event` is, or None for what can't be one."""
        if isinstance(event, ScalarEvent) and event.anchor is None and event.tag is None:
            if event.value == "<<" and not event.style:
                self.refuse(
                    "reference",
                    position,
                    "“<<” would take keys over from elsewhere.",
                    "Write the keys out here.",
                )
                return None
            if event.value.strip():
                return str(event.value)
            self.refuse("not-a-key", position, "There is no key before this colon.", "Write one.")
        elif isinstance(event, ScalarEvent | AliasEvent):
            self.refuse_extras(event)
        else:
            self.refuse(
                "not-a-key",
                position,
                "A list or a block can’t be a key.",
                "If it is text that begins with a bracket, put it between quotation marks.",
            )
            self.unheard(path, event)
        return None

    def refuse_second(self, here: FieldPath, position: Position) -> None:
        self.refuse(
            "duplicate-key",
            position,
            f"`{here[-1]}` stands here again; the first is on line {self.keys[here].line}.",
            "Keep one of the two.",
        )

    def unheard(self, path: FieldPath, event: Event | None = None) -> None:
        """Read past a value that can't be used."""
        kept = self.positions, self.keys, len(self.problems)
        self.positions, self.keys = {}, {}
        self.value(event or self.next(), path, Position())
        self.positions, self.keys, told = kept
        del self.problems[told:]

    def refuse_extras(self, event: NodeEvent) -> None:
        """Refuse a reference or a tag."""
        raw = self.raw(event)
        quote = "If it is text, put the whole of it between quotation marks"
        start = event.start_mark
        position = self.position(start.line, start.column, start.line, start.column + len(raw))
        if raw.startswith("!"):
            message = f"“{raw}” begins with “!”, which YAML takes for an instruction."
            self.refuse("tag", position, message, f"{quote}; else take it out.")
        else:
            message = f"“{raw}” begins with “{raw[0]}”, which YAML takes for a reference."
            hint = f"{quote}; else write out what it refers to."
            self.refuse("reference", position, message, hint)

    def raw(self, event: Event) -> str:
        """The word of the file with which `event` begins."""
        mark = event.start_mark
        return re.split(r"[ \t,\]}]", self.lines[mark.line][mark.column :], maxsplit=1)[0] or "!"

    def scalar(self, event: ScalarEvent) -> Plain:
        text: str = event.value
        if event.style:
            return text
        if text in _CONSTANTS:
            return _CONSTANTS[text]
        if _WHOLE_NUMBER.fullmatch(text):
            return int(text)
        mark = event.end_mark
        if " " in text and (hashtag := _HASHTAG.match(self.lines[mark.line], mark.column)):
            self.refuse(
                "cut-by-hash",
                self.position(mark.line, hashtag.start(1), mark.line, hashtag.end(1)),
                f"From “{hashtag[1]}” on, the line is taken for a note and left out.",
                "If it belongs to the text, put the whole text between quotation marks; if it is a note, put a space after the #.",
            )
        return text

    def scalar_place(self, event: Event) -> Position:
        """Where a scalar stands; a text block ends with its last line that is not empty."""
        start, end = event.start_mark, event.end_mark
        if getattr(event, "style", None) not in {"|", ">"}:
            return self.position(start.line, start.column, end.line, end.column)
        last = end.line if end.column else end.line - 1
        while last > start.line and not self.lines[last].strip():
            last -= 1
        return self.position(start.line, start.column, last, len(self.lines[last]))

    def place(self, event: Event) -> Position:
        start, end = event.start_mark, event.end_mark
        return self.position(start.line, start.column, end.line, end.column)

    def position(self, line: int, column: int, end_line: int, end_column: int) -> Position:
        first = self.first_line
        return Position(line + first, column + 1, end_line + first, end_column + 1)
