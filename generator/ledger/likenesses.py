"""How much the texts of two articles are alike. In: the digests of two files. Out: their likeness, if it was found before."""

from collections.abc import Callable, Mapping
from pathlib import Path

from pydantic import BaseModel

from generator.ledger.shards import read_kept, write_kept

NAME = "likenesses.json"


class _Likenesses(BaseModel):
    key: str
    pairs: dict[str, float]


class Likenesses:
    """The likenesses that this run and the one before asked for."""

    def __init__(self, root: Path | None, key: str) -> None:
        kept = read_kept(root, NAME, _Likenesses, key)
        self._root, self._key = root, key
        self._before: Mapping[str, float] = kept.pairs if kept else {}
        self._now: dict[str, float] = {}

    def of(self, one: str, other: str, find: Callable[[], float]) -> float:
        """The likeness of two files with these digests; one that isn't known has to be found. Without a digest, nothing is kept of it."""
        if not (one and other):
            return find()
        pair = f"{one} {other}"
        known = self._before.get(pair)
        self._now[pair] = find() if known is None else known
        return self._now[pair]

    def keep(self) -> None:
        """Keep what was asked for."""
        if self._now != self._before:
            write_kept(self._root, NAME, _Likenesses(key=self._key, pairs=self._now))
