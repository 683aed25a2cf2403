"""Dates in a claim agree with the article's, and with each other.

In: a claim and the evidence; names of months and days only in English. Out: Findings. A date may
be worked out from the article: “Friday” beside the day of the dateline or of publication, the year
of “August”, a date written otherwise.
"""

from collections.abc import Iterator
from datetime import date

from generator.checks.summary.claims import Claim
from generator.checks.summary.evidence import Evidence
from generator.checks.summary.finding import Finding
from generator.checks.summary.rules import DATE_NOT_FOUND, WEEKDAY_UNDATED, WEEKDAY_WRONG
from generator.prose.dates import WEEKDAYS, Moment, days_meant, years_meant

_SAME_DATE = 12
"""A day of the week and a date with no more characters between them are one date."""


def check_dates(claim: Claim, evidence: Evidence) -> Iterator[Finding]:
    """Report dates that the article neither gives nor implies."""
    for moment in claim.moments:
        if not _is_supported(moment, evidence):
            yield Finding(
                DATE_NOT_FOUND,
                moment.start,
                moment.end,
                f"The article does not give the date “{claim.text[moment.start : moment.end]}”.",
                "Take the date from the article, or leave it out.",
            )


def check_weekdays(claim: Claim, evidence: Evidence) -> Iterator[Finding]:
    """Report days of the week that don't fit their date, and a lede's that has none."""
    found = claim.moments
    for moment in found:
        if not moment.weekday:
            continue
        beside = [other for other in found if _is_beside(moment, other)]
        if beside:
            yield from _wrong_weekday(moment, beside[0], evidence)
        elif claim.kind == "lede":
            yield from _dateline_weekday(claim, moment, evidence)


def _is_beside(weekday: Moment, other: Moment) -> bool:
    apart = max(other.start - weekday.end, weekday.start - other.end)
    return bool(other.month and other.day) and apart <= _SAME_DATE


def _wrong_weekday(moment: Moment, other: Moment, evidence: Evidence) -> Iterator[Finding]:
    day = _likeliest(other, evidence.reference_days)
    if day is not None and day.isoweekday() != moment.weekday:
        name = WEEKDAYS[day.isoweekday() - 1]
        yield Finding(
            WEEKDAY_WRONG,
            moment.start,
            moment.end,
            f"{_in_words(day)} was a {name}, not a {WEEKDAYS[moment.weekday - 1]}.",
            "Check the date against a calendar.",
        )


def _dateline_weekday(claim: Claim, moment: Moment, evidence: Evidence) -> Iterator[Finding]:
    shown = claim.text[moment.start : moment.end]
    day = evidence.dateline_date
    if day is None:
        yield Finding(
            WEEKDAY_UNDATED,
            moment.start,
            moment.end,
            f"A reader who comes later can’t tell which {shown} this was.",
            "Write the date beside it, or give `dateline` a `date`.",
        )
    elif day.isoweekday() != moment.weekday:
        name = WEEKDAYS[day.isoweekday() - 1]
        yield Finding(
            WEEKDAY_UNDATED,
            moment.start,
            moment.end,
            f"The lede says {shown}, but the dateline’s {_in_words(day)} was a {name}.",
            f"Write the date beside “{shown}”, or correct the dateline.",
        )


def _in_words(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


def _is_supported(moment: Moment, evidence: Evidence) -> bool:
    if moment.near is not None:
        return True
    if moment.decade:
        return any(other.year // 10 == moment.year // 10 for other in evidence.moments)
    days = evidence.reference_days
    if any(_is_on(moment, day) for day in days):
        return True
    if any(_agrees(moment, other, days) for other in evidence.moments):
        return True
    is_bare_year = not moment.month and not moment.weekday
    return is_bare_year and any(figure.low == moment.year for figure in evidence.figures)


def _agrees(moment: Moment, other: Moment, days: tuple[date, ...]) -> bool:
    """Whether the article's date `other`, read on one of `days`, can be the claim's `moment`."""
    if moment.weekday and moment.weekday == other.weekday:
        return True
    meant = [day for reference in days for day in days_meant(other, reference)]
    if any(_is_on(moment, day) for day in meant):
        return True
    if moment.weekday:
        return any(day.isoweekday() == moment.weekday for day in _days(other, days))
    if not (other.year or other.month):
        return False
    return (
        (not moment.year or moment.year in _years(other, days))
        and moment.month in {0, other.month}
        and moment.day in {0, other.day}
    )


def _years(moment: Moment, days: tuple[date, ...]) -> set[int]:
    if moment.year:
        return {moment.year}
    return {year for reference in days for year in years_meant(moment.month, reference)}


def _days(moment: Moment, days: tuple[date, ...]) -> list[date]:
    """The days that a day and a month can be."""
    if not moment.day:
        return []
    found = (moment._replace(year=year).exact for year in _years(moment, days))
    return [day for day in found if day is not None]


def _likeliest(moment: Moment, days: tuple[date, ...]) -> date | None:
    """The day that a day and a month most likely are: the one nearest to the event."""
    return min(_days(moment, days), key=lambda day: abs(day - days[0]), default=None)


def _is_on(moment: Moment, day: date) -> bool:
    if moment.weekday:
        return moment.weekday == day.isoweekday()
    return (
        bool(moment.year or moment.month)
        and moment.year in {0, day.year}
        and moment.month in {0, day.month}
        and moment.day in {0, day.day}
    )
