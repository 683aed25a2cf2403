from pathlib import Path

import pytest

from generator.ledger.likenesses import Likenesses

KEY = "k" * 32


def refuse() -> float:
    pytest.fail("asked for what is known")


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
