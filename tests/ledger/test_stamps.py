import os
from pathlib import Path

import pytest

from generator.ledger import stamps
from generator.ledger.stamps import LEFT_ALONE, Stamps, stamp_of

KEY = "k" * 32


@pytest.fixture
def file(tmp_path: Path) -> Path:
    file = tmp_path / "a.md"
    file.write_bytes(b"one")
    return file


def later(monkeypatch: pytest.MonkeyPatch, nanoseconds: int) -> None:
    """Have runs from now on begin so much later, by the clock of the disk."""
    moment = stamps._moment_on_disk
    monkeypatch.setattr(stamps, "_moment_on_disk", lambda root: moment(root) + nanoseconds)


def look_at(root: Path, file: Path) -> None:
    run = Stamps(root, KEY)
    run.note("a.md", stamp_of(file), "digest")
    run.keep()


def known(root: Path, file: Path, key: str = KEY) -> str | None:
    return Stamps(root, key).digest("a.md", stamp_of(file))


def test_a_file_that_was_left_alone_is_known(
    tmp_path: Path, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    later(monkeypatch, 2 * LEFT_ALONE)
    look_at(tmp_path, file)
    assert known(tmp_path, file) == "digest"
    assert known(tmp_path, file, key="x" * 32) is None


def test_a_file_written_just_before_the_run_is_read_again(tmp_path: Path, file: Path) -> None:
    look_at(tmp_path, file)
    assert known(tmp_path, file) is None


def test_other_bytes_of_the_same_length_and_time_are_seen(
    tmp_path: Path, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    later(monkeypatch, 2 * LEFT_ALONE)
    before = file.stat()
    look_at(tmp_path, file)
    file.write_bytes(b"two")
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert known(tmp_path, file) is None


def test_another_file_in_its_place_is_seen(
    tmp_path: Path, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    later(monkeypatch, 2 * LEFT_ALONE)
    look_at(tmp_path, file)
    (tmp_path / "b.md").write_bytes(b"two")
    (tmp_path / "b.md").replace(file)
    assert known(tmp_path, file) is None
    file.unlink()
    assert known(tmp_path, file) is None


def test_what_could_not_be_read_is_not_known(
    tmp_path: Path, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    later(monkeypatch, 2 * LEFT_ALONE)
    run = Stamps(tmp_path, KEY)
    run.note("a.md", stamp_of(file), "")
    run.note("b.md", stamp_of(tmp_path / "b.md"), "digest")
    run.keep()
    assert known(tmp_path, file) is None
    assert Stamps(tmp_path, KEY).digest("b.md", None) is None
