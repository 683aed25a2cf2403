"""Data for machines as JSON. In: a document. Out: its file, with nothing in it that is there for eyes alone."""

from typing import Any

from pydantic_core import to_json


def in_json(document: dict[str, Any]) -> str:
    """A document as JSON, in one line. Python's own `json` writes the same, in twice the time."""
    return to_json(document).decode()


def as_json(document: dict[str, Any]) -> str:
    """A file of JSON. Without indents, which make it a tenth larger."""
    return in_json(document) + "\n"
