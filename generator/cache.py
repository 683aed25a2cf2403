"""The cache: what a run keeps for the next one. In: a newsroom's folder, names, bytes. Out: files that are there whole, or not at all.

All of it lies in one folder, which git ignores and which may be deleted, or broken, at any time:
everything in it can be made again. What is in it is kept under a key that stands for all that it
was made from, this program included.
"""

import hashlib
import os
import platform
import tempfile
from collections.abc import Iterable, Set
from functools import cache
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

FOLDER = Path(".cache", "newsbrief")
"""Where it lies in a newsroom's folder."""


def folder_in(root: Path, *parts: str) -> Path:
    """The cache of the newsroom in `root`, or a folder in it, made where it was not there. Raises OSError."""
    folder = root / FOLDER
    if not (folder / ".gitignore").exists():
        folder.mkdir(parents=True, exist_ok=True)
        (folder / ".gitignore").write_text("*\n", encoding="utf-8")
    within = folder.joinpath(*parts)
    within.mkdir(parents=True, exist_ok=True)
    return within


def replace(file: Path, data: bytes) -> None:
    """Put `data` in the place of `file` all at once, so that nobody ever reads half of it."""
    number, name = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}.")
    try:
        with os.fdopen(number, "wb") as half:
            half.write(data)
        Path(name).replace(file)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def digest_of(data: bytes) -> str:
    """What tells these bytes from all others."""
    return hashlib.blake2b(data, digest_size=16).hexdigest()


def digest_of_files(folders: Iterable[Path], but: Set[str] = frozenset()) -> str:
    """Stands for every file in these folders, their names and their bytes; `but` are endings of names that don't count."""
    found = hashlib.blake2b(digest_size=16)
    for folder in folders:
        for place, within, names in os.walk(folder):
            within[:] = sorted({*within} - {"__pycache__"})
            for name in sorted(names):
                file = Path(place, name)
                if file.suffix not in but and file.is_file():
                    found.update(f"{place.removeprefix(str(folder))}/{name}".encode())
                    found.update(file.read_bytes())
    return found.hexdigest()


@cache
def program() -> str:
    """Stands for this very program: its sources, Python, and the libraries that it asks for."""
    told = (platform.python_version(), digest_of_files([Path(__file__).parent]), *_libraries())
    return digest_of("\0".join(told).encode())


def _libraries() -> list[str]:
    try:
        names = [line.split(";")[0] for line in _said("newsbrief", "Requires-Dist")]
    except PackageNotFoundError:  # run from a folder, and never installed
        return []
    return [f"{name}{_version(name)}" for name in names]


def _version(requirement: str) -> str:
    name = requirement.split("[", maxsplit=1)[0]
    for mark in "<>=!~ ":
        name = name.split(mark)[0]
    try:
        return " ".join(_said(name, "Version"))
    except PackageNotFoundError:  # of an extra that isn't there
        return ""


def _said(name: str, field: str) -> list[str]:
    """What a package says of itself in the lines of that name. Its whole description would be read for them by `requires` and `version`."""
    head, _, _ = (distribution(name).read_text("METADATA") or "").partition("\n\n")
    found = (line.partition(": ") for line in head.splitlines())
    return [said for key, _, said in found if key == field]
