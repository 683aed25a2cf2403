"""What was noted of a site's files, in bundles. In: the text of the notes, the files that are there. Out: Bundles, each of files that are told of together; what is not as it was left.

A site of 10,000 briefs has 30,000 files, and an edit makes thirty of them. So a bundle stands as it
is, a piece of text, and only that of which some files don't stand is taken apart. What is there
is compared with all notes by the process that looks through the site.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from generator.folders import Written

MARK = "/"
"""What the line begins with that names a bundle, and no path in the site."""


@dataclass(frozen=True)
class Bundle:
    """Notes of files: a line for each, with its path, its size, the moment it was written, and what it was made from.

    `told` stands for all that any of them is made from; '' where they are told of one by one.
    """

    name: str
    told: str
    lines: str

    @property
    def count(self) -> int:
        """How many files there are."""
        return self.lines.count("\n")

    @cached_property
    def notes(self) -> Mapping[str, str]:
        """The note of each file, by its path."""
        noted = (line.partition("\t") for line in self.lines.split("\n")[:-1])
        return {path: note for path, _, note in noted}

    @property
    def text(self) -> str:
        """It as it is read again."""
        return f"{MARK}{self.name}\t{self.told}\n{self.lines}"


def bundles_in(text: str) -> Iterator[Bundle]:
    """The bundles of which the text was made."""
    for part in f"\n{text}".split(f"\n{MARK}")[1:]:
        head, _, lines = part.partition("\n")
        name, _, told = head.partition("\t")
        yield Bundle(name, told, f"{lines}\n" if lines and lines[-1] != "\n" else lines)


class Seen(NamedTuple):
    """What a look through the site has shown: noted files that are `gone`, or `changed` since; files that nobody noted, or only as one of a folder."""

    gone: frozenset[str]
    changed: frozenset[str]
    others: tuple[str, ...]


def compared(bundles: Iterable[Bundle], there: Mapping[str, Written]) -> Seen:
    """The files that are there, beside what was noted of them. A path that ends with '/' is a folder's, of which all files were noted as one."""
    gone, changed, others = set(), set(), {*there}
    for bundle in bundles:
        for path, note in bundle.notes.items():
            others.discard(path)
            found = there.get(path) if path[-1] != "/" else in_folder(path, there)
            if found is None:
                gone.add(path)
            elif not note.startswith(noted(found)):
                changed.add(path)
    return Seen(frozenset(gone), frozenset(changed), tuple(others))


def noted(file: Written) -> str:
    """How many bytes a file has, and when it was written, as its note begins."""
    return f"{file[0]}\t{file[1]}\t"


def in_folder(path: str, there: Mapping[str, Written]) -> Written | None:
    """What tells whether somebody changed the files of a folder."""
    return as_one(seen for name, seen in there.items() if name.startswith(path))


def as_one(files: Iterable[Written]) -> Written | None:
    """Files that are made together: how many they are, and when the newest was written; None without any."""
    moments = [written for _, written in files]
    return (len(moments), max(moments)) if moments else None
