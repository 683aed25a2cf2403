"""Changes a site where it stands again and again, each time killed one step later; test_amending.py runs it.

In: the site folder. Out: a line for each kill: how the build ended, and which list readers found
('old' or 'new'). Fails where the list led to what was not there, where a file was not whole, or
where the next build, a failing one, did not finish what the killed one had begun.
"""

import signal
import sys
from contextlib import suppress
from pathlib import Path

from generator import press
from tests.killed_builds import build_and_die, fail

OLD = {
    "index.html": "old 2031/a/index.html 2031/b/index.html",
    "2031/a/index.html": "old",
    "2031/b/index.html": "old",
    "2030/same/index.html": "old",
    "feed.xml": "old 2031/a/index.html 2031/b/index.html",
}
NEW = {
    "index.html": "new 2031/a/index.html 2031/c/index.html",
    "2031/a/index.html": "new",
    "2031/c/index.html": "new",
    "feed.xml": "new 2031/a/index.html 2031/c/index.html",
}
STAYS = {"2030/same/index.html"}


def write(folder: Path, files: dict[str, str]) -> None:
    for name, words in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(words)


def old(folder: Path) -> None:
    write(folder, OLD)


def amended(folder: Path) -> set[str]:
    write(folder, NEW)
    return STAYS


def found(site: Path) -> str:
    """Which lists a reader finds; what they lead to has to be there, and each page whole."""
    told = set()
    for name in ("index.html", "feed.xml"):
        words, *led_to = (site / name).read_text().split()
        told.add(words)
        assert all((site / page).exists() for page in led_to), f"{name} leads nowhere: {led_to}"
    assert {(site / page).read_text() for page in OLD | NEW if (site / page).exists()} <= {
        *OLD.values(),
        *NEW.values(),
    }
    return "+".join(sorted(told))


def all_of(site: Path) -> dict[str, str]:
    return {
        path.relative_to(site).as_posix(): path.read_text()
        for path in site.rglob("*")
        if path.is_file() and path.name != press.MARK
    }


def main(site: Path) -> None:
    whole_new = NEW | {name: OLD[name] for name in STAYS}
    press.publish_folder(site, old)
    step, ended = 0, -signal.SIGKILL
    while ended:
        step += 1
        ended = build_and_die(site, amended, step)
        sys.stdout.write(f"{ended} {found(site)}\n")
        with suppress(NotImplementedError):
            press.publish_folder(site, fail)
        assert all_of(site) in (OLD, whole_new), f"half a site: {all_of(site)}"
        press.publish_folder(site, old)
        assert all_of(site) == OLD
        assert [path.name for path in site.parent.iterdir()] == ["site"], "left-overs"


if __name__ == "__main__":
    main(Path(sys.argv[1]))
