"""Progress of long work, on a terminal only. In: what is being done, and how far. Out: one line, rewritten."""

import sys
from typing import Self

WORTH_TELLING = 200
"""Fewer files than this are done before a reader has read the line."""


class Progress:
    """A line on standard error that says how far the work is, and goes when it is done."""

    def __init__(self, form: str | None = "text") -> None:
        self._shown = False
        self._wanted = form is not None and sys.stderr.isatty()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._shown:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()

    def tell(self, doing: str, done: int, of: int) -> None:
        """Say that `done` of `of` are done; every hundredth time is often enough."""
        if not self._wanted or of < WORTH_TELLING or done % 100:
            return
        sys.stderr.write(f"\r{doing} {done:,} of {of:,} …\x1b[K")
        sys.stderr.flush()
        self._shown = True
