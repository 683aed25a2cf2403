"""The slips of the last check. In: a newsroom's folder and slips. Out: the slips that still stand."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from generator.ledger.shards import kept_so, place_of, read_kept, shard_of, write_kept
from generator.slip import Slip
from generator.turns import give_way

FOLDER = "check"


class _Shard(BaseModel):
    """Slips under the key of the program and the settings; all of them stand with those `registries`."""

    model_config = ConfigDict(frozen=True)

    key: str
    registries: str
    slips: tuple[Slip, ...]


def read_slips(
    root: Path | None, key: str, registries: str, stand: Callable[[Slip], bool]
) -> Mapping[str, Slip]:
    """The slips kept for the newsroom in `root`, by path; none that were made under another key.

    `registries` stands for those of now. Of slips that were last held against others, those are
    here that `stand` says stand.
    """
    return {
        slip.path: slip
        for shard in _shards(root, key)
        for slip in shard.slips
        if shard.registries == registries or stand(slip)
    }


def _shards(root: Path | None, key: str) -> Iterator[_Shard]:
    for file in _files(root):
        give_way()
        if shard := read_kept(root, f"{FOLDER}/{file.name}", _Shard, key):
            yield shard


def write_slips(
    root: Path | None,
    key: str,
    registries: str,
    slips: Iterable[Slip],
    known: Mapping[str, Slip],
) -> None:
    """Keep the slips for the next run; `known` are those that are kept already, perhaps as they stood with other registries."""
    head = _Shard.model_construct(key=key, registries=registries, slips=())
    begins = head.model_dump_json().removesuffix("]}").encode()
    shards: dict[str, list[Slip]] = defaultdict(list)
    for slip in slips:
        shards[shard_of(slip.path)].append(slip)
    before: dict[str, int] = Counter(map(shard_of, known))
    for shard, kept in shards.items():
        give_way()
        name = f"{FOLDER}/{shard}.json"
        changed = len(kept) != before[shard] or any(known.get(one.path) is not one for one in kept)
        if changed or not kept_so(root, name, begins):
            whole = _Shard.model_construct(key=key, registries=registries, slips=tuple(kept))
            write_kept(root, name, whole)
    for file in _files(root):
        if file.stem not in shards:
            file.unlink(missing_ok=True)


def _files(root: Path | None) -> list[Path]:
    return sorted(place_of(root, FOLDER).glob("*.json")) if root else []
