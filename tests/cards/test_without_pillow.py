"""newsbrief without the extra `cards`: a build goes on without them, and says so."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import *  # noqa: F403 # the fixtures of the command line, which pytest finds by name
from tests.cli.conftest import Run


@pytest.fixture
def published(newsroom: Path) -> Path:
    """A newsroom whose readers find it somewhere."""
    config = newsroom / "mkdocs.yml"
    config.write_text(config.read_text("utf-8") + "\nsite_url: https://merrow.example/\n", "utf-8")
    return newsroom


def test_nothing_but_cards_needs_it() -> None:
    code = "import sys; sys.modules['PIL'] = None; import generator.cli, generator.plugin"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_build_says_once_that_there_are_no_cards(
    published: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.cards.find_spec", lambda _name: None)
    made = run("build")
    assert made.exit_code == 0, made.output
    assert made.stderr.count("No social cards were drawn, because Pillow is not installed.") == 1
    assert "pip install 'newsbrief[cards]'" in made.stderr
    assert not [*(published / "site").rglob("card-*.png")]
    assert b"og:image" not in (published / "site/index.html").read_bytes()


def test_a_build_with_it_says_nothing_and_draws_them(published: Path, run: Run) -> None:
    made = run("build")
    assert "social cards" not in made.stderr
    (front,) = (published / "site").glob("card-*.png")
    assert front.name in (published / "site/index.html").read_text("utf-8")
    assert len([*(published / "site").rglob("card-*.png")]) == 2
    again = run("build")
    assert again.exit_code == 0
