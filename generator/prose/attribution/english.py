"""Whether a body is in English, the one language whose ways of attributing are known here."""

import re
from functools import lru_cache

from generator.prose.wording import placed_words

_WORD = re.compile(r"[^\W\d_]+")
_ONLY_ENGLISH = frozenset(
    """the and to that with for from by his her their they it said says has were this which who but
    not would about""".split()
)
_ONE_OF = 20
"""Of so many words one at least is one of these: in English news it is two or more, in other languages next to none."""


@lru_cache(maxsize=16)
def reads_as_english(body: str) -> bool:
    """Whether so many words of `body` are small words of English that it must be English."""
    placed = placed_words(body)
    if placed is None:
        return _is_english(body)
    return sum(map(_told_by, placed[1])) >= 0


def _is_english(body: str) -> bool:
    """The same, found without the words that others have read already."""
    words = _WORD.findall(body)
    english = sum(map(_ONLY_ENGLISH.__contains__, map(str.lower, words)))
    return english * _ONE_OF >= len(words)


@lru_cache(maxsize=1 << 16)
def _told_by(word: str) -> int:
    """How far a word, which is several without its apostrophes and digits, goes beyond the least share of English, or falls short of it."""
    words = _WORD.findall(word)
    return _ONE_OF * sum(map(_ONLY_ENGLISH.__contains__, map(str.lower, words))) - len(words)
