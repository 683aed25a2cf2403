"""Edition → an Index, each of its volumes indexed once and kept. In: the edition, the newsroom's folder. Out: an Index."""

from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from generator.cache import program
from generator.folders import write
from generator.hands import FEW, WorkerFailedError, share_out
from generator.later import Fingerprints
from generator.search.archive import Pages, Shelved, digest, forget_others
from generator.search.clippings import Shelf, Volume, volumes_of
from generator.search.document import document
from generator.search.pagefind import executable
from generator.search.settled import engine, settled
from generator.vocabulary import Edition

ENGINE = "engine"
SHEET = {"index.html": "<!doctype html><html><body data-pagefind-body>x</body></html>"}
"""Pagefind makes nothing of nothing."""

QUOTES_BESIDE = 0.6
"""What it is to index the quotes of some briefs, where to index the briefs is 1."""

Progress = Callable[[str, int, int], None]


@dataclass(frozen=True, slots=True)
class Bound:
    """A volume that is bound: its name, what can be found in it in a few letters, and how to have its files."""

    name: str
    key: str
    files: Callable[[], Mapping[str, bytes]]


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
        """The names of the volumes on a shelf, the newest first."""
        names = (volume.name for volume in self.volumes)
        return tuple(name for name in names if name.startswith(f"{shelf}/"))

    def unpack(self, folder: Path, but: Container[str] = ()) -> None:
        """Write all of it into `folder`, but the volumes of these names. Raises SearchError."""
        for volume in self.volumes:
            if volume.name not in but:
                for name, data in volume.files().items():
                    write(f"{folder / volume.name}/{name}", data)


def make_index(
    edition: Edition, root: Path, progress: Progress | None = None, jobs: int | None = None
) -> Index:
    """The index of an edition, for the newsroom in `root`, by as many processes as `jobs` says. Raises SearchError."""
    executable()
    language, prints = edition.language.partition("-")[0], Fingerprints()

    def key(of: object) -> str:
        return digest("\0".join((program(), language, prints.of(of))))

    volumes = volumes_of(edition)
    wanted = [Shelved(ENGINE, root, language, key(None), lambda: SHEET, engine)]
    wanted += [
        Shelved(one.name, root, language, key(one), partial(_pages, one), settled, len(one.briefs))
        for one in volumes
    ]
    bound = _bound(wanted, progress, jobs)
    forget_others(root, wanted)
    return Index(bound, digest("".join(volume.key for volume in bound))[:12])


def _bound(
    wanted: Sequence[Shelved], progress: Progress | None, jobs: int | None
) -> tuple[Bound, ...]:
    """All of the volumes, bound. Those that are not are shared out first: each is a run of Pagefind, and none needs another.

    Those of a year stand beside each other: whoever binds both reads its briefs once.
    """
    stale = sorted((one for one in wanted if not one.stands), key=_year, reverse=True)
    size = sum(one.size for one in stale)
    mine, crew = share_out(stale, jobs if size >= FEW else 1, _work, few=1)
    found: dict[str, tuple[str, Shelved]] = {}
    try:
        for one in mine:
            if progress and not crew.apart:
                progress("Indexing for search", len(found) * (len(crew.others) + 1), len(stale))
            found[one.name] = one.bound()
    except BaseException:
        crew.give_up()
        raise
    with suppress(WorkerFailedError):  # what another could not bind is bound here, or tells why not
        crew.finish()
    volumes: list[Bound] = []
    for one in wanted:
        key, shelved = found.get(one.name) or one.bound()
        volumes.append(Bound(one.name, key, partial(shelved.files, key)))
    if progress and stale:
        progress("Indexing for search", len(stale), len(stale))
    return tuple(volumes)


def _year(volume: Shelved) -> str:
    return volume.name.rpartition("/")[2]


def _work(volume: Shelved) -> float:
    return volume.size * (QUOTES_BESIDE if volume.name.startswith("quotes/") else 1)


def _pages(volume: Volume) -> Pages:
    return {clipping.file: document(clipping) for clipping in volume.clippings}
