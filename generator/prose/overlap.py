"""The sentences of an article that a statement shares most with.

In: the article's body and paragraphs, once, as an index; then the words of each statement.
Out: the passages, in the article's order; none where too little is shared.

A statement shares stems and numbers with the sentence it rests on. What few sentences of the
article hold weighs more than what many do; numbers and names weigh more than other words. Where
one sentence does not hold all that a statement says, the one that adds most of the rest is next.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from math import log

from generator.prose.numbers import Figure, figures, figures_in
from generator.prose.wording import (
    content_parts,
    content_stems,
    placed_stems,
    stems_with_capitals,
)
from generator.vocabulary import Paragraph, Passage, Span

_NUMBER_WEIGHT = 2.0
_NAME_WEIGHT = 1.3
_PAIR_WEIGHT = 0.5
"""Two words that stand side by side in both texts count this much, for choosing among sentences."""
_LEAST_SHARE = 0.3
"""A sentence supports a statement if it holds this part of what the statement says, by weight."""
_LEAST_WORDS = 2
_SHARE_TO_ADD = 0.2
"""A further sentence is worth showing if it adds this part, by weight; at most three are."""
_MOST_PASSAGES = 3

Key = str | float
"""A stem, or the value of a number."""


@dataclass(frozen=True, slots=True)
class SentenceIndex:
    """An article's sentences by what they say: made once, asked for each statement."""

    sentences: Sequence[Passage]
    keys: Sequence[Sequence[Key]]
    where: Mapping[Key, Sequence[int]]

    def passages(self, text: str) -> tuple[Passage, ...]:
        """The sentences that `text` rests on, in the article's order; () where none supports it."""
        missing = self._weights(text)
        count, whole = len(missing), sum(missing.values())
        pairs = set(pairwise(missing))
        chosen: list[int] = []
        while missing and len(chosen) < _MOST_PASSAGES:
            best = self._best(missing, pairs)
            held = {key for key in missing if best in self.where.get(key, ())}
            share = sum(weight for key, weight in missing.items() if key in held) / whole
            if not _is_enough(len(held), share, count, is_first=not chosen):
                break
            chosen.append(best)
            missing = {key: weight for key, weight in missing.items() if key not in held}
        return tuple(self.sentences[number] for number in sorted(chosen))

    def _weights(self, text: str) -> dict[Key, float]:
        """What `text` says, in its order, with the weight of each stem and number."""
        names, where, count = stems_with_capitals(text), self.where, len(self.sentences) + 1
        return {
            key: log(1 + count / (1 + len(where.get(key, ()))))  # the rarer, the more
            * (_NUMBER_WEIGHT if isinstance(key, float) else _NAME_WEIGHT if key in names else 1)
            for key in _keys(text, 0, len(text), figures(text))
        }

    def _best(self, missing: Mapping[Key, float], pairs: set[tuple[Key, Key]]) -> int:
        """The sentence that holds most of what is missing, -1 if none holds any of it."""
        scores: defaultdict[int, float] = defaultdict(float)
        for key, weight in missing.items():
            for number in self.where.get(key, ()):
                scores[number] += weight
        likeliest = sorted(scores, key=lambda number: (-scores[number], number))[:4]
        for number in likeliest:
            scores[number] += _PAIR_WEIGHT * len(pairs.intersection(pairwise(self.keys[number])))
        return max(likeliest, key=lambda number: (scores[number], -number), default=-1)


def index(body: str, paragraphs: Iterable[Paragraph]) -> SentenceIndex:
    """The index of an article's sentences."""
    return _index(body, tuple(paragraphs))


@lru_cache(maxsize=4)  # a brief is made with it, and is then held against the article with it
def _index(body: str, paragraphs: Sequence[Paragraph]) -> SentenceIndex:
    sentences = [
        Passage(paragraph.number, count, span)
        for paragraph in paragraphs
        for count, span in enumerate(paragraph.sentences, 1)
    ]
    keys = [*_keys_in(body, [sentence.span for sentence in sentences])]
    where: defaultdict[Key, list[int]] = defaultdict(list)
    for number, said in enumerate(keys):
        for key in set(said):
            where[key].append(number)
    return SentenceIndex(sentences, keys, where)


def _is_enough(words: int, share: float, words_in_all: int, *, is_first: bool) -> bool:
    if is_first:
        return share >= _LEAST_SHARE and words >= min(_LEAST_WORDS, words_in_all)
    return share >= _SHARE_TO_ADD and words >= _LEAST_WORDS


def _keys_in(text: str, spans: Sequence[Span]) -> Iterator[Sequence[Key]]:
    """What each of these stretches of a text says, as `_keys` finds it: they stand in order, and apart."""
    placed = placed_stems(text)
    after = 0
    for span, numbers in zip(spans, figures_in(text, spans), strict=True):
        if placed is None:
            yield _keys(text, span.start, span.end, numbers)
            continue
        starts, ends, stems = placed
        keys: list[Key] = []
        first = bisect_left(starts, span.start, after)
        is_cut = ends[first] > span.start
        for number in numbers:
            begins = bisect_left(starts, number.start, first)
            keys += filter(None, stems[first:begins])
            keys.append(number.low)
            first = bisect_left(starts, number.end, begins)
            is_cut = is_cut or ends[begins] > number.start or ends[first] > number.end
        after = bisect_left(starts, span.end, first)
        keys += filter(None, stems[first:after])
        # Where a word reaches over an edge, what of it stands within is a word of its own.
        is_cut = is_cut or ends[after] > span.end
        yield _keys(text, span.start, span.end, numbers) if is_cut else keys


def _keys(text: str, start: int, end: int, numbers: Sequence[Figure]) -> Sequence[Key]:
    """What a stretch of text with these `numbers` says, in order: its stems, and their values."""
    if not numbers:
        return content_stems(text, start, end)
    edges = [start, *(edge for number in numbers for edge in number[:2]), end]
    parts = content_parts(text, edges)
    keys: list[Key] = [*next(parts)]
    for number, part in zip(numbers, parts, strict=True):
        keys.append(number.low)
        keys += part
    return keys
