"""Spellings of people's names. In: names with their aliases. Out: for a word, the word of a name that it is another spelling of."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz import fuzz

ALIKE = 75
"""Two spellings of one name have this likeness or more (0 to 100); “Choe” is no spelling of “Choe Son-hui”."""

LEAST_LETTERS = 4

NAME_WORD = re.compile(r"[^\W\d_a-z][\w’'-]*")
"""A word that can be part of a name: it begins with a capital, or in a script that has none."""

OWNING = re.compile(r"[’']s?$")

Names = tuple[tuple[str, tuple[str, ...]], ...]
"""People's names, each with its aliases."""


class Spelling(NamedTuple):
    """The right spelling of a word, and the whole name."""

    word: str
    name: str


@dataclass(frozen=True, slots=True)
class Spellings:
    """By the letters alone, the words of names; other spellings of them; and all words of names as they are."""

    right: Mapping[str, Spelling]
    wrong: Mapping[str, Spelling]
    own: frozenset[str]

    def meant(self, word: str) -> Spelling | None:
        """What `word` is another spelling of; None if it is none, or is right."""
        if word in self.own:
            return None
        return self.wrong.get(word) or self.right.get(bare(word))


@lru_cache(maxsize=1 << 10)
def spellings(names: Names) -> Spellings:
    """The spellings of these names."""
    right: dict[str, Spelling] = {}
    wrong: dict[str, Spelling] = {}
    for name, aliases in names:
        own = {bare(word): word for word in NAME_WORD.findall(name)}
        right |= {
            letters: Spelling(word, name)
            for letters, word in own.items()
            if len(letters) >= LEAST_LETTERS
        }
        for alias in NAME_WORD.findall(" ".join(aliases)):
            nearest = max(own, key=lambda letters: fuzz.ratio(bare(alias), letters), default="")
            if fuzz.ratio(bare(alias), nearest) >= ALIKE and len(alias) >= LEAST_LETTERS:
                wrong[alias] = Spelling(own[nearest], name)
    own_words = frozenset(word for name, _ in names for word in NAME_WORD.findall(name))
    return Spellings(right, wrong, own_words)


def bare(word: str) -> str:
    """A word without case and hyphens."""
    return word.casefold().replace("-", "")
