from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import newsbrief

Run = Callable[..., Result]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run `newsbrief` as of 1 February 2026, 12:00 UTC."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1769947200")

    def call(*arguments: str) -> Result:
        result = CliRunner().invoke(newsbrief, arguments)
        if result.exception and not isinstance(result.exception, SystemExit):
            raise result.exception
        return result

    return call


@pytest.fixture
def newsroom(tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A newsroom made by `init`, and the working directory in it."""
    folder = tmp_path / "merrow"
    assert run("init", str(folder), "--name", "The “Merrow” Brief: #1").exit_code == 0
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def sample(newsroom: Path) -> Path:
    """The sample article of a new newsroom."""
    return newsroom / "content/articles/2026/01/sample-harbour-wall.md"
