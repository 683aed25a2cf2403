"""The files that the ledger is parted into. In: the path of an article, a key. Out: the shard it belongs to, and models read and written."""

import re
from functools import cache
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from generator.cache import FOLDER, digest_of, folder_in, program, replace
from generator.hands import undisturbed

ELSEWHERE = "elsewhere"
"""The shard of files that lie in no month's folder, which is an error in each of them."""

_MONTH = re.compile(r"/([0-9]{4})/([0-9]{2})\Z")

Kept = TypeVar("Kept", bound=BaseModel)


def shard_of(path: str) -> str:
    """The month that an article lies in: '2031-03'."""
    return _shard_in(path.rpartition("/")[0])


@cache
def _shard_in(folder: str) -> str:
    found = _MONTH.search(folder)
    return f"{found[1]}-{found[2]}" if found else ELSEWHERE


def key_of(*parts: str) -> str:
    """The key of what slips depend on beside the article and the registries: settings, and what reads them."""
    return digest_of("\0".join((*parts, program())).encode())


def read_kept(root: Path | None, name: str, model: type[Kept], key: str) -> Kept | None:
    """What was kept in the file `name` of the cache under that key, which stands at its beginning; None if nothing was."""
    if root is None:
        return None
    try:
        data = place_of(root, name).read_bytes()
        if f'"{key}"'.encode() not in data[: 2 * len(key)]:
            return None
        with undisturbed():
            return model.model_validate_json(data)
    except (OSError, ValidationError, RecursionError):
        return None


def write_kept(root: Path | None, name: str, kept: BaseModel) -> None:
    """Keep it in the file `name` of the cache. Where that can't be done, the next run does all the work."""
    if root is None:
        return
    *folders, last = name.split("/")
    try:
        replace(folder_in(root, *folders) / last, kept.model_dump_json().encode())
    except OSError:
        return


def kept_so(root: Path | None, name: str, begins: bytes) -> bool:
    """Whether the file `name` of the cache is there, and begins with these bytes."""
    if root is None:
        return True
    try:
        with place_of(root, name).open("rb") as file:
            return file.read(len(begins)) == begins
    except OSError:
        return False


def place_of(root: Path, name: str) -> Path:
    """Where the file `name` of the cache lies."""
    return root / FOLDER / name
