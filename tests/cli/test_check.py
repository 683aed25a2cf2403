import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run, break_it


def test_check_says_where_what_and_how_to_mend_it(sample: Path, run: Run) -> None:
    break_it(sample, "desk: sample", "desk: sampel")
    result = run("check")
    assert result.exit_code == 1
    first, *rest = result.output.splitlines()
    assert first.startswith("content/articles/2026/01/sample-harbour-wall.md:6:7: error NB")
    assert "sampel" in first
    assert any("sample" in line for line in rest)
    assert result.output.splitlines()[-1] == "1 error in 1 file."


def test_check_gives_json_for_tools(sample: Path, run: Run) -> None:
    break_it(sample, "desk: sample", "desk: sampel")
    result = run("check", "--format", "json")
    assert result.exit_code == 1
    (problem,) = json.loads(result.stdout)
    assert set(problem) == {
        "path", "line", "column", "end_line", "end_column", "rule", "severity", "message", "hint",
    }  # fmt: skip
    assert (problem["line"], problem["column"], problem["end_column"]) == (6, 7, 13)


def test_check_of_one_path_reports_only_that(newsroom: Path, sample: Path, run: Run) -> None:
    break_it(sample, "desk: sample", "desk: sampel")
    (newsroom / "content/topics.yml").write_text("harbours: {nme: Harbours}\n", encoding="utf-8")
    assert "topics.yml" in run("check").output
    one = run("check", str(sample))
    assert one.exit_code == 1
    assert "topics.yml" not in one.output
    assert run("check", "content/articles").exit_code == 1
    assert run("check", "content/desks.yml").exit_code == 0


def test_check_cannot_run_without_a_newsroom(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    result = run("check")
    assert result.exit_code == 2
    assert "mkdocs.yml" in result.output


def test_check_cannot_run_on_a_path_that_is_not_there(newsroom: Path, run: Run) -> None:
    result = run("check", "content/nothing.md")
    assert result.exit_code == 2
    assert "There is no content/nothing.md" in result.output


def set_rules(newsroom: Path, rules: str) -> None:
    config = newsroom / "mkdocs.yml"
    written = config.read_text(encoding="utf-8").partition("      rules:")[0]
    config.write_text(f"{written}      rules: {rules}\n", encoding="utf-8")


@pytest.mark.parametrize(
    ("level", "says"),
    [("error", "error NB423"), ("warning", "warning NB423"), ("off", "Nothing to report")],
)
def test_a_newsroom_sets_how_serious_a_rule_is(
    newsroom: Path, sample: Path, run: Run, level: str, says: str
) -> None:
    break_it(sample, "published: 2026", "pinned_until: 2026-01-16 09:00\npublished: 2026")
    set_rules(newsroom, f"{{NB423: {level}}}")
    assert says in run("check").output


def test_a_rule_that_is_not_there_can_not_be_set(newsroom: Path, run: Run) -> None:
    set_rules(newsroom, "{NB4230: off}")
    for command in ("check", "build"):
        result = run(command)
        assert result.exit_code == 2
        assert "There is no rule NB4230. Did you mean NB423 (past-pin)?" in result.output


PIN = "pinned_until: 2026-01-16 09:00\npublished: 2026"


@pytest.fixture
def two_problems(sample: Path) -> Path:
    """The sample with an error (NB410) and a warning (NB423)."""
    break_it(sample, "published: 2026", f"updated: 2026-01-14 09:00\n{PIN}")
    return sample


@pytest.mark.parametrize(
    ("arguments", "rules"),
    [
        ((), ["NB410", "NB423"]),
        (("--select", "NB42"), ["NB423"]),
        (("--select", "NB410,NB423"), ["NB410", "NB423"]),
        (("--select", "nb423", "--select", "NB410"), ["NB410", "NB423"]),
        (("--ignore", "NB410"), ["NB423"]),
        (("--select", "NB4", "--ignore", "NB42"), ["NB410"]),
        (("--ignore", "NB"), []),
    ],
)
def test_rules_are_selected_and_ignored(
    two_problems: Path, run: Run, arguments: tuple[str, ...], rules: list[str]
) -> None:
    result = run("check", "--format", "json", *arguments)
    assert [problem["rule"] for problem in json.loads(result.stdout)] == rules
    assert result.exit_code == (1 if rules else 0)


def test_rules_that_are_not_there_can_not_be_selected(newsroom: Path, run: Run) -> None:
    result = run("check", "--select", "NB4230")
    assert result.exit_code == 2
    assert "No rule’s code begins with NB4230" in result.output
    assert "Did you mean NB423 (past-pin)?" in result.output


def test_problems_need_not_be_a_failure(two_problems: Path, run: Run) -> None:
    result = run("check", "--exit-zero")
    assert result.exit_code == 0
    assert "1 error and 1 warning in 1 file." in result.output


def test_github_gets_annotations_errors_first(newsroom: Path, two_problems: Path, run: Run) -> None:
    first, second = run("check", "--format", "github").stdout.splitlines()
    path = "content/articles/2026/01/sample-harbour-wall.md"
    assert first.startswith(f"::error file={path},line=7,")
    assert second.startswith(f"::warning file={path},line=8,")
    (newsroom.parent / ".git").mkdir()
    assert f"::error file=merrow/{path},line=7," in run("check", "--format", "github").stdout


def test_code_scanning_gets_sarif(two_problems: Path, run: Run) -> None:
    (log,) = json.loads(run("check", "--format", "sarif").stdout)["runs"]
    assert [result["ruleId"] for result in log["results"]] == ["NB410", "NB423"]
    assert log["tool"]["driver"]["version"]


def test_an_article_comes_from_standard_input(two_problems: Path, run: Run) -> None:
    text = two_problems.read_text(encoding="utf-8").replace(PIN, "published: 2026")
    result = run("check", "--stdin-filename", str(two_problems), input=text)
    assert result.exit_code == 1
    assert "NB410" in result.output
    assert "| updated: 2026-01-14 09:00" in result.output
    assert "NB423" not in result.output


def test_a_new_article_comes_from_standard_input(sample: Path, run: Run) -> None:
    new = sample.with_name("not-saved-yet.md")
    result = run("check", "--stdin-filename", str(new), input="---\nheadline: New\n---\nText.\n")
    assert "not-saved-yet.md:1:1: error NB101 `desk` is missing." in result.output
    assert "sample-harbour-wall" not in result.output
    assert not new.exists()
