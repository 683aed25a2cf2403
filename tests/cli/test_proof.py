import json
from pathlib import Path

import jsonschema
import pytest

from tests.cli.conftest import Run


def break_it(sample: Path, old: str, new: str) -> None:
    text = sample.read_text(encoding="utf-8")
    assert old in text
    sample.write_text(text.replace(old, new), encoding="utf-8")


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


def test_brief_prints_the_brief_and_nothing_else(sample: Path, run: Run) -> None:
    result = run("brief", str(sample))
    assert result.exit_code == 0
    assert result.stdout.startswith("# Sample: Port Merrow to close its harbour wall for repairs\n")
    assert "> “We would rather close the wall for six weeks than lose it in one night”" in (
        result.stdout
    )
    assert result.stderr == ""


def test_brief_of_a_broken_article_says_why_there_is_none(sample: Path, run: Run) -> None:
    break_it(sample, "lose it in one night\n    speaker", "lose it in one day\n    speaker")
    result = run("brief", str(sample))
    assert result.exit_code == 1
    assert result.stdout == ""
    assert "NB201" in result.stderr


def test_brief_of_something_else_cannot_run(newsroom: Path, run: Run) -> None:
    result = run("brief", "content/desks.yml")
    assert result.exit_code == 2
    assert "is not an article" in result.output


def test_the_schema_is_one_and_knows_every_key(run: Run) -> None:
    schema = json.loads(run("schema").stdout)
    jsonschema.Draft202012Validator.check_schema(schema)
    assert {"headline", "quotes", "context", "corrections"} <= set(schema["properties"])


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
