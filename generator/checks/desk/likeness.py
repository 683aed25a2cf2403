"""Near-duplicates among many texts. In: a sample of each text, in order. Out: pairs of nearly equal ones, with their likeness.

The likeness of two texts is the share of all their words that stands in both in the same order,
from 0 to 1, whatever the case and the punctuation.

Comparing each with each is out of the question, so a sample of runs of five words finds the
candidates: a run is in the sample if the checksum of its first word says so, which picks the same
runs in both texts of a pair however they begin and end. Only candidates are compared exactly.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import chain, compress, groupby
from operator import itemgetter
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
"""A run that so many texts have (an agency's standing sentence) tells nothing, unless most of a text is such runs."""

FEWEST_SHARED = 1 / 8
"""Of the sample of the shorter text, how much a candidate shares: two texts with one word in ten changed share half."""

KEPT = 4096
"""Texts whose words are kept at a time: some megabytes."""

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


Candidate = tuple[int, int]
"""The numbers of two texts that may be alike, the later one first."""


def candidates(samples: Sequence[str]) -> Iterator[Candidate]:
    """Yield the texts that may be alike: for each text, in their order, the few before it that share most with it, of which the first is the likeliest.

    `samples` are what `runs_of` makes of each text. Which texts are candidates follows from all of
    them: a run tells nothing once many have it.
    """
    all_runs = [sample.split() for sample in samples]
    times = Counter(chain.from_iterable(all_runs))
    holders: dict[str, list[int]] = {run: [] for run, number in times.items() if number > 1}
    enough_of = [FEWEST_SHARED * len(runs) for runs in all_runs]
    for later, runs in enumerate(all_runs):
        held = [holders[run] for run in runs if run in holders]
        if not held:
            continue  # as of most texts: nothing in it stands anywhere else
        telling = [texts for texts in held if len(texts) < COMMON]
        few = 2 * (len(held) - len(telling)) > len(runs)
        told = held if few else telling
        shared = Counter(chain.from_iterable(told))
        enough = enough_of[later]
        likely = [
            earlier
            for earlier, number in shared.items()
            if number >= enough or number >= enough_of[earlier]
        ]
        closest = sorted(likely, key=lambda earlier: (-shared[earlier], earlier))[:CLOSEST]
        yield from ((later, earlier) for earlier in closest)
        for texts in telling:
            texts.append(later)


def near_duplicates(
    likely: Iterable[Candidate], likeness_of: Callable[[int, int], float], at_least: float
) -> Iterator[Alike]:
    """Yield for each text the most alike of its candidates, if the likeness is `at_least` that.

    `likeness_of` compares the texts of two numbers, the earlier one first.
    """
    for _, those in groupby(likely, key=itemgetter(0)):
        pairs = [Alike(earlier, later, likeness_of(earlier, later)) for later, earlier in those]
        closest = max(pairs, key=lambda pair: pair.likeness)
        if closest.likeness >= at_least:
            yield closest


def comparer(text_of: Callable[[str], str], at_least: float) -> Callable[[str, str], float]:
    """How to find the likeness of the articles at two paths, whose texts `text_of` gives; 0 if it is less than `at_least`."""
    words_of = lru_cache(maxsize=KEPT)(lambda path: words_in(text_of(path)))
    return lambda one, other: likeness(words_of(one), words_of(other), at_least)


def runs_of(text: str) -> str:
    """The sample of the runs of a text: a checksum of each, parted by spaces."""
    folded = text.casefold()
    words = _words(folded, folded.split())
    starts = [*compress(range(len(words)), map(_begins_a_run, words))]
    if len(starts) < FEWEST:
        starts = [*range(max(1, len(words) - RUN + 1))]
    runs = {crc32(" ".join(words[start : start + RUN]).encode()) for start in starts}
    return " ".join(map(str, sorted(runs)))


def likeness(one: list[str], other: list[str], at_least: float = 0) -> float:
    """How much of two texts is the same, from 0 to 1, by their words; 0 if it is less than `at_least`."""
    return Indel.normalized_similarity(one, other, score_cutoff=at_least)


def words_in(text: str) -> list[str]:
    """The words by which a text is compared, without case and punctuation."""
    folded = text.casefold()
    return _words(folded, _WORD.findall(folded))


def _words(text: str, words: list[str]) -> list[str]:
    """`words`, or the characters of `text` if its script parts no words."""
    return words if len(text) <= _LONGEST_WORDS * len(words) else list(text)


@lru_cache(maxsize=1 << 16)
def _begins_a_run(word: str) -> bool:
    return crc32(word.encode()) % ONE_IN == 0
