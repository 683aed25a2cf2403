"""What is wrong with YAML that can't be read, in an editor's words. In: the parser's error. Out: a Problem.

A parser complains where it gives up, which is often lines below the slip: after an unclosed
quotation mark, for one. So each explanation looks at the lines themselves for the place where the
slip begins. They are tried in order; the first that fits is told.
"""

from collections.abc import Callable

from generator.intake.rules import broken
from generator.intake.yaml_layout import indentation, line_without_key, list_item, no_key, tab
from generator.intake.yaml_trouble import Explanation, Trouble
from generator.intake.yaml_values import (
    colon_in_text,
    escape,
    first_character,
    open_bracket,
    open_quotation_mark,
    text_after_value,
    wrong_in_brackets,
)
from generator.problem import Position, Problem

_EXPLANATIONS: tuple[Callable[[Trouble], Explanation | None], ...] = (
    tab,
    open_quotation_mark,
    open_bracket,
    text_after_value,
    colon_in_text,
    line_without_key,
    first_character,
    list_item,
    no_key,
    wrong_in_brackets,
    indentation,
    escape,
)


def unreadable(path: str, first_line: int, trouble: Trouble) -> Problem:
    """The problem of YAML that starts on line `first_line` of its file and can't be read."""
    said = next(filter(None, (explain(trouble) for explain in _EXPLANATIONS)), None)
    said = said or _anything(trouble)
    line = said.line + first_line
    end = len(trouble.lines[said.line]) if said.end is None else said.end
    position = Position(line, said.column + 1, line, max(end, said.column) + 1)
    return broken(said.rule, path, position, said.message, said.hint)


def _anything(trouble: Trouble) -> Explanation:
    return Explanation(
        "yaml",
        trouble.line,
        min(trouble.column, len(trouble.text)),
        None,
        "From here on, the keys and values can’t be read.",
        "Compare this line and the one above it with a file that works: indentation, hyphens, colons, quotation marks.",
    )
