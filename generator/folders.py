"""What lies in a folder, and how a file gets there. In: paths. Out: every file below one, how large it is, and when it was written; a file written.

Strings all the way: of a site with 30,000 files, the Paths alone cost a second.
"""

import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

NEW = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)

Written = tuple[int, int]
"""Of a file: how many bytes, and the moment (in nanoseconds)."""


def files_below(folder: Path) -> Mapping[str, Written]:
    """Every file in the folder and those below, by its path from there; of what goes meanwhile, or is a link to a folder, nothing."""
    start = os.path.join(folder, "")  # noqa: PTH118 # the same
    skipped = len(start)
    found: dict[str, Written] = {}
    folders = [start]
    while folders:
        with suppress(OSError), os.scandir(folders.pop()) as entries:
            for entry in entries:
                if entry.is_dir():
                    if not entry.is_symlink():
                        folders.append(entry.path)
                    continue
                try:
                    there = entry.stat()
                except OSError:
                    continue
                found[entry.path[skipped:]] = there.st_size, there.st_mtime_ns
    return found


def write(path: str, data: bytes) -> None:
    """Write a file in a folder that need not be there yet: in three calls to the system, of which a site takes 15,000. Raises OSError."""
    try:
        opened = os.open(path, NEW, 0o666)
    except FileNotFoundError:
        os.makedirs(os.path.dirname(path), exist_ok=True)  # noqa: PTH103, PTH120 # a Path costs more than the folder
        opened = os.open(path, NEW, 0o666)
    try:
        while data:  # all of it at once, unless there is more than the system takes
            data = data[os.write(opened, data) :]
    finally:
        os.close(opened)
