"""Where in a text a number may begin. The pattern of a number is slow, and few words begin one.

In: a text. Out: the offsets of the signs, digits and words with which a number can begin, in order.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import compress
from typing import Literal

from generator.prose.lexicon.numbers import ORDINAL_VALUES, PARTS, SMALL, VAGUE
from generator.prose.wording import placed_words

_MAY_BEGIN = re.compile(r"(?:(?:US|A|C|NZ|HK)?\$|[£€¥₩₹₽₴₺₪]|(?<![\d.,])\d|[^\W\d_]+)")
_SIGN = re.compile(r"[$£€¥₩₹₽₴₺₪]")
_WHOSE_DOLLARS = ("US", "A", "C", "NZ", "HK")
_DIGITS = frozenset("0123456789")
_GOES_ON = frozenset(".,")  # before digits: they are the rest of a number
_FIRST_CHARACTERS = frozenset("0123456789$£€¥₩₹₽₴₺₪")
_FIRST_WORDS = frozenset([*SMALL, *ORDINAL_VALUES, *VAGUE, *PARTS, *(f"{part}s" for part in PARTS)])
_ARTICLES = frozenset("a an few many several some".split())
_NUMBER_NEXT = re.compile(
    r"(?:\sfew)?[\s-](?:dozen|hundred|thousand|million|billion|trillion|half|third|quarter|fifth|tenth|"
    r"tens|scores)",
    re.IGNORECASE,
)
_LETTERS = re.compile(r"[^\W\d_]+")

_Beginning = Literal["", "word", "digit", "article", "within"]


def number_places(text: str) -> Sequence[int]:
    """Where a number may begin."""
    placed = placed_words(text)
    if placed is None:
        return [*places_by_letters(text)]
    starts, shown = placed
    beginnings = [*map(_beginning, shown)]
    if "within" in beginnings:
        return [*places_by_letters(text)]
    likely = compress(zip(starts, shown, beginnings, strict=True), beginnings)
    found = [
        start
        for start, word, kind in likely
        if (
            kind == "word"
            or (kind == "digit" and text[start - 1 : start] not in _GOES_ON)
            or (kind == "article" and _NUMBER_NEXT.match(text, start + len(word)))
        )
    ]
    signs = [_sign_at(text, match.start()) for match in _SIGN.finditer(text)]
    return sorted({*found, *signs}) if signs else found


def _sign_at(text: str, at: int) -> int:
    """Where the sign at an offset begins: the dollars of some countries have letters before it."""
    for letters in _WHOSE_DOLLARS if text[at] == "$" else ():
        start = at - len(letters)
        if text.endswith(letters, 0, at) and not (start and _LETTERS.match(text, start - 1)):
            return start
    return at


@lru_cache(maxsize=1 << 16)
def _beginning(shown: str) -> _Beginning:
    """How a word, as it stands in a text, begins a number: `within` if a later part of it may."""
    if shown[0] in _DIGITS:
        return "digit"
    begins = _begins(shown)
    if _LETTERS.fullmatch(shown):
        return "article" if begins is None else "word" if begins else ""
    parts = ((_begins(part[0]), part.end() == len(shown)) for part in _LETTERS.finditer(shown))
    return "within" if any(begins or (begins is None and last) for begins, last in parts) else ""


def places_by_letters(text: str) -> Iterator[int]:
    """The same of any text, also without spaces between its words."""
    for match in _MAY_BEGIN.finditer(text):
        begins = _begins(match[0])
        if begins is True or (begins is None and _NUMBER_NEXT.match(text, match.end())):
            yield match.start()


@lru_cache(maxsize=1 << 16)
def _begins(word: str) -> bool | None:
    """Whether a word begins a number; None where the next word decides."""
    word = word.casefold()
    if word[0] in _FIRST_CHARACTERS or word[-1] == "$" or word in _FIRST_WORDS:
        return True
    return None if word in _ARTICLES else False
