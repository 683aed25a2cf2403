"""A cluster finds and makes what one process does; where it can't, an editor is told why."""

import os
import pickle
import random
import shutil
import signal
import struct
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from concurrent.futures import Future
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from generator import cli, cluster, proofing
from generator.cache import FOLDER, program
from generator.cluster import ClusterError
from generator.intake import read_settings
from generator.intake.folder import MOST_BYTES
from generator.proofing import brief_all, check
from generator.settings import Settings
from tests.bench import corpus
from tests.test_recheck import START, broken, pictured, pinned, received_twice, wrong_number

NOBODY = "tcp://127.0.0.1:1"


def newsroom(folder: Path, number: int) -> Settings:
    """Some of its articles have something wrong with them, or something that only one in a hundred has."""
    corpus.make(folder, corpus.articles(number))
    settings = read_settings(folder / "mkdocs.yml")
    chance = random.Random(1)  # noqa: S311 # the same in every run
    for step in (wrong_number, received_twice, broken, pinned, pictured):
        step(settings, chance)
    return settings


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    monkeypatch.setattr(proofing, "FEW", 2)
    return newsroom(tmp_path / "room", 12)


@pytest.fixture
def processes(tmp_path: Path) -> Iterator[tuple[str, list["subprocess.Popen[bytes]"]]]:
    """The address of a scheduler on this machine; the scheduler and its two workers."""
    distributed = pytest.importorskip("distributed", reason="the extra `cluster` is not installed")
    told = str(tmp_path / "scheduler.json")
    local = ("--scheduler-file", told, "--no-dashboard")
    alone = ("--nthreads", "1", "--no-nanny", "--local-directory", str(tmp_path))
    commands = [("scheduler", *local, "--host", "127.0.0.1", "--port", "0")]
    commands += [("worker", *local, "--host", "127.0.0.1", *alone)] * 2
    with ExitStack() as until:
        started = []
        for command in commands:
            process = subprocess.Popen(
                [sys.executable, "-m", "dask", *command],
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
            until.enter_context(process)
            until.callback(process.kill)
            started.append(process)
        while not Path(told).exists():
            assert started[0].poll() is None
            time.sleep(0.05)
        with distributed.Client(scheduler_file=told, set_as_default=False) as client:
            client.wait_for_workers(2, timeout=30)
            address = client.scheduler.address
        yield address, started


def test_a_cluster_that_loses_a_worker_half_way_makes_the_same(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    processes: tuple[str, list["subprocess.Popen[bytes]"]],
) -> None:
    address, (_, lost, _) = processes
    monkeypatch.setattr(cluster, "CHUNK", 4)
    monkeypatch.setattr(proofing, "FEW", 2)
    here = newsroom(tmp_path / "room", 150)
    shutil.copytree(here.root, tmp_path / "far" / "room")
    far = replace(read_settings(tmp_path / "far" / "room" / "mkdocs.yml"), executor=address)
    done_when_lost = []

    def progress(_what: str, done: int, of: int) -> None:
        if done > of / 3 and not done_when_lost:
            os.kill(lost.pid, signal.SIGKILL)
            lost.wait()
            done_when_lost.append(done)

    one, briefs = brief_all(replace(here, jobs=1), START, preview=False)
    two, far_briefs = brief_all(far, START, preview=False, progress=progress)
    assert done_when_lost
    assert one.problems
    assert two == one
    assert far_briefs == briefs
    assert kept(far) == kept(here)


def test_a_cluster_that_goes_away_is_told_of_in_words(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
    processes: tuple[str, list["subprocess.Popen[bytes]"]],
) -> None:
    address, (scheduler, *_) = processes
    monkeypatch.setattr(cluster, "PATIENCE", 1)
    monkeypatch.setattr(cluster, "CHUNK", 8)
    settings = replace(newsroom(tmp_path / "room", 300), executor=address)

    def progress(_what: str, done: int, _of: int) -> None:
        if done == 9:
            scheduler.kill()

    with pytest.raises(ClusterError, match=f"cluster at {address} went away"):
        check(settings, START, progress=progress, keep=False)
    assert capfd.readouterr().err == ""


def test_a_cluster_that_is_gone_when_it_is_asked_who_is_at_work_is_told_of_in_the_same_words(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(cluster, "PATIENCE", 0.01)

    class Gone:
        def nthreads(self) -> None:
            raise OSError("ConnectionPool closing.")  # as Dask's CommClosedError is one

    with pytest.raises(ClusterError, match="cluster at tcp://it went away"):
        cluster._result(Future[list[int]](), Gone(), "tcp://it")


def kept(settings: Settings) -> dict[str, bytes]:
    folder = settings.root / FOLDER / "briefs"
    found = {file.name: file.read_bytes() for file in folder.rglob("*") if file.is_file()}
    assert found
    return found


def test_all_that_the_work_needs_goes_out_with_it(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever does it has no content folder: it is away as long as they are at work."""
    picture = b"GIF89a" + struct.pack("<HH", 640, 480) + bytes(40)
    (settings.content / "images" / "pier.png").write_bytes(picture)
    one = brief_all(replace(settings, jobs=1), START, preview=False)
    assert any(brief.image and brief.image.size for brief in one[1])
    made = kept(settings)
    shutil.rmtree(settings.root / FOLDER)

    def stand_in(work: Any, items: Iterable[Any], common: Any, _address: str) -> list[Any]:
        common, items = pickle.loads(pickle.dumps((common, [*items])))  # noqa: S301 # our own
        away = settings.content.rename(settings.root / "away")
        done = [work(common, item) for item in items]
        away.rename(settings.content)
        return done

    monkeypatch.setattr(proofing, "send_out", stand_in)
    assert brief_all(replace(settings, executor=NOBODY), START, preview=False) == one
    assert kept(settings) == made


def test_an_article_that_cannot_be_read_is_told_of_as_ever(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    (settings.content / "articles" / "large.md").write_bytes(b" " * (MOST_BYTES + 1))
    one = check(replace(settings, jobs=1), START, keep=False)
    assert any(problem.path.endswith("large.md") for problem in one.problems)

    def stand_in(work: Any, items: Iterable[Any], common: Any, _address: str) -> list[Any]:
        return [work(common, item) for item in items]

    monkeypatch.setattr(proofing, "send_out", stand_in)
    assert check(replace(settings, executor=NOBODY), START, keep=False) == one


class Workers:
    """A client whose workers say that they are this program, or another one."""

    def __init__(self, **answers: str) -> None:
        self.answers = answers

    def run(self, _function: Any, *, on_error: str) -> dict[str, str]:
        assert on_error == "return"
        return self.answers


def test_workers_that_are_another_program_are_refused() -> None:
    cluster._same_program(Workers(one=program()), NOBODY)
    with pytest.raises(ClusterError, match=r"that you run: three, two\. Install the same version"):
        cluster._same_program(Workers(one=program(), two="another", three="another"), NOBODY)
    with pytest.raises(ClusterError):
        cluster._do(None, b"", "another")


def test_a_cluster_without_workers_says_so() -> None:
    with pytest.raises(ClusterError, match=f"no workers. Start some with dask worker {NOBODY}"):
        cluster._same_program(Workers(), NOBODY)


def run(settings: Settings, monkeypatch: pytest.MonkeyPatch, *arguments: str) -> Any:
    config = str(settings.root / "mkdocs.yml")
    monkeypatch.setattr(sys, "argv", ["newsbrief", "-f", config, *arguments])
    with pytest.raises(SystemExit) as ended:
        cli.main()
    return ended.value.code


@pytest.mark.parametrize("command", ["check", "build"])
def test_where_nobody_answers_an_editor_is_told(
    settings: Settings,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
    command: str,
) -> None:
    pytest.importorskip("distributed", reason="the extra `cluster` is not installed")
    monkeypatch.setattr(cluster, "PATIENCE", 0.2)
    assert run(settings, monkeypatch, command, "--executor", NOBODY) == 2
    said = capfd.readouterr().err
    assert f"No Dask scheduler answers at {NOBODY}. Start it there" in said
    assert "Traceback" not in said


def test_without_the_extra_an_editor_is_told(
    settings: Settings, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    assert run(settings, monkeypatch, "check", "--executor", NOBODY) == 2
    assert "pip install 'newsbrief[cluster]'" in capfd.readouterr().err


def test_an_address_that_is_none_is_refused(
    settings: Settings, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run(settings, monkeypatch, "check", "--executor", "harbour") == 2
    assert "“harbour” is not the address of a Dask scheduler." in capfd.readouterr().err


def test_few_articles_are_done_here(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(proofing, "FEW", 200)
    assert check(replace(settings, executor=NOBODY), START, keep=False).articles
