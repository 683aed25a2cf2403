"""Spellings of a name. In: a word, a name and its aliases. Out: the word of the name that it is another spelling of."""

import re
from collections.abc import Iterable

from rapidfuzz import fuzz

ALIKE = 75
"""Two spellings of one name have this likeness or more (0 to 100); “Choe” is no spelling of “Choe Son-hui”."""

LEAST_LETTERS = 4

NAME_WORD = re.compile(r"[^\W\d_][\w’'-]*")


def right_spelling(word: str, name: str, aliases: Iterable[str]) -> str | None:
    """The word of `name` that `word` is another spelling of; None if it is none."""
    own: list[str] = NAME_WORD.findall(name)
    if word in own or len(word) < LEAST_LETTERS:
        return None
    known = {part for alias in aliases for part in NAME_WORD.findall(alias)}
    for right in own:
        if bare(word) == bare(right):
            return right if word[0].isupper() else None
        if word in known and fuzz.ratio(bare(word), bare(right)) >= ALIKE:
            return right
    return None


def bare(word: str) -> str:
    """A word without case and hyphens."""
    return word.casefold().replace("-", "")
