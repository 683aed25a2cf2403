"""What can safely be mended in an article's file. In: its text, and a way to read it. Out: the text, mended.

The typography of a quote becomes the article's own, a person's name in the newsroom's own words is
spelt as the registry has it, keys come in the order of the model, and the digest of the article's
text is noted. Comments and layout stay. Every mend is read again, and undone if it changed
anything but what it meant to: no value is ever lost or altered by a slip of this code.
"""

from codecs import BOM_UTF8
from collections.abc import Callable, Iterator
from functools import partial

from generator.annotation.registry import Registries
from generator.mending.draft import Draft, Mended, Read
from generator.mending.evidence import note_digest
from generator.mending.names import mend_names
from generator.mending.order import mend_order
from generator.mending.typography import mend_quotes

__all__ = ["Draft", "Read", "mend", "mend_text"]

MOST = 500
"""Mends of one kind in one file; an annotation has some hundred values."""

Mender = Callable[[Draft], Iterator[Mended]]


def mend(data: bytes, registries: Registries, read: Read) -> bytes:
    """Mend the bytes of a file, which keep their byte order mark and their kind of line ends.

    A file that is not UTF-8, or whose lines end in different ways, stays as it is.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data
    mark = BOM_UTF8 if data.startswith(BOM_UTF8) else b""
    plain = text.replace("\r\n", "\n")
    end = "\r\n" if plain != text else "\n"
    if "\r" in plain or plain.replace("\n", end) != text:
        return data
    return mark + mend_text(plain, registries, read).replace("\n", end).encode()


def mend_text(text: str, registries: Registries, read: Read) -> str:
    """Mend what is safe; a text that is not sound stays as it is. Mending twice changes nothing more."""
    draft = read(text)
    if draft is None:
        return text
    menders: tuple[Mender, ...] = (
        mend_quotes,
        partial(mend_names, registries=registries),
        note_digest,
        mend_order,
    )
    for mender in menders:
        for _ in range(MOST):
            mended = _first_sound(draft, mender, read)
            if mended is None:
                break
            draft = mended
    return draft.text


def _first_sound(draft: Draft, mender: Mender, read: Read) -> Draft | None:
    """The draft after the first mend that changes what it means to, and nothing else."""
    for mended in mender(draft):
        again = read(mended.text)
        meant = draft.values | dict(mended.changes)
        if again and again.article.body == draft.article.body and again.values == meant:
            return again
    return None
