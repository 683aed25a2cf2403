"""The front page's view. In: the Front, which has the ranks, and the newest day. Out: a FrontView."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from generator.languages import Words
from generator.languages.dates import day_in_words, time_in_words, weekday_and_day
from generator.typeset.amended import amended
from generator.typeset.leaves import teasers
from generator.typeset.views import cards, lead_card, moments_of, quoted_in
from generator.views import Card, DayQuote, FrontView, MovedStoryline, WireLine
from generator.vocabulary import Brief, Front, Link, Moved, Said
from generator.vocabulary.addresses import ARCHIVE

RANKED = 30
"""Briefs on the front page beside the lead: about three screens on a desk; the archive has the rest."""

MAJOR, MINOR = 3, 6
"""Of these, how many stand in full, and how many shorter."""

ROW = 3
"""Columns of the grid on a desk: a row that isn't full leaves a hole."""

LEAD_POINTS = 3
"""Points of a lead that has no picture, or hardly another brief beside it."""


def front_view(front: Front, day: datetime | None, words: Words) -> FrontView:
    """The lead, the rest by rank, and what stands beside them; `day` is that of the newest brief."""
    shown = front.ranked[:RANKED]
    minor = _minor(len(shown) - MAJOR)
    return FrontView(
        day=weekday_and_day(day, words.brief) if day else None,
        lead=_lead(front.lead, shown, words) if front.lead else None,
        wire=tuple(_line(brief, words) for brief in front.latest),
        majors=cards(teasers(shown[:MAJOR]), words),
        minors=cards(teasers(shown[MAJOR : MAJOR + minor]), words),
        rest=cards(teasers(shown[MAJOR + minor :]), words),
        moved=_moved_beside(front, words),
        quote=_day_quote(front.quote, words) if front.quote else None,
        amended=tuple(amended(one, words.code) for one in front.amended),
        archive=Link("", ARCHIVE) if len(front.ranked) > RANKED else None,
    )


def _minor(others: int) -> int:
    """How many of the briefs below the first row stand shorter: full rows, as far as there are any."""
    return min(MINOR, max(0, others) // ROW * ROW)


def _lead(brief: Brief, others: Sequence[Brief], words: Words) -> Card:
    """The lead's card; its points only where there is room for them."""
    whole = lead_card(brief, words)
    roomy = whole.image is None or len(others) < LEAD_POINTS
    return replace(whole, points=whole.points[:LEAD_POINTS] if roomy else ())


def _line(brief: Brief, words: Words) -> WireLine:
    return WireLine(
        brief=Link(brief.headline, brief.address),
        desk=brief.desk,
        iso=brief.published.isoformat(),
        time=time_in_words(brief.published, words.brief),
        day=day_in_words(brief.published, words.brief),
        language=brief.language,
    )


def _moved_beside(front: Front, words: Words) -> tuple[MovedStoryline, ...]:
    """The storylines that moved; in an edition too small for a list of the latest, none with no more news than the lead."""
    moved = (_moved(one, words) for one in front.moved)
    led = front.lead.address if front.lead and not front.latest else None
    return tuple(one for one in moved if one.new > 1 or one.latest.address != led)


def _moved(moved: Moved, words: Words) -> MovedStoryline:
    storyline = moved.storyline
    latest = next(brief for brief in reversed(storyline.briefs) if brief.state == "published")
    return MovedStoryline(
        storyline=Link(storyline.title, storyline.address),
        new=moved.new,
        since=words.brief.weekdays[moved.since.weekday()],
        since_iso=moved.since.isoformat(),
        lasting=moved.since != latest.published.date(),
        latest=Link(latest.headline, latest.address),
        moments=moments_of(storyline),
        latest_language=latest.language,
    )


def _day_quote(said: Said, words: Words) -> DayQuote:
    quote, brief = said.quote, said.brief
    return DayQuote(
        text=quoted_in(brief.language, quote.text),
        speaker=Link(quote.speaker.name, quote.speaker.address),
        role=quote.speaker.role,
        via=quote.via,
        brief=Link(brief.headline, brief.address),
        fragment=f"q{said.number}",
        iso=brief.published.isoformat(),
        day=day_in_words(brief.published, words.brief),
        language=brief.language,
    )
