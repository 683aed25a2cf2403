import json
from pathlib import Path

import jsonschema

from tests.cli.conftest import Run, break_it


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


def test_brief_of_a_draft_says_that_it_is_one(sample: Path, run: Run) -> None:
    break_it(sample, "desk: sample", "desk: sample\nstatus: draft")
    result = run("brief", str(sample))
    assert result.exit_code == 0
    assert result.stdout.startswith("# Sample")
    assert "This is a draft. Readers don’t see it.\n" in result.stderr


def test_brief_under_embargo_says_so(sample: Path, run: Run) -> None:
    break_it(sample, "published: 2026-01-15 09:00", "published: 2026-02-15 09:00")
    assert "This is under embargo." in run("brief", str(sample)).stderr
