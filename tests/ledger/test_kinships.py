from collections.abc import Callable
from pathlib import Path

import pytest

from generator.cache import FOLDER
from generator.ledger import Kinships
from generator.ledger.kinships import NAME


class Finder:
    """Finds something else for each key, and counts how often it is asked."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def of(self, key: str) -> Callable[[], str]:
        def find() -> str:
            self.asked.append(key)
            return f"found{len(self.asked)}"

        return find


def test_what_was_found_in_a_neighbourhood_is_found_once(tmp_path: Path) -> None:
    finder = Finder()
    first = Kinships(tmp_path)
    assert first.remember("a", finder.of("a")) == "found1"
    first.keep()
    second = Kinships(tmp_path)
    assert second.remember("a", finder.of("a")) == "found1"
    assert second.remember("b", finder.of("b")) == "found2"
    assert finder.asked == ["a", "b"]


def test_all_that_was_found_is_known_as_long_as_the_whole_is_the_same(tmp_path: Path) -> None:
    finder = Finder()
    first = Kinships(tmp_path)
    assert not first.of_all("whole")
    told = [first.remember(key, finder.of(key)) for key in ("b", "a")]
    first.keep()
    for _ in range(2):
        again = Kinships(tmp_path)
        assert again.of_all("whole") == told
        again.keep()
    assert not Kinships(tmp_path).of_all("another")


def test_what_nobody_asked_for_is_forgotten(tmp_path: Path) -> None:
    finder = Finder()
    for key in ("a", "b", "a"):
        kinships = Kinships(tmp_path)
        kinships.remember(key, finder.of(key))
        kinships.keep()
    assert finder.asked == ["a", "b", "a"]


def other_program(_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.ledger.shards.program", lambda: "another")


def half_written(file: Path, _monkeypatch: pytest.MonkeyPatch) -> None:
    file.write_bytes(file.read_bytes()[:-9])


@pytest.mark.parametrize("harm", [other_program, half_written])
def test_what_cannot_be_trusted_is_found_again(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    harm: Callable[[Path, pytest.MonkeyPatch], None],
) -> None:
    finder = Finder()
    for _ in range(2):
        kinships = Kinships(tmp_path)
        kinships.remember("a", finder.of("a"))
        kinships.keep()
        harm(tmp_path / FOLDER / NAME, monkeypatch)
    assert finder.asked == ["a", "a"]


def test_without_a_place_to_keep_it_everything_is_found() -> None:
    finder = Finder()
    for _ in range(2):
        kinships = Kinships(None)
        kinships.remember("a", finder.of("a"))
        kinships.keep()
    assert finder.asked == ["a", "a"]
