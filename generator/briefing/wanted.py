"""What an annotated quote asks for, to be found in the normal form of an article.

In: the quote's text as the editor wrote it. Out: its Parts, which … joins, each of which finds its
words between the borders of words, whatever the typography.

The rules come from the newsroom: … (also `...`, `[…]`, `(…)`) stands for words left out;
[brackets] hold the editor's own words, which stand for nothing or for a few words of the article;
[W]e is a capital given or taken, walk[ed] another ending. The full stop or comma at the end of a
part may differ from the article's.
"""

import re
from bisect import bisect
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from generator.prose import MARKS, normal_form, speeches
from generator.vocabulary import Span

_MOST_BRACKETED = 6  # words of the article that one bracket may stand for

_WORD = re.compile(r"\w")
_ELLIPSIS = re.compile(r"\[\s*\.\.\.\s*\]|\(\s*\.\.\.\s*\)|\.\.\.")
_BRACKET = re.compile(r"\[[^\[\]]*\]")
_INITIAL = re.compile(r"\[(\w)\](?=\w)")
_ENDING = re.compile(r"(?<=\w)\[[^\[\]]*\]|\[[^\[\]]*\](?=\w)")
_ANY_CASE, _ANY_LETTERS, _BREAK = "\x01\x02\x03"  # signs that no annotation can hold
_SIGN = re.compile(f"[{_ANY_CASE}{_ANY_LETTERS}]")
_FIRST_STOP = re.compile(r"\A[\s.,;:—]+")
_LAST_STOP = re.compile(r"[\s.,;:—]+\Z")
_ALIKE = {'"': "['\"]", "'": "['\"]", "-": "[-—]", "—": "[-—]"}
# Scripts that put no space between words, so that a word may end anywhere: where each begins and is over, by turns.
_BORDERLESS = "\u0e00\u0f00\u1000\u10a0\u1780\u1800\u3040\u3100\u3400\ua000"
# What parts a word, and a number, from what stands before and after it.
_ANYTHING = re.compile("")
_BEFORE = (
    re.compile(r"(?<!\w)(?<!\w['-])"),
    re.compile(r"(?<!\w)(?<!\w['-])(?<!\d[.,:/])(?<![$€£¥])"),
)
_AFTER = (re.compile(r"(?!\w)(?!['-]\w)"), re.compile(r"(?!\w)(?!['-]\w)(?![.,:/]\d)(?!\s?%)"))
_STANDS_FOR = rf"[^\w\s]*[\s—-]?(?:[^\s—]+[\s—]+){{0,{_MOST_BRACKETED}}}?[^\w\s]*"


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a quote without an ellipsis: its words as written, the pieces to be found.

    Each of the `pieces` has to be there; what lies between two of them is what a bracket stands for.
    """

    words: str
    pieces: tuple[str, ...]
    any_case: bool = False

    def whatever_case(self) -> "Part":
        """The same part, found in small letters and capitals alike."""
        return Part(self.words, self.pieces, any_case=True)

    def find(self, article: str, start: int = 0) -> tuple[tuple[int, int], ...]:
        """Where the pieces stand in the normal form `article` from `start` on; () where they don't."""
        first = self.pieces[0]
        if len(self.pieces) == 1 and not self.any_case and not _SIGN.search(first):
            return _found(first, article, start)
        found = _pattern(self.pieces, self.any_case).search(article, start)
        return found.regs[1:] if found else ()


def as_written(text: str) -> Part:
    """The whole text as one part, its ellipses and brackets taken for the article's own."""
    words = _without_outer_marks(text)
    return Part(words, (normal_form(words).text,))


def parts(text: str, article: str = "") -> tuple[Part, ...]:
    """The parts of `text`; none where it holds no word of the article's.

    Brackets that the normal form `article` has itself are words like others.
    """
    words = _without_outer_marks(text)
    form = normal_form(words)
    ends = [found.span() for found in _ELLIPSIS.finditer(form.text)]
    starts = [0, *(end for _, end in ends)]
    found: list[Part] = []
    for start, end in zip(starts, [*(start for start, _ in ends), len(form.text)], strict=True):
        part = _FIRST_STOP.sub("", form.text[start:end])
        if pieces := _pieces(part, article):
            written = form.span(end - len(part), end).of(words)
            found.append(Part(written.strip(), pieces))
    return tuple(found)


def _without_outer_marks(text: str) -> str:
    """`text` without the quotation marks that the editor put around all of it."""
    text = text.strip()
    if not text or text[0] not in MARKS:
        return text
    around = speeches(text)
    if around and around[0].span == Span(0, len(text)) and around[0].closed:
        return around[0].parts[0].of(text)
    return text


@lru_cache(maxsize=64)  # an article is searched for one part after the other
def plain(form: str) -> str:
    """A normal form without the difference between marks, and between dashes."""
    return form.replace('"', "'").replace("—", "-")


def _pieces(words: str, article: str) -> tuple[str, ...]:
    """The pieces of a part, between which the brackets stand; () where it has no words of its own."""

    def editors(found: re.Match[str], sign: str) -> str:
        return found[0] if found[0] in article else sign

    words = _INITIAL.sub(lambda found: editors(found, _ANY_CASE + found[1]), words)
    words = _ENDING.sub(lambda found: editors(found, _ANY_LETTERS), words)
    words = _BRACKET.sub(lambda found: editors(found, _BREAK), words)
    pieces = (_FIRST_STOP.sub("", piece) for piece in words.split(_BREAK))
    return tuple(piece.strip() for piece in pieces if _WORD.search(piece))


def _found(piece: str, article: str, start: int) -> tuple[tuple[int, int], ...]:
    """What `_pattern` finds of one piece without signs; to compile it takes ten times as long."""
    core = _LAST_STOP.sub("", piece)
    before, after = _border(core[0], _BEFORE), _border(core[-1], _AFTER)
    wanted, stop, there = plain(core), plain(piece[len(core) :]), plain(article)
    at = there.find(wanted, start)
    while at >= 0:
        end = at + len(core)
        if before.match(article, at) and after.match(article, end):
            return ((at, end + len(stop) * there.startswith(stop, end)),)
        at = there.find(wanted, at + 1)
    return ()


@lru_cache(maxsize=64)
def _pattern(pieces: Sequence[str], any_case: bool) -> re.Pattern[str]:  # noqa: FBT001 # as cached
    """A group for each piece, between them what the brackets stand for."""
    groups = _STANDS_FOR.join(map(_group, pieces))
    return re.compile(groups, re.IGNORECASE if any_case else re.NOFLAG)


def _group(words: str) -> str:
    """A group that finds `words` between the borders of words, its last stop if it is there."""
    core = _LAST_STOP.sub("", words)
    before, after = _border(core[0], _BEFORE), _border(core[-1], _AFTER)
    stop = f"(?:{_literal(words[len(core) :])})?" if core != words else ""
    return f"({before.pattern}{_literal(core)}{after.pattern}{stop})"


def _border(character: str, patterns: Sequence[re.Pattern[str]]) -> re.Pattern[str]:
    """What has to stand beside `character` for it to be the first or last of a word."""
    word, number = patterns
    if character.isdigit():
        return number
    at_border = character in {_ANY_CASE, _ANY_LETTERS} or (
        character.isalnum() and not bisect(_BORDERLESS, character) % 2
    )
    return word if at_border else _ANYTHING


def _literal(words: str) -> str:
    """The pattern that finds `words` whatever their quotation marks and dashes."""
    pattern = "".join(_ALIKE.get(character, re.escape(character)) for character in words)
    pattern = re.sub(rf"{_ANY_CASE}(\w)", lambda found: f"(?i:{found[1]})", pattern)
    return pattern.replace(_ANY_LETTERS, r"\w*")
