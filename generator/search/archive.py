"""A volume's archive, as the cache keeps it. In: what it is to be made from. Out: its bytes, kept or made.

An archive is kept under two keys: of the briefs that it is made from, and of what in them can be
found. Where the first stands, nobody has to look what the second is. Where only the second does,
the briefs changed, and nothing that can be found. Whatever is wrong with an archive, it counts as
not there.
"""

import hashlib
import io
import re
import zipfile
import zlib
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from generator import cache
from generator.search.pagefind import pagefind_version, run_pagefind

FORM = "2"
"""Changes with what this package makes of Pagefind's files."""

EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The date that every file of an archive has."""

KEYS = re.compile(rb"([0-9a-f]{32}) ([0-9a-f]{32})")
"""What is noted at the very end of an archive, as its comment."""

LENGTH = 65
"""Bytes of that."""

NAME = re.compile(r"(?:[a-z]+/)?[\w-][\w.-]*")
"""What a file in an archive may be called. An archive comes of a cache, which anybody may have filled: nothing of it gets outside its folder."""

Pages = Mapping[str, str]
"""What Pagefind is to read, by name, in the order in which it is to number them."""

Files = dict[str, bytes]


@dataclass(frozen=True, slots=True)
class Shelved:
    """A volume with its place on the newsroom's shelf: `briefs` is the key of those it is made from, `size` how many they are, `sort` what is done to what Pagefind makes."""

    name: str
    root: Path
    language: str
    briefs: str
    pages: Callable[[], Pages]
    sort: Callable[[Files], Files]
    size: int = 0
    made: bytes | None = None

    @property
    def file(self) -> Path:
        """Where its archive is kept."""
        return self.root / cache.FOLDER / "search" / f"{self.name.replace('/', '-')}.zip"

    @property
    def stands(self) -> bool:
        """Whether there is an archive, made from the same briefs."""
        return _keys_of(self.file)[0] == self.briefs

    def bound(self) -> "tuple[str, Shelved]":
        """See to it that the archive is there. Returns the key of what can be found in it. Raises SearchError."""
        briefs, key = _keys_of(self.file)
        if briefs == self.briefs:
            return key, self
        pages = self.pages()
        wanted = _key(pages, self.language)
        keys = f"{self.briefs} {wanted}".encode()
        data = _read(self.file) if key == wanted else b""
        if _files_in(data, wanted) is None:
            data = _packed(self.sort(run_pagefind(pages, self.language)), keys)
        else:
            data = data[:-LENGTH] + keys
        return wanted, self if self._keep(data) else replace(self, made=data)

    def files(self, key: str) -> Files:
        """What is in it; made again where what was kept under the key is not there any more, or not whole. Raises SearchError."""
        kept = _files_in(self.made or _read(self.file), key)
        if kept is None:
            kept = self.sort(run_pagefind(self.pages(), self.language))
            self._keep(_packed(kept, f"{self.briefs} {key}".encode()))
        return kept

    def _keep(self, data: bytes) -> bool:
        """Keep it for the next build, which else makes it again."""
        try:
            cache.replace(cache.folder_in(self.root, "search") / self.file.name, data)
        except OSError:
            return False
        return True


def forget_others(root: Path, wanted: Iterable[Shelved]) -> None:
    """Take away what is kept of volumes that nobody binds any more: that of the latest months of a year that is over."""
    files = {one.file.name for one in wanted}
    for file in (root / cache.FOLDER / "search").glob("*.zip"):
        if file.name not in files:
            with suppress(OSError):
                file.unlink()


def digest(text: str) -> str:
    """What tells a text from all others."""
    return hashlib.blake2b(text.encode(), digest_size=16).hexdigest()


def _key(pages: Pages, language: str) -> str:
    parts = [FORM, pagefind_version(), zlib.ZLIB_RUNTIME_VERSION, language]
    for name, page in pages.items():  # in their order: it is in the index
        parts += [name, page]
    return digest("\0".join(parts))


def _keys_of(file: Path) -> tuple[str, str]:
    """Both keys of the archive in `file`, empty where there is none."""
    try:
        with file.open("rb") as opened:
            opened.seek(-LENGTH, io.SEEK_END)
            found = KEYS.fullmatch(opened.read())
    except OSError:
        return "", ""
    return (found[1].decode(), found[2].decode()) if found else ("", "")


def _read(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError:
        return b""


def _files_in(data: bytes, key: str) -> Files | None:
    """The files of an archive, if it is that of the key, and all of it is there."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
            if archive.comment.endswith(key.encode()) and all(map(NAME.fullmatch, names)):
                return {name: archive.read(name) for name in names}
    except (zipfile.BadZipFile, zlib.error, ValueError, NotImplementedError, EOFError):
        return None
    return None


def _packed(files: Mapping[str, bytes], keys: bytes) -> bytes:
    """An archive of the files, with its keys at the end."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.comment = keys
        for name, data in sorted(files.items()):
            archive.writestr(zipfile.ZipInfo(name, EARLIEST), data)
    return made.getvalue()
