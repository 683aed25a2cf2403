"""What of the last site may stand in the new one. In: what each file is made from. Out: the files that stand, and why the others don't.

A file is noted with a fingerprint of each thing that it was made from, its size, and the moment it
was written; a folder of files that are made together, as one of them. A file of the last site that
would be made from just the same, and is as it was left, is not made again: it stays where it is, or the new site gets a second name (a hard link) for it.
So nothing in a site may ever be written into.
"""

import os
import shutil
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path

from generator.cache import FOLDER, digest_of, folder_in, replace
from generator.folders import Written, files_below
from generator.hands import meanwhile
from generator.noted import Bundle, Seen, as_one, bundles_in, compared, noted

Parts = Mapping[str, str]
"""The fingerprint of each thing that a file is made from, by its name."""

WORDS = {
    "": "the way it is made",
    "by_years": "pages by year",
    "channel": "newest briefs",
    "files": "theme’s files",
    "head": "address, dates, feeds or card",
    "leaf": "place among the pages of its list",
    "outlet": "newsroom’s name, address or words",
    "part": "name, roles or years",
    "publisher": "name or description",
    "related": "related briefs",
    "said": "quotes",
    "section": "name or description",
    "sheet": "briefs",
    "shelf": "title or neighbours",
    "shown": "briefs",
    "story": "neighbours in the storyline",
    "theme": "theme or settings",
    "told": "steps, people or claims",
    "view": "names",
    "volume": "briefs",
    "whole": "storyline",
}
"""What things are for an editor, where their names don't say it."""

MOST_SITES = 4
"""Sites of a newsroom that are remembered, those built last: whoever builds into a new folder each time fills no disk."""

FORM = b"2"
"""To be raised with the form of the notes: those in another one count for nothing."""

LOOSE = ""
"""The name of the bundle of files that are told of one by one."""

MOSTLY = 0.8
"""The share of files that has to stand for the site to be changed in place."""


class Reprint:
    """One build of the site in the folder `site`, beside what the last one noted in the cache of `root`.

    With `read` False, the last one counts for nothing. `stale` says for each file that has to be
    made why that is so.
    """

    def __init__(self, root: Path, site: Path, *, read: bool = True) -> None:
        self.stale: dict[str, str] = {}
        self._root, self._site = root, site
        self._look: Callable[[], Seen] = self._looked
        self._last = _read(root / FOLDER / self._name) if read else {}
        self._stand: set[str] = set()
        self._whole: dict[str, Bundle] = {}
        self._made_from: dict[str, str] = {}
        self._told: dict[str, str] = {}
        self._within: dict[str, list[str]] = defaultdict(list)

    @property
    def _name(self) -> str:
        """Each folder for a site has notes of its own."""
        return f"site-{digest_of(os.fsencode(os.path.realpath(self._site)))[:8]}.txt"

    @cached_property
    def seen(self) -> Seen:
        """What of the last site is not as it was left, when somebody first asked."""
        return self._look()

    def _looked(self) -> Seen:
        return compared(self._last.values(), files_below(self._site))

    @contextmanager
    def looking(self, jobs: int | None = None) -> Iterator[None]:
        """Look through the last site from now on, beside what is done here, if there is another of the `jobs` to do that.

        Nobody may change the site from here on until it is asked about.
        """
        if not self._last:  # then nobody will ask
            yield
            return
        with meanwhile(self._look, jobs) as self._look:
            yield

    def stand_together(self, bundle: str, told: str) -> bool:
        """Whether all files of a bundle are made from the very same as the last site's, and each is as it was left.

        `told` stands for all that any of them is made from, and for which they are. What is not so
        has to be asked for file by file: some of them may stand all the same. No bundle is asked
        for twice.
        """
        self._told[bundle] = told
        last = self._last.get(bundle)
        if last is None or last.told != told or not self._is_as_left(last):
            return False
        self._whole[bundle] = last
        return True

    def _is_as_left(self, bundle: Bundle) -> bool:
        damaged = self.seen.gone | self.seen.changed
        return not damaged or damaged.isdisjoint(bundle.notes)

    def stands(self, path: str, parts: Parts, bundle: str = LOOSE) -> bool:
        """Whether the last site's file at `path` is made from these, and so need not be made.

        A path that ends with '/' is a folder's, of which all files are made together. It is one of
        a bundle, which has to be asked for before.
        """
        told = "\t".join([f"{name}={seen}" for name, seen in parts.items()])
        self._made_from[path] = told
        self._within[bundle].append(path)
        before = self._made_before(path, bundle)
        if before == told and not (path in self.seen.gone or path in self.seen.changed):
            self._stand.add(path)
            return True
        self.stale[path] = self._reason(path, before, parts)
        return False

    def _note_of(self, path: str, bundle: str) -> str | None:
        """What was noted of a file, which may have been in another bundle."""
        last = self._last.get(bundle)
        note = last.notes.get(path) if last else None
        return self._notes.get(path) if note is None else note

    def _made_before(self, path: str, bundle: str) -> str | None:
        note = self._note_of(path, bundle)
        return None if note is None else note.split("\t", 2)[-1]

    @cached_property
    def _notes(self) -> Mapping[str, str]:
        """What was noted of each file."""
        return {path: note for one in self._last.values() for path, note in one.notes.items()}

    def _reason(self, path: str, before: str | None, parts: Parts) -> str:
        """Why the file has to be made again, in words."""
        if before is None:
            return "it is new" if self._last else "nothing is known of the last site"
        made_from = before.split("\t")
        now = [f"{name}={seen}" for name, seen in parts.items()]
        if made_from != now:
            changed = [name for name, told in zip(parts, now, strict=True) if told not in made_from]
            return f"{_named(changed or ['what it is made from'])} changed"
        if path in self.seen.gone:
            return "it is not in the site any more"
        return "somebody changed it in the site"

    @property
    def standing(self) -> set[str]:
        """The paths of the files that need not be made."""
        return self._stand.union(*(bundle.notes for bundle in self._whole.values()))

    @property
    def few(self) -> bool:
        """Whether so little is stale that the site is best changed where it stands."""
        return self._standing > MOSTLY * (self._standing + len(self.stale))

    @property
    def _standing(self) -> int:
        return len(self._stand) + sum(bundle.count for bundle in self._whole.values())

    @property
    def rest(self) -> Sequence[str]:
        """The files of the last site beside those that stand."""
        before = (path for path in self._unmade if path not in self.seen.gone and path[-1] != "/")
        return [*before, *self.seen.others]

    @property
    def _unmade(self) -> Iterator[str]:
        """What was noted, and does not stand."""
        for name, bundle in self._last.items():
            if name not in self._whole:
                yield from (path for path in bundle.notes if path not in self._stand)

    @property
    def folders(self) -> set[str]:
        """Those folders that stand of which the files are told of as one."""
        return {path for path in self._stand if path.endswith("/")}

    def carry_over(self, fresh: Path) -> None:
        """Give every file that stands a second name in `fresh`; where the disk has no hard links, copy it."""
        folders: set[Path] = set()
        for path in self._standing_files():
            old, new = self._site / path, fresh / path
            if new.parent not in folders:
                new.parent.mkdir(parents=True, exist_ok=True)
                folders.add(new.parent)
            try:
                os.link(old, new)
            except OSError:
                shutil.copy2(old, new)

    def _standing_files(self) -> Iterator[str]:
        for path in self.standing:
            if path.endswith("/"):
                yield from (path + one for one in files_below(self._site / path))
            else:
                yield path

    def keep(self) -> None:
        """Once the new site is in place: keep for the next build what its files are like, which else makes everything."""
        lines = "".join(bundle.text for bundle in self._bundles()).encode()
        try:
            folder = folder_in(self._root)
            replace(folder / self._name, b"%s\n%s" % (_digest(lines), lines))
            notes = sorted(folder.glob("site-*"), key=lambda file: file.stat().st_mtime_ns)
            for forgotten in notes[:-MOST_SITES]:
                forgotten.unlink(missing_ok=True)
        except OSError:
            return

    def _bundles(self) -> Iterator[Bundle]:
        """What the files of the site are like now."""
        yield from self._whole.values()
        for name, paths in self._within.items():
            notes = ((path, self._noted_now(path, name)) for path in paths)
            lines = "".join([f"{path}\t{note}\n" for path, note in notes if note])
            yield Bundle(name, self._told.get(name, ""), lines)

    def _noted_now(self, path: str, bundle: str) -> str | None:
        if path in self._stand:
            return self._note_of(path, bundle)
        there = _stamp(f"{self._site}/{path}")
        return noted(there) + self._made_from[path] if there else None

    def explained(self) -> Iterator[str]:
        """A line for each file that was made, or is gone, and why."""
        for path, reason in sorted(self.stale.items()):
            yield f"{path}: {reason}"
        for path in sorted({*self._unmade} - self._made_from.keys()):
            yield f"{path}: gone, because nothing makes it any more"
        yield f"{len(self.stale)} made, {self._standing} carried over from the last site"


def _stamp(path: str) -> Written | None:
    """What tells whether somebody changed a file, or a folder, since; None if it is not there (a page that comes out empty is not written)."""
    if path.endswith("/"):
        return as_one(files_below(Path(path)).values())
    try:
        there = os.stat(path)  # noqa: PTH116 -- a Path for each of 30,000 files costs half a second
    except OSError:
        return None
    return there.st_size, there.st_mtime_ns


def _named(parts: list[str]) -> str:
    """Things in words: 'its brief, leaf and words'."""
    *first, last = [WORDS.get(name, name.replace("_", " ")) for name in parts]
    return f"its {', '.join(first)} and {last}" if first else f"its {last}"


def _digest(lines: bytes) -> bytes:
    """Stands for notes in this form."""
    return digest_of(FORM + lines).encode()


def _read(file: Path) -> dict[str, Bundle]:
    """What was noted, by the names of the bundles; whatever is wrong with it, it counts as nothing."""
    try:
        digest, _, lines = file.read_bytes().partition(b"\n")
        if digest != _digest(lines):
            return {}
        return {bundle.name: bundle for bundle in bundles_in(lines.decode())}
    except (OSError, UnicodeDecodeError):
        return {}
