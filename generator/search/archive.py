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
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from generator import cache
from generator.search.pagefind import pagefind_version, run_pagefind

FORM = "1"
"""Changes with what this package makes of Pagefind's files."""

EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The date that every file of an archive has."""

KEYS = re.compile(rb"([0-9a-f]{32}) ([0-9a-f]{32})")
"""What is noted at the very end of an archive, as its comment."""

LENGTH = 65
"""Bytes of that."""

Pages = Mapping[str, str]
"""What Pagefind is to read, by name."""

Files = dict[str, bytes]


@dataclass(frozen=True, slots=True)
class Shelved:
    """A volume with its place on the newsroom's shelf: `briefs` is the key of those it is made from, `sort` what is done to what Pagefind makes."""

    name: str
    root: Path
    language: str
    briefs: str
    pages: Callable[[], Pages]
    sort: Callable[[Files], Files]
    made: bytes | None = None

    @property
    def file(self) -> Path:
        """Where its archive is kept."""
        return self.root / cache.FOLDER / "search" / f"{self.name.replace('/', '-')}.zip"

    def bound(self) -> "tuple[str, Shelved]":
        """See to it that the archive is there. Returns the key of what can be found in it. Raises SearchError."""
        briefs, key = _keys_of(self.file)
        if briefs == self.briefs:
            return key, self
        pages = self.pages()
        wanted = _key(pages, self.language)
        data = _whole(self.file, key) if key == wanted else None
        if data is None:
            data = _packed(self.sort(run_pagefind(pages, self.language)))
        data = _noted(data, f"{self.briefs} {wanted}")
        return wanted, self if self._keep(data) else replace(self, made=data)

    def archive(self, key: str) -> bytes:
        """The bytes of it; made again where what was kept under the key is not there any more, or not whole. Raises SearchError."""
        kept = self.made or _whole(self.file, key)
        if kept is None:
            kept = _packed(self.sort(run_pagefind(self.pages(), self.language)))
            self._keep(_noted(kept, f"{self.briefs} {key}"))
        return kept

    def _keep(self, data: bytes) -> bool:
        """Keep it for the next build, which else makes it again."""
        try:
            cache.replace(cache.folder_in(self.root, "search") / self.file.name, data)
        except OSError:
            return False
        return True


def digest(text: str) -> str:
    """What tells a text from all others."""
    return hashlib.blake2b(text.encode(), digest_size=16).hexdigest()


def _key(pages: Pages, language: str) -> str:
    parts = [FORM, pagefind_version(), zlib.ZLIB_RUNTIME_VERSION, language]
    for name, page in sorted(pages.items()):
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


def _whole(file: Path, key: str) -> bytes | None:
    """The archive in `file`, if that is what it holds, and all of it."""
    try:
        data = file.read_bytes()
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            whole = archive.comment.endswith(key.encode()) and archive.testzip() is None
    except (OSError, zipfile.BadZipFile, zlib.error, ValueError, NotImplementedError, EOFError):
        return None
    return data if whole else None


def _packed(files: Mapping[str, bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, data in sorted(files.items()):
            archive.writestr(zipfile.ZipInfo(name, EARLIEST), data)
    return made.getvalue()


def _noted(data: bytes, keys: str) -> bytes:
    """The same archive with these keys."""
    whole = io.BytesIO(data)
    with zipfile.ZipFile(whole, "a") as archive:
        archive.comment = keys.encode()
    return whole.getvalue()
