"""YAML to values and positions in one pass. In: YAML text. Out: plain values, each with its place in the file.

Reads the parser's events itself, because what an editor can say here is less than YAML: no
references, tags or several documents, no key twice, and only `null`, `true`, `false` and whole
numbers are anything but text. (PyYAML's own loader makes False of `no`, 90 of `1:30`, 10 of
`012`, lets the second of two keys win, and recurses as deep as the file says.)
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import yaml
from yaml.events import (
    AliasEvent,
    DocumentEndEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
)

from generator.intake.yaml_refusals import Refusals
from generator.intake.yaml_trouble import trouble_of
from generator.intake.yaml_words import unreadable
from generator.problem import Position, Problem
from generator.vocabulary import FieldPath

try:
    from yaml import CSafeLoader as Parser
except ImportError:  # PyYAML built without libyaml: the same events, ten times slower
    from yaml import SafeLoader as Parser  # type: ignore[assignment]

Plain = str | int | bool | None | list["Plain"] | dict[str, "Plain"]
Stretch = tuple[int, int, int, int]
"""What a Position holds. A tuple of numbers costs a fifth of it to make, and most are never asked for."""

DEEPEST = 20
"""An annotation needs 6 levels."""

_WHOLE_NUMBER = re.compile(r"0|-?[1-9][0-9]{0,17}")
_CONSTANTS = {"": None, "~": None, "null": None, "true": True, "false": False}


@dataclass(frozen=True, slots=True)
class Tree:
    """A YAML document: its value, and by key path where its values and its keys stand.

    A key without a value is left out of its block, since nothing written is nothing said; its
    path stays in both.
    """

    value: Plain
    positions: Mapping[FieldPath, Position]
    keys: Mapping[FieldPath, Position]


class Positions(Mapping[FieldPath, Position]):
    """Positions by key path, made when they are asked for."""

    _stretches: Mapping[FieldPath, Stretch]

    def __init__(self, stretches: Mapping[FieldPath, Stretch]) -> None:
        self._stretches = stretches

    def __getitem__(self, path: FieldPath) -> Position:
        return Position(*self._stretches[path])

    def __iter__(self) -> Iterator[FieldPath]:
        return iter(self._stretches)

    def __len__(self) -> int:
        return len(self._stretches)


class SparePositions(Positions):
    """The positions of YAML that is known to be sound, read again when the first is asked for.

    Positions of 10,000 articles take 200 MB, and those of the few with a problem are looked at.
    """

    def __init__(self, text: str, first_line: int) -> None:
        self._text, self._first_line = text, first_line

    @cached_property
    def _stretches(self) -> Mapping[FieldPath, Stretch]:  # type: ignore[override] # made late
        reader = _Reader(Refusals("", self._text.split("\n"), self._first_line))
        reader.parser = Parser(self._text)
        reader.document()
        return reader.positions


def read_tree(path: str, text: str, first_line: int) -> tuple[Tree | None, tuple[Problem, ...]]:
    """Read the YAML that starts on line `first_line` of the file `path`.

    The Tree is None where reading had to stop. Other problems leave a Tree in which a refused
    value is the text that stands there.
    """
    refusals = Refusals(path, text.split("\n"), first_line)
    reader = _Reader(refusals)
    try:
        reader.parser = Parser(text)
        value = reader.document()
    except yaml.YAMLError as error:
        trouble = trouble_of(refusals.lines, error, reader.last, reader.brackets)
        stopped = unreadable(path, first_line, trouble)
        told = any(problem.position.line == stopped.position.line for problem in refusals.problems)
        return None, (*refusals.problems, *(() if told else (stopped,)))
    except _StoppedError:
        return None, tuple(refusals.problems)
    tree = Tree(value, Positions(reader.positions), Positions(reader.keys))
    return tree, tuple(refusals.problems)


class _StoppedError(Exception):
    """Reading has to end here; the reason is among the refusals."""


@dataclass(slots=True)
class _Reader:
    """Builds values from events. Events are Any: PyYAML's stubs take each mark for optional."""

    refusals: Refusals
    positions: dict[FieldPath, Stretch] = field(default_factory=dict)
    keys: dict[FieldPath, Stretch] = field(default_factory=dict)
    parser: Any = None
    last: Any = None
    end: tuple[int, int] = (1, 1)
    brackets: list[Any] = field(default_factory=list)

    def next(self) -> Any:
        self.last = event = self.parser.get_event()
        return event

    def document(self) -> Plain:
        self.next()
        if type(self.next()) is not DocumentStartEvent:
            return None
        value = self.value(self.next(), (), (1, 1, 1, 1))
        closing = self.next()
        more = closing if closing.explicit else self.next()
        if type(more) in {DocumentStartEvent, DocumentEndEvent}:
            self.refusals.another_document(more)
            raise _StoppedError
        return value

    def value(self, event: Any, path: FieldPath, blank: Stretch | None = None) -> Plain:
        """The value that begins with `event`; `blank` is where to point if nothing is written, if not there."""
        kind = type(event)
        if kind is AliasEvent:
            self.positions[path] = self.stretch(event)
            return self.refusals.anchor_or_tag(event)
        refused = event.anchor is not None or event.tag is not None
        word = self.refusals.anchor_or_tag(event) if refused else None
        if kind is not ScalarEvent:
            return self.collection(event, kind is MappingStartEvent, path)
        stretch = self.text_block(event) if event.style in {"|", ">"} else self.stretch(event)
        self.end = stretch[2:]
        value = self.scalar(event) if word is None else event.value or word
        if value is None:
            stretch = blank or self.stretch(event)
        self.positions[path] = stretch
        return value

    def collection(self, event: Any, is_block: bool, path: FieldPath) -> Plain:  # noqa: FBT001 # two kinds of event
        if len(path) >= DEEPEST:
            self.refusals.too_deep(event, DEEPEST)
            raise _StoppedError
        if event.flow_style:
            self.brackets.append(event)
        value: Plain = self.mapping(path) if is_block else self.sequence(path)
        if event.flow_style:
            self.brackets.pop()
            self.end = self.stretch(self.last)[2:]
        self.positions[path] = (*self.stretch(event)[:2], *self.end)
        return value

    def sequence(self, path: FieldPath) -> list[Plain]:
        items: list[Plain] = []
        get = self.parser.get_event
        while type(event := get()) is not SequenceEndEvent:
            self.last = event
            items.append(self.value(event, (*path, len(items))))
        self.last = event
        return items

    def mapping(self, path: FieldPath) -> dict[str, Plain]:
        block: dict[str, Plain] = {}
        get = self.parser.get_event
        while type(event := get()) is not MappingEndEvent:
            self.last = event
            key = self.key(event, path)
            here = (*path, key or "")
            if key is None:
                self.unheard(here)
            elif here in self.keys:
                self.refusals.duplicate(event, key, self.keys[here][0])
                self.unheard(here)
            else:
                self.keys[here] = stretch = self.stretch(event)
                self.last = event = get()
                if (value := self.value(event, here, stretch)) is not None:
                    block[key] = value
        self.last = event
        return block

    def key(self, event: Any, path: FieldPath) -> str | None:
        """The key that `event` is, or None for what can't be one."""
        kind = type(event)
        if kind is AliasEvent or event.anchor is not None or event.tag is not None:
            self.refusals.anchor_or_tag(event)
        elif kind is not ScalarEvent:
            self.refusals.collection_as_key(event)
        elif event.value == "<<" and not event.style:
            self.refusals.merge(event)
        elif not event.value.strip():
            self.refusals.blank_key(event)
        else:
            return str(event.value)
        if kind not in {ScalarEvent, AliasEvent}:
            self.unheard((*path, ""), event)
        return None

    def unheard(self, path: FieldPath, event: Any = None) -> None:
        """Read past a value that can't be used."""
        kept, told = (self.positions, self.keys), len(self.refusals.problems)
        self.positions, self.keys = {}, {}
        self.value(event or self.next(), path, (1, 1, 1, 1))
        self.positions, self.keys = kept
        del self.refusals.problems[told:]

    def scalar(self, event: Any) -> Plain:
        text: str = event.value
        if "\n" in text and event.style != "|" and event.start_mark.line < event.end_mark.line:
            text = text.replace("\n", "\n\n")  # what was an empty line, before YAML folded it
        if event.style:
            return text
        if text in _CONSTANTS:
            return _CONSTANTS[text]
        if _WHOLE_NUMBER.fullmatch(text):
            return int(text)
        if " " in text:
            self.refusals.cut_by_hash(event)
        return text

    def stretch(self, event: Any) -> Stretch:
        start, end, first = event.start_mark, event.end_mark, self.refusals.first_line
        return (start.line + first, start.column + 1, end.line + first, end.column + 1)

    def text_block(self, event: Any) -> Stretch:
        """Where a block after | or > stands: it ends with its last line that is not empty."""
        line, column, end_line, end_column = self.stretch(event)
        first, lines = self.refusals.first_line, self.refusals.lines
        last = end_line if end_column > 1 else end_line - 1
        while last > line and not lines[last - first].strip():
            last -= 1
        return (line, column, last, len(lines[last - first]) + 1)
