"""Expected output that stands in a file: compared by a test, or written anew for a human to review.

`NEWSBRIEF_ACCEPT=1 .venv/bin/pytest tests/test_golden.py tests/docs` writes what the code says now
into the golden cases and the made parts of the docs. `git diff` then shows what changed; commit it
only if that is what should have changed.
"""

import os
from difflib import unified_diff
from pathlib import Path

ACCEPTING = bool(os.environ.get("NEWSBRIEF_ACCEPT"))
HOW = "Mend the code; or, if this is right, accept it: docs/architecture.md, “The tests”."


def assert_holds(file: Path, true: str) -> None:
    """Fail unless `file` holds just `true`; where expected output is being accepted, it does now."""
    if ACCEPTING:
        file.write_text(true, encoding="utf-8", newline="\n")
    there = file.read_text(encoding="utf-8")
    if there != true:
        lines = unified_diff(
            there.split("\n"), true.split("\n"), str(file), "the code", lineterm=""
        )
        raise AssertionError("\n".join([*lines, HOW]))
