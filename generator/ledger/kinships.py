"""Which briefs are related. In: the key of a brief's neighbourhood. Out: the digest of what was found there before."""

from collections.abc import Callable, Mapping
from pathlib import Path

from pydantic import BaseModel

from generator.ledger.shards import key_of, read_kept, write_kept

NAME = "kinships.json"


class _Kinships(BaseModel):
    key: str
    found: dict[str, str]


class Kinships:
    """What this run and the one before looked for."""

    def __init__(self, root: Path | None) -> None:
        self._root, self._key = root, key_of()
        kept = read_kept(root, NAME, _Kinships, self._key)
        self._before: Mapping[str, str] = kept.found if kept else {}
        self._now: dict[str, str] = {}

    def remember(self, neighbourhood: str, find: Callable[[], str]) -> str:
        """The digest of what is related to a brief in that neighbourhood; one that isn't known has to be found."""
        known = self._before.get(neighbourhood)
        found = self._now[neighbourhood] = find() if known is None else known
        return found

    def keep(self) -> None:
        """Keep what was asked for."""
        if self._now != self._before:
            write_kept(self._root, NAME, _Kinships(key=self._key, found=self._now))
