"""The archive. In: the edition. Out: its Years, Months and Days, the last one first, each with what happened in it.

A day is there if a brief went out on it, or was updated, corrected or withdrawn.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from generator.languages import Words
from generator.languages.dates import partial_in_words, weekday_and_day
from generator.typeset import dates
from generator.typeset.amended import amendments
from generator.views import Amended
from generator.vocabulary import Brief, Edition, Link, PartialDate
from generator.vocabulary.addresses import archive_of_day, archive_of_month, archive_of_year


@dataclass(frozen=True, slots=True)
class Day:
    """A day: its briefs, newest first, what changed in older ones, what was put right."""

    day: date
    link: Link
    briefs: tuple[Brief, ...]
    changed: tuple[Amended, ...]
    corrected: tuple[Amended, ...]


@dataclass(frozen=True, slots=True)
class Month:
    """A month, and its days."""

    year: int
    month: int
    link: Link
    days: tuple[Day, ...]

    @property
    def briefs(self) -> tuple[Brief, ...]:
        """The briefs of all its days."""
        return tuple(brief for day in self.days for brief in day.briefs)


@dataclass(frozen=True, slots=True)
class Year:
    """A year, and its months."""

    link: Link
    months: tuple[Month, ...]


def years(edition: Edition, words: Words) -> tuple[Year, ...]:
    """Every year, month and day on which something happened, in the newsroom's zone."""
    by_month = groupby(_days(edition, words), key=lambda one: (one.day.year, one.day.month))
    months = [
        Month(year, month, _month_link(year, month, words), tuple(days))
        for (year, month), days in by_month
    ]
    return tuple(
        Year(Link(f"{year:04}", archive_of_year(year)), tuple(of_year))
        for year, of_year in groupby(months, key=lambda one: one.year)
    )


def _month_link(year: int, month: int, words: Words) -> Link:
    name = partial_in_words(PartialDate(year, month), words.brief)
    return Link(name, archive_of_month(year, month))


def _days(edition: Edition, words: Words) -> Iterator[Day]:
    briefs: dict[date, list[Brief]] = defaultdict(list)
    for brief in edition.briefs:
        briefs[brief.published.date()].append(brief)
    corrected, changed = _put_right(edition), _changed(edition)
    for day in sorted({*briefs, *corrected, *changed}, reverse=True):
        yield Day(
            day,
            Link(weekday_and_day(day, words.brief), archive_of_day(day)),
            tuple(briefs.get(day, ())),
            tuple(changed.get(day, ())),
            tuple(corrected.get(day, ())),
        )


def _put_right(edition: Edition) -> Mapping[date, list[Amended]]:
    """The corrections, clarifications and withdrawals of each day."""
    found: dict[date, list[Amended]] = defaultdict(list)
    for amended in amendments(edition):
        if amended.kind != "update":
            found[_day_of(amended)].append(amended)
    return found


def _changed(edition: Edition) -> Mapping[date, list[Amended]]:
    """The updates of each day: those that say what is new, and of briefs with nothing to say of it, the time."""
    found: dict[date, list[Amended]] = defaultdict(list)
    told: set[tuple[date, str]] = set()
    for amended in amendments(edition):
        if amended.kind == "update":
            found[_day_of(amended)].append(amended)
        if amended.brief.address:
            told.add((_day_of(amended), amended.brief.address.path))
    for brief in edition.briefs:
        day = brief.updated.date() if brief.updated and not brief.withdrawal else None
        if not day or not brief.updated or day == brief.published.date():
            continue
        if (day, brief.address.path) not in told:
            when = dates.moment(brief.updated, edition.language)
            link = Link(brief.headline, brief.address)
            found[day].append(Amended("update", link, None, None, None, when, brief.language))
    return found


def _day_of(amended: Amended) -> date:
    return date.fromisoformat(amended.when.iso[:10])
