"""The archive → its Pages: an index, years, months, days; and today, the last day on which a brief went out."""

from calendar import Calendar
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from itertools import islice, pairwise

from generator.languages import Words
from generator.languages.dates import day_in_words
from generator.later import later
from generator.typeset.archive import Day, Month, Year, years
from generator.typeset.escape import text
from generator.typeset.indexes import Index, index_pages
from generator.typeset.leaves import briefs_on_leaves, teasers
from generator.typeset.lines import brief_lines, join, said_lines
from generator.typeset.links import linked
from generator.typeset.listing import amended_line
from generator.typeset.making import changed_on, in_short, title_on, trail_to
from generator.typeset.said import said_quotes
from generator.typeset.views import cards
from generator.views import (
    Bindery,
    CalendarDay,
    DayView,
    Entry,
    Galley,
    Group,
    Leaf,
    MonthView,
    Page,
    Quire,
    Weekday,
)
from generator.vocabulary import Address, Brief, Edition, Link, Said, Teaser
from generator.vocabulary.addresses import ARCHIVE, TODAY, list_of

MOST_SAID = 6
"""Quotes of a day on its page: the first of each brief; the briefs have the rest."""

Around = tuple[Link | None, Link | None]
"""What comes before, and after."""

NOWHERE: Around = (None, None)


@dataclass(frozen=True, slots=True)
class MonthSheet:
    """A leaf of a month, which begins on the day `month`: its days, each with its number of briefs, the leaf's briefs, the year's page, the months around it."""

    month: date
    link: Link
    days: tuple[tuple[date, Link, int], ...]
    briefs: tuple[Teaser, ...]
    year: Link
    around: Around


@dataclass(frozen=True, slots=True)
class Sheet:
    """A day, the pages above it, the days and the months around it; and on a leaf, its briefs and quotes."""

    day: Day
    trail: tuple[Link, ...]
    days: Around
    months: Around
    briefs: tuple[Teaser, ...] = ()
    said: tuple[Said, ...] = ()


def archive_pages(edition: Edition, words: Words, bindery: Bindery) -> Iterator[Quire]:
    """All pages of the archive, those of a month and its days by themselves; none where no brief is out."""
    all_years = years(edition, words)
    if not all_years:
        return
    months = [month for year in all_years for month in year.months]
    days = [day for month in months for day in month.days]
    around_month = _around([month.link for month in months])
    around_day = _around([day.link for day in days])
    today = next((day for day in days if day.briefs), None)
    for year in all_years:
        yield bindery.loose(_year(year, words))
        for month in year.months:
            above = (Link(words.archive, ARCHIVE), year.link, month.link)
            sheets = tuple(
                Sheet(day, above, around_day[day.link], around_month[month.link])
                for day in month.days
            )
            make = partial(_month_and_days, month, year, sheets, words)
            name = f"archive/{month.year:04}-{month.month:02}"
            yield bindery.quire(name, make, (sheets, words))
            yield bindery.loose(_today(one, words) for one in sheets if one.day is today)
    groups, lastmod = tuple(_group(year) for year in all_years), changed_on(edition.briefs)
    index = Index(ARCHIVE, words.archive, groups, ways=_beside(edition, words), lastmod=lastmod)
    yield bindery.loose(index_pages(index, words))


def _beside(edition: Edition, words: Words) -> tuple[Link, ...]:
    """What else the archive can be looked through by."""
    ways = [Link(words.by_month), Link(words.today, TODAY)]
    if edition.places:
        ways.append(Link(words.places, list_of("places")))
    if edition.publishers:
        ways.append(Link(words.sources, list_of("sources")))
    return tuple(ways)


def _around(links: Sequence[Link]) -> dict[Link, Around]:
    """The neighbours of each, of links that come the last first."""
    after = dict(pairwise(reversed(links)))
    before = dict(pairwise(links))
    return {link: (before.get(link), after.get(link)) for link in links}


def _group(year: Year) -> Group:
    entries = tuple(Entry(month.link, None, len(month.briefs)) for month in year.months)
    return Group(year.link.name, year.link.address, f"y{year.link.name}", entries)


def _year(year: Year, words: Words) -> Iterator[Page]:
    if year.link.address:
        of_year = Group("", None, "", _group(year).entries)
        trail = (Link(words.archive, ARCHIVE),)
        yield from index_pages(
            Index(year.link.address, year.link.name, (of_year,), trail=trail), words
        )


def _month_and_days(
    month: Month, year: Year, sheets: Sequence[Sheet], words: Words
) -> Iterator[Page]:
    """The leaves of a month, of which the `sheets` are the days, and of each of these."""
    yield from _month(month, year, sheets[0].months, words)
    for sheet in sheets:
        yield from _day(sheet, words)


def _month(month: Month, year: Year, around: Around, words: Words) -> Iterator[Page]:
    here = month.link.address or ARCHIVE
    for leaf, briefs in briefs_on_leaves(here, month.briefs, words):
        sheet = MonthSheet(
            month=date(month.year, month.month, 1),
            link=month.link,
            days=tuple((day.day, day.link, len(day.briefs)) for day in month.days if leaf.first),
            briefs=teasers(briefs),
            year=year.link,
            around=around if leaf.first else NOWHERE,
        )
        setting = later(_month_leaf, sheet, leaf, words)
        yield Page(leaf.address, "month.html", setting, changed_on(briefs))


def _month_leaf(sheet: MonthSheet, leaf: Leaf, words: Words) -> Galley:
    name = sheet.link.name
    days = "\n".join(f"- {linked(link, leaf.address)}" for _, link, _ in sheet.days)
    return Galley(
        title=title_on(name, leaf, words),
        description="",
        markdown=join(
            f"# {text(name)}",
            days,
            brief_lines(sheet.briefs, leaf.address, words),
        ),
        view=MonthView(
            name=name,
            weekdays=tuple(
                Weekday(name, short)
                for name, short in zip(words.brief.weekdays, words.weekdays_short, strict=True)
            ),
            weeks=_weeks(sheet, words) if leaf.first else (),
            cards=cards(sheet.briefs, words),
            leaf=leaf,
            before=sheet.around[0],
            after=sheet.around[1],
        ),
        trail=trail_to(leaf, sheet.link, Link(words.archive, ARCHIVE), sheet.year),
    )


def _weeks(sheet: MonthSheet, words: Words) -> tuple[tuple[CalendarDay | None, ...], ...]:
    known = {day: (link.address, briefs) for day, link, briefs in sheet.days}
    month = sheet.month
    return tuple(
        tuple(
            CalendarDay(
                day.day,
                known[day][0] if day in known else None,
                day_in_words(day, words.brief),
                known[day][1] if day in known else 0,
            )
            if day.month == month.month
            else None
            for day in week
        )
        for week in Calendar().monthdatescalendar(month.year, month.month)
    )


def _day(sheet: Sheet, words: Words) -> Iterator[Page]:
    day = sheet.day
    for leaf, briefs in briefs_on_leaves(day.link.address or ARCHIVE, day.briefs, words):
        yield _day_page(sheet, leaf, briefs, words)


def _today(sheet: Sheet, words: Words) -> Page:
    """The last day's first leaf under an address that is always the same."""
    own = sheet.day.link.address
    first, briefs = next(briefs_on_leaves(own or TODAY, sheet.day.briefs, words))
    leaf = replace(first, address=TODAY)
    return _day_page(replace(sheet, trail=()), leaf, briefs, words, permanent=own)


def _day_page(
    sheet: Sheet,
    leaf: Leaf,
    briefs: Sequence[Brief],
    words: Words,
    permanent: Address | None = None,
) -> Page:
    """A leaf of a day; one that has another `permanent` address is today's."""
    bare = replace(sheet.day, briefs=())
    shown = replace(sheet, day=bare, briefs=teasers(briefs), said=_said(briefs))
    if not leaf.first:
        bare = replace(bare, changed=(), corrected=())
        shown = replace(shown, day=bare, days=NOWHERE, months=NOWHERE)
    setting = later(_day_leaf, shown, leaf, permanent, words)
    lastmod = changed_on(briefs) or sheet.day.day.isoformat()
    return Page(leaf.address, "day.html", setting, lastmod, canonical=permanent)


def _day_leaf(sheet: Sheet, leaf: Leaf, permanent: Address | None, words: Words) -> Galley:
    """A leaf of a day that has what stands on that leaf."""
    day = sheet.day
    return Galley(
        title=words.today if permanent else title_on(day.link.name, leaf, words),
        description=in_short(" · ".join(brief.headline for brief in sheet.briefs)),
        markdown=later(_markdown, sheet, leaf.address, words),
        view=DayView(
            name=day.link.name,
            iso=day.day.isoformat(),
            cards=cards(sheet.briefs, words),
            quotes=said_quotes(sheet.said, words),
            changed=day.changed,
            corrected=day.corrected,
            leaf=leaf,
            permanent=permanent,
            before=sheet.days[0],
            after=sheet.days[1],
            month_before=sheet.months[0],
            month_after=sheet.months[1],
        ),
        trail=trail_to(leaf, day.link, *sheet.trail),
    )


def _said(briefs: Sequence[Brief]) -> tuple[Said, ...]:
    """The first quote of each brief."""
    quoted = (brief for brief in briefs if brief.voices and brief.state != "withdrawn")
    return tuple(Said(brief.in_quotes, 1) for brief in islice(quoted, MOST_SAID))


def _markdown(sheet: Sheet, here: Address, words: Words) -> str:
    day = sheet.day

    def part(heading: str, body: str) -> str:
        return f"## {heading}\n\n{body}" if body else ""

    return join(
        f"# {text(day.link.name)}",
        brief_lines(sheet.briefs, here, words),
        part(words.said_that_day, said_lines(sheet.said, here, words, speaker=True)),
        part(words.what_changed, "\n".join(amended_line(one, here, words) for one in day.changed)),
        part(
            words.corrected_that_day,
            "\n".join(amended_line(one, here, words) for one in day.corrected),
        ),
    )
