"""Whether a body is in English, the one language whose ways of attributing are known here."""

import re
from functools import lru_cache

_WORD = re.compile(r"[^\W\d_]+")
_ONLY_ENGLISH = frozenset(
    """the and to that with for from by his her their they it said says has were this which who but
    not would about""".split()
)
_LEAST_SHARE = 0.05  # of all words; in English news 0.10 and more, in other languages next to none


@lru_cache(maxsize=16)
def reads_as_english(body: str) -> bool:
    """Whether so many words of `body` are small words of English that it must be English."""
    words = [word.lower() for word in _WORD.findall(body)]
    return sum(word in _ONLY_ENGLISH for word in words) >= _LEAST_SHARE * len(words)
