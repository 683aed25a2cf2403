"""Problems for tools that read JSON. In: Problems. Out: a JSON list of objects."""

import json
from collections.abc import Iterable

from generator.problem import Problem


def as_json(problems: Iterable[Problem]) -> str:
    """Problems as a JSON list of objects; lines and columns count from 1, the end is exclusive."""
    return json.dumps([_as_object(problem) for problem in problems], indent=2, ensure_ascii=False)


def _as_object(problem: Problem) -> dict[str, str | int]:
    position = problem.position
    return {
        "path": problem.path,
        "line": position.line,
        "column": position.column,
        "end_line": position.end_line,
        "end_column": position.end_column,
        "rule": problem.rule,
        "severity": problem.severity,
        "message": problem.message,
        "hint": problem.hint,
    }
