"""`check --fix` and `--diff`. In: articles. Out: their files with what is safe mended, or the difference it would make."""

from collections.abc import Sequence
from difflib import unified_diff
from pathlib import Path

import click

from generator.cli.paths import is_in
from generator.cli.session import Session, give_up
from generator.cli.writing import ChangedMeanwhileError, replace_file
from generator.newsroom import mended
from generator.proofing import Checked


def mend_articles(session: Session, checked: Checked, wanted: Sequence[str], *, write: bool) -> int:
    """Mend the articles at the paths `wanted`, and say how many there are to mend.

    Without `write`, print what would change, and change nothing.
    """
    settings, number = session.settings, 0
    for path in checked.articles:
        file = settings.root / path
        if not is_in(path, wanted):
            continue
        data = file.read_bytes()
        now = mended(path, data, checked.copy, settings, session.now)
        if now == data:
            continue
        number += 1
        if write:
            _write(file, data, now)
        else:
            click.echo(_difference(path, data, now), nl=False)
    return number


def _write(file: Path, was: bytes, now: bytes) -> None:
    try:
        replace_file(file, was, now)
    except ChangedMeanwhileError:
        give_up(
            f"{file} was changed while it was being mended.",
            "Nothing was written to it. Save it in your editor, and run this again.",
        )


def _difference(path: str, was: bytes, now: bytes) -> str:
    before, after = (data.decode("utf-8-sig").splitlines(keepends=True) for data in (was, now))
    lines = unified_diff(before, after, path, f"{path} (mended)")
    return "".join(line if line.endswith("\n") else f"{line}\n" for line in lines)
