"""Edition → an Index, each of its volumes indexed once and kept. In: the edition, the newsroom's folder. Out: an Index."""

import io
import zipfile
from collections.abc import Callable, Container, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from generator.cache import program
from generator.later import Fingerprints
from generator.search.archive import Pages, Shelved, digest
from generator.search.clippings import Shelf, Volume, volumes_of
from generator.search.document import document
from generator.search.pagefind import executable
from generator.search.settled import engine, settled
from generator.vocabulary import Edition

ENGINE = "engine"
SHEET = {"index.html": "<!doctype html><html><body data-pagefind-body>x</body></html>"}
"""Pagefind makes nothing of nothing."""

Progress = Callable[[str, int, int], None]


@dataclass(frozen=True, slots=True)
class Bound:
    """A volume that is bound: its name, what can be found in it in a few letters, and how to have its archive."""

    name: str
    key: str
    archive: Callable[[], bytes]


@dataclass(frozen=True, slots=True)
class Index:
    """The index of a whole site: a volume for each folder that one is to be unpacked in.

    `tag` changes with anything in it, so that browsers may keep what they have.
    """

    volumes: tuple[Bound, ...]
    tag: str

    @property
    def keys(self) -> Iterator[tuple[str, str]]:
        """The name of each volume, and what can be found in it in a few letters."""
        return ((volume.name, volume.key) for volume in self.volumes)

    def on(self, shelf: Shelf) -> tuple[str, ...]:
        """The names of the volumes on a shelf, the newest year first."""
        names = (volume.name for volume in self.volumes)
        return tuple(name for name in names if name.startswith(f"{shelf}/"))

    def unpack(self, folder: Path, but: Container[str] = ()) -> None:
        """Write all of it into `folder`, but the volumes of these names. Raises SearchError."""
        for volume in self.volumes:
            if volume.name not in but:
                with zipfile.ZipFile(io.BytesIO(volume.archive())) as archive:
                    archive.extractall(folder / volume.name)


def make_index(edition: Edition, root: Path, progress: Progress | None = None) -> Index:
    """The index of an edition, for the newsroom in `root`. Raises SearchError."""
    executable()
    language, prints = edition.language.partition("-")[0], Fingerprints()

    def key(of: object) -> str:
        return digest("\0".join((program(), language, prints.of(of))))

    wanted = [Shelved(ENGINE, root, language, key(None), lambda: SHEET, engine)]
    wanted += [
        Shelved(volume.name, root, language, key(volume), partial(_pages, volume), settled)
        for volume in volumes_of(edition)
    ]
    volumes: list[Bound] = []
    for done, one in enumerate(wanted, start=1):
        found, shelved = one.bound()
        volumes.append(Bound(one.name, found, partial(shelved.archive, found)))
        if progress:
            progress("Indexing for search", done, len(wanted))
    return Index(tuple(volumes), digest("".join(volume.key for volume in volumes))[:12])


def _pages(volume: Volume) -> Pages:
    return {clipping.file: document(clipping) for clipping in volume.clippings}
