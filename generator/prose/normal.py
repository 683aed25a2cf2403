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
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, repeat
from typing import NamedTuple

from generator.vocabulary import Span

DOUBLE_MARKS = '"“”„‟«»″「」『』〝〞〟＂'
SINGLE_MARKS = "'‘’‚‛‹›′ʹʼ`´＇"
HYPHENS = "-‐‑−﹣－"
DASHES = "—‒–―⸺⸻"

_ONE_FOR_ONE = str.maketrans(
    dict.fromkeys(DOUBLE_MARKS, '"')
    | dict.fromkeys(SINGLE_MARKS, "'")
    | dict.fromkeys(HYPHENS, "-")
    | dict.fromkeys(DASHES, "—")
)
_INVISIBLE = re.compile("[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_LIGATURE = re.compile("[ﬀ-ﬆ]")
_SPELT = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}


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
    _Rewriting(_ANY, re.compile(r"\s(?:\Z|(?<=\A\s))"), lambda _: ""),
)


@dataclass(frozen=True, slots=True)
class NormalForm:
    """The normal form `text`; its character i stands for `starts[i]` to `ends[i]` of the original."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def span(self, start: int, end: int) -> Span:
        """The stretch of the original that the characters `start` to `end` (at least one) stand for."""
        return Span(self.starts[start], self.ends[end - 1])


@lru_cache(maxsize=64)
def normal_form(text: str) -> NormalForm:
    """The normal form of `text`; the normal form of a normal form is itself."""
    form = NormalForm(text, tuple(range(len(text))), tuple(range(1, len(text) + 1)))
    for rewriting in _BEFORE_COMPOSING:
        form = _rewritten(form, rewriting)
    form = _composed(form)
    form = NormalForm(form.text.translate(_ONE_FOR_ONE), form.starts, form.ends)
    for rewriting in _AFTER_COMPOSING:
        form = _rewritten(form, rewriting)
    return form


def _rewritten(form: NormalForm, rewriting: _Rewriting) -> NormalForm:
    """The form with its words for each match; they stand for its named group, or all of it."""
    signs, pattern, words = rewriting
    if not any(sign in form.text for sign in signs):
        return form
    changes = [
        (*found.span(), words(found), found.span(found.lastgroup or 0))
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
            changes.append((start, end, composed, (start, end)))
        start = end
    return _spliced(form, changes)


def _spliced(form: NormalForm, changes: list[tuple[int, int, str, tuple[int, int]]]) -> NormalForm:
    """The form with new words for stretches: (start, end, words, the stretch that the words stand for)."""
    text: list[str] = []
    starts: list[range | tuple[int, ...] | repeat[int]] = []
    ends: list[range | tuple[int, ...] | repeat[int]] = []
    done = 0
    for start, end, words, (first, after) in changes:
        text += (form.text[done:start], words)
        starts += (form.starts[done:start], repeat(form.starts[first], len(words)))
        ends += (form.ends[done:start], repeat(form.ends[after - 1], len(words)))
        done = end
    text.append(form.text[done:])
    starts.append(form.starts[done:])
    ends.append(form.ends[done:])
    return NormalForm(
        "".join(text),
        tuple(chain.from_iterable(starts)),
        tuple(chain.from_iterable(ends)),
    )
