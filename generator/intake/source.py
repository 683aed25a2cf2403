"""Bytes to text. In: a file's path and bytes. Out: its text with plain line feeds, or the Problem that stops it.

A byte order mark at the start and carriage returns are what Windows' editors write: they are
taken out without a word, and no line or column moves, because editors don't count them either.
"""

import re

from generator.intake.rules import broken
from generator.problem import Position, Problem, stretch

MOST_BYTES = 1_000_000
"""A long read of 20,000 words has about 120,000."""

_MARKS_OF_WIDE_ENCODINGS = (b"\xff\xfe", b"\xfe\xff")
_UNPRINTABLE = re.compile("[\x01-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff\ufffe\uffff]")
_SEPARATORS = re.compile("[\x85\u2028\u2029]")
_CONFLICT = re.compile(r"^<{7}(?: .*)?$", re.MULTILINE)
_SAVE_AS = "Save the file as UTF-8: most editors offer it under “Save as” or “Encoding”."


def text_of(path: str, data: bytes) -> str | Problem:
    """The text of a file: UTF-8, line ends as \\n, no byte order mark."""
    if len(data) > MOST_BYTES:
        return too_large(path, len(data))
    if not data.strip(b"\xef\xbb\xbf \t\r\n"):
        return broken(
            "empty-file",
            path,
            Position(),
            "This file is empty.",
            "Write the keys and the article’s text, or delete the file.",
        )
    wide = data.startswith(_MARKS_OF_WIDE_ENCODINGS) or data[1:8:2] == bytes(4)
    if wide or data[0:8:2] == bytes(4):
        message = "This file is saved as UTF-16, and not as UTF-8."
        return broken("not-utf-8", path, Position(), message, _SAVE_AS)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _not_utf_8(path, data, error.start)
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    return _stopped_by(path, text) or text


def too_large(path: str, size: int) -> Problem:
    """The problem of a file of `size` bytes."""
    return broken(
        "too-large",
        path,
        Position(),
        f"This file has {size:,} bytes; {MOST_BYTES:,} is the most that is read.",
        "Keep the article’s text only; pictures and documents go elsewhere.",
    )


def line_separator(path: str, text: str, first_line: int) -> Problem | None:
    """The problem of an invisible line separator in YAML, which would take it for a line end."""
    found = _SEPARATORS.search(text)
    if not found:
        return None
    return broken(
        "control-character",
        path,
        stretch(text, *found.span(), first_line),
        f"An invisible line separator (U+{ord(found[0]):04X}) stands here.",
        "Delete it, and type a space or a new line in its place.",
    )


def lost_characters(path: str, text: str) -> tuple[Problem, ...]:
    """A warning where a character was lost before the text came here."""
    start = text.find("\ufffd")
    if start < 0:
        return ()
    problem = broken(
        "lost-character",
        path,
        stretch(text, start, start + 1),
        "“\ufffd” stands here: a character was lost when this text was copied or saved.",
        "Look it up in the original, and type it in.",
    )
    return (problem,)


def _not_utf_8(path: str, data: bytes, at: int) -> Problem:
    before = data[:at].decode("utf-8").removeprefix("\ufeff")
    before = before.replace("\r\n", "\n").replace("\r", "\n")
    likely = data[at : at + 1].decode("cp1252", errors="ignore")
    guess = f", most likely {likely} in an old Windows encoding" if likely else ""
    position = stretch(f"{before}?", len(before), len(before) + 1)
    return broken(
        "not-utf-8",
        path,
        position,
        f"The byte 0x{data[at]:02X} here is not UTF-8{guess}.",
        f"{_SAVE_AS} Then look whether its accents and quotation marks are right.",
    )


def _stopped_by(path: str, text: str) -> Problem | None:
    if (start := text.find("\0")) >= 0:
        return broken(
            "not-plain-text",
            path,
            stretch(text, start, start + 1),
            "This file holds a NUL byte, so it is not plain text.",
            "Save it as plain text in UTF-8, and not as a Word document or a PDF.",
        )
    if "<" * 7 in text and (found := _CONFLICT.search(text)):
        return broken(
            "merge-conflict",
            path,
            stretch(text, *found.span()),
            "From here on, the file holds two versions of the same lines: git could not merge them.",
            "Keep the version that is right, and delete the other and the lines <<<<<<<, ======= and >>>>>>>.",
        )
    if found := _UNPRINTABLE.search(text):
        return broken(
            "control-character",
            path,
            stretch(text, *found.span()),
            f"An invisible {_kind(found[0])} (U+{ord(found[0]):04X}) stands here{_and_more(text)}.",
            "Delete it: remove the characters around it and type them again.",
        )
    return None


def _and_more(text: str) -> str:
    more = len(_UNPRINTABLE.findall(text)) - 1
    return f", and {more} more like it below" if more else ""


def _kind(character: str) -> str:
    return "byte order mark" if character == "\ufeff" else "control character"
