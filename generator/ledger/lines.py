"""Lines that are found by their digests, in files of a month each. In: a digest, and bytes without a line's end. Out: the bytes.

A line is the digest, a space and the bytes. Who asks for it knows the digest from a slip, so it
doesn't matter which run wrote it.
"""

from collections.abc import Iterable, Mapping
from pathlib import Path

from generator.cache import folder_in, replace
from generator.ledger.shards import place_of
from generator.turns import give_way

_DIGEST = 32
"""Characters of a digest."""


class Lines:
    """The lines in a folder of the cache; without a `root`, in memory alone."""

    def __init__(self, root: Path | None, folder: str) -> None:
        self._root, self._folder = root, folder
        self._held: dict[str, bytes] = {}
        self._places: dict[str, tuple[str, Mapping[str, tuple[int, int]]]] = {}

    def put(self, digest: str, data: bytes) -> None:
        """Hold a line until it is kept."""
        self._held[digest] = data

    def read(self, shard: str, digest: str) -> bytes | None:
        """The bytes of one line, read from its place in the file; None if it isn't there."""
        if digest in self._held:
            return self._held[digest]
        if not self._root:
            return None
        try:
            if shard not in self._places:
                path = self._file(self._root, shard)
                self._places[shard] = str(path), _places(path.read_bytes())
            file, places = self._places[shard]
            if digest not in places:
                return None
            start, end = places[digest]
            with open(file, "rb") as opened:  # noqa: PTH123 # a Path for each line takes as long as the line
                opened.seek(start)
                return opened.read(end - start)
        except OSError:
            return None

    def read_all(self, shard: str) -> Mapping[str, bytes]:
        """The bytes of every line, by digest."""
        if not self._root:
            return self._held
        try:
            whole = self._file(self._root, shard).read_bytes()
        except OSError:
            return self._held
        found = {digest: whole[start:end] for digest, (start, end) in _places(whole).items()}
        return {**found, **self._held}

    def keep(self, shards: Mapping[str, Iterable[str]]) -> None:
        """Keep what was put here beside what was kept before, of all the lines that are wanted, by shard."""
        if not self._held or not self._root:
            return
        for shard, wanted in shards.items():
            give_way()
            if any(digest in self._held for digest in wanted):
                self._write(self._root, shard, wanted)
        for file in place_of(self._root, self._folder).glob("*.txt"):
            if file.stem not in shards:
                file.unlink(missing_ok=True)

    def _write(self, root: Path, shard: str, wanted: Iterable[str]) -> None:
        there = self.read_all(shard)
        lines = [(one, there[one]) for one in wanted if there.get(one)]
        whole = b"".join([b"%s %s\n" % (one.encode(), data) for one, data in lines])
        try:
            folder_in(root, self._folder)
            replace(self._file(root, shard), whole)
        except OSError:
            return  # what is held stays so: this run has it, and the next one makes it again
        self._places.pop(shard, None)
        for one in wanted:
            self._held.pop(one, None)

    def _file(self, root: Path, shard: str) -> Path:
        return place_of(root, f"{self._folder}/{shard}.txt")


def _places(whole: bytes) -> Mapping[str, tuple[int, int]]:
    """Where the bytes of each line stand."""
    found: dict[str, tuple[int, int]] = {}
    start = 0
    while (end := whole.find(b"\n", start)) >= 0:
        digest = whole[start : start + _DIGEST].decode("ascii", "replace")
        found[digest] = (start + _DIGEST + 1, end)
        start = end + 1
    return found
