"""Problems as annotations of a change on GitHub. In: Problems. Out: workflow commands, a line each.

GitHub shows ten errors and ten warnings of a step, and takes columns only where a problem begins
and ends on one line. What it reads: “Workflow commands for GitHub Actions”, setting an error message.
"""

from collections.abc import Iterable, Mapping

from generator.problem import Problem, Rule

_IN_MESSAGES = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_IN_PROPERTIES = {**_IN_MESSAGES, ":": "%3A", ",": "%2C"}


def as_github(problems: Iterable[Problem], rules: Iterable[Rule], folder: str = "") -> str:
    """Problems as workflow commands, errors first, otherwise in the order given.

    `folder` is the newsroom's within the repository: 'desk', or '' where it is the repository.
    """
    names = {rule.code: rule.name for rule in rules}
    ordered = sorted(problems, key=lambda problem: problem.severity != "error")
    return "".join(f"{_command(problem, names, folder)}\n" for problem in ordered)


def _command(problem: Problem, names: Mapping[str, str], folder: str) -> str:
    position = problem.position
    properties = {"file": f"{folder}/{problem.path}" if folder else problem.path}
    properties |= {"line": str(position.line), "endLine": str(position.end_line)}
    if position.line == position.end_line:
        properties |= {"col": str(position.column), "endColumn": str(position.end_column)}
    properties["title"] = f"{problem.rule} {names.get(problem.rule, '')}".strip()
    listed = ",".join(
        f"{key}={_escaped(value, _IN_PROPERTIES)}" for key, value in properties.items()
    )
    said = f"{problem.message}\n{problem.hint}".strip()
    return f"::{problem.severity} {listed}::{_escaped(said, _IN_MESSAGES)}"


def _escaped(text: str, escapes: Mapping[str, str]) -> str:
    return "".join(escapes.get(character, character) for character in text)
