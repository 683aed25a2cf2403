from collections.abc import Sequence
from pathlib import Path

import pytest

from generator.ledger.likenesses import Candidate, Likenesses

KEY = "k" * 32


def refuse() -> float:
    pytest.fail("asked for what is known")


def not_again(_samples: Sequence[str]) -> list[Candidate]:
    pytest.fail("looked for what is known")


def test_a_pair_is_compared_once(tmp_path: Path) -> None:
    first = Likenesses(tmp_path, KEY)
    assert first.of("aa", "bb", lambda: 0.7) == 0.7
    assert first.of("aa", "cc", lambda: 0.0) == 0.0
    first.keep()
    second = Likenesses(tmp_path, KEY)
    assert second.of("aa", "bb", refuse) == 0.7
    assert second.of("bb", "aa", lambda: 0.6) == 0.6
    second.keep()
    third = Likenesses(tmp_path, KEY)
    assert third.of("aa", "bb", refuse) == 0.7
    assert third.of("aa", "cc", lambda: 0.1) == 0.1, "what was not asked for is forgotten"


def test_files_without_a_digest_are_compared_each_time(tmp_path: Path) -> None:
    run = Likenesses(tmp_path, KEY)
    assert run.of("", "bb", lambda: 0.7) == 0.7
    assert run.of("", "bb", lambda: 0.3) == 0.3


def test_without_a_folder_nothing_is_kept(tmp_path: Path) -> None:
    run = Likenesses(None, KEY)
    assert run.of("aa", "bb", lambda: 0.7) == 0.7
    run.keep()
    assert [*tmp_path.iterdir()] == []


def test_candidates_are_looked_for_again_when_a_text_has_changed_or_their_order(
    tmp_path: Path,
) -> None:
    samples = ["1 2", "3 4", "1 2"]
    first = Likenesses(tmp_path, KEY)
    assert first.candidates(samples, lambda _: iter([(2, 0)])) == ((2, 0),)
    first.keep()
    second = Likenesses(tmp_path, KEY)
    assert second.candidates(samples, not_again) == ((2, 0),)
    second.keep()
    for others in (["1 2", "1 2", "3 4"], ["1 2", "3 4"], ["1", "2 3 4", "1 2"]):
        third = Likenesses(tmp_path, KEY)
        assert third.candidates(others, lambda _: [(1, 0)]) == ((1, 0),)


def test_kept_candidates_that_no_text_is_there_for_count_as_none(tmp_path: Path) -> None:
    samples = ["1 2", "3 4"]
    for broken in [(2, 0), (1, -1), (0, 1)]:
        first = Likenesses(tmp_path, KEY)
        first.candidates(samples, lambda _, broken=broken: [broken])
        first.keep()
        assert Likenesses(tmp_path, KEY).candidates(samples, lambda _: [(1, 0)]) == ((1, 0),)
