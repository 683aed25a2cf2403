import json
from dataclasses import replace
from typing import Any

import jsonschema
from hypothesis import given
from hypothesis import strategies as st

from generator.problem import Position, Problem
from generator.proofing import RULES
from generator.report import as_sarif
from tests.conftest import ROOT, need

SCHEMA = ROOT / "node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json"

PROBLEM = Problem(
    path="content/articles/2024/11/a b.md",
    position=Position(4, 7, 4, 12),
    rule="NB130",
    severity="error",
    message="There is no desk “wrold”; the first is on line 12.",
    hint="Did you mean `world`?",
)


def run_of(*problems: Problem, folder: str = "") -> dict[str, Any]:
    log: dict[str, Any] = json.loads(as_sarif(problems, RULES, "1.2.3", folder))
    (run,) = log["runs"]
    return dict(run)


def fingerprints(*problems: Problem) -> list[str]:
    return [
        *(
            value
            for result in run_of(*problems)["results"]
            for value in result["partialFingerprints"].values()
        )
    ]


def test_a_log_is_valid() -> None:
    need(SCHEMA.exists(), "the schema of SARIF", "install npm, then run make test, which gets it.")
    validator = jsonschema.Draft4Validator(json.loads(SCHEMA.read_text(encoding="utf-8")))
    every = [replace(PROBLEM, rule=rule.code, severity=rule.severity) for rule in RULES]
    for problems in ([], [PROBLEM, replace(PROBLEM, hint="", position=Position())], every):
        validator.validate(json.loads(as_sarif(problems, RULES, "1.2.3", "desk")))
    broken = json.loads(as_sarif([PROBLEM], RULES, "1.2.3"))
    broken["runs"][0]["results"][0]["level"] = "fatal"
    assert not validator.is_valid(broken)


def test_a_result_says_what_and_where() -> None:
    run = run_of(PROBLEM)
    (result,) = run["results"]
    assert result["message"]["text"] == f"{PROBLEM.message} {PROBLEM.hint}"
    assert result["level"] == "error"
    rule = run["tool"]["driver"]["rules"][result["ruleIndex"]]
    assert rule["id"] == result["ruleId"] == "NB130"
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "content/articles/2024/11/a%20b.md"
    assert place["artifactLocation"]["uriBaseId"] in run["originalUriBaseIds"]
    assert place["region"] == {"startLine": 4, "startColumn": 7, "endLine": 4, "endColumn": 12}
    assert run["columnKind"] == "unicodeCodePoints"


def test_paths_start_from_the_repository() -> None:
    place = run_of(PROBLEM, folder="desk")["results"][0]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "desk/content/articles/2024/11/a%20b.md"


def test_every_rule_is_explained() -> None:
    rules = run_of()["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == [rule.code for rule in RULES]
    for rule, explained in zip(RULES, rules, strict=True):
        assert rule.why in explained["help"]["markdown"]
        assert explained["defaultConfiguration"]["level"] == rule.severity


@given(st.integers(1, 500))
def test_a_fingerprint_stays_when_lines_move(lines: int) -> None:
    moved = replace(
        PROBLEM,
        position=Position(4 + lines, 7, 4 + lines, 12),
        message=PROBLEM.message.replace("12", str(12 + lines)),
    )
    assert fingerprints(PROBLEM) == fingerprints(moved)


def test_different_problems_have_different_fingerprints() -> None:
    others = [
        PROBLEM,
        PROBLEM,
        replace(PROBLEM, path="content/b.md"),
        replace(PROBLEM, rule="NB131"),
        replace(PROBLEM, message="Another."),
    ]
    assert len(set(fingerprints(*others))) == len(others)
