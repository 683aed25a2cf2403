"""The words of one value in a file, changed where they stand. In: a file's text, a place, old and new words. Out: the text.

Quotation marks, escapes, line breaks and indentation of the YAML stay as they are: each character
of the old words is led back to the characters of the file it comes from, and only what differs is
put in place of those.
"""

import re
from collections.abc import Iterator

from rapidfuzz.distance import Levenshtein

from generator.problem import Position

_ESCAPES = {
    "0": "\0", "a": "\a", "b": "\b", "t": "\t", "\t": "\t", "n": "\n", "v": "\v", "f": "\f",
    "r": "\r", "e": "\x1b", " ": " ", '"': '"', "/": "/", "\\": "\\", "N": "\x85",
    "_": "\xa0", "L": "\u2028", "P": "\u2029",
}  # fmt: skip
"""YAML 1.2, 5.7: what stands for what behind a backslash, between double quotation marks."""
_NUMBERED = {"x": 2, "u": 4, "U": 8}

_SPACE = re.compile(r"\s*")
_SPACE_IN_DOUBLE = re.compile(r"(?:\s|\\[\n\t ntvfrN_LP])*")
_JOINED = re.compile(r"(?:\\\n\s*)*")

Stretch = tuple[int, int]


def rewritten(text: str, place: Position, old: str, new: str) -> str | None:
    """`text` with `new` in place of the words `old` at `place`; None if they don't stand there.

    White space of `old` stands for any white space in the file.
    """
    start, end = (
        offset(text, place.line, place.column),
        offset(text, place.end_line, place.end_column),
    )
    raw = text[start:end]
    origins = list(_origins(raw, old))
    if len(origins) != len(old):
        return None
    changed = raw
    for step in reversed(Levenshtein.opcodes(old, new)):
        if step.tag == "equal":
            continue
        words = _written(new[step.dest_start : step.dest_end], raw)
        if step.src_start < step.src_end:
            first, last = origins[step.src_start][0], origins[step.src_end - 1][1]
        else:
            first = last = origins[step.src_start - 1][1] if step.src_start else origins[0][0]
        changed = changed[:first] + words + changed[last:]
    return text[:start] + changed + text[end:]


def offset(text: str, line: int, column: int) -> int:
    """Where a line and column (both from 1) are in a text."""
    start = 0
    for _ in range(line - 1):
        start = text.index("\n", start) + 1
    return start + column - 1


def _origins(raw: str, words: str) -> Iterator[Stretch]:
    """For each character of `words`, the stretch of `raw` it comes from; stops where they part."""
    at = _after_space(raw, _opening(raw))
    for number, character in enumerate(words):
        if character.isspace():
            start = at
            at = _after_space(raw, at)
            if at == start and not words[number - 1].isspace():
                return
            yield start, at
            continue
        joined = _JOINED.match(raw, at) if raw[0] == '"' else None
        read, after = _read(raw, joined.end() if joined else at)
        if read != character:
            return
        yield at, after
        at = after


def _opening(raw: str) -> int:
    """Where the words begin: behind a quotation mark, below the head of a text block."""
    if raw[:1] in {"|", ">"}:
        return raw.find("\n") + 1 or len(raw)
    return 1 if raw[:1] in {'"', "'"} else 0


def _after_space(raw: str, at: int) -> int:
    """Past white space, written out or behind backslashes, and past line breaks that stand for none."""
    found = (_SPACE_IN_DOUBLE if raw[:1] == '"' else _SPACE).match(raw, at)
    return found.end() if found else at


def _read(raw: str, at: int) -> tuple[str, int]:
    """The character that stands at `at`, as YAML reads it, and where the next one starts."""
    character = raw[at : at + 1]
    if raw[0] == "'" and raw[at : at + 2] == "''":
        return "'", at + 2
    if raw[0] != '"' or character != "\\":
        return character, at + 1
    kind = raw[at + 1 : at + 2]
    if kind in _NUMBERED:
        after = at + 2 + _NUMBERED[kind]
        return chr(int(raw[at + 2 : after], 16)), after
    return _ESCAPES.get(kind, ""), at + 2


def _written(words: str, raw: str) -> str:
    """`words` as they have to be written in a value of this style."""
    if raw[0] == '"':
        return words.replace("\\", "\\\\").replace('"', '\\"')
    return words.replace("'", "''") if raw[0] == "'" else words
