"""Numbers in English words, orders of magnitude, signs and names of currencies."""

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_ORDINALS = (
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
    "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
).split()
SMALL = {word: value for value, word in enumerate(_UNITS)} | {
    word: 10 * (index + 2) for index, word in enumerate(_TENS)
}
ORDINAL_VALUES = {word: value for value, word in enumerate(_ORDINALS)}
SCALES = {
    "hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12,
    "k": 1e3, "m": 1e6, "mn": 1e6, "bn": 1e9, "b": 1e9, "tn": 1e12, "dozen": 12.0,
}  # fmt: skip
VAGUE = {
    "tens": (10, 999), "dozens": (20, 999), "scores": (20, 999), "hundreds": (100, 9_999),
    "thousands": (1e3, 999_999), "millions": (1e6, 1e9 - 1), "billions": (1e9, 1e12 - 1),
    "trillions": (1e12, 1e15 - 1),
}  # fmt: skip
PARTS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "tenth": 10}
SIGNS = {
    "$": "dollar", "us$": "dollar", "a$": "dollar", "c$": "dollar", "nz$": "dollar",
    "hk$": "dollar", "£": "pound", "€": "euro", "¥": "yen", "₩": "won", "₹": "rupee",
    "₽": "rouble", "₴": "hryvnia", "₺": "lira", "₪": "shekel",
}  # fmt: skip
MONEY = {
    "dollar": "dollar", "usd": "dollar", "euro": "euro", "eur": "euro", "pound": "pound",
    "gbp": "pound", "sterling": "pound", "yen": "yen", "yuan": "yuan", "renminbi": "yuan",
    "rouble": "rouble", "ruble": "rouble", "rupee": "rupee", "won": "won", "franc": "franc",
    "peso": "peso", "krona": "krona", "krone": "krone", "lira": "lira", "shekel": "shekel",
    "rand": "rand", "real": "real", "cent": "cent", "hryvnia": "hryvnia", "zloty": "zloty",
}  # fmt: skip


ABOUT = (
    "about|around|roughly|approximately|circa|some|an estimated|estimated|close to|nearly|almost|"
    "in the region of|an average of"
)
OVER = (
    "over|more than|at least|above|upwards of|exceeding|no fewer than|no less than|greater than|"
    "higher than|exceeded|topped"
)
UNDER = (
    "under|less than|fewer than|up to|below|at most|no more than|just short of|just under|lower than|"
    "shy of|as many as|as much as"
)
"""Words before a number that say that it is not exact, as parts of regular expressions."""

MEASURES = frozenset(
    """
    second minute hour day week month year decade century millimetre millimeter centimetre centimeter
    metre meter kilometre kilometer km inch foot yard mile gram kilogram kilo kg ounce tonne ton litre
    liter gallon barrel acre hectare degree volt watt kilowatt megawatt gigawatt knot
    """.split()
)
"""What a number measures by: the same number of another of these is another number."""
