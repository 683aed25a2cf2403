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

    def call(*arguments: str, input: str | None = None) -> Result:  # noqa: A002 # click’s own word
        result = CliRunner().invoke(newsbrief, arguments, input=input)
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


def break_it(sample: Path, old: str, new: str) -> None:
    """Put `new` in place of `old` in a file that has it."""
    text = sample.read_text(encoding="utf-8")
    assert old in text
    sample.write_text(text.replace(old, new), encoding="utf-8")
