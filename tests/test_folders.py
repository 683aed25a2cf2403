"""What lies in a folder is found, however deep, and nothing that is not a file of it."""

from pathlib import Path

from generator.folders import files_below


def test_every_file_is_found_with_its_size_and_its_moment(tmp_path: Path) -> None:
    for name in ("top.html", "a/index.html", "a/b/c/deep.html", ".hidden"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name, encoding="utf-8")
    (tmp_path / "empty").mkdir()
    assert files_below(tmp_path) == {
        name: ((tmp_path / name).stat().st_size, (tmp_path / name).stat().st_mtime_ns)
        for name in ("top.html", "a/index.html", "a/b/c/deep.html", ".hidden")
    }


def test_what_is_linked_is_not_gone_into(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "round").symlink_to(tmp_path)
    (tmp_path / "site" / "nowhere").symlink_to(tmp_path / "none")
    assert not files_below(tmp_path / "site")


def test_where_nothing_is_nothing_is_found(tmp_path: Path) -> None:
    assert not files_below(tmp_path / "none")
