"""Which files are as they were, without reading them. In: the stamp of a file. Out: the digest of its bytes, if it is known.

A stamp is what a folder says of a file: its size, its times, its number on the disk. As long as it
stands, so do the bytes; that is how git sees what changed. One case would deceive: a file that is
written twice within a tick of the disk's clock, and read in between. So a digest is kept only if
the file was left alone for some time before the run began, by the disk's own clock.
"""

import os
from collections.abc import Mapping
from pathlib import Path

from pydantic import BaseModel

from generator.cache import folder_in
from generator.ledger.shards import read_kept, write_kept

NAME = "stamps.json"

LEFT_ALONE = 2_000_000_000
"""For how many nanoseconds: the coarsest clock of a disk in use, FAT's, ticks every two seconds."""

Stamp = tuple[int, int, int, int]


class _Stamps(BaseModel):
    key: str
    files: dict[str, tuple[str, Stamp]]


def stamp_of(file: Path | str) -> Stamp | None:
    """The stamp of a file; None if it is gone."""
    try:
        found = os.stat(file)  # noqa: PTH116 # Path.stat costs twice as much, 10,000 times
    except OSError:
        return None
    return (found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino)


class Stamps:
    """The stamps of all files that this run and the one before looked at, and what their bytes were."""

    def __init__(self, root: Path | None, key: str) -> None:
        kept = read_kept(root, NAME, _Stamps, key)
        self._root, self._key = root, key
        self._before: Mapping[str, tuple[str, Stamp]] = kept.files if kept else {}
        self._now: dict[str, tuple[str, Stamp]] = {}
        self._settled = _moment_on_disk(root) - LEFT_ALONE

    def digest(self, path: str, stamp: Stamp | None) -> str | None:
        """The digest of the file's bytes, if its stamp stands; None if it has to be read."""
        kept = self._before.get(path)
        if kept is None or kept[1] != stamp:
            return None
        self._now[path] = kept
        return kept[0]

    def note(self, path: str, stamp: Stamp | None, digest: str) -> None:
        """Remember the digest of bytes that were read after the stamp was taken."""
        if stamp and digest and max(stamp[1], stamp[2]) < self._settled:
            self._now[path] = (digest, stamp)

    def keep(self) -> None:
        """Keep what is known for the next run."""
        if self._now != self._before:
            write_kept(self._root, NAME, _Stamps.model_construct(key=self._key, files=self._now))


def _moment_on_disk(root: Path | None) -> int:
    """What time it is by the clock of the disk, which stamps are made with; 0 if nothing can be kept there."""
    if root is None:
        return 0
    try:
        mark = folder_in(root) / ".gitignore"
        mark.touch()
        return mark.stat().st_mtime_ns
    except OSError:
        return 0
