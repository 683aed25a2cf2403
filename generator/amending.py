"""A site changed where it stands. In: a folder of new files, what else is to stay. Out: the site, with these in place and all else gone.

Readers are in the site meanwhile, so each file takes its place by a rename, and in an order that
leads nobody to what is not there: first what is new, then what changed, lists last, then what is
gone. (What stands in the way, a file where a folder comes or a folder where a file does, has to go
before.) What is to be done is written down first; a build that is killed leaves it to the next one.
"""

import filecmp
import json
import os
from collections.abc import Collection, Sequence, Set
from contextlib import suppress
from pathlib import Path

from generator.folders import files_below

JOURNAL = "journal"
"""The file beside the folder of new files that says what is still to be done."""


def amend(
    site: Path, fresh: Path, stay: Set[str], journal: Path, there: Collection[str] | None = None
) -> None:
    """Put every file of `fresh` in its place in `site`, and remove what is neither there nor to `stay`.

    What ends with '/' of that is a folder, which stays as it is. `there` are the files of `site`,
    where somebody has looked already. `fresh` and `site` are on one disk. Raises OSError; then
    `finish` can do the rest.
    """
    new = {*files_below(fresh)}
    there = {*(files_below(site) if there is None else there)}
    changed = {path for path in new & there if not _same(fresh / path, site / path)}
    stay_whole = tuple(one for one in stay if one.endswith("/"))
    gone = {path for path in there - new - stay if not path.startswith(stay_whole)}
    folders = {above for path in new for above in _above(path)}
    in_the_way = {path for path in gone if path in folders or not new.isdisjoint(_above(path))}
    plan = {
        "clear": sorted(in_the_way),
        "place": [*sorted(new - there, key=_from_below), *sorted(changed, key=_from_below)],
        "remove": sorted(gone - in_the_way),
    }
    half = journal.with_suffix(".half")
    with half.open("w", encoding="utf-8") as opened:
        json.dump(plan, opened)
        opened.flush()
        os.fsync(opened.fileno())
    half.replace(journal)
    finish(site, fresh, journal)


def finish(site: Path, fresh: Path, journal: Path) -> None:
    """Do what the journal says, or what is left of it; without one there is nothing to do."""
    try:
        plan = json.loads(journal.read_bytes())
    except FileNotFoundError:
        return
    _remove(site, plan["clear"])
    for path in plan["place"]:
        (site / path).parent.mkdir(parents=True, exist_ok=True)
        with suppress(FileNotFoundError):  # it has its place already
            (fresh / path).replace(site / path)
    _remove(site, plan["remove"])
    journal.unlink()


def _remove(site: Path, paths: Sequence[str]) -> None:
    """Remove files, where they are still there, and the folders that are empty without them."""
    for path in paths:
        if (site / path).is_file():  # and not a folder, or below a file, that has taken its place
            (site / path).unlink()
    for folder in sorted({above for path in paths for above in _above(path)}, reverse=True):
        with suppress(OSError):  # something else is in it
            (site / folder).rmdir()


def _from_below(path: str) -> tuple[bool, int, str]:
    """What pages are made of comes first, then pages, those that lead to others last: the deeper one lies, the fewer do."""
    return path.endswith(".html"), -path.count("/"), path


def _same(fresh: Path, old: Path) -> bool:
    """Whether a file is as it was; one that went away since somebody looked is not."""
    try:
        return filecmp.cmp(fresh, old, shallow=False)
    except FileNotFoundError:
        return False


def _above(path: str) -> list[str]:
    """The folders that a file lies in: 'a/b' and 'a' of 'a/b/c'."""
    return [parent.as_posix() for parent in Path(path).parents if parent.name]
