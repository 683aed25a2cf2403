"""Whether a body is in English, the one language whose ways of attributing are known here."""

import re
from functools import lru_cache

from generator.prose.wording import placed_words

_WORD = re.compile(r"[^\W\d_]+")
_ONLY_ENGLISH = frozenset(
    """the and to that with for from by his her their they it said says has were this which who but
    not would about""".split()
)
_LEAST_SHARE = 0.05  # of all words; in English news 0.10 and more, in other languages next to none


@lru_cache(maxsize=16)
def reads_as_english(body: str) -> bool:
    """Whether so many words of `body` are small words of English that it must be English."""
    placed = placed_words(body)
    if placed is None:
        return _is_english(body)
    words = placed[1]
    return sum(map(_english_in, words)) >= _LEAST_SHARE * sum(map(_words_in, words))


def _is_english(body: str) -> bool:
    """The same, found without the words that others have read already."""
    words = _WORD.findall(body)
    english = sum(map(_ONLY_ENGLISH.__contains__, map(str.lower, words)))
    return english >= _LEAST_SHARE * len(words)


@lru_cache(maxsize=1 << 16)
def _words_in(word: str) -> int:
    """How many words a word is without its apostrophes and digits."""
    return len(_WORD.findall(word))


@lru_cache(maxsize=1 << 16)
def _english_in(word: str) -> int:
    return sum(map(_ONLY_ENGLISH.__contains__, map(str.lower, _WORD.findall(word))))
