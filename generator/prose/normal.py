"""The normal form of a text: the same words whatever the typography, with the way back.

In: any text. Out: a NormalForm, in which two texts that differ only in typography are equal, and
which leads from each of its characters back to the characters of the text it stands for.

What counts as typography, and nothing else does:

- white space of any kind and length is one space, none at the ends and none after a hyphen that
  ends a line; invisible characters go (zero width, soft hyphen, direction marks);
- characters are composed (NFC), and the Latin ligatures of old PDFs are spelt out;
- double quotation marks of all languages are `"`, also when typed as two single ones; single
  ones, apostrophes and primes are `'`;
- dashes, also when typed as `--` or as a hyphen between spaces, are one `—` without spaces
  around it; hyphens of all kinds are `-`;
- an ellipsis, also when typed as dots with or without spaces, is `...` without spaces around it,
  and swallows a full stop before it.
"""

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from generator.vocabulary import Span

DOUBLE_MARKS = '"“”„‟«»″「」『』〝〞〟＂'
SINGLE_MARKS = "'‘’‚‛‹›′ʹʼ`´＇"
HYPHENS = "-‐‑−﹣－"
DASHES = "—‒–―⸺⸻"

_ONE_FOR_ONE = {
    variant: usual
    for usual, variants in (('"', DOUBLE_MARKS), ("'", SINGLE_MARKS), ("-", HYPHENS), ("—", DASHES))
    for variant in variants
    if variant != usual
}
_VARIANT = re.compile(f"[{re.escape(''.join(_ONE_FOR_ONE))}]")
_INVISIBLE = re.compile("[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_LIGATURE = re.compile("[ﬀ-ﬆ]")
_SPELT = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}


_NOT_NORMAL = re.compile(r"[\t-\r\x1c-\x1f`]|\A | (?: |\Z)|''|-(?:-| |\Z)| -|\.(?:\.| \.)")
"""What a text in ASCII holds that is not in its normal form already."""


class _Rewriting(NamedTuple):
    """What is written instead of each match of the pattern; no match is without one of the `signs`."""

    signs: tuple[str, ...]
    pattern: re.Pattern[str]
    words: Callable[[re.Match[str]], str]


_ANY = ("",)
_BEFORE_COMPOSING: tuple[_Rewriting, ...] = (
    _Rewriting(_ANY, _INVISIBLE, lambda _: ""),
    _Rewriting(_ANY, _LIGATURE, lambda found: _SPELT[found[0]]),
)
_AFTER_COMPOSING: tuple[_Rewriting, ...] = (
    _Rewriting(("''",), re.compile(r"''"), lambda _: '"'),
    _Rewriting(_ANY, re.compile(r"\s(?:\s+|(?<! ))"), lambda _: " "),
    _Rewriting(("-",), re.compile(r"-(?:-+|(?<!\S-)(?!\S))"), lambda _: "—"),
    _Rewriting(("—",), re.compile(r"\s?(?P<dash>—(?:\s?—)*)\s?"), lambda _: "—"),
    _Rewriting(
        ("…", "..", ". ."),
        re.compile(r"\s?(?P<ellipsis>(?:\.\s?)*(?:…|\.\s?\.\s?\.)(?:\s?[.…])*)\s?"),
        lambda _: "...",
    ),
    _Rewriting(("- ",), re.compile(r"(?<=\w-)\s(?=\w)"), lambda _: ""),
)


class _Change(NamedTuple):
    """New words for the stretch `start` to `end`; they stand for the stretch `first` to `after`."""

    start: int
    end: int
    words: str
    first: int
    after: int


@dataclass(frozen=True, slots=True)
class NormalForm:
    """The normal form `text`, and the `changes` that led to it, in layers, each made to what the last left."""

    text: str
    changes: tuple[Sequence[_Change], ...] = ()

    def span(self, start: int, end: int) -> Span:
        """The stretch of the original that the characters `start` to `end` (at least one) stand for."""
        first, last = start, end - 1
        for layer in reversed(self.changes):
            first, last = _before(layer, first)[0], _before(layer, last)[1] - 1
        return Span(first, last + 1)


def _before(layer: Sequence[_Change], at: int) -> tuple[int, int]:
    """The stretch that the character `at` stood for before the changes of a layer."""
    moved = 0
    for start, end, words, first, after in layer:
        if at < start + moved:
            break
        if at < start + moved + len(words):
            return first, after
        moved += len(words) - (end - start)
    return at - moved, at - moved + 1


@lru_cache(maxsize=64)
def normal_form(text: str) -> NormalForm:
    """The normal form of `text`; the normal form of a normal form is itself."""
    is_normal = text.isascii() and not _NOT_NORMAL.search(text)
    return NormalForm(text) if is_normal else _brought_to_form(text)


def _brought_to_form(text: str) -> NormalForm:
    form = NormalForm(text)
    for rewriting in _BEFORE_COMPOSING:
        form = _rewritten(form, rewriting)
    form = _composed(form)
    same = _VARIANT.sub(lambda found: _ONE_FOR_ONE[found[0]], form.text)
    form = NormalForm(same, form.changes)
    for rewriting in _AFTER_COMPOSING:
        form = _rewritten(form, rewriting)
    return _without_ends(form) if form.text != form.text.strip() else form


def _without_ends(form: NormalForm) -> NormalForm:
    """The form without white space at its ends, which is one space at the most by now."""
    ends = sorted({0, len(form.text) - 1})
    return _spliced(
        form, [_Change(at, at + 1, "", at, at + 1) for at in ends if form.text[at].isspace()]
    )


def _rewritten(form: NormalForm, rewriting: _Rewriting) -> NormalForm:
    """The form with its words for each match; they stand for its named group, or all of it."""
    signs, pattern, words = rewriting
    if not any(sign in form.text for sign in signs):
        return form
    changes = [
        _Change(*found.span(), words(found), *found.span(found.lastgroup or 0))
        for found in pattern.finditer(form.text)
    ]
    return _spliced(form, changes) if changes else form


def _composed(form: NormalForm) -> NormalForm:
    if unicodedata.is_normalized("NFC", form.text):
        return form
    changes = []
    start = 0
    while start < len(form.text):
        end = start + 1
        composed = unicodedata.normalize("NFC", form.text[start])
        while end < len(form.text):
            alone = unicodedata.normalize("NFC", form.text[end])
            longer = unicodedata.normalize("NFC", form.text[start : end + 1])
            if longer == composed + alone and not unicodedata.combining(form.text[end]):
                break
            composed = longer
            end += 1
        if composed != form.text[start:end]:
            changes.append(_Change(start, end, composed, start, end))
        start = end
    return _spliced(form, changes)


def _spliced(form: NormalForm, changes: Sequence[_Change]) -> NormalForm:
    """The form with these changes."""
    text: list[str] = []
    done = 0
    for change in changes:
        text += (form.text[done : change.start], change.words)
        done = change.end
    text.append(form.text[done:])
    return NormalForm("".join(text), (*form.changes, changes))
