"""The dates in a text, as far as it gives them: a day, a month, a year, a day of the week.

In: a text (English names; years and ISO dates in every language). Out: Moments, which may lack
any part; and what day a day of the week, “yesterday” or “last October” means beside a known day.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from generator.prose.wording import placed_words

MONTHS = (
    "January February March April May June July August September October November December"
).split()
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()

_SHORT_MONTHS = {name[:3].casefold(): number for number, name in enumerate(MONTHS, 1)}
_MONTH = r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.|" + "|".join(MONTHS)
_MONTH += r"|(?:Jan|Feb|Apr|Aug|Sept?|Oct|Nov|Dec)"
_YEAR = r"(?:1[4-9]|20)\d\d"
_MOMENT = re.compile(
    rf"""
      \b(?P<iso>(?P<iso_year>{_YEAR})-(?P<iso_month>\d\d)(?:-(?P<iso_day>\d\d))?)\b(?!-)
    | \b(?:(?P<day_first>\d{{1,2}})(?:st|nd|rd|th)?\s(?:of\s)?)?(?P<month>{_MONTH})(?![a-z])
        (?:\s(?P<day_last>\d{{1,2}})(?:st|nd|rd|th)?(?!\d|,\d\d\d))?
        (?:[,.]?\s(?:of\s)?(?P<month_year>{_YEAR})\b)?
    | \b(?P<weekday>{"|".join(WEEKDAYS)})\b
    | \b(?P<near>today|tonight|yesterday|tomorrow)\b
    | (?<![\w.,:/$£€-])(?P<year>{_YEAR})(?P<decade>s)?(?![\w%]|[.,]\d)
    """,
    re.VERBOSE,
)
_MAY_BEGIN = re.compile(
    r"(?:\A|['’.])(?:\d|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|to[dmn]|yes|"
    + "|".join(day[:3] for day in WEEKDAYS)
    + ")"
)
_NEEDS_CONTEXT = {"May", "March"}
_DATE_CONTEXT = re.compile(
    r"\b(?:in|on|since|until|till|by|of|for|from|between|to|through|during|after|before|early|late|"
    r"last|this|next|mid|and)[\s-]$",
    re.IGNORECASE,
)


class Moment(NamedTuple):
    """A date as a text gives it: 0 stands for a part not given, `weekday` counts Monday as 1.

    `near` is -1, 0, 1 for yesterday, today, tomorrow, None otherwise. `decade` marks “the 1980s”.
    """

    start: int
    end: int
    year: int = 0
    month: int = 0
    day: int = 0
    weekday: int = 0
    near: int | None = None
    decade: bool = False

    @property
    def exact(self) -> date | None:
        """The day, if the text gives all of it and there is such a day."""
        try:
            return date(self.year, self.month, self.day)
        except ValueError:
            return None


def moments(text: str, start: int = 0, end: int | None = None) -> list[Moment]:
    """The dates of `text` between the offsets, in order."""
    if not _may_give_any(text):
        return []
    return list(_moments(text, start, len(text) if end is None else end))


def _may_give_any(text: str) -> bool:
    """Whether a word of `text` may begin a date: to look for that takes a tenth of the work."""
    placed = placed_words(text)
    return placed is None or any(map(_may_begin, placed[1]))


@lru_cache(maxsize=1 << 16)
def _may_begin(word: str) -> bool:
    return bool(_MAY_BEGIN.search(word))


def _moments(text: str, start: int, end: int) -> Iterator[Moment]:
    for match in _MOMENT.finditer(text, start, end):
        first, last = match.span()
        if match["iso"]:
            day = int(match["iso_day"] or 0)
            yield Moment(first, last, int(match["iso_year"]), int(match["iso_month"]), day)
        elif match["month"]:
            day = int(match["day_first"] or match["day_last"] or 0)
            if not day and not match["month_year"] and _is_another_word(text, match):
                continue
            month = _SHORT_MONTHS[match["month"][:3].casefold()]
            yield Moment(first, last, int(match["month_year"] or 0), month, day)
        elif match["weekday"]:
            yield Moment(first, last, weekday=1 + WEEKDAYS.index(match["weekday"]))
        elif match["near"]:
            near = {"yesterday": -1, "tomorrow": 1}.get(match["near"], 0)
            yield Moment(first, last, near=near)
        else:
            yield Moment(first, last, int(match["year"]), decade=bool(match["decade"]))


def _is_another_word(text: str, match: re.Match[str]) -> bool:
    """May and March are verbs, and names, unless a preposition says that they are months."""
    if match["month"] not in _NEEDS_CONTEXT:
        return False
    return not _DATE_CONTEXT.search(text[max(0, match.start() - 9) : match.start()])


def days_meant(moment: Moment, reference: date) -> tuple[date, ...]:
    """The days that a day of the week, “yesterday” or “tomorrow” can mean in a text of that day.

    A day of the week is the last one or the next one; both stay open, for news tells of either.
    """
    if moment.near is not None:
        return (reference + timedelta(days=moment.near),)
    if moment.weekday:
        back = (reference.isoweekday() - moment.weekday) % 7
        last = reference - timedelta(days=back)
        return (last, last + timedelta(days=7), last - timedelta(days=7))
    return ()


def years_meant(month: int, reference: date) -> tuple[int, ...]:
    """The years that a month without a year can belong to in a text of that day: within a year of it."""
    years = (reference.year - 1, reference.year, reference.year + 1)
    away = [(year - reference.year) * 12 + month - reference.month for year in years]
    return tuple(year for year, months in zip(years, away, strict=True) if -12 <= months <= 12)
