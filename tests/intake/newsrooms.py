"""The small newsroom that intake's tests change. In: a folder, and what is to be different. Out: its files."""

import shutil
from collections.abc import Mapping
from pathlib import Path

from generator.article import Copy
from generator.intake import read_newsroom, read_settings
from tests.intake.golden import SOUND, Case, bytes_of

NEWSROOM = Path(__file__).parent / "newsroom"
ARTICLE = "content/articles/2031/04/ferry.md"


def make(root: Path, files: Mapping[str, str | bytes | None] = {}) -> Path:  # only read
    """Put the newsroom into `root`, with `files` in or over it (None: without); returns its mkdocs.yml."""
    shutil.copytree(NEWSROOM, root, dirs_exist_ok=True)
    for name, text in {ARTICLE: SOUND, **files}.items():
        file = root / name
        if text is None:
            file.unlink(missing_ok=True)
            continue
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return root / "mkdocs.yml"


def make_case(root: Path, case: Case) -> None:
    """Put the newsroom of a golden case into `root`."""
    make(root, {ARTICLE: bytes_of(case), **case.get("files", {})})


def read(root: Path) -> Copy:
    """Read the newsroom in `root`."""
    return read_newsroom(read_settings(root / "mkdocs.yml"))
