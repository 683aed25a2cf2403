"""Golden cases of the rules about quotes.

`cases/seed.yml` are this repository's own first article with passages put in place of others
(`put: {old: new}`); the other files are articles with `body` and `quotes` of their own, in a
newsroom of `PEOPLE`. `finds` is everything that the rules find, briefing's included: the rule, the
words it points at, what it says.
"""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator import briefing
from generator.annotation.registry import DeskEntry, PersonEntry, PublisherEntry, Registries
from generator.article import Article
from generator.checks import quotes
from generator.intake import read_article, read_newsroom, read_settings
from generator.problem import Problem

ROOT = Path(__file__).parent.parent.parent.parent
SEED = "content/articles/2024/11/north-korea-stands-by-russia.md"
HERE = Path(__file__).parent / "cases"
NOW = datetime(2031, 3, 20, 12, tzinfo=UTC)
CODES = {rule.code for rule in quotes.RULES}

PEOPLE = {
    "ada-thorne": PersonEntry(
        name="Ada Thorne",
        aliases=("Thorne",),
        role="Mayor of Port Merrow",
        titles=("the mayor",),
        pronouns=("she", "her"),
    ),
    "jonas-reed": PersonEntry(
        name="Jonas Reed", role="chairman of the keepers’ union", pronouns=("he", "him")
    ),
    "mara-reed": PersonEntry(name="Mara Reed"),
    "ivo-bex": PersonEntry(name="Ivo Bex", role="harbour master"),
}
REGISTRIES = Registries(
    people=PEOPLE,
    desks={"coast": DeskEntry(name="Coast")},
    publishers={"merrow-gazette": PublisherEntry(name="The Merrow Gazette")},
)
ANNOTATION = """\
headline: Port Merrow puts out its light
desk: coast
published: 2031-03-14 18:00
source:
  publisher: merrow-gazette
  headline: Council Votes
summary:
  lede: The light goes out.
  points:
    - It does.
quotes:
"""


def cases() -> Iterator[Any]:
    for file in sorted(HERE.glob("*.yml")):
        for case in yaml.safe_load(file.read_text(encoding="utf-8")):
            yield pytest.param(file.stem, case, id=f"{file.stem}: {case['case']}")


@pytest.mark.parametrize(("file", "case"), [*cases()])
def test_quotes_case(file: str, case: Mapping[str, Any]) -> None:
    text, registries = seed(case) if file == "seed" else (article(case), REGISTRIES)
    assert found_in(text, registries) == [" ".join(line.split()) for line in case["finds"]]


def test_every_rule_has_a_case_that_breaks_it() -> None:
    written = "".join(file.read_text(encoding="utf-8") for file in HERE.glob("*.yml"))
    assert {code for code in CODES if f"{code} “" in written} == CODES


def article(case: Mapping[str, Any]) -> str:
    """The file of a case's article."""
    written = "".join(f"  {line}\n" for line in case["quotes"].splitlines())
    return f"---\n{ANNOTATION}{written}---\n{case['body']}"


def seed(case: Mapping[str, Any]) -> tuple[str, Registries]:
    """The seed article's file with a case's words put in, and the newsroom's own registries."""
    text = (ROOT / SEED).read_text(encoding="utf-8")
    for old, new in case.get("put", {}).items():
        assert text.count(old) == 1, f"“{old}” has to stand in the seed once"
        text = text.replace(old, new)
    return text, read_newsroom(read_settings(ROOT / "mkdocs.yml")).registries


def found_in(text: str, registries: Registries) -> list[str]:
    """What briefing and the rules find in the file of an article, quote by quote."""
    read, problems = read_article(SEED, text.encode(), UTC)
    assert isinstance(read, Article), problems
    brief, problems = briefing.make_brief(read, registries, NOW, UTC, "en")
    if brief:
        problems = tuple(quotes.check_quotes(read, brief, registries))
    found = sorted(problems, key=lambda problem: problem.sort_key)
    return [as_found(problem, text.split("\n")) for problem in found]


def as_found(problem: Problem, lines: list[str]) -> str:
    assert problem.hint
    place = problem.position
    covered = lines[place.line - 1 : place.end_line]
    covered[-1] = covered[-1][: place.end_column - 1]
    covered[0] = covered[0][place.column - 1 :]
    return f"{problem.rule} “{' '.join(' '.join(covered).split())}” {problem.message}"
