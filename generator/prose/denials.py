"""What a sentence denies.

In: an English sentence and all its words. Out: for each negation the words it covers, by number.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from generator.prose.lexicon.negation import (
    AFFIRMED,
    FAILING,
    NEGATIVE,
    NEGATORS,
    NOT_AFTER_NO,
    PREVENTING,
)
from generator.prose.wording import Word, is_content

_REACH = 2
"""A negation covers this many of the words with a meaning that follow it in its clause."""
_CLAUSE_ENDS = re.compile(r"[,;:.!?—–()]")
_CLAUSE_WORDS = frozenset("but although while which who".split())
_PREFIXED = re.compile(r"(?:un(?!der|i|til|cover|veil|fold)|non)\w{4,}")
_FROM_WITHIN = 4


def denials(sentence: str, found: Sequence[Word]) -> list[list[int]]:
    """For each negation in `sentence`, whose words are `found`, the numbers of the words it covers."""
    covered = [
        _covered(sentence, found, number)
        for number, word in enumerate(found)
        if _may_negate(word.text) and _negates(sentence, found, number)
    ]
    return [numbers for numbers in covered if numbers]


@lru_cache(maxsize=1 << 14)
def is_negative(word: str) -> bool:
    """Whether a word denies, refuses, prevents, limits or takes something back."""
    plain = _plain(word)
    return plain in NEGATIVE or plain.endswith(("n't", "less")) or bool(_PREFIXED.match(plain))


@lru_cache(maxsize=1 << 14)
def _may_negate(word: str) -> bool:
    plain = _plain(word)
    return plain in NEGATORS or plain.endswith("n't") or plain in FAILING or plain in PREVENTING


def _plain(word: str) -> str:
    return word.casefold().replace("’", "'")


def _negates(sentence: str, found: Sequence[Word], number: int) -> bool:
    plain = _plain(found[number].text)
    after = [_plain(word.text) for word in found[number + 1 : number + 1 + _FROM_WITHIN]]
    follows = after[0] if after else ""
    if sentence[found[number].end : found[number].end + 1] == "-":  # “never-before-seen”
        return False
    if plain in NEGATORS or plain.endswith("n't"):
        return follows not in AFFIRMED and not (plain == "no" and follows in NOT_AFTER_NO)
    return (plain in FAILING and follows == "to") or (plain in PREVENTING and "from" in after)


def _covered(sentence: str, found: Sequence[Word], number: int) -> list[int]:
    covered: list[int] = []
    for after in range(number + 1, len(found)):
        between = sentence[found[after - 1].end : found[after].start]
        if _CLAUSE_ENDS.search(between) or _plain(found[after].text) in _CLAUSE_WORDS:
            break
        if is_content(found[after]):
            covered.append(after)
            if len(covered) == _REACH:
                break
    return covered
