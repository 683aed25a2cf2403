"""Slips within a value: quotation marks, colons, brackets, first characters. In: trouble. Out: an Explanation, if it fits."""

import itertools
import re

from yaml.events import AliasEvent, MappingEndEvent, ScalarEvent, SequenceEndEvent

from generator.intake.yaml_trouble import Explanation, Trouble, in_quotes

_KEY = re.compile(r"[ \t]*(?:- +)*[\w-]+:(?: |$)")
_TOP_KEY = re.compile(r"[\w-]+:(?: |$)")
_COLON_IN_VALUE = re.compile(r"[ \t]*(?:- +)*(?:[^\s:]+: +)?(?P<value>.*)")
_SPECIAL = re.compile("scanning an? (?:alias|anchor|tag|directive|block scalar)|parsing a tag")
_QUOTED = {'"', "'"}
_QUOTE_IT = "If it is text, put the whole of it between quotation marks"


def open_quotation_mark(trouble: Trouble) -> Explanation | None:
    """A quotation mark that is never closed, or only by the one that opens a later text."""
    line, column = trouble.start_line, trouble.start
    if not ("quoted scalar" in trouble.context and "unexpected" in trouble.what):
        last = trouble.last
        if not (trouble.follows(ScalarEvent) and last.style in _QUOTED):
            return None
        line, column = last.start_mark.line, last.start_mark.column
        swallowed = trouble.lines[line + 1 : last.end_mark.line + 1]
        if last.end_mark.line != trouble.line or not any(map(_KEY.match, swallowed)):
            return None
    mark = trouble.lines[line][column : column + 1]
    apostrophe = "; if it is an apostrophe, put the text between double ones" if mark == "'" else ""
    return Explanation(
        "open-quotation-mark",
        line,
        column,
        None,
        f"The quotation mark {mark} that opens here is never closed.",
        f"Put {mark} at the end of the text as well{apostrophe}.",
    )


def text_after_value(trouble: Trouble) -> Explanation | None:
    """More text after a closing quotation mark or bracket."""
    last = trouble.last
    if last is None or last.end_mark.line != trouble.line or last.end_mark == last.start_mark:
        return None
    before = trouble.text[: last.end_mark.column]
    if trouble.follows(ScalarEvent) and last.style in _QUOTED:
        start = last.start_mark.column if last.start_mark.line == trouble.line else trouble.indent
        closed = "quotation mark"
    elif trouble.follows(MappingEndEvent, SequenceEndEvent) and before.endswith(("]", "}")):
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


def colon_in_text(trouble: Trouble) -> Explanation | None:
    """A colon and a space inside a text."""
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


def first_character(trouble: Trouble) -> Explanation | None:
    """A text that begins with a character which means something in YAML."""
    line, column = trouble.line, trouble.column
    if _SPECIAL.search(trouble.context):
        line, column = trouble.start_line, trouble.start
    elif trouble.follows(AliasEvent):
        line, column = trouble.last.start_mark.line, trouble.last.start_mark.column
    elif not re.search("cannot start|node content|keys are not allowed", trouble.what):
        return None
    character = trouble.lines[line][column : column + 1]
    if not character:
        return None
    if character in ",]}":
        message = f"This “{character}” can’t stand here."
        hint = f"Take it out. {_QUOTE_IT}."
    else:
        message = f"A text can’t begin with “{character}”, which has a meaning of its own in YAML."
        whole = trouble.lines[line][column:].strip()
        hint = f"Put the text between quotation marks: {in_quotes(whole)}"
    return Explanation("first-character", line, column, column + 1, message, hint)


def open_bracket(trouble: Trouble) -> Explanation | None:
    """A bracket that is never closed before the next key at the left margin, or the end."""
    if not (mark := _bracket(trouble)):
        return None
    line, column = mark
    opening = trouble.lines[line][column : column + 1]
    closing = "]" if opening == "[" else "}"
    below = itertools.takewhile(lambda text: not _TOP_KEY.match(text), trouble.lines[line + 1 :])
    if closing in "".join([trouble.lines[line][column:], *below]):
        return None
    return Explanation(
        "open-bracket",
        line,
        column,
        None,
        f"The bracket {opening} that opens here is never closed.",
        f"Close it with {closing}. {_QUOTE_IT}.",
    )


def _bracket(trouble: Trouble) -> tuple[int, int] | None:
    if "while parsing a flow" in trouble.context and "expected ','" in trouble.what:
        return trouble.start_line, trouble.start
    return (trouble.bracket.line, trouble.bracket.column) if trouble.bracket else None


def wrong_in_brackets(trouble: Trouble) -> Explanation | None:
    """Something between brackets that is neither an item nor a comma."""
    if not trouble.bracket and "while parsing a flow" not in trouble.context:
        return None
    return Explanation(
        "text-after-value",
        trouble.line,
        min(trouble.column, len(trouble.text)),
        None,
        "This can’t stand between brackets.",
        "Part the items with commas, and put an item with a colon or a quotation mark in it between quotation marks.",
    )


def escape(trouble: Trouble) -> Explanation | None:
    """A backslash between double quotation marks that begins no code."""
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
