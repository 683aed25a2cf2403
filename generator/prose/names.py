"""The proper names in a text: runs of words with capitals, as English writes them.

In: a text. Out: Names with offsets. The first word of a sentence counts as a name only where
something else says that it is one. Months and days of the week are no names here.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from generator.prose.dates import MONTHS, WEEKDAYS
from generator.prose.lexicon.places import CAPITALS, OWN_WORDS
from generator.prose.lexicon.titles import TITLES
from generator.prose.stems import folded
from generator.prose.wording import Word, reads_as_content, words

_SENTENCE_BEGINS = re.compile(r"(?:^|[.!?…:]|\n)[\s\"“”‘’'«»(\[–—-]*$")
_JOINS_A_RUN = re.compile(
    r"(?:[\s-]|[’']s\s|\.\s)(?:(?:of|de|del|van|von|bin|al|the|and|&|la|le)[\s-]){0,2}"
)
_DATE_WORDS = frozenset(word.casefold() for word in (*MONTHS, *WEEKDAYS)) | frozenset(
    "jan feb mar apr jun jul aug sep sept oct nov dec".split()
)
_LOOKS_LIKE_A_NAME = re.compile(r"[A-Z].*[A-Z0-9]|[A-Z]\d")


class Name(NamedTuple):
    """A proper name as it stands in a text; `parts` are its words that carry a capital."""

    start: int
    end: int
    parts: tuple[Word, ...]


def names(text: str, all_words: Sequence[Word] | None = None) -> list[Name]:
    """The names of `text`, in order; `all_words` are its words, if they are known already."""
    found: list[list[Word]] = []
    last: Word | None = None
    for word in words(text) if all_words is None else all_words:
        if not reads_as_a_name(word.text):
            continue
        begins = bool(_SENTENCE_BEGINS.search(text[max(0, word.start - 8) : word.start]))
        joins = last is not None and _JOINS_A_RUN.fullmatch(text, last.end, word.start)
        if joins and not begins:
            found[-1].append(word)
        else:
            found.append([word])
        last = word
    return [
        Name(run[0].start, run[-1].end, tuple(run))
        for run in (_without_sentence_start(text, run) for run in found)
        if run
    ]


def is_title_case(text: str) -> bool:
    """Whether a headline writes most of its words with capitals, so that capitals mark no names."""
    long = [word for word in words(text) if len(word.text) > 3 and word.text[0].isalpha()]
    return len(long) > 2 and sum(word.is_capitalised for word in long) > 0.75 * len(long)


@lru_cache(maxsize=1 << 16)
def reads_as_a_name(shown: str) -> bool:
    """Whether a word, as it stands in a text, is written as a name is, and is no date and no small word."""
    if not shown[0].isupper():
        return False
    plain = folded(shown).removesuffix("'s")
    return len(plain) > 1 and plain not in _DATE_WORDS and reads_as_content(shown)


def _without_sentence_start(text: str, run: list[Word]) -> list[Word]:
    """The run without a first word whose capital may only be that of the sentence."""
    first = run[0]
    if not _SENTENCE_BEGINS.search(text[max(0, first.start - 8) : first.start]):
        return run
    has_company = len(run) > 1 and not is_title(first)
    return run if has_company or _LOOKS_LIKE_A_NAME.match(first.text) else run[1:]


def is_title(word: Word) -> bool:
    """Whether a word with a capital is an office or the kind of an institution rather than a name."""
    return reads_as_a_title(word.text)


def reads_as_a_title(shown: str) -> bool:
    """The same of a word as it stands in a text."""
    return folded(shown).removesuffix("'s") in TITLES


_SEVERAL_WORDS = re.compile(r"\b[A-Z][\w’']*(?:[ -](?:(?:of|the|for|and|on) )*[A-Z][\w’']*){1,6}")


def initials(text: str) -> frozenset[str]:
    """The initials of the names of several words in `text`, in lower case: “eu” for European Union."""
    return frozenset(
        "".join(letter for letter in match[0] if letter.isupper()).casefold()
        for match in _SEVERAL_WORDS.finditer(text)
    )


class Country(NamedTuple):
    """A mention of a country: `number` in COUNTRIES, and whether it is its capital that is named."""

    start: int
    end: int
    number: int
    is_capital: bool


# It begins with a class of characters, which Python looks for several times as fast as for a border.
_CAPITALISED = re.compile(r"[^\W\d_a-z](?<!\w.)[\w.]*")
_ABBREVIATED = {"U.S.": "US", "U.S.A.": "USA", "U.K.": "UK", "U.N.": "UN", "E.U.": "EU"}
_BY_FIRST_WORD: dict[str, list[str]] = {}
for _name in sorted(OWN_WORDS | CAPITALS, key=len, reverse=True):
    _BY_FIRST_WORD.setdefault(_name.split()[0], []).append(_name)
_FIRST_WORDS = frozenset(
    form for first in _BY_FIRST_WORD for form in (first, f"{first}.")
) | frozenset(_ABBREVIATED)


def countries(text: str, start: int = 0, end: int | None = None) -> list[Country]:
    """The countries that `text` names between the offsets, in order."""
    found: list[Country] = []
    for match in _CAPITALISED.finditer(text, start, len(text) if end is None else end):
        if found and match.start() < found[-1].end:
            continue
        if match[0] not in _FIRST_WORDS:
            continue
        if word := _country_at(text, match):
            is_capital = word not in OWN_WORDS
            number = CAPITALS[word] if is_capital else OWN_WORDS[word]
            length = len(match[0]) if match[0] in _ABBREVIATED else len(word)
            found.append(Country(match.start(), match.start() + length, number, is_capital))
    return found


def _country_at(text: str, match: re.Match[str]) -> str | None:
    first = match[0]
    if first in _ABBREVIATED:
        return _ABBREVIATED[first]
    for name in _BY_FIRST_WORD.get(first.rstrip("."), ()):
        after = match.start() + len(name)
        if text.startswith(name, match.start()) and not text[after : after + 1].isalnum():
            return name
    return None
