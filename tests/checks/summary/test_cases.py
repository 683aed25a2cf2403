"""Golden cases of the rules of summary and context.

`cases/seed.yml` are this repository's own first article with one passage put in place of another
(`put: {old: new}`); the other files are the one article of this file with keys of its annotation
(`annotation`) or its body (`body`) in place of its own, in a newsroom of `people`. `finds` is
everything that the rules find: the rule, the words it points at, what it says.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.annotation.registry import DeskEntry, PersonEntry, PublisherEntry, Registries
from generator.article import Article
from generator.briefing import make_brief
from generator.checks.summary import RULES, check_summary
from generator.intake import read_article, read_newsroom, read_settings
from generator.problem import Problem

ROOT = Path(__file__).parent.parent.parent.parent
SEED = "content/articles/2024/11/north-korea-stands-by-russia.md"
HERE = Path(__file__).parent / "cases"
NOW = datetime(2031, 3, 20, 12, tzinfo=UTC)

PEOPLE = {
    "ada-thorne": PersonEntry(
        name="Ada Thorne",
        aliases=("Ada Thorn", "Thorne"),
        role="Mayor of Port Merrow",
    ),
    "lee-jung-ah": PersonEntry(name="Lee Jung-ah", aliases=("Lee Jung-Ah", "Lee")),
}
REGISTRIES = Registries(
    people=PEOPLE,
    desks={"coast": DeskEntry(name="Coast")},
    publishers={"merrow-gazette": PublisherEntry(name="The Merrow Gazette")},
)
ANNOTATION = """\
headline: Mayor of Port Merrow rejects a union’s demands
desk: coast
published: 2031-03-14 18:00
dateline: {place: Port Merrow, date: 2031-03-14}
people: [ada-thorne]
source:
  publisher: merrow-gazette
  headline: Hundreds March in Port Merrow
summary:
  lede: Ada Thorne, the mayor of Port Merrow, rejected the dockers’ demands.
  points:
    - The dockers’ union claims that around 400 people marched on Friday.
"""
BODY = """\
Around 400 people marched in Port Merrow on Friday, the dockers' union claims, and 30 ships lay still at the east quay. "We are not asking for the moon," said its chairman, Jonas Reed.

Mayor Ada Thorne rejected the union's demands on Saturday. She may close the old lighthouse, potentially with the loss of twelve jobs, and has not ruled out a strike fund. Wages in the harbour rose by 3.5% last year, to $1.2bn in all. Its dockers number 1,987.

The quay costs two million crowns a year, according to the harbour board. Reed criticized what he perceives as contempt for dockers. Reed has led the union for 15 years. The east quay was built in 1949 and has lost half of its trade since August. At least 12 ships have left for Lorne Point.
"""


def cases() -> Iterator[Any]:
    for file in sorted(HERE.glob("*.yml")):
        for case in yaml.safe_load(file.read_text(encoding="utf-8")):
            yield pytest.param(file.stem, case, id=f"{file.stem}: {case['case']}")


@pytest.mark.parametrize(("file", "case"), [*cases()])
def test_summary_case(file: str, case: Mapping[str, Any]) -> None:
    text, registries = seed(case) if file == "seed" else (article(case), REGISTRIES)
    assert found_in(text, registries) == [" ".join(line.split()) for line in case["finds"]]


def test_every_rule_has_a_case_that_breaks_it() -> None:
    written = "".join(file.read_text(encoding="utf-8") for file in HERE.glob("*.yml"))
    assert [rule.code for rule in RULES if f"{rule.code} “" not in written] == []


def test_of_a_name_the_part_is_guessed_that_the_article_lacks() -> None:
    lede = "summary:\n  lede: At least 12 ships have left for Lorme Point.\n  points: [The quay costs two million crowns a year, according to the harbour board.]\n"
    assert [
        hint for hint in hints_in(article({"annotation": lede}), REGISTRIES) if "mean" in hint
    ] == ["Did you mean “Lorne”?"]


def found_in(text: str, registries: Registries) -> list[str]:
    """What the rules find in the file of an article, in the order of the file."""
    return [as_found(problem, text.split("\n")) for problem in problems_in(text, registries)]


def hints_in(text: str, registries: Registries) -> list[str]:
    """What the rules advise about the file of an article."""
    return [problem.hint for problem in problems_in(text, registries)]


def problems_in(text: str, registries: Registries) -> list[Problem]:
    """The problems of the file of an article, in its order."""
    read, problems = read_article(SEED, text.encode(), UTC)
    assert isinstance(read, Article), problems
    brief, unresolved = make_brief(read, registries, NOW, UTC, "en")
    assert brief is not None, unresolved
    return sorted(check_summary(read, brief, registries), key=lambda problem: problem.sort_key)


def as_found(problem: Problem, lines: list[str]) -> str:
    place = problem.position
    covered = lines[place.line - 1 : place.end_line]
    covered[-1] = covered[-1][: place.end_column - 1]
    covered[0] = covered[0][place.column - 1 :]
    return f"{problem.rule} “{' '.join(' '.join(covered).split())}” {problem.message}"


def seed(case: Mapping[str, Any]) -> tuple[str, Registries]:
    """The seed article's file with a case's words put in, and the newsroom's own registries."""
    text = (ROOT / SEED).read_text(encoding="utf-8")
    for old, new in case.get("put", {}).items():
        assert old in text, old
        text = text.replace(old, new)
    registries = read_newsroom(read_settings(ROOT / "mkdocs.yml")).registries
    return text, registries


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
