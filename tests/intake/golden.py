"""Golden cases of intake: files that an editor can read. In: a file of `cases/`. Out: its cases, and text again.

A case says `what` it is about and gives one article: as a `file`, as `bytes` (a character for each
byte), or as `sound.md` with some `changes`, its `line_ends`, and what it `begins_with`. Its `problems` are all that is found, in order; `marks`
is the text that a problem points at. A case of a whole newsroom gives `files` beside or over
`newsroom/`; null takes one away.
"""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import yaml

from generator.problem import Problem

CASES = Path(__file__).parent / "cases"
SOUND = (CASES / "sound.md").read_text(encoding="utf-8")
Case = dict[str, Any]

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The faster of the two, where it is there: every worker reads all cases before it begins."""


def cases_of(file: Path) -> list[Case]:
    """The cases of a file."""
    cases: list[Case] = yaml.load(file.read_text(encoding="utf-8"), _Loader)  # noqa: S506 # it is safe
    return cases


def head_of(file: Path) -> str:
    """The notes at the top of a file."""
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    return "".join(line for line in lines[:10] if line.startswith("#"))


def bytes_of(case: Case) -> bytes:
    """The article that a case gives."""
    if "bytes" in case:
        return str(case["bytes"]).encode("latin-1")
    text = str(case.get("file", SOUND))
    for change in case.get("changes", ()):
        assert text.count(change["from"]) == 1, change["from"]
        text = text.replace(change["from"], change["to"])
    return (case.get("begins_with", "") + text.replace("\n", case.get("line_ends", "\n"))).encode()


def told(problem: Problem, data: bytes) -> dict[str, Any]:
    """A problem as a case has it."""
    position = problem.position
    return {
        "line": position.line,
        "column": position.column,
        "marks": marked(problem, data),
        "rule": problem.rule,
        "message": problem.message,
        "hint": problem.hint,
    }


def marked(problem: Problem, data: bytes) -> str:
    """The text that a problem points at."""
    text = data.decode("utf-8", errors="replace").removeprefix("\ufeff")
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    position = problem.position
    part = lines[position.line - 1 : position.end_line]
    assert len(part) == position.end_line - position.line + 1, "beyond the end of the file"
    assert position.end_column <= len(part[-1]) + 1, "beyond the end of the line"
    part[-1] = part[-1][: position.end_column - 1]
    part[0] = part[0][position.column - 1 :]
    return "\n".join(part)


def dumped(head: str, cases: Iterable[Case]) -> str:
    """Cases as the text of their file."""
    texts = [yaml.dump([case], Dumper=_Readable, **_STYLE) for case in cases]
    return "\n".join([head, *texts])


_STYLE: dict[str, Any] = {"allow_unicode": True, "sort_keys": False, "width": 10_000}


class _Readable(yaml.SafeDumper):
    """Text of several lines stands in a block, and items are indented, as an editor would do it."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002 # as PyYAML calls it
        super().increase_indent(flow, indentless=False)

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002 # as PyYAML calls it
        return True


def _text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    style = "|" if "\n" in text.strip() else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Readable.add_representer(str, _text)


def all_cases(files: Sequence[str]) -> list[tuple[str, Case]]:
    """Every case of some files, with a name for the test."""
    return [(f"{file}: {case['what']}", case) for file in files for case in cases_of(CASES / file)]
