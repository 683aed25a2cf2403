"""Whether a body is in English, the one language whose ways of attributing are known here."""

import re
from functools import lru_cache

from generator.prose.attribution.cues import CONJUNCTIONS, DETERMINERS, PREPOSITIONS

_WORD = re.compile(r"[^\W\d_]+")
_SMALL_WORDS = CONJUNCTIONS | DETERMINERS | PREPOSITIONS
_LEAST_SHARE = 0.2  # of all words; in English news about 0.35, in German or Dutch below 0.1


@lru_cache(maxsize=16)
def reads_as_english(body: str) -> bool:
    """Whether so many words of `body` are small words of English that it must be English."""
    words = [word.lower() for word in _WORD.findall(body)]
    return sum(word in _SMALL_WORDS for word in words) >= _LEAST_SHARE * len(words)
