"""The words of a text: where they stand, their stems, and which of them carry meaning.

In: any text. Out: Words with offsets. Scripts written without spaces between words (Chinese,
Japanese, Thai …), and Korean with its endings, give a word for each pair of neighbouring characters, which serves comparing.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache, partial
from itertools import accumulate, compress
from operator import add
from typing import NamedTuple

from generator.prose.stems import stem

_UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af"
)
_HAS_UNSPACED = re.compile(f"[{_UNSPACED}]")
_SPACED_WORD = r"[^\W\d_][^\W_]*(?:['’][^\W\d_]+)*|\d+(?:[.,]\d+)*"
_WORD = re.compile(rf"([A-Z]\.(?:[A-Z]\.)+|{_SPACED_WORD})")
_QUICK_WORD = re.compile(
    r"(\w(?:(?<!\d)[a-z]+(?=[ .,])|(?<=\d)\d*(?:[.,]\d+)*|(?<=[A-Z])\.(?:[A-Z]\.)+"
    r"|\w*(?:['’][^\W\d_]+)*))"
)
"""The same where nothing is underscored, in half the time: the first character decides, and most words are in small letters up to a space or a stop."""
_UNSPACED_WORD = rf"(?=([{_UNSPACED}]{{2}}))[{_UNSPACED}]|(?![{_UNSPACED}])(?:{_SPACED_WORD})"
"""Left to be compiled when such a text comes: it takes longer than most that is done before one is read."""

STOP_WORDS = frozenset(
    """
    a about above after again against all also am amid an and another any anybody anyone anything
    are as at be because been before being below between both but by came can come could did
    do does doing done down during each either else even ever every few for from further get gets
    getting go goes going got had has have having he her here hers herself him himself his how
    however i if in indeed instead into is it its itself just let like made make makes many may me
    might mine more moreover most much must my myself now of off often on once one only onto or
    other others our ours ourselves out over own per perhaps put quite rather really said same say
    saying says see seem seemed seems set several shall she should since so some somebody someone
    something still such take takes taken than that the their theirs them themselves then there
    therefore these they thing this those though through thus to together told too toward towards
    under until up upon us used very was we were what when where whether which while who whom whose
    why will with within would yet you your yours yourself
    """.split()
)
"""English words that say little about what a sentence is about, as stems are compared without them."""

NEGATORS = frozenset("not no never none nobody nothing nowhere neither nor cannot without".split())
"""English words that deny. They count for nothing in an overlap, and for everything in a meaning."""


_SAY_LITTLE = STOP_WORDS | NEGATORS


class Word(NamedTuple):
    """A word as it stands in a text: its characters, its offset, its stem."""

    text: str
    start: int
    stem: str

    @property
    def end(self) -> int:
        """The offset after its last character."""
        return self.start + len(self.text)

    @property
    def is_capitalised(self) -> bool:
        """Whether it is written with a capital, as a name is, and the first word of a sentence."""
        return self.text[0].isupper()


_make_word = partial(tuple.__new__, Word)  # as Word._make does, in half the time


def words(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """The words of `text` between the offsets; offsets count in `text`."""
    read = _within(text, start, len(text) if end is None else end)
    return [*map(_make_word, zip(read.shown, read.starts, map(stem_of, read.shown), strict=True))]


def content_words(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """The words that say what `text` is about: all but STOP_WORDS and NEGATORS."""
    read = _within(text, start, len(text) if end is None else end)
    told = zip(read.shown, read.starts, read.telling, strict=True)
    return [*map(_make_word, compress(told, read.telling))]


def content_stems(text: str, start: int = 0, end: int | None = None) -> list[str]:
    """The stems of the `content_words`, for those who need no offsets: four times as fast."""
    return [*filter(None, _within(text, start, len(text) if end is None else end).telling)]


def stems_with_capitals(text: str) -> set[str]:
    """The stems of those of the `content_words` that are written with a capital."""
    read = _read(text)
    return {
        stem
        for word, stem in zip(read.shown, read.telling, strict=True)
        if stem and word[0].isupper()
    }


def content_parts(text: str, edges: Sequence[int]) -> Iterator[Sequence[str]]:
    """The same of several stretches of `text`, in order: of each that every second of the `edges` begins."""
    starts, shown, telling, is_cut = _read(text)
    at: list[int] = []
    for edge in edges:
        number = bisect_left(starts, edge)
        is_cut = is_cut or (number > 0 and starts[number - 1] + len(shown[number - 1]) > edge)
        at.append(number)
    for first in range(0, len(edges), 2):
        if is_cut:
            yield content_stems(text, edges[first], edges[first + 1])
        else:
            yield [*filter(None, telling[at[first] : at[first + 1]])]


def shown_words(text: str, start: int = 0, end: int | None = None) -> Sequence[str]:
    """The words of `text` between the offsets as they stand there, for those who need no more."""
    return _within(text, start, len(text) if end is None else end).shown


def placed_words(text: str) -> tuple[Sequence[int], Sequence[str]] | None:
    """The offsets of the words of `text`, and the words; None if some are parted by no spaces."""
    read = _read(text)
    return None if read.unspaced else (read.starts, read.shown)


def placed_stems(text: str) -> tuple[Sequence[int], Sequence[int], Sequence[str]] | None:
    """The offsets of the words of `text`; where the word before each ends, and the last; their stems, “” where they tell little.

    None if some words are parted by no spaces.
    """
    starts, shown, telling, unspaced = _read(text)
    return None if unspaced else (starts, [0, *map(add, starts, map(len, shown))], telling)


class _Read(NamedTuple):
    """Words: their offsets, as they are shown, their stems (“” where they tell little).

    `unspaced` says that some of the text they are of is written without spaces between words.
    """

    starts: Sequence[int]
    shown: Sequence[str]
    telling: Sequence[str]
    unspaced: bool


def _within(text: str, start: int, end: int) -> _Read:
    """The words of a stretch of `text`: a part of all its words, unless one reaches over the ends."""
    read = _read(text)
    if start == 0 and end == len(text):
        return read
    starts, shown, telling, unspaced = read
    first, after = bisect_left(starts, start), bisect_left(starts, end)
    is_cut = (first and starts[first - 1] + len(shown[first - 1]) > start) or (
        after and starts[after - 1] + len(shown[after - 1]) > end
    )
    if is_cut or unspaced:
        return _find(text[start:end], start)
    return _Read(starts[first:after], shown[first:after], telling[first:after], unspaced)


@lru_cache(maxsize=32)  # an article is asked for its words sentence by sentence, and as a whole
def _read(text: str) -> _Read:
    return _find(text, 0)


def _find(text: str, offset: int) -> _Read:
    """The words of `text`, which stands at the offset in another."""
    unspaced = bool(_HAS_UNSPACED.search(text))
    if unspaced:
        pairs = [*re.finditer(_UNSPACED_WORD, text)]
        shown = [match[1] or match[0] for match in pairs]
        starts = [offset + match.start() for match in pairs]
    else:
        pattern = _WORD if "_" in text else _QUICK_WORD
        pieces = pattern.split(text)  # what is no word, a word, what is none …
        shown = pieces[1::2]
        starts = [*accumulate(map(len, pieces), initial=offset)][1:-1:2]
    return _Read(starts, shown, [*map(_content_stem, shown)], unspaced)


def is_content(word: Word) -> bool:
    """Whether the word says what a sentence is about. “US” counts, “us” does not."""
    return bool(_content_stem(word.text))


def reads_as_content(shown: str) -> bool:
    """The same of a word as it stands in a text."""
    return bool(_content_stem(shown))


@lru_cache(maxsize=1 << 17)
def stem_of(shown: str) -> str:
    """The stem of a word as it stands in a text."""
    return stem(shown.replace(".", ""))


@lru_cache(maxsize=1 << 17)
def _content_stem(shown: str) -> str:
    """The same if the word carries meaning, else “”."""
    is_name = len(shown) > 1 and shown.isupper()
    return stem_of(shown) if is_name or shown.casefold() not in _SAY_LITTLE else ""
