"""A file replaced as a whole. In: a file, what it held, what it is to hold. Out: the file, changed or as it was."""

import os
import shutil
from pathlib import Path
from tempfile import NamedTemporaryFile


class ChangedMeanwhileError(Exception):
    """Somebody else changed the file; it was left alone."""


def replace_file(file: Path, was: bytes, now: bytes) -> None:
    """Put `now` in place of `was` in one step, and keep the file's permissions.

    Raises ChangedMeanwhileError if the file no longer holds `was`, and OSError if it can't be
    written; then it is as it was.
    """
    with NamedTemporaryFile(dir=file.parent, prefix=f".{file.name}.", delete=False) as out:
        fresh = Path(out.name)
        try:
            out.write(now)
            out.flush()
            os.fsync(out.fileno())
            shutil.copymode(file, fresh)
            _refuse_changed(file, was)
            fresh.replace(file)
        except BaseException:
            fresh.unlink(missing_ok=True)
            raise


def _refuse_changed(file: Path, was: bytes) -> None:
    if file.read_bytes() != was:
        raise ChangedMeanwhileError(str(file))
