import os
from pathlib import Path

import pytest

from generator.cli import mend
from generator.cli.writing import ChangedMeanwhileError, replace_file
from tests.cli.conftest import Run, break_it


def test_fix_mends_what_is_safe_and_reports_the_rest(sample: Path, run: Run) -> None:
    break_it(sample, "published: 2026", "updated: 2026-01-14 09:00\npublished: 2026")
    sample.chmod(0o640)
    fixed = run("check", "--fix")
    assert fixed.exit_code == 1
    assert "Mended 1 article." in fixed.output
    assert "NB410" in fixed.output
    text = sample.read_text(encoding="utf-8")
    assert "  digest: sha256:" in text
    assert text.index("\npublished:") < text.index("\nupdated:")
    assert sample.stat().st_mode & 0o777 == 0o640
    again = run("check", "--fix")
    assert "Mended" not in again.output
    assert sample.read_text(encoding="utf-8") == text
    assert [file.name for file in sample.parent.iterdir()] == [sample.name]


def test_diff_shows_what_fix_would_change_and_changes_nothing(sample: Path, run: Run) -> None:
    was = sample.read_bytes()
    shown = run("check", "--diff")
    assert shown.exit_code == 1
    assert shown.stdout.startswith("--- content/articles/2026/01/sample-harbour-wall.md\n+++ ")
    assert "\n+  digest: sha256:" in shown.stdout
    assert sample.read_bytes() == was
    run("check", "--fix")
    after = run("check", "--diff")
    assert (after.exit_code, after.stdout) == (0, "")


def test_only_the_paths_named_are_mended(newsroom: Path, sample: Path, run: Run) -> None:
    was = sample.read_bytes()
    (newsroom / "content/articles/2025").mkdir()
    assert run("check", "--fix", "content/articles/2025").exit_code == 0
    assert sample.read_bytes() == was


def test_what_comes_from_standard_input_is_not_mended(sample: Path, run: Run) -> None:
    result = run("check", "--fix", "--stdin-filename", str(sample), input="")
    assert result.exit_code == 2


def test_a_file_that_changed_meanwhile_is_left_alone(
    sample: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def saved_meanwhile(*_: object) -> bytes:
        sample.write_text("Saved by somebody else.", encoding="utf-8")
        return b"Mended."

    monkeypatch.setattr(mend, "mended", saved_meanwhile)
    result = run("check", "--fix")
    assert result.exit_code == 2
    assert "was changed while it was being mended" in result.output
    assert sample.read_text(encoding="utf-8") == "Saved by somebody else."


def test_a_file_is_replaced_as_a_whole_or_not_at_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "a.md"
    file.write_bytes(b"was")
    with pytest.raises(ChangedMeanwhileError):
        replace_file(file, b"other", b"now")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space left"):
        replace_file(file, b"was", b"now")
    assert file.read_bytes() == b"was"
    assert list(tmp_path.iterdir()) == [file]
