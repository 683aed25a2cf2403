"""The ledger: the slips of the last check, on disk. In: a newsroom's folder and slips. Out: the slips that still stand.

One JSON file, replaced as a whole by a rename. Whatever is wrong with it (half-written, foreign,
made by another version), it counts as not there: everything in it can be found again.
"""

import gc
import hashlib
import os
import platform
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from importlib.metadata import PackageNotFoundError, requires, version
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from generator.slip import Slip

FOLDER = Path(".cache", "newsbrief")
"""Where the ledger lies in a newsroom's folder; it may be deleted at any time."""

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
    folder = root / FOLDER
    try:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / ".gitignore").write_text("*\n", encoding="utf-8")
        _replace(folder / NAME, data)
    except OSError:
        return


def key_of(*parts: str) -> str:
    """The key of everything that slips depend on beside the article: what is read with it, and what reads it."""
    return _digest("\0".join((*parts, _program())).encode())


def digest_of(data: bytes) -> str:
    """What tells the bytes of one file from all others."""
    return _digest(data)


@cache
def _program() -> str:
    """Stands for this very program: its sources, Python, and the libraries that it asks for."""
    found = hashlib.blake2b(platform.python_version().encode())
    here = Path(__file__).parent
    for file in sorted(here.rglob("*")):
        if file.is_file() and "__pycache__" not in file.parts:
            found.update(file.relative_to(here).as_posix().encode())
            found.update(file.read_bytes())
    for library in _libraries():
        found.update(library.encode())
    return found.hexdigest()


def _libraries() -> list[str]:
    try:
        names = [line.split(";")[0] for line in requires("newsbrief") or ()]
    except PackageNotFoundError:  # run from a folder, and never installed
        return []
    return [f"{name}{_version(name)}" for name in names]


def _version(requirement: str) -> str:
    name = requirement.split("[", maxsplit=1)[0]
    for mark in "<>=!~ ":
        name = name.split(mark)[0]
    try:
        return version(name)
    except PackageNotFoundError:  # of an extra that isn't there
        return ""


@contextmanager
def _collector_out_of_the_way() -> Iterator[None]:
    """What is read here stays for the whole run: the collector need not look for garbage in it, then or later."""
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


def _replace(file: Path, data: bytes) -> None:
    """Put `data` in the place of `file` all at once, so that nobody ever reads half of it."""
    number, name = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}.")
    try:
        with os.fdopen(number, "wb") as half:
            half.write(data)
        Path(name).replace(file)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _digest(data: bytes) -> str:
    return hashlib.blake2b(data, digest_size=16).hexdigest()
