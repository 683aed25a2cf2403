"""Data for machines as JSON. In: a document. Out: its file, with nothing in it that is there for eyes alone."""

import json
from typing import Any


def as_json(document: dict[str, Any]) -> str:
    """A file of JSON. Without `indent`, which makes it a tenth larger, and is written in Python instead of C."""
    return json.dumps(document, ensure_ascii=False, separators=(",", ":")) + "\n"
