from pathlib import Path

import pytest

from generator import cache
from generator.cache import digest_of_files, folder_in, program, replace


def test_git_ignores_the_folder(tmp_path: Path) -> None:
    folder = folder_in(tmp_path, "cards")
    assert folder.is_dir()
    assert (tmp_path / cache.FOLDER / ".gitignore").read_text() == "*\n"
    assert folder_in(tmp_path, "cards") == folder


def test_a_file_is_replaced_as_a_whole_or_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "kept.json"
    replace(file, b"old")
    monkeypatch.setattr(Path, "replace", lambda *_: (_ for _ in ()).throw(OSError("full")))
    with pytest.raises(OSError, match="full"):
        replace(file, b"new")
    assert file.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["kept.json"]


def test_a_folder_is_told_by_names_and_bytes(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("one")
    first = digest_of_files([tmp_path])
    (tmp_path / "__pycache__").mkdir()
    (tmp_path / "__pycache__" / "a.pyc").write_text("no source")
    assert digest_of_files([tmp_path]) == first
    (tmp_path / "a.html").rename(tmp_path / "b.html")
    assert digest_of_files([tmp_path]) != first
    (tmp_path / "b.html").rename(tmp_path / "a.html")
    (tmp_path / "a.html").write_text("two")
    assert digest_of_files([tmp_path]) != first


def test_the_program_is_told_by_its_libraries_too(monkeypatch: pytest.MonkeyPatch) -> None:
    before = program()
    program.cache_clear()
    monkeypatch.setattr(cache, "_said", lambda _name, _field: ["0.0.1"])
    assert program() != before
    program.cache_clear()
