"""Problems for code scanning. In: Problems and all rules. Out: a log in SARIF 2.1.0.

OASIS, “Static Analysis Results Interchange Format (SARIF) Version 2.1.0”. Paths are relative to
the repository's root, which the log leaves open, so that it is the same on every machine.
"""

import json
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from hashlib import sha256
from typing import Any
from urllib.parse import quote

from generator.problem import Problem, Rule

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
ROOT = "SRCROOT"
FINGERPRINT = "newsbriefProblem/v1"
_LINE = re.compile(r"\bline \d+")


def as_sarif(
    problems: Iterable[Problem], rules: Sequence[Rule], version: str, folder: str = ""
) -> str:
    """Problems as a SARIF log of one run, in the order given, with every rule explained.

    `folder` is the newsroom's within the repository: 'desk', or '' where it is the repository.
    """
    numbers = {rule.code: number for number, rule in enumerate(rules)}
    told: Counter[str] = Counter()
    results = [_result(problem, numbers, folder, told) for problem in problems]
    driver = {"name": "newsbrief", "version": version, "rules": [_rule(rule) for rule in rules]}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {ROOT: {"description": {"text": "The repository’s root."}}},
        "results": results,
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, indent=2, ensure_ascii=False)


def _rule(rule: Rule) -> dict[str, Any]:
    examples = f"Instead of:\n\n{rule.bad}\n\nWrite:\n\n{rule.good}"
    marked = f"Instead of:\n\n```yaml\n{rule.bad}\n```\n\nWrite:\n\n```yaml\n{rule.good}\n```"
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": f"{rule.name.replace('-', ' ').capitalize()}."},
        "fullDescription": {"text": rule.why},
        "help": {"text": f"{rule.why}\n\n{examples}", "markdown": f"{rule.why}\n\n{marked}"},
        "defaultConfiguration": {"level": rule.severity},
    }


def _result(
    problem: Problem, numbers: dict[str, int], folder: str, told: Counter[str]
) -> dict[str, Any]:
    position = problem.position
    path = f"{folder}/{problem.path}" if folder else problem.path
    fingerprint = _fingerprint(problem, told)
    result: dict[str, Any] = {
        "ruleId": problem.rule,
        "level": problem.severity,
        "message": {"text": f"{problem.message} {problem.hint}".strip()},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": quote(path), "uriBaseId": ROOT},
                    "region": {
                        "startLine": position.line,
                        "startColumn": position.column,
                        "endLine": position.end_line,
                        "endColumn": position.end_column,
                    },
                }
            }
        ],
        "partialFingerprints": {FINGERPRINT: fingerprint},
    }
    if problem.rule in numbers:
        result["ruleIndex"] = numbers[problem.rule]
    return result


def _fingerprint(problem: Problem, told: Counter[str]) -> str:
    """What stays the same while lines move above a problem; the second of two equal ones is another."""
    said = _LINE.sub("line", problem.message)
    same = "\0".join((problem.path, problem.rule, said))
    told[same] += 1
    return sha256(f"{same}\0{told[same]}".encode()).hexdigest()[:32]
