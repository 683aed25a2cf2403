"""Publication of a folder: all or nothing, whatever happens."""

import errno
import os
import signal
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from generator import press
from generator.press import MARK, PressError, publish_folder

ROOT = Path(__file__).parent.parent
FILES = ("index.html", "2024/11/a.html", "2024/11/b.html")


def edition(words: str) -> Callable[[Path], None]:
    """What fills a folder with a small site of `words`."""

    def make(folder: Path) -> None:
        for name in FILES:
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(words)

    return make


def words_of(site: Path) -> set[str]:
    return {(site / name).read_text() for name in FILES}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return tmp_path / "site"


@pytest.fixture
def published(site: Path) -> Path:
    publish_folder(site, edition("old"))
    return site


def test_a_first_site_and_then_another(site: Path) -> None:
    publish_folder(site, edition("old"))
    assert words_of(site) == {"old"}
    publish_folder(site, edition("new"))
    assert words_of(site) == {"new"}
    assert [path.name for path in site.parent.iterdir()] == ["site"]


def test_nothing_of_the_last_site_stays(published: Path) -> None:
    publish_folder(published, lambda folder: (folder / "index.html").write_text("new") and None)
    assert sorted(path.name for path in published.iterdir()) == [MARK, "index.html"]


def test_the_folders_above_are_made(tmp_path: Path) -> None:
    publish_folder(tmp_path / "a" / "b" / "site", edition("new"))
    assert words_of(tmp_path / "a" / "b" / "site") == {"new"}


def test_an_empty_folder_is_filled_and_keeps_its_mode(site: Path) -> None:
    site.mkdir()
    site.chmod(0o750)
    publish_folder(site, edition("new"))
    assert words_of(site) == {"new"}
    assert stat.S_IMODE(site.stat().st_mode) == 0o750


def test_a_link_goes_on_pointing_where_it_does(published: Path) -> None:
    link = published.parent / "live"
    link.symlink_to(published)
    publish_folder(link, edition("new"))
    assert link.is_symlink()
    assert words_of(link) == words_of(published) == {"new"}


def test_a_link_to_a_folder_that_is_not_there_yet(tmp_path: Path) -> None:
    link = tmp_path / "live"
    link.symlink_to(tmp_path / "releases" / "site")
    publish_folder(link, edition("new"))
    assert link.is_symlink()
    assert words_of(tmp_path / "releases" / "site") == {"new"}


def test_a_build_that_fails_leaves_the_last_site(published: Path) -> None:
    def fail(folder: Path) -> None:
        edition("new")(folder)
        raise ValueError("The theme is broken.")

    with pytest.raises(ValueError, match=r"The theme is broken\."):
        publish_folder(published, fail)
    assert words_of(published) == {"old"}
    assert [path.name for path in published.parent.iterdir()] == ["site"]


def test_a_file_that_is_missing_to_the_build_is_the_builds_own_error(published: Path) -> None:
    def fail(folder: Path) -> None:
        (folder / "nowhere" / "x").read_text()

    with pytest.raises(FileNotFoundError):
        publish_folder(published, fail)
    assert words_of(published) == {"old"}


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EDQUOT])
def test_a_full_disk(published: Path, code: int) -> None:
    def fill_up(folder: Path) -> None:
        edition("new")(folder)
        raise OSError(code, "No space left on device")

    with pytest.raises(PressError, match="The disk is full") as caught:
        publish_folder(published, fill_up)
    assert "The last site stands" in caught.value.hint
    assert words_of(published) == {"old"}
    assert [path.name for path in published.parent.iterdir()] == ["site"]


def test_a_folder_that_press_did_not_fill_is_refused(tmp_path: Path) -> None:
    letters = tmp_path / "letters"
    letters.mkdir()
    (letters / "to-my-aunt.txt").write_text("Dear aunt")
    with pytest.raises(PressError, match=r"did not put there \(to-my-aunt\.txt\)"):
        publish_folder(letters, edition("new"))
    assert (letters / "to-my-aunt.txt").read_text() == "Dear aunt"
    assert [path.name for path in tmp_path.iterdir()] == ["letters"]


def test_what_somebody_put_into_the_site_is_not_lost(published: Path) -> None:
    (published / ".git").mkdir()
    with pytest.raises(PressError, match=r"\(\.git\)"):
        publish_folder(published, edition("new"))
    assert (published / ".git").is_dir()
    assert words_of(published) == {"old"}


def test_what_a_desktop_leaves_in_a_folder_does_not_stop_a_build(published: Path) -> None:
    (published / ".DS_Store").touch()
    publish_folder(published, edition("new"))
    assert words_of(published) == {"new"}


def test_a_file_in_the_sites_place(site: Path) -> None:
    site.write_text("A file.")
    with pytest.raises(PressError, match="is a file"):
        publish_folder(site, edition("new"))
    assert site.read_text() == "A file."


def test_a_mount_point(published: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "is_mount", lambda path: path == published)
    with pytest.raises(PressError, match="disk of its own"):
        publish_folder(published, edition("new"))
    assert words_of(published) == {"old"}


@pytest.mark.parametrize(
    ("code", "said"),
    [
        (errno.EACCES, "may not write"),
        (errno.EROFS, "may not write"),
        (errno.EXDEV, "disk of its own"),
        (errno.EBUSY, "disk of its own"),
        (errno.ENOSPC, "The disk is full"),
        (errno.EIO, "could not be replaced: Input/output error"),
    ],
)
def test_a_swap_that_fails(
    published: Path, monkeypatch: pytest.MonkeyPatch, code: int, said: str
) -> None:
    def refuse(_one: Path, other: Path) -> bool:
        raise OSError(code, os.strerror(code), str(other))

    monkeypatch.setattr(press, "_exchange", refuse)
    with pytest.raises(PressError, match=said):
        publish_folder(published, edition("new"))
    assert words_of(published) == {"old"}
    assert [path.name for path in published.parent.iterdir()] == ["site"]


def test_a_parent_that_may_not_be_written(published: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path, **_how: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied", str(path))

    monkeypatch.setattr(Path, "mkdir", refuse)
    with pytest.raises(PressError, match=f"may not write in {published.parent}"):
        publish_folder(published, edition("new"))
    assert words_of(published) == {"old"}


def test_without_an_exchange_two_renamings(
    published: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(press, "_exchange", lambda _one, _other: False)
    publish_folder(published, edition("new"))
    assert words_of(published) == {"new"}
    assert [path.name for path in published.parent.iterdir()] == ["site"]


def test_a_second_renaming_that_fails_puts_the_last_site_back(
    published: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rename = Path.rename

    def fail_second(path: Path, target: Path) -> Path:
        if path.name == "new":
            raise OSError(errno.EIO, "Input/output error")
        return rename(path, target)

    monkeypatch.setattr(press, "_exchange", lambda _one, _other: False)
    monkeypatch.setattr(Path, "rename", fail_second)
    with pytest.raises(PressError):
        publish_folder(published, edition("new"))
    assert words_of(published) == {"old"}


def test_a_second_build_at_once_is_told_to_wait(published: Path) -> None:
    def build_again(folder: Path) -> None:
        edition("new")(folder)
        with pytest.raises(PressError, match=f"is running \\(process {os.getpid()}\\)"):
            publish_folder(published, edition("newest"))
        assert words_of(folder) == {"new"}

    publish_folder(published, build_again)
    assert words_of(published) == {"new"}


def test_another_site_beside_it_may_be_built_at_once(published: Path) -> None:
    def build_other(folder: Path) -> None:
        publish_folder(published.parent / "preview", edition("preview"))
        edition("new")(folder)

    publish_folder(published, build_other)
    assert words_of(published) == {"new"}
    assert words_of(published.parent / "preview") == {"preview"}


def test_the_mark_is_the_same_twice(published: Path) -> None:
    first = (published / MARK).read_bytes()
    publish_folder(published, edition("new"))
    assert (published / MARK).read_bytes() == first
    assert first.decode().splitlines()[1:] == ["2024", "index.html"]


def killed_at_each_step(site: Path, how: str) -> list[str]:
    """Which site was there after a build was killed at its first step, its second, …"""
    command = [sys.executable, "-m", "tests.killed_builds", str(site), how]
    ended = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)
    assert ended.returncode == 0, ended.stderr
    *killed, last = (line.split() for line in ended.stdout.splitlines())
    assert last == ["0", "new"]
    assert {code for code, _ in killed} == {str(-signal.SIGKILL)}
    return [there for _, there in killed]


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux exchanges two folders in one step")
def test_killed_at_any_step_the_site_is_the_old_or_the_new_one(site: Path) -> None:
    there = killed_at_each_step(site, "exchange")
    assert there == sorted(there, reverse=True)
    assert set(there) == {"old", "new"}
    assert len(there) > 20


def test_killed_between_two_renamings_the_next_build_puts_the_old_one_back(site: Path) -> None:
    there = killed_at_each_step(site, "renamings")
    assert there.count("none") == 1
    assert set(there) == {"old", "none", "new"}


@pytest.mark.parametrize(
    ("sent", "raised"), [(signal.SIGTERM, SystemExit), (signal.SIGINT, KeyboardInterrupt)]
)
def test_ended_in_good_order_a_build_cleans_up(
    published: Path, sent: signal.Signals, raised: type[BaseException]
) -> None:
    def end(folder: Path) -> None:
        edition("new")(folder)
        signal.raise_signal(sent)

    with pytest.raises(raised):
        publish_folder(published, end)
    assert words_of(published) == {"old"}
    assert [path.name for path in published.parent.iterdir()] == ["site"]
    assert signal.getsignal(signal.SIGTERM) is signal.SIG_DFL
