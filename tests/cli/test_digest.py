import email
from email.policy import default
from pathlib import Path

import pytest

from tests.cli.conftest import Run, break_it


@pytest.fixture
def published(newsroom: Path) -> Path:
    """A newsroom whose readers find it somewhere."""
    config = newsroom / "mkdocs.yml"
    config.write_text(config.read_text("utf-8") + "\nsite_url: https://merrow.example/\n", "utf-8")
    return newsroom


def test_the_digest_of_the_newest_day_goes_to_standard_output(published: Path, run: Run) -> None:
    made = run("digest")
    assert made.exit_code == 0, made.output
    found = email.message_from_bytes(made.stdout_bytes, policy=default)
    assert "Port Merrow to close its harbour wall" in found["Subject"]
    assert found.is_multipart()


def test_or_to_a_file(published: Path, run: Run) -> None:
    made = run("digest", "--date", "2026-01-15", "--out", "today.eml")
    assert made.exit_code == 0, made.output
    assert made.stdout == ""
    assert (published / "today.eml").read_bytes().startswith(b"Subject: ")
    assert run("digest").stdout_bytes == (published / "today.eml").read_bytes()


@pytest.mark.parametrize("day", ["yesterday", "2026-13-01", "14.1.2026"])
def test_what_is_no_day_is_said_to_be_none(published: Path, run: Run, day: str) -> None:
    made = run("digest", "--date", day)
    assert made.exit_code == 2
    assert made.stderr == f"newsbrief: “{day}” is not a day.\n  Write it like 2031-03-07.\n"


@pytest.mark.parametrize(
    ("day", "hint"),
    [
        ("2026-01-20", "The last day with briefs before it is 2026-01-15."),
        ("2026-01-01", "The newest briefs are of 2026-01-15."),
    ],
)
def test_a_day_without_briefs_has_none(published: Path, run: Run, day: str, hint: str) -> None:
    made = run("digest", "--date", day)
    assert made.exit_code == 2
    assert made.stderr == f"newsbrief: No brief was published on {day}.\n  {hint}\n"


def test_before_the_first_brief_there_is_none(published: Path, sample: Path, run: Run) -> None:
    break_it(sample, "published:", "status: draft\npublished:")
    made = run("digest")
    assert made.exit_code == 2
    assert "No brief is published yet." in made.stderr


def test_a_digest_needs_the_sites_address(newsroom: Path, run: Run) -> None:
    made = run("digest")
    assert made.exit_code == 2
    assert "mkdocs.yml has no `site_url`" in made.stderr


def test_with_errors_in_the_files_nothing_is_written(
    published: Path, sample: Path, run: Run
) -> None:
    break_it(sample, "published: 2026", "updated: 2026-01-14 09:00\npublished: 2026")
    made = run("digest", "--out", "today.eml")
    assert made.exit_code == 1
    assert made.stderr.endswith("Nothing was written.\n")
    assert not (published / "today.eml").exists()
