"""Which briefs are related. In: the key of a brief's neighbourhood, or of all there is to look at. Out: the digests of what was found there before."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from pydantic import BaseModel

from generator.ledger.shards import key_of, read_kept, write_kept

NAME = "kinships.json"


class _Kinships(BaseModel):
    key: str
    whole: str
    found: dict[str, str]


class Kinships:
    """What this run and the one before looked for."""

    def __init__(self, root: Path | None) -> None:
        self._root, self._key = root, key_of()
        kept = read_kept(root, NAME, _Kinships, self._key)
        self._before: Mapping[str, str] = kept.found if kept else {}
        self._whole_before = kept.whole if kept else ""
        self._now: dict[str, str] = {}
        self._whole = ""

    def of_all(self, whole: str) -> Sequence[str]:
        """What was found in every neighbourhood, in the order in which it was asked for, if the whole was the same then; else nothing."""
        self._whole = whole
        if whole != self._whole_before:
            return ()
        self._now = {**self._before}
        return [*self._now.values()]

    def remember(self, neighbourhood: str, find: Callable[[], str]) -> str:
        """The digest of what is related to a brief in that neighbourhood; one that isn't known has to be found."""
        known = self._before.get(neighbourhood)
        found = self._now[neighbourhood] = find() if known is None else known
        return found

    def keep(self) -> None:
        """Keep what was asked for."""
        if (self._whole, self._now) != (self._whole_before, self._before):
            kept = _Kinships(key=self._key, whole=self._whole, found=self._now)
            write_kept(self._root, NAME, kept)
