"""Days and moments. In: a plain value from YAML. Out: a date, or an error that an editor can read.

They are read here and not by YAML, which would turn an impossible date into a crash and a number
of hours into minutes.
"""

import re
from datetime import date, datetime, tzinfo
from typing import Any

from pydantic import ValidationInfo

from generator.annotation.text import one_line, wrong
from generator.vocabulary import PartialDate

DAY = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})")
PARTIAL = re.compile(r"([0-9]{3,4})(?:-([0-9]{1,2})(?:-([0-9]{1,2}))?)?")
MOMENT = re.compile(
    r"([0-9]{4}-[0-9]{2}-[0-9]{2})[T ]((?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9])?)(?:\.[0-9]+)?"
    r" *(Z|z|[+-][0-9]{2}:?[0-9]{2})?"
)


_FIRST_YEAR, _LAST_YEAR = 1000, 9998
"""Moments of other years can't be moved to another time zone, and are slips anyway."""


def _day_of(year: int, month: int, day: int, text: str) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        raise wrong(
            "no-such-day",
            f"There is no such day as {text}.",
            "Write the date as year-month-day: 2024-11-01.",
        ) from None


def day(value: Any) -> date:
    """A day: 2024-11-01."""
    text = one_line(value)
    found = DAY.fullmatch(text)
    if not found:
        raise wrong(
            "not-a-date",
            f"“{text}” is not a date.",
            _unmarked(text) or "Write it as year-month-day: 2024-11-01.",
        )
    return _day_of(int(found[1]), int(found[2]), int(found[3]), text)


def partial(value: Any) -> PartialDate:
    """A year, a month or a day: 1949, 2024-08, 2024-11-01."""
    text = one_line(value)
    found = PARTIAL.fullmatch(text)
    if not found:
        raise wrong(
            "not-a-date",
            f"“{text}” is not a date.",
            "Write a year, a month or a day: 1949, 2024-08 or 2024-11-01. Words such as “early August 2024” go into `label`.",
        )
    year, month, day = int(found[1]), int(found[2] or 0), int(found[3] or 0)
    if found[2]:
        _day_of(year, month, day if found[3] else 1, text)
    return PartialDate(year, month, day)


def moment(value: Any, info: ValidationInfo) -> datetime:
    """A day and a time: 2024-11-01 18:00; without a zone, the one of the context's `zone`."""
    if isinstance(value, datetime):
        return value
    text = one_line(value)
    hint = "Write date and time: 2024-11-01 18:00, or with a zone 2024-11-01T18:00+01:00."
    if DAY.fullmatch(text):
        day(text)
        raise wrong("not-a-moment", f"“{text}” has no time.", hint)
    found = MOMENT.fullmatch(text)
    if not found:
        raise wrong("not-a-moment", f"“{text}” is not a date and time.", _unmarked(text) or hint)
    if not _FIRST_YEAR <= day(found[1]).year <= _LAST_YEAR:
        raise wrong("not-a-moment", f"The year of “{text}” can’t be right.", hint)
    try:
        exact = datetime.fromisoformat(f"{found[1]}T{found[2]}{(found[3] or '').upper()}")
    except ValueError:
        raise wrong("not-a-moment", f"“{text}” is not a date and time.", hint) from None
    if exact.tzinfo is None:
        zone = (info.context or {}).get("zone")
        if not isinstance(zone, tzinfo):
            raise wrong("not-a-moment", f"“{text}” has no time zone.", hint)
        exact = exact.replace(tzinfo=zone)
    return exact


def day_or_moment(value: Any, info: ValidationInfo) -> datetime | date:
    """A day, or a day and a time."""
    text = value if isinstance(value, str) else ""
    return day(value) if DAY.fullmatch(text.strip()) else moment(value, info)


def _unmarked(text: str) -> str:
    """What to do about a date between curly quotation marks; '' where there are none."""
    bare = text.strip("“”„‘’‚«»")
    return "" if bare == text else f"Take the quotation marks away: {bare}"
