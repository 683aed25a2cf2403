"""Runs Pagefind. In: pages by name, a language. Out: the files of their index, by name."""

import os
import subprocess
import tempfile
from collections.abc import Mapping
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from generator.folders import files_below, write

PACKAGE = "pagefind-bin"
WITHOUT = "`search: false` under newsbrief in mkdocs.yml builds the site without its search."


class SearchError(Exception):
    """The index could not be made; the message says why, and what to do."""


def executable() -> Path:
    """Where Pagefind is. Raises SearchError where it is not."""
    try:
        from pagefind_bin import get_executable  # noqa: PLC0415 -- is missing where there is no Pagefind for the machine

        return Path(get_executable())
    except (ImportError, OSError) as missing:
        raise SearchError(
            f"Pagefind, which makes the site’s search, is not installed. Install it: "
            f"pip install {PACKAGE}. Or do without: {WITHOUT}"
        ) from missing


def pagefind_version() -> str:
    """Which Pagefind this is, '1.5.2'."""
    try:
        return version(PACKAGE)
    except PackageNotFoundError:
        return ""


def run_pagefind(pages: Mapping[str, str], language: str) -> dict[str, bytes]:
    """Index `pages` as of one language: words of all of them are stemmed as that language's.

    Raises SearchError.
    """
    program = executable()
    with tempfile.TemporaryDirectory(prefix="newsbrief-search-") as folder:
        desk = Path(folder)
        for name, page in pages.items():
            write(f"{folder}/pages/{name}", page.encode())
        _run(
            [
                str(program),
                "--site",
                "pages",
                "--output-path",
                "index",
                "--silent",
                "--force-language",
                language,
            ],
            desk,
        )
        index = desk / "index"
        return {name: (index / name).read_bytes() for name in sorted(files_below(index))}


def _run(command: list[str], desk: Path) -> None:
    """Run it where no settings of anybody's for Pagefind are in its way."""
    variables = {
        name: value for name, value in os.environ.items() if not name.startswith("PAGEFIND_")
    }
    try:
        done = subprocess.run(  # noqa: S603 -- the program that the package brings
            command, cwd=desk, env=variables, capture_output=True, check=False
        )
    except OSError as error:
        raise SearchError(
            f"Pagefind, which makes the site’s search, could not be started: {error.strerror}. "
            f"Install it again: pip install --force-reinstall {PACKAGE}. Or do without: {WITHOUT}"
        ) from error
    if done.returncode:
        said = done.stderr.decode(errors="replace").strip() or f"it ended with {done.returncode}"
        raise SearchError(
            f"Pagefind could not make the site’s search. It says: {said.splitlines()[0]} "
            f"To build all the same: {WITHOUT}"
        )
