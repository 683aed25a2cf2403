from pathlib import Path

import pytest

from generator.proofing import RULES
from tests.cli.conftest import Run, break_it


def test_all_rules_are_listed_as_the_newsroom_sets_them(newsroom: Path, run: Run) -> None:
    result = run("rules")
    assert result.exit_code == 0
    assert len(result.stdout.splitlines()) == len(RULES)
    assert "NB423  warning  past-pin\n" in result.stdout
    config = newsroom / "mkdocs.yml"
    break_it(config, "timezone:", "rules: {NB423: off}\n      timezone:")
    assert "NB423  off      past-pin\n" in run("rules").stdout


@pytest.mark.parametrize("name", ["NB423", "nb423", "past-pin"])
def test_a_rule_is_explained(newsroom: Path, run: Run, name: str) -> None:
    result = run("rules", name)
    assert result.exit_code == 0
    assert result.stdout.startswith("NB423 past-pin (warning)\n\nA pin that has run out")
    assert "    pinned_until: 2024-11-02 09:00" in result.stdout


def test_several_rules_are_explained(newsroom: Path, run: Run) -> None:
    shown = run("rules", "NB423", "NB410").stdout
    assert shown.index("NB423 past-pin") < shown.index("NB410 updated-before-published")


def test_a_rule_that_is_not_there(newsroom: Path, run: Run) -> None:
    result = run("rules", "NB4230")
    assert result.exit_code == 2
    assert "There is no rule NB4230." in result.output
    assert "Did you mean NB423 (past-pin)?" in result.output


def test_rules_need_no_newsroom(tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert run("rules", "NB423").exit_code == 0
    assert run("rules", "--markdown").stdout.startswith("# Every rule\n")
