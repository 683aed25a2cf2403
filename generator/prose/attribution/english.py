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
    words = _WORD.findall(body)
    least = _LEAST_SHARE * len(words)
    if sum(map(_ONLY_ENGLISH.__contains__, words)) >= least:
        return True  # as in nearly all, without those at the head of a sentence
    return sum(map(_ONLY_ENGLISH.__contains__, map(str.lower, words))) >= least
