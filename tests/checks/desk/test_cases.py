"""Golden cases of the desk's rules, a file for each family.

A case is the one article of this file with some keys of its annotation, or its body, put in place
of its own (`annotation`, `body`), with `articles` made the same way beside it, and with other
`files`, at the moment `now`. `finds` is everything that the desk's rules find in it: the rule, the
words it points at (in another file: the file and the line first), what it says.
"""

import re
import shutil
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.checks import desk
from generator.intake import read_settings
from generator.newsroom import proofread
from generator.problem import Position, Problem

HERE = Path(__file__).parent / "cases"
NEWSROOM = Path(__file__).parent.parent.parent / "cases" / "newsroom"
ARTICLE = "content/articles/2025/03/ferry.md"
CODES = {rule.code for rule in desk.RULES}

ANNOTATION = """\
headline: Port Merrow’s ferry sails again
desk: coast
published: 2025-03-14 18:00
source:
  publisher: merrow-gazette
  headline: Ferry back
summary:
  lede: The Port Merrow ferry sailed again on Friday, 14 March, eleven months after a storm broke its landing stage.
  points:
    - The dockers’ union claims that the hull still leaks.
"""
BODY = """\
The Port Merrow ferry sailed again on Friday, eleven months after a storm broke its landing stage. "The sea took our road away, and today we have it back," harbour master Ilse Varga told reporters.

Around 1,200 passengers crossed on the first day, according to the Saltmere Line, which runs the ferry.

The dockers' union claims that the hull still leaks. "Nobody has shown us a report," said its chairman, Jonas Reed.
"""


def cases() -> Iterator[Any]:
    for file in sorted(HERE.glob("*.yml")):
        for case in yaml.safe_load(file.read_text(encoding="utf-8")):
            yield pytest.param(case, id=f"{file.stem}: {case['case']}")


@pytest.mark.parametrize("case", [*cases()])
def test_desk_case(case: Mapping[str, Any], tmp_path: Path) -> None:
    shutil.copytree(NEWSROOM, tmp_path, dirs_exist_ok=True)
    files = {path: article(other) for path, other in case.get("articles", {}).items()}
    for path, text in {ARTICLE: article(case), **files, **case.get("files", {})}.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8", newline="\n")
    with (tmp_path / "mkdocs.yml").open("a") as config:
        config.write("site_url: https://brief.example/desk/\n")
    now = datetime.fromisoformat(case.get("now", "2025-03-15 12:00")).replace(tzinfo=UTC)
    proof = proofread(read_settings(tmp_path / "mkdocs.yml"), now, preview=True)
    assert not [found for found in proof.copy.problems if found.severity == "error"]
    found = [as_found(problem, tmp_path) for problem in proof.problems if problem.rule in CODES]
    assert found == [" ".join(expected.split()) for expected in case["finds"]]


def article(case: Mapping[str, Any]) -> str:
    """The file of an article: the common one, with a case's keys in place of its own."""
    blocks = blocks_of(ANNOTATION) | blocks_of(case.get("annotation", ""))
    return f"---\n{''.join(blocks.values())}---\n{case.get('body', BODY)}"


def blocks_of(annotation: str) -> dict[str, str]:
    """The lines of each top-level key."""
    return {
        block.partition(":")[0]: block
        for block in re.findall(r"^\w.*\n(?:[ -].*\n)*", annotation, re.M)
    }


def as_found(problem: Problem, root: Path) -> str:
    lines = (root / problem.path).read_text(encoding="utf-8").split("\n")
    words = words_at(problem.position, lines)
    where = "" if problem.path == ARTICLE else f"{problem.path}:{problem.position.line} "
    return f"{where}{problem.rule} “{words}” {problem.message}"


def words_at(place: Position, lines: list[str]) -> str:
    covered = lines[place.line - 1 : place.end_line]
    covered[-1] = covered[-1][: place.end_column - 1]
    covered[0] = covered[0][place.column - 1 :]
    return " ".join(" ".join(covered).split())


def test_every_rule_has_a_case_that_breaks_it() -> None:
    written = "".join(file.read_text(encoding="utf-8") for file in HERE.glob("*.yml"))
    assert {code for code in CODES if f"{code} “" in written} == CODES
