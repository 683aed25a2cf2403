"""Slips of layout: tabs, indentation, hyphens, lines without a key. In: trouble. Out: an Explanation, if it fits."""

import re

from yaml.events import ScalarEvent

from generator.intake.yaml_trouble import Explanation, Trouble

_ODD_SPACE = re.compile("(?:-|[\\w-]+:)?(?P<space>[\u00a0\u2007\u200b\u202f\u3000]+)")
_NO_SPACE = re.compile(r"(?P<key>[\w-]+):(?P<value>[^\s/].*)")
_QUOTE_IT = "If it is text, put the whole of it between quotation marks"


def tab(trouble: Trouble) -> Explanation | None:
    """A tab where only spaces can stand."""
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


def line_without_key(trouble: Trouble) -> Explanation | None:
    """A line that is no key, told at the line itself or by the one after it."""
    last = trouble.last
    if "could not find expected ':'" in trouble.what:
        line, column = trouble.start_line, trouble.start
    elif (
        "mapping values are not allowed" in trouble.what
        and trouble.follows(ScalarEvent)
        and last.start_mark.line < trouble.line
        and last.start_mark.column == trouble.indent
    ):
        line, column = last.start_mark.line, last.start_mark.column
    else:
        return None
    text = trouble.lines[line][column:].rstrip()
    if found := _ODD_SPACE.match(text):
        message = "This space is no ordinary one, but a no-break space."
        hint = "Delete it, and type a space in its place."
        start, end = (column + edge for edge in found.span("space"))
        return Explanation("neither-key-nor-item", line, start, end, message, hint)
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


def list_item(trouble: Trouble) -> Explanation | None:
    """A list item where there can be none, or a line among items without a hyphen."""
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


def indentation(trouble: Trouble) -> Explanation | None:
    """A line that begins in a column of its own."""
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


def no_key(trouble: Trouble) -> Explanation | None:
    """A colon with nothing before it."""
    if "block mapping" not in trouble.context or trouble.character != ":":
        return None
    message = "There is no key before this colon."
    end = trouble.column + 1
    return Explanation("not-a-key", trouble.line, trouble.column, end, message, "Write one.")
