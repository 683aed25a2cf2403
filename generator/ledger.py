"""The ledger: the slips of the last check, on disk. In: a newsroom's folder and slips. Out: the slips that still stand.

One JSON file, replaced as a whole by a rename. Whatever is wrong with it (half-written, foreign,
made by another version), it counts as not there: everything in it can be found again.
"""

import gc
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from generator.cache import FOLDER, digest_of, folder_in, program, replace
from generator.slip import Slip

NAME = "check.json"


class _Ledger(BaseModel):
    model_config = ConfigDict(frozen=True)

    key: str
    slips: tuple[Slip, ...]


def read_slips(root: Path, key: str) -> Mapping[str, Slip]:
    """The slips kept for the newsroom in `root`, by path; none if they were made under another key."""
    try:
        data = (root / FOLDER / NAME).read_bytes()
        if f'"{key}"'.encode() not in data[: 2 * len(key)]:
            return {}
        with _collector_out_of_the_way():
            kept = _Ledger.model_validate_json(data)
    except (OSError, ValidationError, RecursionError):
        return {}
    return {slip.path: slip for slip in kept.slips}


def write_slips(root: Path, key: str, slips: Iterable[Slip]) -> None:
    """Keep the slips for the next run. Where that can't be done, the next run does all the work."""
    data = _Ledger.model_construct(key=key, slips=tuple(slips)).model_dump_json().encode()
    try:
        replace(folder_in(root) / NAME, data)
    except OSError:
        return


def key_of(*parts: str) -> str:
    """The key of everything that slips depend on beside the article: what is read with it, and what reads it."""
    return digest_of("\0".join((*parts, program())).encode())


@contextmanager
def _collector_out_of_the_way() -> Iterator[None]:
    """What is read here stays for the whole run: the collector need not look for garbage in it, then or later."""
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()
