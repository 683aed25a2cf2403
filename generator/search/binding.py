"""Edition → an Index, each of its volumes indexed once and kept. In: the edition, the newsroom's folder. Out: an Index.

A volume is kept in `.cache/newsbrief/search` as one archive under a key: what is in it, and what
indexed it. Whatever is wrong with an archive, it counts as not there.
"""

import hashlib
import io
import os
import tempfile
import zipfile
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.search.clippings import Shelf, Volume, volumes_of
from generator.search.document import document
from generator.search.pagefind import executable, pagefind_version, run_pagefind
from generator.search.settled import engine, settled
from generator.vocabulary import Edition

FOLDER = Path(".cache", "newsbrief", "search")
FORM = "1"
"""Changes with what this package makes of Pagefind's files."""

ENGINE = "engine"
SHEET = {"index.html": "<!doctype html><html><body data-pagefind-body>x</body></html>"}
"""Pagefind makes nothing of nothing."""

EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The date that every file of an archive has."""

Progress = Callable[[str, int, int], None]


@dataclass(frozen=True, slots=True)
class Index:
    """The index of a whole site: archives by the folder they are to be unpacked in.

    `tag` changes with anything in it, so that browsers may keep what they have.
    """

    archives: Mapping[str, bytes]
    tag: str

    def on(self, shelf: Shelf) -> tuple[str, ...]:
        """The names of the volumes on a shelf, the newest year first."""
        return tuple(name for name in self.archives if name.startswith(f"{shelf}/"))

    def unpack(self, folder: Path) -> None:
        """Write all of it into `folder`."""
        for name, data in self.archives.items():
            with zipfile.ZipFile(io.BytesIO(data)) as archive:
                archive.extractall(folder / name)


def make_index(edition: Edition, root: Path, progress: Progress | None = None) -> Index:
    """The index of an edition, for the newsroom in `root`. Raises SearchError."""
    executable()
    language = edition.language.partition("-")[0]
    volumes = volumes_of(edition)
    wanted = [(ENGINE, SHEET), *((volume.name, _pages(volume)) for volume in volumes)]
    archives: dict[str, bytes] = {}
    keys: list[str] = []
    for done, (name, pages) in enumerate(wanted, start=1):
        key = _key(pages, language)
        archives[name] = _archive(root, name, pages, key, language)
        keys.append(key)
        if progress:
            progress("Indexing for search", done, len(wanted))
    return Index(archives, _digest("".join(keys))[:12])


def _archive(root: Path, name: str, pages: Mapping[str, str], key: str, language: str) -> bytes:
    """The archive of one volume: as it was kept, or made now."""
    file = root / FOLDER / f"{name.replace('/', '-')}.zip"
    kept = _kept(file, key)
    if kept is not None:
        return kept
    made = run_pagefind(pages, language)
    data = _packed(engine(made) if name == ENGINE else settled(made), key)
    _keep(file, data)
    return data


def _pages(volume: Volume) -> dict[str, str]:
    return {clipping.file: document(clipping) for clipping in volume.clippings}


def _key(pages: Mapping[str, str], language: str) -> str:
    parts = [FORM, pagefind_version(), zlib.ZLIB_RUNTIME_VERSION, language]
    for name, page in sorted(pages.items()):
        parts += [name, page]
    return _digest("\0".join(parts))


def _digest(text: str) -> str:
    return hashlib.blake2b(text.encode(), digest_size=16).hexdigest()


def _kept(file: Path, key: str) -> bytes | None:
    """The archive in `file`, if it is whole and was made under this key."""
    try:
        data = file.read_bytes()
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            whole = archive.comment == key.encode() and archive.testzip() is None
    except (OSError, zipfile.BadZipFile, zlib.error, ValueError, NotImplementedError, EOFError):
        return None
    return data if whole else None


def _packed(files: Mapping[str, bytes], key: str) -> bytes:
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as archive:
        for name, data in sorted(files.items()):
            archive.writestr(zipfile.ZipInfo(name, EARLIEST), data)
        archive.comment = key.encode()
    return whole.getvalue()


def _keep(file: Path, data: bytes) -> None:
    """Keep an archive for the next build; where that can't be done, the next build makes it again."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        (file.parent.parent / ".gitignore").write_text("*\n", encoding="utf-8")
        number, name = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}.")
        with os.fdopen(number, "wb") as half:
            half.write(data)
        Path(name).replace(file)
    except OSError:
        return
