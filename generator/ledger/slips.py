"""The slips of the last check. In: a newsroom's folder and slips. Out: the slips that still stand."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from generator.ledger.shards import place_of, read_kept, shard_of, write_kept
from generator.slip import Slip

FOLDER = "check"


class _Shard(BaseModel):
    model_config = ConfigDict(frozen=True)

    key: str
    slips: tuple[Slip, ...]


def read_slips(root: Path | None, key: str) -> Mapping[str, Slip]:
    """The slips kept for the newsroom in `root`, by path; none that were made under another key."""
    shards = (read_kept(root, f"{FOLDER}/{file.name}", _Shard, key) for file in _files(root))
    return {slip.path: slip for shard in shards if shard for slip in shard.slips}


def write_slips(
    root: Path | None, key: str, slips: Iterable[Slip], known: Mapping[str, Slip]
) -> None:
    """Keep the slips for the next run; `known` are those that are kept already."""
    shards: dict[str, list[Slip]] = defaultdict(list)
    for slip in slips:
        shards[shard_of(slip.path)].append(slip)
    before: dict[str, int] = Counter(map(shard_of, known))
    for shard, kept in shards.items():
        if len(kept) != before[shard] or any(known.get(slip.path) is not slip for slip in kept):
            whole = _Shard.model_construct(key=key, slips=tuple(kept))
            write_kept(root, f"{FOLDER}/{shard}.json", whole)
    for file in _files(root):
        if file.stem not in shards:
            file.unlink(missing_ok=True)


def _files(root: Path | None) -> list[Path]:
    return sorted(place_of(root, FOLDER).glob("*.json")) if root else []
