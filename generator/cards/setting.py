"""Text set in lines. In: words, a style, the room there is. Out: Lines, about equally long, at the largest size that fits."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.cards.faces import Style, width


@dataclass(frozen=True, slots=True)
class Lines:
    """Text in lines, and the style it is set in; `leading` is from one baseline to the next, in pixels."""

    lines: tuple[str, ...]
    style: Style
    leading: float

    @property
    def height(self) -> float:
        """From the top of the first line to the foot of the last."""
        return len(self.lines) * self.leading


@dataclass(frozen=True, slots=True)
class Room:
    """The room that there is for a text."""

    wide: float
    high: float
    lines: int


def fit(
    text: str,
    style: Style,
    sizes: Sequence[int],
    leading: float,
    room: Room,
) -> Lines | None:
    """The text at the first of the `sizes`, the largest first, at which it stays in the `room`.

    None where it fits at none of them. `leading` is in parts of the size.
    """

    def at(size: int) -> Lines | None:
        sized = replace(style, size=size)
        lines = balanced(text, sized, room.wide)
        set_so = Lines(lines, sized, leading * size)
        return set_so if 0 < len(lines) <= room.lines and set_so.height <= room.high else None

    best, low, high = None, 0, len(sizes)
    while low < high:  # what fits at a size fits at every smaller one
        middle = (low + high) // 2
        if found := at(sizes[middle]):
            best, high = found, middle
        else:
            low = middle + 1
    return best


def balanced(text: str, style: Style, wide: float) -> tuple[str, ...]:
    """The text in as few lines as it needs, none much shorter than the others; () where a word is too wide."""
    words = [(word, width(word, style)) for word in text.split()]
    space = width("n n", style) - width("nn", style)
    if not words or max(long for _, long in words) > wide:
        return ()
    fewest = len([*_broken(words, space, wide)])
    low, high = wide / 3, wide
    while high - low > 4:
        middle = (low + high) / 2
        if len([*_broken(words, space, middle)]) > fewest:
            low = middle
        else:
            high = middle
    return tuple(" ".join(line) for line in _broken(words, space, high))


def _broken(words: list[tuple[str, float]], space: float, wide: float) -> Iterator[list[str]]:
    """Lines of words, each as full as it can be."""
    line: list[str] = []
    filled = 0.0
    for word, long in words:
        if line and filled + space + long > wide:
            yield line
            line, filled = [], 0.0
        filled += long + (space if line else 0)
        line.append(word)
    yield line
