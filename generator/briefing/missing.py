"""Why a quote is not in the article, as far as it can be told.

In: the Parts of a quote that is not there. Out: NotFound, with the passages it may have been made
from.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import permutations
from typing import Literal

from generator.briefing.nearest import Nearest, compared, excerpt, nearest
from generator.briefing.search import Place, Searchable, joined, places
from generator.briefing.wanted import Part, parts, plain
from generator.prose import normal_form
from generator.vocabulary import Span

Cause = Literal["altered", "case", "joined", "order", "apart", "nowhere", "empty"]

_MOST_PARTS_TO_REORDER = 5


@dataclass(frozen=True, slots=True)
class NotFound:
    """Why the words are not there.

    altered: some words differ; case: only capitals do; joined: words are left out without an
    ellipsis; order: the parts stand in another order; apart: they are from different speeches;
    nowhere: nothing in the article is like it; empty: there are no words but the editor's own.
    `part` are the words that are not found, `passages` those of the article they were compared
    with, for order and apart one for each part, in the article's order if it is the order that is wrong.
    """

    cause: Cause
    part: str
    passages: tuple[Nearest, ...] = ()


def missing(wanted: Sequence[Part], source: Searchable) -> NotFound:
    """Why `wanted` is not found in `source`."""
    there: list[Span] = []
    for part in wanted:
        place = next(places(part, source), None)
        if place is None:
            return _altered(part, source)
        there.append(place.whole)
    orders = permutations(wanted) if len(wanted) <= _MOST_PARTS_TO_REORDER else [wanted[::-1]]
    reordered = next(filter(None, (joined(order, source) for order in orders)), None)
    spans = reordered.spans if reordered else there
    passages = (Nearest(span, excerpt(span.of(source.text))) for span in spans)
    return NotFound("order" if reordered else "apart", wanted[0].words, tuple(passages))


def _altered(part: Part, source: Searchable) -> NotFound:
    """Why a part without an ellipsis is not found."""
    place = next(places(part.whatever_case(), source), None)
    if place:
        return NotFound("case", part.words, (_passage(place, source, part.words),))
    place = _with_a_gap(part, source)
    if place:
        return NotFound("joined", part.words, (_passage(place, source, part.words),))
    passage = nearest(part.words, source.text)
    if passage:
        return NotFound("altered", part.words, (passage,))
    return NotFound("nowhere", part.words)


def _with_a_gap(part: Part, source: Searchable) -> Place | None:
    """The place in one turn where all words of `part` stand, but for a gap somewhere."""
    words = part.words.rstrip(".,;:—").split()
    article = plain(source.form.text)

    def is_there(start: int, end: int) -> bool:
        return plain(normal_form(" ".join(words[start:end])).text) in article

    # Where words stand together, so do fewer of them: hence the bisections. The gap is then at
    # one of the places before which, and after which, all words stand together.
    ends = range(1, len(words))
    longest = bisect_left(ends, x=True, key=lambda end: not is_there(0, end))
    shortest = bisect_left(ends, x=True, key=lambda start: is_there(start, len(words)))
    for number in range(longest, shortest, -1):
        gapped = f"{' '.join(words[:number])} … {' '.join(words[number:])}"
        halves = parts(gapped, source.form.text)
        place = joined(halves, source) if len(halves) == 2 else None
        if place:
            return place
    return None


def _passage(place: Place, source: Searchable, words: str) -> Nearest:
    """The passage at `place`, compared with `words`."""
    return Nearest(place.whole, compared(words, place.whole.of(source.text)))
