"""The words of a text: where they stand, their stems, and which of them carry meaning.

In: any text. Out: Words with offsets. Scripts written without spaces between words (Chinese,
Japanese, Thai …), and Korean with its endings, give a word for each pair of neighbouring characters, which serves comparing.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from generator.prose.stems import stem

_UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af"
)
_HAS_UNSPACED = re.compile(f"[{_UNSPACED}]")
_SPACED_WORD = r"[^\W\d_][^\W_]*(?:['’][^\W\d_]+)*|\d+(?:[.,]\d+)*"
_WORD = re.compile(rf"(?:[A-Z]\.){{2,}}|{_SPACED_WORD}")
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
    end = len(text) if end is None else end
    return [Word(shown, at, _reading(shown)[0]) for shown, at in _shown(text, start, end)]


def content_words(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """The words that say what `text` is about: all but STOP_WORDS and NEGATORS."""
    found = []
    for shown, at in _shown(text, start, len(text) if end is None else end):
        root, has_content = _reading(shown)
        if has_content:
            found.append(Word(shown, at, root))
    return found


def shown_words(text: str) -> list[str]:
    """The words of `text` as they stand there, for those who need no more: five times as fast."""
    if _HAS_UNSPACED.search(text):
        return [shown for shown, _ in _shown(text, 0, len(text))]
    return _WORD.findall(text)


def content_stems(text: str, start: int = 0, end: int | None = None) -> list[str]:
    """The stems of the `content_words`, for those who need no offsets: twice as fast."""
    end = len(text) if end is None else end
    if _HAS_UNSPACED.search(text, start, end):
        return [word.stem for word in content_words(text, start, end)]
    readings = map(_reading, _WORD.findall(text, start, end))
    return [root for root, has_content in readings if has_content]


def _shown(text: str, start: int, end: int) -> Iterator[tuple[str, int]]:
    if _HAS_UNSPACED.search(text, start, end):
        for match in _UNSPACED_WORD.finditer(text, start, end):
            yield match[1] or match[0], match.start()
    else:
        for match in _WORD.finditer(text, start, end):
            yield match[0], match.start()


def is_content(word: Word) -> bool:
    """Whether the word says what a sentence is about. “US” counts, “us” does not."""
    return _reading(word.text)[1]


def stem_of(shown: str) -> str:
    """The stem of a word as it stands in a text."""
    return _reading(shown)[0]


def reads_as_content(shown: str) -> bool:
    """The same of a word as it stands in a text."""
    return _reading(shown)[1]


@lru_cache(maxsize=1 << 17)
def _reading(shown: str) -> tuple[str, bool]:
    """The stem of a word as it stands in a text, and whether the word carries meaning."""
    plain = shown.casefold()
    is_name = len(shown) > 1 and shown.isupper()
    return stem(shown.replace(".", "")), is_name or plain not in _SAY_LITTLE
