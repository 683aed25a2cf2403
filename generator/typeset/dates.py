"""Days, months, years and moments in the words of a language.

In: dates, partial dates, datetimes with a zone, and a language tag. Out: words for readers. A
moment is told in the zone that it carries, and names it.
"""

from datetime import date, datetime

from generator.typeset import words
from generator.typeset.languages import Words
from generator.views import Moment
from generator.vocabulary import PartialDate


def moment(when: datetime, language: str) -> Moment:
    """A date and time for a view: '1 November 2024, 18:00 UTC', and the day alone."""
    tongue = words.of(language)
    return Moment(when.isoformat(), moment_in_words(when, tongue), day_in_words(when, tongue))


def weekday_and_day(when: date, language: str) -> str:
    """'Friday, 1 November 2024'."""
    tongue = words.of(language)
    return tongue.weekday_and_day.format(
        weekday=tongue.weekdays[when.weekday()], day=day_in_words(when, tongue)
    )


def moment_in_words(when: datetime, tongue: Words) -> str:
    """'1 November 2024, 18:00 UTC'."""
    return tongue.moment.format(
        day=day_in_words(when, tongue), time=f"{when:%H:%M}", zone=zone_in_words(when)
    )


def day_in_words(when: date, tongue: Words) -> str:
    """'1 November 2024'; of a datetime, the day in its own zone."""
    return tongue.day.format(day=when.day, month=tongue.months[when.month - 1], year=when.year)


def partial_in_words(when: PartialDate, tongue: Words) -> str:
    """'1 November 2024', 'August 2024' or '1949'."""
    if not when.month:
        return str(when.year)
    month = tongue.months[when.month - 1]
    if not when.day:
        return tongue.month.format(month=month, year=when.year)
    return tongue.day.format(day=when.day, month=month, year=when.year)


def zone_in_words(when: datetime) -> str:
    """'UTC', 'CET' where the zone has a name of letters, else 'UTC+5:30'; '' without a zone."""
    offset = when.utcoffset()
    if offset is None:
        return ""
    name = when.tzname() or ""
    if name.isalpha():
        return name
    minutes = round(offset.total_seconds() / 60)
    if not minutes:
        return "UTC"
    hours, rest = divmod(abs(minutes), 60)
    return f"UTC{'+' if minutes > 0 else '−'}{hours}" + (f":{rest:02}" if rest else "")
