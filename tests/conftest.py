"""The sites that tests look at, each built once: this repository's own, and an invented newsroom's."""

import fcntl
import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import hypothesis
import pytest

from tests.sample import MERROW, MERROW_NOW, build
from tools.environment import IN_CI

hypothesis.settings.register_profile("newsbrief", deadline=None)  # no test is a timed test
hypothesis.settings.load_profile("newsbrief")

ROOT = Path(__file__).parent.parent

# Else each program that is started here compiles itself anew.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False

# A shell that runs the tests in the background lets them, and all that they start, ignore Ctrl-C; by which tests end previews.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)


def need(there: object, what: str, how: str) -> None:
    """Skip the test where `what` it needs is not there; on a build machine that is a failure."""
    if there:
        return
    reason = f"{what} is missing: {how}"
    if IN_CI:
        pytest.fail(reason)
    pytest.skip(reason=reason)  # which says what is missing, and how to get it


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that all workers of this run share."""
    base = tmp_path_factory.getbasetemp()
    return base.parent if "PYTEST_XDIST_WORKER" in os.environ else base


@contextmanager
def one_at_a_time(folder: Path, what: str) -> Iterator[None]:
    """Of all workers, one at a time is here; whoever comes later finds what the first has made."""
    with (folder / f"{what}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def built_once(config: Path, folder: Path, **environment: str) -> Path:
    """Build the newsroom of `config` into `folder`, unless another worker has."""
    folder.parent.mkdir(exist_ok=True)
    with one_at_a_time(folder.parent.parent, folder.parent.name):
        if not folder.exists():
            built = build(config, folder, **environment)
            assert built.returncode == 0, built.stdout + built.stderr
    return folder


def told_once(file: Path, tell: Callable[[], str]) -> str:
    """What `tell` says, which is dear to ask: it lies in `file` once a worker has."""
    with one_at_a_time(file.parent, file.name):
        if not file.exists():
            file.write_text(tell(), encoding="utf-8")
    return file.read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def site(shared: Path) -> Path:
    """The site of this repository's own content/."""
    return built_once(ROOT / "mkdocs.yml", shared / "ours" / "site")


@pytest.fixture(scope="session")
def merrow(shared: Path) -> Path:
    """The site of tests/newsroom: whatever a brief can have, and every state it can be in.

    Its folder is called as its address ends, so that what is above it can be served.
    """
    return built_once(MERROW, shared / "merrow" / "sheet", SOURCE_DATE_EPOCH=MERROW_NOW)
