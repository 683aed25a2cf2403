"""Which way words are read. In: a line from right to left. Out: its parts, in the order in which they are read.

What the bidirectional algorithm of Unicode (UAX 9) comes to for a line of a headline: names and
numbers from left to right within a line from right to left, one level deep.
"""

from collections.abc import Iterator
from itertools import groupby
from unicodedata import bidirectional

RIGHTWARD = frozenset({"L", "EN", "AN"})
LEFTWARD = frozenset({"R", "AL"})
WITHIN_NUMBERS = frozenset({"CS", "ES", "ET"})


def parts(text: str) -> Iterator[tuple[str, bool]]:
    """The parts of the line, and whether each is read from right to left."""
    kinds = [bidirectional(letter) for letter in text]
    leftward = [not _stays(kinds, place) for place in range(len(text))]
    for is_leftward, letters in groupby(zip(text, leftward, strict=True), key=lambda pair: pair[1]):
        yield "".join(letter for letter, _ in letters), is_leftward


def is_leftward(text: str) -> bool:
    """Whether anything in the text is read from right to left."""
    return any(bidirectional(letter) in LEFTWARD for letter in text)


def _stays(kinds: list[str], place: int) -> bool:
    """Whether a letter is read from left to right; spaces and marks are, between what is."""
    kind = kinds[place]
    if kind in RIGHTWARD | LEFTWARD:
        return kind in RIGHTWARD
    if kind in WITHIN_NUMBERS and 0 < place < len(kinds) - 1:
        return kinds[place - 1] == kinds[place + 1] == "EN" or _between_words(kinds, place)
    return _between_words(kinds, place)


def _between_words(kinds: list[str], place: int) -> bool:
    strong = RIGHTWARD | LEFTWARD
    before = next((kind for kind in kinds[place::-1] if kind in strong), "R")
    after = next((kind for kind in kinds[place:] if kind in strong), "R")
    return before in RIGHTWARD and after in RIGHTWARD and "L" in {before, after}
