"""Where the pages lie that are made from the same. In: what stands for all that they are made from. Out: where each lay when they were made from that before."""

from collections.abc import Callable, Mapping, Sequence
from datetime import tzinfo
from pathlib import Path

from pydantic import BaseModel

from generator.ledger.shards import key_of, read_kept, write_kept

NAME = "leaves.json"


class _Leaves(BaseModel):
    key: str
    found: dict[str, list[str]]


class Leaves:
    """What this run and the one before asked for, with this program in this zone, which is in no digest of a brief."""

    def __init__(self, root: Path | None, zone: tzinfo) -> None:
        self._root, self._key = root, key_of(str(zone))
        kept = read_kept(root, NAME, _Leaves, self._key)
        self._before: Mapping[str, Sequence[str]] = kept.found if kept else {}
        self._now: dict[str, Sequence[str]] = {}

    def leaves_of(self, told: str, find: Callable[[], Sequence[str]]) -> Sequence[str]:
        """Where the pages lie that are told so; what isn't known has to be found."""
        known = self._before.get(told)
        found = self._now[told] = find() if known is None else known
        return found

    def keep(self) -> None:
        """Keep what was asked for."""
        if self._now != self._before:
            found = {told: [*leaves] for told, leaves in self._now.items()}
            write_kept(self._root, NAME, _Leaves(key=self._key, found=found))
