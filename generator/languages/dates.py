"""Days, months, years and moments in the words of a language.

In: dates, partial dates, datetimes with a zone, and the language's words. Out: words for readers.
A moment is told in the zone that it carries, and names it.
"""

from datetime import date, datetime

from generator.languages.brief import BriefWords
from generator.vocabulary import PartialDate


def weekday_and_day(when: date, words: BriefWords) -> str:
    """'Friday, 1 November 2024'."""
    return words.weekday_and_day.format(
        weekday=words.weekdays[when.weekday()], day=day_in_words(when, words)
    )


def moment_in_words(when: datetime, words: BriefWords) -> str:
    """'1 November 2024, 18:00 UTC'."""
    return words.moment.format(
        day=day_in_words(when, words),
        time=time_in_words(when, words),
        zone=zone_in_words(when, words),
    )


def time_in_words(when: datetime, words: BriefWords) -> str:
    """'18:00'."""
    return words.time.format(hour=f"{when:%H}", minute=f"{when:%M}")


def day_in_words(when: date, words: BriefWords) -> str:
    """'1 November 2024'; of a datetime, the day in its own zone."""
    return _day(when.year, when.month, when.day, words)


def partial_in_words(when: PartialDate, words: BriefWords) -> str:
    """'1 November 2024', 'August 2024' or '1949'."""
    if not when.month:
        return str(when.year)
    if not when.day:
        return words.month.format(month=words.months[when.month - 1], year=when.year)
    return _day(when.year, when.month, when.day, words)


def _day(year: int, month: int, day: int, words: BriefWords) -> str:
    number = words.first_day if day == 1 else str(day)
    return words.day.format(day=number, month=words.months[month - 1], year=year)


def zone_in_words(when: datetime, words: BriefWords) -> str:
    """'UTC', 'CET' where the zone has a name of letters, else 'UTC+5:30'; '' without a zone."""
    offset = when.utcoffset()
    if offset is None:
        return ""
    name = when.tzname() or ""
    if name.isalpha():
        return words.zones.get(name, name)
    minutes = round(offset.total_seconds() / 60)
    if not minutes:
        return words.zones.get("UTC", "UTC")
    hours, rest = divmod(abs(minutes), 60)
    return f"UTC{'+' if minutes > 0 else '−'}{hours}" + (f":{rest:02}" if rest else "")
