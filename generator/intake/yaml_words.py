"""What is wrong with YAML that can't be read, in an editor's words. In: the parser's error. Out: a Problem.

A parser complains where it gives up, which is often lines below the slip: after an unclosed
quotation mark, for one. So each explanation here looks at the lines themselves for the place
where the slip begins. They are tried in order; the first that fits is told.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import yaml
from yaml.events import AliasEvent, CollectionEndEvent, Event, ScalarEvent

from generator.intake.rules import broken
from generator.problem import Position, Problem

_KEY = re.compile(r"[ \t]*(?:- +)*[\w-]+:(?: |$)")
_COLON_IN_VALUE = re.compile(r"[ \t]*(?:- +)*(?:[^\s:]+: +)?(?P<value>.*)")
_NO_SPACE = re.compile(r"(?P<key>[\w-]+):(?P<value>[^\s/].*)")
_QUOTE_IT = "If it is text, put the whole of it between quotation marks"
_LONGEST_EXAMPLE = 60


@dataclass(frozen=True, slots=True)
class Trouble:
    """Where reading stopped: lines and columns count from 0 here, as the parser does.

    `start_line` and `start` are where the construct began that could not be finished; `last` is
    the last thing that was read.
    """

    lines: list[str]
    what: str
    context: str
    line: int
    column: int
    start_line: int
    start: int
    last: Event | None

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


def unreadable(
    path: str, lines: list[str], first_line: int, error: yaml.YAMLError, last: Event | None
) -> Problem:
    """The problem of YAML that starts on line `first_line` of its file and can't be read."""
    trouble = _trouble(lines, error, last)
    said = next(filter(None, (explain(trouble) for explain in _EXPLANATIONS)), None)
    said = said or _anything(trouble)
    line = said.line + first_line
    end = len(lines[said.line]) if said.end is None else said.end
    position = Position(line, said.column + 1, line, max(end, said.column) + 1)
    return broken(said.rule, path, position, said.message, said.hint)


def in_quotes(text: str) -> str:
    """`text` as it can stand in YAML, with an ellipsis where it is long."""
    if len(text) > _LONGEST_EXAMPLE:
        text = f"{text[:_LONGEST_EXAMPLE]}…"
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    return "'" + text.replace("'", "''") + "'"


def _trouble(lines: list[str], error: Any, last: Event | None) -> Trouble:
    stopped = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    line, column = (stopped.line, stopped.column) if stopped else (0, 0)
    began = getattr(error, "context_mark", None)
    start_line, start = (began.line, began.column) if began else (line, column)
    return Trouble(
        lines,
        getattr(error, "problem", None) or "",
        getattr(error, "context", None) or "",
        min(line, len(lines) - 1),
        column,
        min(start_line, len(lines) - 1),
        start,
        last,
    )


def _tab(trouble: Trouble) -> Explanation | None:
    at = trouble.text.find("\t", 0, max(trouble.indent, 1))
    if at < 0 and trouble.character == "\t":
        at = trouble.column
    if at < 0:
        return None
    end = at + len(trouble.text[at:]) - len(trouble.text[at:].lstrip("\t"))
    return Explanation(
        "tab",
        trouble.line,
        at,
        end,
        "A tab stands here; lines are indented with spaces.",
        "Put two spaces in its place.",
    )


def _open_quotation_mark(trouble: Trouble) -> Explanation | None:
    line, column = trouble.start_line, trouble.start
    if not ("quoted scalar" in trouble.context and "unexpected" in trouble.what):
        last = trouble.last
        if not (isinstance(last, ScalarEvent) and last.style in {'"', "'"}):
            return None
        line, column = last.start_mark.line, last.start_mark.column
        swallowed = trouble.lines[line + 1 : last.end_mark.line + 1]
        if last.end_mark.line != trouble.line or not any(map(_KEY.match, swallowed)):
            return None
    mark = trouble.lines[line][column : column + 1]
    return Explanation(
        "open-quotation-mark",
        line,
        column,
        None,
        f"The quotation mark {mark} that opens here is never closed.",
        f"Put {mark} at the end of the text as well.",
    )


def _text_after_value(trouble: Trouble) -> Explanation | None:
    last = trouble.last
    if last is None or last.end_mark.line != trouble.line or last.end_mark == last.start_mark:
        return None
    before = trouble.text[: last.end_mark.column]
    if isinstance(last, ScalarEvent) and last.style in {'"', "'"}:
        start = last.start_mark.column if last.start_mark.line == trouble.line else trouble.indent
        closed = "quotation mark"
    elif isinstance(last, CollectionEndEvent) and before.endswith(("]", "}")):
        start = max(before.rfind("["), before.rfind("{"), 0)
        closed = "bracket"
    else:
        return None
    whole = trouble.text[start:].strip()
    if "flow" in trouble.context:
        message, hint = "A comma is missing before this.", "Part the items in brackets with commas."
    else:
        message = f"The text goes on after the closing {closed}."
        hint = f"Put quotation marks around the whole of it: {in_quotes(_inner(whole))}"
    return Explanation("text-after-value", trouble.line, trouble.column, None, message, hint)


def _inner(whole: str) -> str:
    """'It's over' stands between its own marks; "Peace" at last only begins with one."""
    if whole[:1] == whole[-1:] == "'":
        return whole[1:-1]
    return whole


def _colon_in_text(trouble: Trouble) -> Explanation | None:
    if "mapping values are not allowed" not in trouble.what:
        return None
    before = trouble.text[: trouble.column]
    found = _COLON_IN_VALUE.match(trouble.text)
    value = found["value"] if found else ""
    if ": " not in before and " " not in before.strip().removeprefix("- "):
        return None
    start = trouble.text.index(value) if ": " in before else trouble.indent
    whole = trouble.text[start:].strip()
    hint = f"Put the text between straight quotation marks: {in_quotes(whole)}"
    if ": " not in before:
        hint = "Put the whole text, from its beginning, between straight quotation marks."
    return Explanation(
        "colon-in-text",
        trouble.line,
        trouble.column,
        trouble.column + 1,
        "This colon is inside a text, but YAML takes what stands before it for a key.",
        hint,
    )


def _line_without_key(trouble: Trouble) -> Explanation | None:
    """A line that is no key, told at the line itself or by the one after it."""
    last = trouble.last
    if "could not find expected ':'" in trouble.what:
        line, column = trouble.start_line, trouble.start
    elif (
        "mapping values are not allowed" in trouble.what
        and isinstance(last, ScalarEvent)
        and last.start_mark.line < trouble.line
        and last.start_mark.column == trouble.indent
    ):
        line, column = last.start_mark.line, last.start_mark.column
    else:
        return None
    text = trouble.lines[line][column:].rstrip()
    if found := _NO_SPACE.match(text):
        message = f"There is no space after the colon of `{found['key']}`."
        hint = f"Write it as: {found['key']}: {found['value']}"
    elif _follows_item(trouble.lines, line, column):
        return _missing_hyphen(line, column)
    else:
        message = "This line is neither a key with its value nor an item of a list."
        hint = "If it belongs to the text above it, indent it further than that text’s key."
    return Explanation("neither-key-nor-item", line, column, None, message, hint)


def _follows_item(lines: list[str], line: int, column: int) -> bool:
    above = next((text for text in reversed(lines[:line]) if text.strip()), "")
    return above[column:].startswith("- ") and not above[:column].strip()


def _missing_hyphen(line: int, column: int) -> Explanation:
    return Explanation(
        "list-item",
        line,
        column,
        None,
        "This line stands among the items of a list, but has no hyphen.",
        "Begin it with a hyphen and a space; if it belongs to the item above it, indent it further.",
    )


def _list_item(trouble: Trouble) -> Explanation | None:
    if "sequence entries are not allowed" in trouble.what:
        message = "A list can’t begin on the line of its key."
        hint = f"Put each item on a line of its own below the key. {_QUOTE_IT}."
    elif "block collection" in trouble.context and trouble.column == trouble.start:
        return _missing_hyphen(trouble.line, trouble.column)
    elif "block mapping" in trouble.context and trouble.text[trouble.column :].startswith("- "):
        message = "This list item stands where a key is expected."
        hint = "Take the hyphen out, or put the item below the key of its list."
    else:
        return None
    return Explanation("list-item", trouble.line, trouble.column, None, message, hint)


def _indentation(trouble: Trouble) -> Explanation | None:
    too_far = "mapping values are not allowed" in trouble.what
    if not too_far and (
        not trouble.context.startswith("while parsing a block")
        or trouble.column != trouble.indent
        or trouble.column == trouble.start
    ):
        return None
    told = "further than" if too_far else "otherwise than"
    return Explanation(
        "indentation",
        trouble.line,
        trouble.indent,
        None,
        f"This line is indented {told} the lines it belongs to.",
        "Let keys that belong together begin in the same column.",
    )


def _open_bracket(trouble: Trouble) -> Explanation | None:
    if "flow" not in trouble.context or "expected ','" not in trouble.what:
        return None
    opening = trouble.lines[trouble.start_line][trouble.start : trouble.start + 1]
    closing = "]" if opening == "[" else "}"
    return Explanation(
        "open-bracket",
        trouble.start_line,
        trouble.start,
        None,
        f"The bracket {opening} that opens here is never closed.",
        f"Close it with {closing}. {_QUOTE_IT}.",
    )


def _no_key(trouble: Trouble) -> Explanation | None:
    if "block mapping" not in trouble.context or trouble.character != ":":
        return None
    message = "There is no key before this colon."
    end = trouble.column + 1
    return Explanation("not-a-key", trouble.line, trouble.column, end, message, "Write one.")


def _escape(trouble: Trouble) -> Explanation | None:
    if "escape" not in trouble.what and "hexdecimal" not in trouble.what:
        return None
    column = max(trouble.text.rfind("\\", 0, trouble.column + 1), 0)
    return Explanation(
        "escape",
        trouble.line,
        column,
        column + 2,
        "Between double quotation marks, a backslash begins a code for a character, and this is none.",
        "Put the text between single quotation marks (') instead, or write the backslash twice.",
    )


def _first_character(trouble: Trouble) -> Explanation | None:
    line, column = trouble.line, trouble.column
    if re.search(
        "scanning an? (alias|anchor|tag|directive|block scalar)|parsing a tag", trouble.context
    ):
        line, column = trouble.start_line, trouble.start
    elif isinstance(trouble.last, AliasEvent):
        line, column = trouble.last.start_mark.line, trouble.last.start_mark.column
    elif not re.search("cannot start|node content|keys are not allowed", trouble.what):
        return None
    character = trouble.lines[line][column : column + 1]
    if not character:
        return None
    whole = trouble.lines[line][column:].strip()
    return Explanation(
        "first-character",
        line,
        column,
        column + 1,
        f"A text can’t begin with “{character}”, which has a meaning of its own in YAML.",
        f"Put the text between quotation marks: {in_quotes(whole)}",
    )


def _anything(trouble: Trouble) -> Explanation:
    return Explanation(
        "yaml",
        trouble.line,
        min(trouble.column, len(trouble.text)),
        None,
        "From here on, the keys and values can’t be read.",
        "Compare this line and the one above it with a file that works: indentation, hyphens, colons, quotation marks.",
    )


_EXPLANATIONS: tuple[Callable[[Trouble], Explanation | None], ...] = (
    _tab,
    _open_quotation_mark,
    _text_after_value,
    _colon_in_text,
    _line_without_key,
    _first_character,
    _list_item,
    _no_key,
    _open_bracket,
    _indentation,
    _escape,
)
