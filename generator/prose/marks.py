"""Quotation marks as they stand in a text, told from apostrophes, feet and inches.

In: a body and the span of a paragraph. Out: its Marks in order, each with whether it may open or
close a quotation where it stands. Pairing them is the business of `speeches`.

The shape of a mark says what it is in “English”, „German“, «French», 「Japanese」; what stands to
its left and right says it for straight marks, and for those that languages use either way round.
"""

import re
from typing import NamedTuple

from generator.vocabulary import Span

_CLOSED_BY = {
    '"': '"”“＂',
    "“": '”"',
    "”": '”"',
    "„": '“”"‟',
    "‟": '”"',
    "＂": '＂"',
    "«": "»",
    "»": "«»",
    "「": "」",
    "『": "』",
    "〝": "〞〟",
    "‘": "’'",
    "'": "'’",
    "‚": "‘’'",
    "‹": "›",
    "›": "‹›",
}
_SPELT = {"''": '"', "’’": "”", "``": "“", "‘‘": "“", ",,": "„"}
_OPENING_SHAPE = "“„‟‘‚「『〝"
_CLOSING_SHAPE = "」』〞〟"
_CLOSES_TOO = "“‘‟"  # in German, after „ and ‚
_GUILLEMETS = "«»‹›"

MARKS = "\"“”„‟＂«»「」『』〝〞〟‘’'‚‹›`,"
"""What a mark begins with: no speech begins with another character."""

# The patterns begin with one character of a class, which Python looks for ten times as fast.
_MARK = re.compile(f"[{MARKS}](?:(?<=')'|(?<=’)’|(?<=`)`|(?<=‘)‘|(?<=,),|(?<![`,]))")
_PRIMES = re.compile(r"\d\d*\s?['’′]\s?\d+(?:\.\d+|\s?[¼½¾])?\s?(?:''|’’|[\"”″])?(?!\w)")
_ELIDED = re.compile(
    r"(?:\d\d(?:s|er)?|em|til|tis|twas|twill|cause|cos|coz|cuz|bout|round|neath|nuff|n)\b",
    re.IGNORECASE,
)
_BEFORE_OPENING = "([{<—–-/…=:|*_"
_AFTER_CLOSING = ".,;:!?…)]}>—–-/|*_"
_OWNER = re.compile(r"[sxz]", re.IGNORECASE)
_INCHES = re.compile(r"\d")
_WORD_WRITTEN_SMALL = re.compile(r"\s[a-z]")


class Mark(NamedTuple):
    """A quotation mark: where it stands, its sort, and what it may do there.

    Both `opens` and `closes` are set where the place does not say. A `doubtful` mark closes only
    if no better one follows: it may be an apostrophe or a sign for inches.
    """

    span: Span
    sort: str
    opens: bool
    closes: bool
    doubtful: bool = False

    @property
    def single(self) -> bool:
        """Whether it is one of the ‘single’ marks, some of which are apostrophes as well."""
        return self.sort in "‘’'‚‹›"

    def may_close(self, opening: "Mark") -> bool:
        """Whether this mark can close a quotation that `opening` opened."""
        return self.closes and self.sort in _CLOSED_BY[opening.sort]


def marks(body: str, span: Span) -> tuple[Mark, ...]:
    """The quotation marks in the stretch `span` of `body`."""
    likely = [*_MARK.finditer(body, span.start, span.end)]
    if not likely:
        return ()
    primes: list[tuple[int, int]] = []
    if any(_follows_a_number(body, match.start()) for match in likely):
        primes = [found.span() for found in _PRIMES.finditer(body, span.start, span.end)]
    found: list[Mark] = []
    for match in likely:
        if any(start <= match.start() < end for start, end in primes):
            continue
        mark = _mark(body, span, Span(*match.span()), found[-1] if found else None)
        if mark.opens or mark.closes:
            found.append(mark)
    return tuple(found)


def _follows_a_number(body: str, at: int) -> bool:
    """Whether a number stands right before, as it does before every sign for feet or inches."""
    return body[max(0, at - 2) : at].rstrip()[-1:].isnumeric()


def _mark(body: str, within: Span, span: Span, last: Mark | None) -> Mark:
    """The mark at `span`, by its shape and by the characters around it."""
    sort = _SPELT.get(span.of(body), span.of(body))
    left = body[span.start - 1] if span.start > within.start else " "
    right = body[span.end] if span.end < within.end else " "
    touches_mark = last is not None and last.span.end == span.start
    may_open = not right.isspace() and (
        left.isspace()
        or left in _BEFORE_OPENING
        or (touches_mark and last is not None and last.opens)
    )
    may_close = not left.isspace() and (
        right.isspace() or right in _AFTER_CLOSING or bool(_MARK.match(right))
    )
    opens, closes = _by_shape(sort, left, right, opens=may_open, closes=may_close)
    if sort in "'‘’" and _is_elided(body, span.end, sort):
        opens, closes = False, closes and not left.isspace()
    doubts = {"'": _OWNER, "’": _OWNER, '"': _INCHES, "”": _INCHES}.get(sort)
    doubtful = (
        doubts is not None
        and bool(doubts.match(left))
        and bool(_WORD_WRITTEN_SMALL.match(body, span.end))
    )
    return Mark(span, sort, opens, closes, doubtful)


def _by_shape(sort: str, left: str, right: str, *, opens: bool, closes: bool) -> tuple[bool, bool]:
    """What a mark of this sort may do, given what its place alone would let it do."""
    if sort == "’":
        return False, closes
    if sort == "'":
        return opens, closes
    if sort in _OPENING_SHAPE:
        inside_word = left.isalnum() and right.isalnum()
        return not (inside_word and sort == "‘"), closes and sort in _CLOSES_TOO
    if sort in _CLOSING_SHAPE:
        return False, True
    if sort in _GUILLEMETS:
        return opens or not closes, True
    return (opens, closes) if opens or closes else (True, True)


def _is_elided(body: str, end: int, sort: str) -> bool:
    """Whether the mark that ends at `end` is an apostrophe for what is left out: ’90s, ’em."""
    found = _ELIDED.match(body, end)
    return found is not None and (sort != "‘" or found[0][0].isdigit())
