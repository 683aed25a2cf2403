"""What of the last site may stand in the new one. In: what each file is made from. Out: the files that stand, and why the others don't.

A file is noted with a fingerprint of each thing that it was made from, its size, and the moment it
was written; a folder of files that are made together, as one of them. A file of the last site that
would be made from just the same, and is as it was left, is not made again: it stays where it is, or the new site gets a second name (a hard link) for it.
So nothing in a site may ever be written into.
"""

import os
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cached_property, partial
from itertools import chain
from pathlib import Path

from generator.cache import FOLDER, digest_of, folder_in, replace
from generator.folders import Written, files_below
from generator.hands import meanwhile

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
    "view": "names",
    "volume": "briefs of that year",
    "whole": "storyline",
}
"""What things are for an editor, where their names don't say it."""

MOST_SITES = 4
"""Sites of a newsroom that are remembered, those built last: whoever builds into a new folder each time fills no disk."""

TOGETHER = "/"
"""What the name of files that are told of together begins with, and no path in the site: the path of the first follows."""

MOSTLY = 0.8
"""The share of files that has to stand for the site to be changed in place."""


class Reprint:
    """One build of the site in the folder `site`, beside what the last one noted in the cache of `root`.

    With `read` False, the last one counts for nothing. `stale` says for each file that has to be
    made why that is so; `standing` are the paths of those that need not be.
    """

    def __init__(self, root: Path, site: Path, *, read: bool = True) -> None:
        self.stale: dict[str, str] = {}
        self.standing: set[str] = set()
        self._root, self._site = root, site
        self._look: Callable[[], Mapping[str, Written]] = partial(files_below, site)
        noted = _read(root / FOLDER / self._name) if read else {}
        self._last = {path: note for path, note in noted.items() if path[0] != TOGETHER}
        self._last_together = {path: note for path, note in noted.items() if path[0] == TOGETHER}
        self._made_from: dict[str, str] = {}
        self._together: dict[str, str] = {}
        self._now: dict[str, str] = {}

    @property
    def _name(self) -> str:
        """Each folder for a site has notes of its own."""
        return f"site-{digest_of(os.fsencode(os.path.realpath(self._site)))[:8]}.txt"

    @cached_property
    def there(self) -> Mapping[str, Written]:
        """The files of the last site, as they were when somebody first asked."""
        return self._look()

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

    def stands(self, path: str, parts: Parts) -> bool:
        """Whether the last site's file at `path` is made from these, and so need not be made.

        A path that ends with '/' is a folder's, of which all files are made together.
        """
        told = "".join([f"\t{name}={seen}" for name, seen in parts.items()])
        self._made_from[path] = told
        last = self._last.get(path)
        if last and (there := self._found(path)) and last == _note(there, told):
            self.standing.add(path)
            return True
        self.stale[path] = self._reason(path, last, parts)
        return False

    def stand_together(self, paths: Sequence[str], told: str) -> bool:
        """Whether all these files are made from the very same as the last site's, and each is as it was left.

        `told` stands for all that any of them is made from. What is not so has to be asked for file
        by file: some of them may stand all the same.
        """
        name = f"{TOGETHER}{paths[0]}"
        self._together[name] = told
        if self._last_together.get(name) != told:
            return False
        for path in paths:
            last, there = self._last.get(path), self.there.get(path)
            if not (last and there and last.startswith(_note(there, "\t"))):
                return False
        self.standing.update(paths)
        self._made_from.update(dict.fromkeys(paths, ""))
        return True

    def _found(self, path: str) -> Written | None:
        """What tells whether somebody changed a file, or a folder, since; None if it is not there."""
        if not path.endswith("/"):
            return self.there.get(path)
        return _together(seen for name, seen in self.there.items() if name.startswith(path))

    def _reason(self, path: str, last: str | None, parts: Parts) -> str:
        """Why the file has to be made again, in words."""
        if last is None:
            return "it is new" if self._last else "nothing is known of the last site"
        before = last.split("\t")[2:]
        now = [f"{name}={seen}" for name, seen in parts.items()]
        if before != now:
            changed = [name for name, told in zip(parts, now, strict=True) if told not in before]
            return f"{_named(changed or ['what it is made from'])} changed"
        if self._found(path) is None:
            return "it is not in the site any more"
        return "somebody changed it in the site"

    @property
    def few(self) -> bool:
        """Whether so little is stale that the site is best changed where it stands."""
        return len(self.standing) > MOSTLY * len(self._made_from)

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
        self.note()
        noted = chain(self._now.items(), self._together.items())
        lines = "".join([f"{path}\t{note}\n" for path, note in noted]).encode()
        try:
            folder = folder_in(self._root)
            replace(folder / self._name, b"%s\n%s" % (digest_of(lines).encode(), lines))
            notes = sorted(folder.glob("site-*"), key=lambda file: file.stat().st_mtime_ns)
            for forgotten in notes[:-MOST_SITES]:
                forgotten.unlink(missing_ok=True)
        except OSError:
            return

    def note(self) -> None:
        """Note what the files of the site are like."""
        for path, told in self._made_from.items():
            if path in self.standing:
                self._now[path] = self._last[path]
            elif there := _stamp(f"{self._site}/{path}"):
                self._now[path] = _note(there, told)

    def explained(self) -> Iterator[str]:
        """A line for each file that was made, or is gone, and why."""
        for path, reason in sorted(self.stale.items()):
            yield f"{path}: {reason}"
        for path in sorted(self._last.keys() - self._made_from.keys()):
            yield f"{path}: gone, because nothing makes it any more"
        yield f"{len(self.stale)} made, {len(self.standing)} carried over from the last site"


def _stamp(path: str) -> Written | None:
    """What tells whether somebody changed a file, or a folder, since; None if it is not there (a page that comes out empty is not written)."""
    if path.endswith("/"):
        return _together(files_below(Path(path)).values())
    try:
        there = os.stat(path)  # noqa: PTH116 -- a Path for each of 30,000 files costs half a second
    except OSError:
        return None
    return there.st_size, there.st_mtime_ns


def _together(files: Iterable[Written]) -> Written | None:
    """The same for files that are made together: how many they are, and when the newest was written."""
    moments = [written for _, written in files]
    return (len(moments), max(moments)) if moments else None


def _named(parts: list[str]) -> str:
    """Things in words: 'its brief, leaf and words'."""
    *first, last = [WORDS.get(name, name.replace("_", " ")) for name in parts]
    return f"its {', '.join(first)} and {last}" if first else f"its {last}"


def _note(file: Written, told: str) -> str:
    """A file as it was printed: how many bytes, when, and from what."""
    size, written = file
    return f"{size}\t{written}{told}"


def _read(file: Path) -> dict[str, str]:
    """What was noted, a line for each file; whatever is wrong with it, it counts as nothing."""
    try:
        digest, _, lines = file.read_bytes().partition(b"\n")
        if digest.decode() != digest_of(lines):
            return {}
        noted = (line.partition("\t") for line in lines.decode().split("\n"))
        return {path: note for path, _, note in noted if path}
    except (OSError, UnicodeDecodeError):
        return {}
