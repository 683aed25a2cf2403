"""The content folder. In: its path. Out: which file is what, and the Problems of files that are none.

What stands here is all that is read; anything else in the folder is media, or left alone.
"""

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from generator.intake.guess import nearest
from generator.intake.registries import ENTRIES
from generator.intake.rules import broken
from generator.intake.source import MOST_BYTES, too_large
from generator.problem import Position, Problem

Role = Literal["article", "storyline", "box", "page", "registry"]

ARTICLES = "articles"
"""The folder within which all articles lie, in as many others as there are."""

_ROLES: dict[str, tuple[Role, str]] = {
    "storylines": ("storyline", ".md"),
    "context": ("box", ".yml"),
    "pages": ("page", ".md"),
}
_TEXTS = {".md", ".markdown", ".mdx", ".yml", ".yaml"}
_WRITTEN = {".txt", ".text", ".rtf", ".doc", ".docx", ".odt", ".htm", ".html"}
"""What word processors and browsers save: among the articles, it was meant for one."""
_REGISTRIES = {file for file, _, _ in ENTRIES.values()}


@dataclass(frozen=True, slots=True)
class Found:
    """A file: `name` is its path within the content folder, `path` the one that problems show.

    `file` is where it lies, and a string, because a Path for each of 10,000 costs a tenth of a
    second. `instead` is read in its place where it is given: what an editor has not saved yet.
    """

    role: Role
    name: str
    path: str
    file: str
    instead: bytes | None = None


@dataclass(slots=True)
class Folder:
    """What the content folder holds, in the order of names; `files` are all, by name.

    `path` is the content folder as problems show it.
    """

    path: str
    found: list[Found] = field(default_factory=list)
    files: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    @property
    def prefix(self) -> str:
        """What stands before the name of a file in the path that problems show."""
        return "" if self.path == "." else f"{self.path}/"

    def of(self, role: Role) -> Iterator[Found]:
        """The files of one role."""
        return (found for found in self.found if found.role == role)


def survey(
    content: Path, root: Path, instead: Mapping[str, bytes], articles: Folder | None = None
) -> Folder:
    """Look through the content folder; `root` is the newsroom's folder, which paths start from.

    `instead` has by path what is to be read in place of a file, or as a file that isn't there yet.
    Where it is known which `articles` there are, nobody looks for them.
    """
    folder = Folder(Path(os.path.relpath(content, root)).as_posix())
    prefix = folder.prefix
    _look(str(content), "", prefix, folder, articles)
    for path, data in instead.items():
        _put(str(root / path), path.removeprefix(prefix), prefix, data, folder)
    return folder


def read_bytes(found: Found) -> bytes | Problem:
    """The bytes of a file, or why it can't be read."""
    if found.instead is not None:
        return found.instead
    try:
        with Path(found.file).open("rb") as file:
            size = os.fstat(file.fileno()).st_size
            return too_large(found.path, size) if size > MOST_BYTES else file.read()
    except OSError as error:
        return _unreadable(found.path, error)


def _look(
    place: str, within: str, prefix: str, folder: Folder, articles: Folder | None = None
) -> None:
    try:
        entries = sorted(os.scandir(place), key=lambda entry: entry.name)
    except OSError as error:
        folder.problems.append(_unreadable(f"{prefix}{within}".rstrip("/"), error))
        return
    for entry in entries:
        if _is_left_behind(entry.name):
            continue
        name = within + _sayable(entry.name)
        wrong = _refused(entry, prefix + name)
        if wrong:
            folder.problems.append(wrong)
            continue
        if articles and name == ARTICLES:
            folder.found += articles.found
            folder.files += articles.files
            folder.problems += articles.problems
            continue
        if entry.is_dir(follow_symlinks=False):
            _look(entry.path, f"{name}/", prefix, folder)
            continue
        folder.files.append(name)
        if role := _role(name):
            folder.found.append(Found(role, name, prefix + name, entry.path))
        elif _is_meant(name):
            folder.problems.append(_stray(name, prefix))


def _put(file: str, name: str, prefix: str, data: bytes, folder: Folder) -> None:
    """Have `data` read as the file `name`, in the order of names."""
    if role := _role(name):
        others = [found for found in folder.found if found.name != name]
        mine = Found(role, name, prefix + name, file, data)
        folder.found = sorted((*others, mine), key=lambda found: found.name)


def _is_left_behind(name: str) -> bool:
    """Whether a file is hidden, or what an editor keeps while it works: .x.swp, x~, #x#."""
    return name.startswith((".", "~$")) or name.endswith("~") or (name[0] == name[-1] == "#")


def _sayable(name: str) -> str:
    """A name that any terminal can print, whatever bytes the file system has."""
    return name if name.isascii() else os.fsencode(name).decode("utf-8", errors="replace")


def _is_text(name: str) -> bool:
    return Path(name).suffix.casefold() in _TEXTS


def _is_meant(name: str) -> bool:
    """Whether a file that nobody reads was most likely meant to be read."""
    at = Path(name)
    among_articles = name.startswith(f"{ARTICLES}/") and at.suffix.casefold() in _WRITTEN
    return (_is_text(name) or among_articles) and at.stem.casefold() != "readme"


def _refused(entry: "os.DirEntry[str]", path: str) -> Problem | None:
    if entry.is_symlink():
        message = "This is a link to somewhere else, and not a file of this folder."
        hint = "Put the file itself here; links could publish what was never meant to be."
    elif entry.is_dir():
        if not _is_text(path):
            return None
        message = "This is a folder, though it is named like a file."
        hint = "Rename it, or put the file here that was meant."
    elif entry.is_file() or not _is_text(path):
        return None
    else:
        message = "This is not a file that can be read."
        hint = "Put a text file here, or take it away."
    return broken("unreadable-file", path, Position(), message, hint)


def _role(name: str) -> Role | None:
    folder, _, rest = name.partition("/")
    if name in _REGISTRIES:
        return "registry"
    if folder == ARTICLES and rest.endswith(".md") and not rest.casefold().endswith("readme.md"):
        return "article"
    role, suffix = _ROLES.get(folder, (None, ""))
    known = role and rest.endswith(suffix) and "/" not in rest and rest.casefold() != "readme.md"
    return role if known else None


def _stray(name: str, prefix: str) -> Problem:
    return broken(
        "stray-file",
        prefix + name,
        Position(),
        "This file is not published: newsbrief does not know a file of this name here.",
        _right_place(name, prefix),
    )


def _right_place(name: str, prefix: str) -> str:
    folder, _, rest = name.rpartition("/")
    stem = Path(name).stem
    if folder.split("/")[0] in {ARTICLES, *_ROLES}:
        _, suffix = _ROLES.get(folder.split("/")[0], ("article", ".md"))
        home = folder if folder.startswith(ARTICLES) else folder.split("/")[0]
        as_it_is = Path(name).suffix.casefold() in {*_TEXTS, ".txt", ".text"}
        how = "name it" if as_it_is else "save it as plain text, and name it"
        return f"If it should be, {how} {prefix}{home}/{stem.removesuffix(suffix)}{suffix}"
    if not folder and (guess := nearest(f"{stem}.yml", _REGISTRIES)):
        return f"Did you mean {prefix}{guess}?"
    if Path(rest).suffix in {".yml", ".yaml"}:
        return f"A box that several briefs share goes into {prefix}context/; otherwise it can stay."
    return f"An article goes into {prefix}articles/YEAR/MONTH/, a page of your own into {prefix}pages/."


def _unreadable(path: str, error: OSError) -> Problem:
    why = {
        FileNotFoundError: "it is gone",
        PermissionError: "its permissions don’t allow it",
        IsADirectoryError: "it is a folder",
    }.get(type(error), (error.strerror or "the disk reports an error").lower())
    message = f"This can’t be read: {why}."
    hint = "Look at it in your file manager, and try again."
    return broken("unreadable-file", path, Position(), message, hint)
