"""A site changed where it stands: in order, whole files only, and finished by the next build if this one can't."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from generator import amending, press
from generator.amending import JOURNAL, amend, finish
from generator.folders import files_below
from generator.press import MARK, PressError, publish_folder
from tests.killed_amendments import NEW, OLD, STAYS, all_of, amended, fail, found, old, write

ROOT = Path(__file__).parent.parent


@pytest.fixture
def site(tmp_path: Path) -> Path:
    publish_folder(tmp_path / "site", old)
    return tmp_path / "site"


def stamp(file: Path) -> tuple[int, int]:
    """Which file it is, and when somebody wrote into it."""
    there = file.stat()
    return there.st_ino, there.st_mtime_ns


def test_what_is_new_comes_what_stays_stays_and_all_else_goes(site: Path) -> None:
    before = stamp(site / "2030/same/index.html")
    publish_folder(site, amended)
    assert all_of(site) == NEW | {name: OLD[name] for name in STAYS}
    assert stamp(site / "2030/same/index.html") == before
    assert not (site / "2031/b").exists(), "a folder with nothing in it is gone"
    assert [path.name for path in site.parent.iterdir()] == ["site"]
    assert (site / MARK).read_text().splitlines()[1:] == ["2030", "2031", "feed.xml", "index.html"]


def test_what_comes_out_the_same_is_not_touched(site: Path) -> None:
    before = stamp(site / "index.html")

    def same(folder: Path) -> set[str]:
        (folder / "index.html").write_text(OLD["index.html"])
        return set(OLD) - {"index.html"}

    publish_folder(site, same)
    assert stamp(site / "index.html") == before


def test_a_site_that_was_looked_through_is_not_looked_through_again(site: Path) -> None:
    (site / "2031/stranger.html").write_text("nobody's")
    there = {*files_below(site)}
    (site / "2031/late.html").write_text("came after the look")
    publish_folder(site, amended, lambda _: there)
    stay = {name: OLD[name] for name in STAYS}
    assert all_of(site) == NEW | stay | {"2031/late.html": "came after the look"}


def test_a_file_that_went_away_since_the_look_comes_again(site: Path) -> None:
    there = {*files_below(site)}
    (site / "index.html").unlink()
    publish_folder(site, amended, lambda _: there)
    assert all_of(site) == NEW | {name: OLD[name] for name in STAYS}


def test_a_site_that_went_away_is_not_put_there_in_part(tmp_path: Path) -> None:
    with pytest.raises(PressError, match="went away"):
        publish_folder(tmp_path / "site", amended)
    assert not any(tmp_path.iterdir())


def test_new_things_come_first_then_pages_and_lists_and_removals_last(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fresh = tmp_path / "fresh"
    fresh.mkdir()
    amended(fresh)
    monkeypatch.setattr(amending, "finish", lambda *_: None)
    amend(site, fresh, {*STAYS, MARK}, tmp_path / JOURNAL)
    assert json.loads((tmp_path / JOURNAL).read_text()) == {
        "clear": [],
        "place": ["2031/c/index.html", "feed.xml", "2031/a/index.html", "index.html"],
        "remove": ["2031/b/index.html"],
    }


@pytest.mark.parametrize("killed", [False, True])
@pytest.mark.parametrize(
    ("before", "after"), [("2031/x", "2031/x/index.html"), ("2031/x/y/index.html", "2031/x")]
)
def test_a_file_makes_way_for_a_folder_and_a_folder_for_a_file(
    site: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    before: str,
    after: str,
    *,
    killed: bool,
) -> None:
    """Finished by the next build too, if this one is killed when all is in its place but the journal."""

    def filled(folder: Path) -> None:
        write(folder, {before: "before", "index.html": "old"})

    def amends(folder: Path) -> set[str]:
        write(folder, {after: "after"})
        return {"index.html"}

    publish_folder(site, filled)
    fresh, journal = tmp_path / "fresh", tmp_path / JOURNAL
    fresh.mkdir()
    amends(fresh)
    if killed:
        with monkeypatch.context() as interrupted:
            interrupted.setattr(Path, "unlink", dying_at(journal))
            with pytest.raises(KeyboardInterrupt):
                amend(site, fresh, {"index.html", MARK}, journal)
        finish(site, fresh, journal)
    else:
        amend(site, fresh, {"index.html", MARK}, journal)
    assert all_of(site) == {after: "after", "index.html": "old"}
    assert not journal.exists()


def dying_at(file: Path) -> Callable[..., None]:
    unlink = Path.unlink

    def remove(self: Path, *, missing_ok: bool = False) -> None:
        if self == file:
            raise KeyboardInterrupt
        unlink(self, missing_ok=missing_ok)

    return remove


def test_without_a_journal_there_is_nothing_to_finish(site: Path, tmp_path: Path) -> None:
    finish(site, tmp_path / "fresh", tmp_path / JOURNAL)
    assert all_of(site) == OLD


@pytest.mark.skipif(not hasattr(os, "fork"), reason="builds are killed in processes of their own")
def test_killed_at_any_step_readers_find_what_lists_lead_to(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.killed_amendments", str(tmp_path / "site")]
    ended = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)
    assert ended.returncode == 0, ended.stderr
    *killed, last = (line.split() for line in ended.stdout.splitlines())
    assert last == ["0", "new"]
    assert {code for code, _ in killed} == {str(-signal.SIGKILL)}
    there = [lists for _, lists in killed]
    assert {"old", "new"} <= set(there) <= {"old", "old+new", "new+old", "new"}
    assert len(there) > 30


def test_what_could_not_be_finished_is_left_to_the_next_build(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_site: Path, _fresh: Path, journal: Path) -> None:
        if journal.exists():
            raise PermissionError(13, "Permission denied")

    with monkeypatch.context() as broken:
        broken.setattr(amending, "finish", refuse)
        broken.setattr(press, "finish", refuse)
        with pytest.raises(PressError, match="may not write"):
            publish_folder(site, amended)
    assert found(site) == "old"
    with pytest.raises(NotImplementedError):
        publish_folder(site, fail)
    assert all_of(site) == NEW | {name: OLD[name] for name in STAYS}
