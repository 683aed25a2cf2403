"""Builds a site again and again, each time killed one step later; test_press.py runs it.

In: the site folder, and 'exchange' or 'renamings', the way it takes the last one's place. Out: a
line for each kill: how the build ended, and which site was there then ('old', 'new', 'none').
Fails where that site was not whole, or where the next build did not put all in order.
"""

import os
import signal
import sys
from collections.abc import Callable, Set
from contextlib import suppress
from pathlib import Path

from generator import press

FILES = ("index.html", "2024/11/a.html", "2024/11/b.html")
ASKING = ("os.", "shutil.", "ctypes.", "fcntl.", "open")
"""Python's audit events for whatever a build asks of the system."""


def edition(words: str) -> Callable[[Path], None]:
    def make(folder: Path) -> None:
        for name in FILES:
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(words)

    return make


def fail(_folder: Path) -> None:
    raise NotImplementedError


def build_and_die(site: Path, make: Callable[[Path], Set[str] | None], step: int) -> int:
    """Publish in a child process that kills itself when it asks the system for the `step`th time."""
    child = os.fork()
    if child:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    asked = 0

    def count(event: str, _arguments: object) -> None:
        nonlocal asked
        asked += event.startswith(ASKING)
        if asked == step:
            os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(count)
    try:
        press.publish_folder(site, make)
    finally:
        os._exit(0)


def words_of(site: Path) -> str:
    words = {(site / name).read_text() for name in FILES} if site.exists() else {"none"}
    assert len(words) == 1, f"half a site: {words}"
    return words.pop()


def main(site: Path, how: str) -> None:
    if how == "renamings":
        press._exchange = lambda _one, _other: False
    press.publish_folder(site, edition("old"))
    step, ended = 0, -signal.SIGKILL
    while ended:
        step += 1
        ended = build_and_die(site, edition("new"), step)
        sys.stdout.write(f"{ended} {words_of(site)}\n")
        with suppress(NotImplementedError):
            press.publish_folder(site, fail)
        assert words_of(site) in {"old", "new"}, "a failed build after a killed one lost the site"
        press.publish_folder(site, edition("old"))
        assert words_of(site) == "old"
        assert [path.name for path in site.parent.iterdir()] == ["site"], "left-overs"


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
