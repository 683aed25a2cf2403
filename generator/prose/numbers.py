"""The numbers in a text: counts, sums of money, shares, ordinals, in digits or in English words.

In: a text. Out: Figures with the value they stand for, so that “8,000” and “eight thousand”,
“$1.2bn” and “1.2 billion dollars”, “half” and “50%” are the same, and “thousands” is a range.
Dates are `generator.prose.dates`'s business; a year by itself is a plain number here.
Digits are read in every language, words only in English.
"""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

Unit = Literal["", "share", "money", "ordinal"]
Leaning = Literal["", "about", "over", "under"]

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_ORDINALS = (
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
    "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
).split()
_SMALL = {word: value for value, word in enumerate(_UNITS)} | {
    word: 10 * (index + 2) for index, word in enumerate(_TENS)
}
_ORDINAL_VALUES = {word: value for value, word in enumerate(_ORDINALS)}
_SCALES = {
    "hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12,
    "k": 1e3, "m": 1e6, "mn": 1e6, "bn": 1e9, "b": 1e9, "tn": 1e12, "dozen": 12.0,
}  # fmt: skip
_VAGUE = {
    "tens": (10, 999), "dozens": (20, 999), "scores": (20, 999), "hundreds": (100, 9_999),
    "thousands": (1e3, 999_999), "millions": (1e6, 1e9 - 1), "billions": (1e9, 1e12 - 1),
    "trillions": (1e12, 1e15 - 1),
}  # fmt: skip
_PARTS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "tenth": 10}
_SIGNS = {
    "$": "dollar", "us$": "dollar", "a$": "dollar", "c$": "dollar", "nz$": "dollar",
    "hk$": "dollar", "£": "pound", "€": "euro", "¥": "yen", "₩": "won", "₹": "rupee",
    "₽": "rouble", "₴": "hryvnia", "₺": "lira", "₪": "shekel",
}  # fmt: skip
_MONEY = {
    "dollar": "dollar", "usd": "dollar", "euro": "euro", "eur": "euro", "pound": "pound",
    "gbp": "pound", "sterling": "pound", "yen": "yen", "yuan": "yuan", "renminbi": "yuan",
    "rouble": "rouble", "ruble": "rouble", "rupee": "rupee", "won": "won", "franc": "franc",
    "peso": "peso", "krona": "krona", "krone": "krone", "lira": "lira", "shekel": "shekel",
    "rand": "rand", "real": "real", "cent": "cent", "hryvnia": "hryvnia", "zloty": "zloty",
}  # fmt: skip

_NUMBER_WORD = "|".join(sorted([*_SMALL, *_ORDINAL_VALUES], key=len, reverse=True))
_FIGURE = re.compile(
    rf"""
    (?P<sign>(?:US|A|C|NZ|HK)?\$|[£€¥₩₹₽₴₺₪])?\s?
    (?:
      (?<![\w./:])(?<![A-Z]-)(?P<digits>\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?)
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
_MAY_BEGIN = re.compile(r"(?:(?:US|A|C|NZ|HK)?\$|[£€¥₩₹₽₴₺₪]|(?<![\d.,])\d|[^\W\d_]+)")
_FIRST_CHARACTERS = frozenset("0123456789$£€¥₩₹₽₴₺₪")
_FIRST_WORDS = frozenset(
    [*_SMALL, *_ORDINAL_VALUES, *_VAGUE, *_PARTS, *(f"{part}s" for part in _PARTS)]
)
_ARTICLES = frozenset("a an few many several some".split())
_NUMBER_NEXT = re.compile(
    r"(?:\sfew)?[\s-](?:dozen|hundred|thousand|million|billion|trillion|half|third|quarter|fifth|tenth|"
    r"tens|scores)",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"\b(?:about|around|roughly|approximately|circa|some|an estimated|estimated|close to|"
    r"nearly|almost|~|in the region of|as many as|as much as|an average of)\s*(?:an?\s)?$",
    re.IGNORECASE,
)
_OVER = re.compile(
    r"\b(?:over|more than|at least|above|upwards of|exceeding|no fewer than|no less than|"
    r"greater than|higher than|past|beyond|exceeded|topped)\s*(?:an?\s)?$",
    re.IGNORECASE,
)
_UNDER = re.compile(
    r"\b(?:under|less than|fewer than|up to|below|at most|no more than|just short of|"
    r"just under|lower than|shy of)\s*(?:an?\s)?$",
    re.IGNORECASE,
)


class Figure(NamedTuple):
    """A number as it stands in a text: its offsets, the values it covers, and what kind it is.

    `low` and `high` differ only for a vague number (“thousands”). A share is given as a part of
    one (50% is 0.5). `leaning` says how it is approximated (“around”, “more than”, “up to”).
    """

    start: int
    end: int
    low: float
    high: float
    unit: Unit
    currency: str
    leaning: Leaning
    spelled: bool

    @property
    def is_vague(self) -> bool:
        """Whether this is a word for an order of magnitude (“thousands”) rather than a value."""
        return self.low != self.high


def figures(text: str, start: int = 0, end: int | None = None) -> list[Figure]:
    """The numbers of `text` between the offsets, in order."""
    end = len(text) if end is None else end
    found: list[Figure] = []
    for place in _places(text, start, end):
        if found and place < found[-1].end:
            continue
        if match := _FIGURE.match(text, place, end):
            found.append(_figure(text, match))
    return found


def _places(text: str, start: int, end: int) -> Iterator[int]:
    """Where a number may begin. The pattern of a number is slow, and few words begin one."""
    for match in _MAY_BEGIN.finditer(text, start, end):
        word = match[0].casefold()
        begins = word[0] in _FIRST_CHARACTERS or word in _FIRST_WORDS
        if begins or (word in _ARTICLES and _NUMBER_NEXT.match(text, match.end())):
            yield match.start()


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
    spelled = match["digits"] is None
    return Figure(
        start, match.end(), _rounded(low), _rounded(high), unit, currency,
        _leaning(text, start), spelled,
    )  # fmt: skip


def _values(match: re.Match[str]) -> tuple[float, float]:
    scale = 1.0
    for name in ("scale", "again", "short"):
        scale *= _SCALES[match[name].casefold()] if match[name] else 1.0
    if digits := match["digits"]:
        value = float(digits.replace(",", "")) + (0.5 if match["half"] else 0.0)
        return value * scale, value * scale
    if vague := match["vague"]:
        first, _, second = vague.casefold().partition(" of ")
        low, high = _VAGUE[first]
        factor = _VAGUE[second][0] if second else 1
        return low * factor, high * factor
    if one := match["one_scale"]:
        value = _SCALES[one.casefold()]
        if match["few"]:
            return 2 * value, 99 * value
        value *= 0.5 if match["half_of"] else 1
        return value, value
    if part := match["part"]:
        share = _number_of_parts(match["parts"]) / _PARTS[part.casefold().rstrip("s")]
        return share, share
    value = spelled_value(match["words"]) * scale
    return value, value


def _number_of_parts(word: str | None) -> int:
    return _SMALL.get((word or "one").casefold(), 1)


def _currency(match: re.Match[str]) -> str:
    if match["sign"]:
        return _SIGNS[match["sign"].casefold()]
    word = match["money"].casefold()
    return _MONEY.get(word) or _MONEY.get(word.removesuffix("s")) or word[:4]


def _is_ordinal(match: re.Match[str]) -> bool:
    if match["digits"]:
        return (match["ending"] or "").casefold() in {"st", "nd", "rd", "th"}
    last = re.split(r"[\s-]", (match["words"] or "").casefold())[-1]
    return last in _ORDINAL_VALUES


def spelled_value(words: str) -> float:
    """The value of a number in English words: “twenty-one”, “two hundred and five”, “third”."""
    total = current = 0.0
    for word in re.split(r"[\s-]+", words.casefold()):
        if word in _SMALL or word in _ORDINAL_VALUES:
            current += _SMALL.get(word, _ORDINAL_VALUES.get(word, 0))
        elif word == "hundred":
            current *= 100
        elif word == "thousand":
            total, current = total + current * 1000, 0.0
    return total + current


def _leaning(text: str, start: int) -> Leaning:
    before = text[max(0, start - 24) : start]
    if _ABOUT.search(before):
        return "about"
    if _OVER.search(before):
        return "over"
    return "under" if _UNDER.search(before) else ""


def _rounded(value: float) -> float:
    return float(f"{value:.9g}")
