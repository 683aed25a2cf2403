"""The numbers in a text: counts, sums of money, shares, ordinals, in digits or in English words.

In: a text. Out: Figures with the value they stand for, so that “8,000” and “eight thousand”,
“$1.2bn” and “1.2 billion dollars”, “half” and “50%” are the same, and “thousands” is a range.
Dates are `generator.prose.dates`'s business; a year by itself is a plain number here.
Digits are read in every language, words only in English.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

from generator.prose.lexicon.numbers import (
    ABOUT,
    MONEY,
    ORDINAL_VALUES,
    OVER,
    PARTS,
    SCALES,
    SIGNS,
    SMALL,
    UNDER,
    VAGUE,
)
from generator.prose.number_places import number_places

Unit = Literal["", "share", "money", "ordinal"]
Leaning = Literal["", "about", "over", "under"]

_NUMBER_WORD = "|".join(sorted([*SMALL, *ORDINAL_VALUES], key=len, reverse=True))
_FIGURE = re.compile(
    rf"""
    (?P<sign>(?:US|A|C|NZ|HK)?\$|[£€¥₩₹₽₴₺₪])?\s?
    (?:
      (?<![\w./:\#])(?<![A-Z]-)(?<!\w\()(?P<digits>\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?)
        (?P<half>\s?½|\s1/2(?!\d))?(?P<ending>st|nd|rd|th|s)?(?![\d/:]|[.,]\d)
    | (?<![\w])(?:(?P<plenty>several|a\ few|many|some)\s)?
        (?P<vague>(?:tens|dozens|scores|hundreds|thousands|millions|billions|trillions)
        (?:\sof\s(?:thousands|millions|billions))?)\b
    | (?<![\w])(?:(?P<half_of>half)\sa\s|an?\s|(?P<few>several|a\ few|many)\s)
        (?P<one_scale>dozen|hundred|thousand|million|billion|trillion)\b
    | (?<![\w])(?:(?P<parts>an?|one|two|three|four)[\s-])?(?P<part>half|thirds?|quarters?|fifths?|tenths?)
        (?=\s(?:of|the|a)\b)
    | (?<![\w-])(?P<words>(?:{_NUMBER_WORD})
        (?:(?:[\s-]|\shundred\sand\s|\shundred\s|\sthousand\s)(?:{_NUMBER_WORD}))*)\b
    )
    (?:[\s-]?(?P<scale>hundred|thousand|million|billion|trillion|dozen|bn|tn|mn)\b
        (?:\s(?P<again>thousand|million|billion|trillion)\b)?|(?P<short>[kmb])\b)?
    (?:\s?[\s-]?(?P<percent>%|per\ ?cent\b|pct\b|percentage\spoints?\b))?
    (?:[\s-](?P<country>[A-Z][a-z]+(?:an|ese|ish|ss|sh|ch)\s|US\s|U\.S\.\s)?
        (?P<money>dollars?|euros?|pounds?|sterling|yen|yuan|renminbi|roubles?|rubles?|rupees?|won|
        francs?|pesos?|kron[ae]|kronor|kroner|lira|shekels?|rand|zloty|hryvnias?|USD|EUR|GBP)\b)?
    """,
    re.VERBOSE | re.IGNORECASE,
)
_PLAIN = re.compile(
    r"""
    (?<![\w./:\#])(?<![A-Z]-)(?<!\w\()(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)
    (?![\w/:%]|[.,]\d)
    (?=\Z|[^\w\s%-]|[\s-](?=[a-z])(?!
      (?:hundred|thousand|million|billion|trillion|dozen|bn|tn|mn|per|pct|us|u\.s|
        dollar|euro|pound|sterling|yen|yuan|renminbi|rouble|ruble|rupee|won|franc|peso|kron|
        lira|shekel|rand|zloty|hryvnia|usd|eur|gbp)
      |[a-z]+(?:an|ese|ish|ss|sh|ch)\s
    ))
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""Digits with nothing beside them that `_FIGURE` might take for a part of the number, as most are."""
_SWAPPED = str.maketrans(",.", ".,")
_GROUPED_BY_SPACES = re.compile(r"(?<=\d)[ \u00a0\u202f'’](?=\d{3}(?!\d))")
_WORDS_BEFORE: dict[Leaning, str] = {"about": ABOUT, "over": OVER, "under": UNDER}
_LEANINGS = {
    leaning: re.compile(rf"\b({words})\s+(?:an?\s)?$", re.IGNORECASE)
    for leaning, words in _WORDS_BEFORE.items()
}
_MAY_LEAN = tuple(
    {"a", "an"}
    | {word.split()[-1] for words in _WORDS_BEFORE.values() for word in words.split("|")}
)
"""With one of these end the words before a number that say that it is not exact."""
_JOINS_A_RANGE = re.compile(r"\s?[–—-]\s?|\s(?:to|and|or)\s")
_LONGEST_LEANING = 24  # characters


class Figure(NamedTuple):
    """A number as it stands in a text: its offsets, the values it covers, and what kind it is.

    `low` and `high` differ only for a vague number (“thousands”). A share is given as a part of
    one (50% is 0.5). `approximation` are the words that say that it is not exact (“around”, “more
    than”, “up to”), and `leaning` what they say.
    """

    start: int
    end: int
    low: float
    high: float
    unit: Unit
    currency: str
    leaning: Leaning
    approximation: str
    is_spelled: bool

    @property
    def is_vague(self) -> bool:
        """Whether this is a word for an order of magnitude (“thousands”) rather than a value."""
        return self.low != self.high


def figures(text: str, start: int = 0, end: int | None = None) -> list[Figure]:
    """The numbers of `text` between the offsets, in order."""
    (found,) = figures_in(text, ((start, len(text) if end is None else end),))
    return found


def figures_in(text: str, spans: Iterable[tuple[int, int]]) -> Iterator[list[Figure]]:
    """The numbers of several stretches of `text`, each in order; the stretches stand in order, and apart."""
    places, read = _read(text)
    number = 0
    for start, end in spans:
        found: list[Figure] = []
        number = bisect_left(places, start, number)
        while number < len(places) and (place := places[number]) < end:
            figure = read[number]
            number += 1
            if found and place < found[-1].end:
                continue
            if end < len(text) and (figure is None or figure.end > end):
                figure = _figure_at(text, place, end)
            if figure:
                if found and figure.unit == "share":
                    found[-1] = _with_unit_of(found[-1], figure, text)
                found.append(figure)
        yield found


@lru_cache(maxsize=32)  # an article is asked for its numbers sentence by sentence, and as a whole
def _read(text: str) -> tuple[Sequence[int], Sequence[Figure | None]]:
    """Where a number may begin in `text`, and the number that does, if the text goes on to its end."""
    places = number_places(text)
    return places, [_plain_at(text, place) or _figure_at(text, place) for place in places]


def read_otherwise(text: str) -> list[Figure]:
    """The numbers of `text` as most of Europe writes them: “8.000” is eight thousand, “1,5” one and a half."""
    spaced = _GROUPED_BY_SPACES.sub(",", text.translate(_SWAPPED))
    return figures(spaced)


def _plain_at(text: str, place: int) -> Figure | None:
    """What `_figure_at` finds where digits stand alone, in a third of the time; else None."""
    match = _PLAIN.match(text, place)
    if match is None:
        return None
    value = _value(match[0])
    leaning, words = _leaning(text, place)
    return Figure(place, match.end(), value, value, "", "", leaning, words, is_spelled=False)


@lru_cache(maxsize=1 << 12)
def _value(digits: str) -> float:
    return _rounded(float(digits.replace(",", "")))


def _figure_at(text: str, place: int, end: int | None = None) -> Figure | None:
    match = _FIGURE.match(text, place, len(text) if end is None else end)
    return _figure(text, match) if match else None


def _figure(text: str, match: re.Match[str]) -> Figure:
    low, high = _values(match)
    unit: Unit = ""
    currency = ""
    if match["percent"] or match["part"]:
        unit = "share"
        if match["percent"]:
            low, high = low / 100, high / 100
    elif match["sign"] or match["money"]:
        unit = "money"
        currency = _currency(match)
    elif _is_ordinal(match):
        unit = "ordinal"
    start = match.start() + len(match[0]) - len(match[0].lstrip())
    least = _rounded(low)
    return Figure(
        start, match.end(), least, least if low == high else _rounded(high), unit, currency,
        *_leaning(text, start), is_spelled=match["digits"] is None,
    )  # fmt: skip


def _values(match: re.Match[str]) -> tuple[float, float]:
    scale = 1.0
    for name in ("scale", "again", "short"):
        scale *= SCALES[match[name].casefold()] if match[name] else 1.0
    if digits := match["digits"]:
        value = float(digits.replace(",", "")) + (0.5 if match["half"] else 0.0)
        return value * scale, value * scale
    if vague := match["vague"]:
        first, _, second = vague.casefold().partition(" of ")
        low, high = VAGUE[first]
        factor = VAGUE[second][0] if second else 1
        return low * factor, high * factor
    if one := match["one_scale"]:
        value = SCALES[one.casefold()]
        if match["few"]:
            return 2 * value, 99 * value
        value *= 0.5 if match["half_of"] else 1
        return value, value
    if part := match["part"]:
        share = _number_of_parts(match["parts"]) / PARTS[part.casefold().rstrip("s")]
        return share, share
    value = spelled_value(match["words"]) * scale
    return value, value


def _number_of_parts(word: str | None) -> int:
    return SMALL.get((word or "one").casefold(), 1)


def _currency(match: re.Match[str]) -> str:
    if match["sign"]:
        return SIGNS[match["sign"].casefold()]
    word = match["money"].casefold()
    return MONEY.get(word) or MONEY.get(word.removesuffix("s")) or word[:4]


def _is_ordinal(match: re.Match[str]) -> bool:
    if match["digits"]:
        return (match["ending"] or "").casefold() in {"st", "nd", "rd", "th"}
    last = re.split(r"[\s-]", (match["words"] or "").casefold())[-1]
    return last in ORDINAL_VALUES


def spelled_value(words: str) -> float:
    """The value of a number in English words: “twenty-one”, “two hundred and five”, “third”."""
    total = current = 0.0
    for word in re.split(r"[\s-]+", words.casefold()):
        if word in SMALL or word in ORDINAL_VALUES:
            current += SMALL.get(word, ORDINAL_VALUES.get(word, 0))
        elif word == "hundred":
            current *= 100
        elif word == "thousand":
            total, current = total + current * 1000, 0.0
    return total + current


def _leaning(text: str, start: int) -> tuple[Leaning, str]:
    """How the words before a number approximate it, and those words."""
    before = text[max(0, start - _LONGEST_LEANING) : start]
    if not before.rstrip().casefold().endswith(_MAY_LEAN):
        return "", ""
    for leaning, pattern in _LEANINGS.items():
        if match := pattern.search(before):
            return leaning, match[1]
    return "", ""


def _with_unit_of(figure: Figure, last: Figure, text: str) -> Figure:
    """The first number of a range with the unit of its last: “27–49%”, “between 20 and 30 percent”."""
    if figure.unit or last.unit != "share" or figure.is_vague:
        return figure
    if not _JOINS_A_RANGE.fullmatch(text, figure.end, last.start):
        return figure
    share = _rounded(figure.low / 100)
    return figure._replace(low=share, high=share, unit="share")


def _rounded(value: float) -> float:
    return float(f"{value:.9g}")
