"""Paths that somebody typed. In: a path from the command line. Out: the path as problems name it; lines of a file."""

from collections.abc import Sequence
from pathlib import Path

from generator.cli.session import Session, give_up


def within(path: Path, session: Session, *, there: bool = True) -> str:
    """A path as problems name it, relative to the newsroom's folder; it has to be `there`."""
    if there and not path.exists():
        give_up(f"There is no {path}.", "Give the path of an article, a registry or a folder.")
    full = path.resolve()
    root = session.settings.root.resolve()
    if not full.is_relative_to(root):
        give_up(f"{path} is not in this newsroom’s folder, {root}.")
    return full.relative_to(root).as_posix()


def is_in(path: str, wanted: Sequence[str]) -> bool:
    """Whether a path is one of those wanted, or below one; all are if none is named."""
    return not wanted or any(
        folder in {".", path} or path.startswith(f"{folder}/") for folder in wanted
    )


def lines_of(file: Path, instead: bytes | None = None) -> list[str]:
    """The lines of a file, or of what is read in its place; none of one that can't be read."""
    try:
        data = file.read_bytes() if instead is None else instead
    except OSError:
        return []
    text = data.decode("utf-8-sig", errors="replace")
    return [line.removesuffix("\r") for line in text.split("\n")]
