"""The words of a text: where they stand, their stems, and which of them carry meaning.

In: any text. Out: Words with offsets. Scripts written without spaces between words (Chinese,
Japanese, Thai …), and Korean with its endings, give a word for each pair of neighbouring characters, which serves comparing.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from generator.prose.stems import stem

_UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af"
)
_HAS_UNSPACED = re.compile(f"[{_UNSPACED}]")
_SPACED_WORD = r"[^\W\d_][^\W_]*(?:['’][^\W\d_]+)*|\d+(?:[.,]\d+)*"
_WORD = re.compile(rf"[A-Z]\.(?:[A-Z]\.)+|{_SPACED_WORD}")
_UNSPACED_WORD = re.compile(
    rf"(?=([{_UNSPACED}]{{2}}))[{_UNSPACED}]|(?![{_UNSPACED}])(?:{_SPACED_WORD})"
)

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


def words(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """The words of `text` between the offsets; offsets count in `text`."""
    return [Word(shown, at, stem_of(shown)) for at, shown in _placed(text, start, end)]


def content_words(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """The words that say what `text` is about: all but STOP_WORDS and NEGATORS."""
    placed = _placed(text, start, end)
    return [Word(shown, at, root) for at, shown in placed if (root := _content_stem(shown))]


def content_stems(text: str, start: int = 0, end: int | None = None) -> list[str]:
    """The stems of the `content_words`, for those who need no offsets: four times as fast."""
    return [*filter(None, map(_content_stem, shown_words(text, start, end)))]


def shown_words(text: str, start: int = 0, end: int | None = None) -> Sequence[str]:
    """The words of `text` between the offsets as they stand there, for those who need no more."""
    return _within(text, start, len(text) if end is None else end)[1]


def _placed(text: str, start: int, end: int | None) -> Iterable[tuple[int, str]]:
    """The same words, each with its offset."""
    return zip(*_within(text, start, len(text) if end is None else end), strict=True)


_Read = tuple[Sequence[int], Sequence[str]]
"""Offsets of words, and the words."""


def _within(text: str, start: int, end: int) -> _Read:
    """The words of a stretch of `text`: a part of all its words, unless one reaches over the ends."""
    starts, shown = _read(text)
    if start == 0 and end == len(text):
        return starts, shown
    first, after = bisect_left(starts, start), bisect_left(starts, end)
    is_cut = (first and starts[first - 1] + len(shown[first - 1]) > start) or (
        after and starts[after - 1] + len(shown[after - 1]) > end
    )
    if is_cut or _parts_no_words(text):
        return _find(text, start, end)
    return starts[first:after], shown[first:after]


@lru_cache(maxsize=16)  # an article is asked for its words sentence by sentence, and as a whole
def _read(text: str) -> _Read:
    return _find(text, 0, len(text))


def _find(text: str, start: int, end: int) -> _Read:
    if _HAS_UNSPACED.search(text, start, end):
        pairs = _UNSPACED_WORD.finditer(text, start, end)
        found = [(match.start(), match[1] or match[0]) for match in pairs]
    else:
        found = [(match.start(), match[0]) for match in _WORD.finditer(text, start, end)]
    return [at for at, _ in found], [shown for _, shown in found]


@lru_cache(maxsize=16)
def _parts_no_words(text: str) -> bool:
    """Whether any of `text` is written without spaces between words."""
    return bool(_HAS_UNSPACED.search(text))


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
