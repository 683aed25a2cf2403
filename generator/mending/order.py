"""Keys in the order of the model. In: a Draft. Out: its text with the keys of a block in order, for each.

A key moves with the comment above it; one above the first key of a block stays at the top. Blocks in curly brackets stay as they are, and so do those
in a list in which a comment stands between the keys.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from pydantic import BaseModel

from generator.annotation.boxes import Box
from generator.mending.draft import Draft, Mended
from generator.mending.values import offset
from generator.vocabulary import FieldPath

_COMMENTS = re.compile(r"(?:^[ ]*#.*\n)+\Z", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class _Entry:
    """A key with its value: where its key stands, where its lines begin (with the comment above) and end."""

    key: str
    at: int
    start: int
    end: int


def mend_order(draft: Draft) -> Iterator[Mended]:
    """Yield the text with the keys of one block in the model's order, for each that is out of it."""
    for path, order in _blocks(draft.article.annotation, ()):
        keys = sorted(
            (key for key in draft.keys if len(key) == len(path) + 1 and key[:-1] == path),
            key=lambda key: draft.keys[key],
        )
        ranks = [order.index(str(key[-1])) for key in keys]
        if ranks != sorted(ranks) and (text := _sorted(draft, keys, order)) is not None:
            yield Mended(text)


def _blocks(value: object, path: FieldPath) -> list[tuple[FieldPath, list[str]]]:
    """The blocks of a model, each with its keys in order; `kind` says what a box is, and comes first."""
    if isinstance(value, tuple):
        return [
            found for number, item in enumerate(value) for found in _blocks(item, (*path, number))
        ]
    if not isinstance(value, BaseModel):
        return []
    fields = {info.alias or name: name for name, info in type(value).model_fields.items()}
    order = sorted(fields, key=lambda key: key != "kind") if isinstance(value, Box) else [*fields]
    below = [
        found
        for key, name in fields.items()
        for found in _blocks(getattr(value, name), (*path, key))
    ]
    return [(path, order), *below]


def _sorted(draft: Draft, keys: Sequence[FieldPath], order: Sequence[str]) -> str | None:
    """The text with the entries of one block in order; None if that block is better left alone."""
    entries = _entries(draft, keys)
    if entries is None:
        return None
    text = draft.text
    first, last = entries[0], entries[-1]
    in_list = text[text.rfind("\n", 0, first.at) + 1 : first.at].strip() != ""
    if in_list and any(entry.start != _line_start(text, entry.at) for entry in entries[1:]):
        return None
    indent = " " * (draft.keys[keys[0]].column - 1)
    chunks = {entry.key: text[entry.start : entry.end] for entry in entries}
    chunks[first.key] = indent + text[first.at : first.end]
    if not chunks[last.key].endswith("\n"):
        return None
    ordered = "".join(chunks[key] for key in sorted(chunks, key=order.index))
    return text[: first.at] + ordered.removeprefix(indent) + text[last.end :]


def _entries(draft: Draft, keys: Sequence[FieldPath]) -> list[_Entry] | None:
    """The entries of a block in the order of the file; None if two begin on one line."""
    text, places = draft.text, draft.article.positions
    found = [draft.keys[key] for key in keys]
    if any(one.line == other.line or one.column != other.column for one, other in pairwise(found)):
        return None
    ats = [offset(text, place.line, place.column) for place in found]
    starts = [ats[0], *(_with_comments(text, _line_start(text, at)) for at in ats[1:])]
    last = places[keys[-1]]
    value_end = offset(text, last.end_line, last.end_column) if keys[-1] in places else ats[-1]
    ends = [*starts[1:], text.find("\n", max(value_end, ats[-1])) + 1]
    return [
        _Entry(str(key[-1]), at, start, end)
        for key, at, start, end in zip(keys, ats, starts, ends, strict=True)
    ]


def _line_start(text: str, at: int) -> int:
    return text.rfind("\n", 0, at) + 1


def _with_comments(text: str, line_start: int) -> int:
    """Where the comment begins that stands right above a line."""
    found = _COMMENTS.search(text, 0, line_start)
    return found.start() if found else line_start
