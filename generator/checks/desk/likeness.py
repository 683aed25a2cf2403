"""Near-duplicates among many texts. In: texts, in order. Out: pairs of nearly equal ones, with their likeness.

The likeness of two texts is the share of all their words that stands in both in the same order,
from 0 to 1, whatever the case and the punctuation.

Comparing each with each is out of the question, so a sample of runs of five words finds the
candidates: a run is in the sample if the checksum of its first word says so, which picks the same
runs in both texts of a pair however they begin and end. Only candidates are compared exactly.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import compress, count
from typing import NamedTuple
from zlib import crc32

from rapidfuzz.distance import Indel

RUN = 5
"""Words in a run: long enough that two articles on one event share few by chance."""

ONE_IN = 16
"""Of all words, how many begin a run of the sample: about 20 runs of an article of 350 words."""

FEWEST = 4
"""A text with fewer runs in its sample has all of its runs in it."""

COMMON = 20
"""A run that so many texts have (an agency's standing sentence) finds no more candidates."""

FEWEST_SHARED = 1 / 8
"""Of the sample of the shorter text, how much a candidate shares: two texts with one word in ten changed share half."""

CLOSEST = 3
"""Candidates that are compared exactly: those with most runs of the sample in common."""

_WORD = re.compile(r"\w+")
_LONGEST_WORDS = 15
"""Characters a word on average, beyond which a text is in a script that parts no words by spaces."""


class Alike(NamedTuple):
    """The text number `later` is much like the text number `earlier`, the most alike before it."""

    earlier: int
    later: int
    likeness: float


def near_duplicates(texts: Iterable[str], at_least: float) -> Iterator[Alike]:
    """Yield for each text the most alike of those before it, if the likeness is `at_least` that."""
    sampler = _Sampler()
    holders: dict[str, list[int]] = {}
    samples: list[int] = []
    kept: list[str] = []
    for later, text in enumerate(texts):
        runs = sampler.sample(text)
        kept.append(text)
        samples.append(len(runs))
        shared = Counter(earlier for run in runs for earlier in holders.get(run, ()))
        likely = [
            earlier
            for earlier, number in shared.items()
            if number >= FEWEST_SHARED * min(samples[earlier], len(runs))
        ]
        candidates = sorted(likely, key=lambda earlier: (-shared[earlier], earlier))[:CLOSEST]
        pairs = [Alike(earlier, later, likeness(kept[earlier], text)) for earlier in candidates]
        closest = max(pairs, key=lambda pair: pair.likeness, default=None)
        if closest and closest.likeness >= at_least:
            yield closest
        for run in runs:
            held = holders.setdefault(run, [])
            if len(held) < COMMON:
                held.append(later)


def likeness(one: str, other: str) -> float:
    """How much of the two texts is the same, from 0 to 1."""
    mine, theirs = (
        _words(text, _WORD.findall(text)) for text in (one.casefold(), other.casefold())
    )
    return Indel.normalized_similarity(mine, theirs)


def _words(text: str, words: list[str]) -> list[str]:
    """`words`, or the characters of `text` if its script parts no words."""
    return words if len(text) <= _LONGEST_WORDS * len(words) else list(text)


def _runs(words: list[str]) -> set[str]:
    starts = range(max(1, len(words) - RUN + 1))
    return {" ".join(words[start : start + RUN]) for start in starts}


class _Sampler:
    """Picks the sample of a text; knows which words begin a run of it, and learns as it goes."""

    def __init__(self) -> None:
        self.known: set[str] = set()
        self.begin: set[str] = set()

    def sample(self, text: str) -> set[str]:
        folded = text.casefold()
        words = _words(folded, folded.split())
        fresh = set(words) - self.known
        self.known |= fresh
        self.begin.update(word for word in fresh if crc32(word.encode()) % ONE_IN == 0)
        starts = [*compress(count(), map(self.begin.__contains__, words))]
        if len(starts) < FEWEST:
            return _runs(words)
        return {" ".join(words[start : start + RUN]) for start in starts}
