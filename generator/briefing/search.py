"""Where the parts of a quote stand in an article.

In: Parts, and the article's body. Out: Places, each with the turn of a speaker that it lies in.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, pairwise

from generator.briefing.wanted import Part
from generator.prose import NormalForm, Turn, blocks, normal_form, speeches, turns
from generator.vocabulary import Span


@dataclass(frozen=True, slots=True)
class Place:
    """One place of a part: the spans of its stretches, and the turn they stand in (-1: in none).

    The lower its `rank`, the better the place: 0 in a speech with the reporter's words beside it,
    1 in a speech that stands alone, as in a heading, 2 in the reporter's own words.
    """

    spans: tuple[Span, ...]
    turn: int
    rank: int

    @property
    def whole(self) -> Span:
        """From the first of the words to the last."""
        return Span(self.spans[0].start, self.spans[-1].end)


@dataclass(frozen=True, slots=True)
class Searchable:
    """A body made ready for searching.

    `alone` are the numbers of the turns with nothing beside them in their paragraph; `stretches`
    are the paragraphs, less the marks that a speech goes on with.
    """

    text: str
    form: NormalForm
    turns: tuple[Turn, ...]
    alone: frozenset[int]
    stretches: tuple[Span, ...]


@lru_cache(maxsize=16)  # the quotes of an article are looked for one after the other
def searchable(body: str) -> Searchable:
    """`body` for searching, without the marks that only say that a speech goes on."""
    text, stretches = body, list(blocks(body))
    for part in (part for speech in speeches(body) for part in speech.parts[1:]):
        number = bisect_right(stretches, part.start, key=lambda stretch: stretch.start) - 1
        start, end = stretches[number].start, stretches[number].end
        stretches[number] = Span(part.start, end)
        text = text[:start] + " " * (part.start - start) + text[part.start :]
    alone = frozenset(
        number for number, turn in enumerate(turns(body)) if _is_alone(turn, body, stretches)
    )
    return Searchable(body, normal_form(text), turns(body), alone, tuple(stretches))


def _is_alone(turn: Turn, body: str, stretches: Sequence[Span]) -> bool:
    """Whether no word stands beside the turn in the paragraphs that it takes part in."""
    start, end = turn[0].span.start, turn[-1].span.end
    around = [stretch for stretch in stretches if stretch.start < end and start < stretch.end]
    beside = body[around[0].start : start] + body[end : around[-1].end]
    between = (body[left.span.end : right.span.start] for left, right in pairwise(turn))
    return not any(map(str.isalnum, chain(beside, *between)))


def places(part: Part, source: Searchable) -> Iterator[Place]:
    """Every place of `part`, from the article's start to its end."""
    found = part.find(source.form.text)
    while found:
        spans = tuple(source.form.span(*piece) for piece in found)
        whole = Span(spans[0].start, spans[-1].end)
        within = (
            number
            for number, turn in enumerate(source.turns)
            if any(speech.holds(whole) for speech in turn)
        )
        turn = next(within, -1)
        yield Place(spans, turn, 2 if turn < 0 else int(turn in source.alone))
        found = part.find(source.form.text, found[0][0] + 1)


def joined(wanted: Sequence[Part], source: Searchable) -> Place | None:
    """The place where the parts stand in order, the least spread out; several only in one turn."""
    candidates = [tuple(places(part, source)) for part in wanted]
    if len(wanted) == 1:
        return min(candidates[0], key=lambda place: place.rank, default=None)
    spread = (_spread(first, candidates[1:]) for first in candidates[0] if first.turn >= 0)
    return min(
        (place for place in spread if place is not None),
        key=lambda place: (place.rank, place.whole.end - place.whole.start),
        default=None,
    )


def _spread(first: Place, candidates: Sequence[Sequence[Place]]) -> Place | None:
    """`first` with the next place of each further part in the same turn, as one place."""
    spans = first.spans
    for places_of_part in candidates:
        later = (
            place
            for place in places_of_part
            if place.turn == first.turn and place.whole.start >= spans[-1].end
        )
        following = next(later, None)
        if following is None:
            return None
        spans += following.spans
    return Place(spans, first.turn, first.rank)
