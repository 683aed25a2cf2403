"""What stands on the front page, and where. In: an edition's briefs and storylines. Out: its Front.

Nothing depends on chance, and nothing but a pin on the hour: "the last days" count back from the
edition's newest brief, never from now. What is withdrawn is left out. In a preview, drafts and
embargoed briefs have their rank too, but lead only where nothing is out.

**The lead** is the newest pinned brief. Without one it is the newest brief in the newsroom's
language that has substance: a key quote, and two points or why it matters. It has to be of the two
days before that language's newest brief, which leads if none is. Where the last week has no brief
in the newsroom's language, the same goes for all.

**The rank** of the others: pinned ones first, then the newest. Of the first four places, the
lead's among them, no desk takes more than two, and of the first ten no more than four, as long as
another desk has a brief of the last week to offer; who is passed over comes as soon as there is
room for their desk.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, timedelta

from generator.vocabulary import Amendment, Brief, Front, Moved, Said, Storyline, Withdrawal

PLACES = ((4, 2), (10, 4))
"""Of the first so many places, how many one desk may take."""

FRESH = timedelta(days=2)
"""How much older than the newest a lead may be for having more to say."""

WEEK = timedelta(days=7)
"""The last days: a desk's brief that is older gets no place for the balance's sake."""

LATEST = 8
"""Lines in the list of the latest. An edition with no more briefs than that has them all in its grid."""

MOVED = 6
"""Storylines that moved, and that readers see at a glance."""

AMENDED = 6
"""Corrections on the front page; the page of corrections has them all."""

SET_LARGE = range(20, 221)
"""Characters of a quote that looks well set large."""


def front(
    briefs: Sequence[Brief],
    storylines: Iterable[Storyline],
    amended: Iterable[Amendment],
    language: str,
    now: datetime,
) -> Front:
    """The front page of an edition whose `briefs` are newest first."""
    shown = [brief for brief in briefs if brief.state != "withdrawn"]
    out = [brief for brief in shown if brief.state == "published"] or shown
    newest = out[0].published if out else now
    recent = [brief for brief in out if newest - brief.published <= WEEK]
    own = [brief for brief in recent if _tongue(brief.language) == _tongue(language)] or recent
    pinned = [brief for brief in out if is_pinned(brief, now)]
    lead = next(iter(pinned), None) or _weightiest(own)
    others = [brief for brief in shown if brief is not lead]
    return Front(
        lead=lead,
        ranked=ranked(lead, others, newest, now),
        latest=tuple(others[:LATEST]) if len(others) > LATEST else (),
        moved=tuple(_moved(storylines, newest))[:MOVED],
        quote=_quote_of_the_day(own, lead),
        amended=_of_the_last_days(amended)[:AMENDED],
    )


def is_pinned(brief: Brief, now: datetime) -> bool:
    """Whether an editor holds it at the top."""
    return bool(brief.pinned_until and brief.pinned_until > now)


def has_substance(brief: Brief) -> bool:
    """Whether there is enough in it to lead: a quote, and more than a lede."""
    return bool(brief.quotes) and (
        len(brief.summary.points) >= 2 or brief.summary.why_it_matters is not None
    )


def ranked(
    lead: Brief | None, others: Sequence[Brief], newest: datetime, now: datetime
) -> tuple[Brief, ...]:
    """All the others by rank: nothing lost, nothing twice."""
    placed = [brief for brief in others if is_pinned(brief, now)]
    rest = [brief for brief in others if not is_pinned(brief, now)]
    leading = [lead] if lead else []
    taken = Counter(brief.desk_id for brief in (*leading, *placed))
    while rest and len(leading) + len(placed) < PLACES[-1][0]:
        place = len(leading) + len(placed) + 1
        recent = (brief for brief in rest if newest - brief.published <= WEEK)
        fitting = (brief for brief in recent if _has_room(brief.desk_id, place, taken))
        following = next(fitting, rest[0])
        rest.remove(following)
        placed.append(following)
        taken[following.desk_id] += 1
    return (*placed, *rest)


def _has_room(desk: str, place: int, taken: Counter[str]) -> bool:
    return all(taken[desk] < most for until, most in PLACES if place <= until)


def _weightiest(briefs: Sequence[Brief]) -> Brief | None:
    """The newest with substance among the freshest; else the newest."""
    fresh = [brief for brief in briefs if briefs[0].published - brief.published <= FRESH]
    return next(filter(has_substance, fresh), next(iter(briefs), None))


def _moved(storylines: Iterable[Storyline], newest: datetime) -> Iterator[Moved]:
    """Those with briefs on one of the seven days that end with the newest, so that a weekday names one of them."""
    first_day = newest.date() - timedelta(days=6)
    moved = []
    for storyline in storylines:
        new = [
            brief.published
            for brief in storyline.briefs
            if brief.state == "published" and first_day <= brief.published.date()
        ]
        if new:
            moved.append((new[-1], Moved(storyline, len(new), new[0].date())))
    moved.sort(key=lambda pair: (pair[0], pair[1].storyline.id), reverse=True)
    return (one for _, one in moved)


def _quote_of_the_day(briefs: Sequence[Brief], lead: Brief | None) -> Said | None:
    """A quote of the newest day that has one beside the lead's own, of the last week.

    Of that day: one that looks well set large rather than not, one of another brief than the lead
    rather than its second, then the newest brief's, then the first in it.
    """
    said = [
        Said(brief.in_quotes, number)
        for brief in briefs
        for number in range(1, len(brief.voices) + 1)
        if not (brief is lead and number == 1)
    ]
    that_day = [one for one in said if _day(one) == _day(said[0])]
    by_fitness = sorted(
        that_day,
        key=lambda one: (
            len(one.quote.text) not in SET_LARGE,
            lead is not None and one.brief.path == lead.path,
        ),
    )
    return next(iter(by_fitness), None)


def _day(said: Said) -> object:
    return said.brief.published.date()


def _of_the_last_days(amended: Iterable[Amendment]) -> tuple[Amendment, ...]:
    """What was put right in the week before the newest change of what is out; `amended` are newest first.

    An update puts nothing right: it counts as a change, and is left out.
    """
    out = [one for one in amended if one.brief.state in {"published", "withdrawn"}]
    newest = max((one.brief.last_changed for one in out), default=None)
    return tuple(one for one in out if newest and newest - one.when <= WEEK and _puts_right(one))


def _puts_right(amendment: Amendment) -> bool:
    made = amendment.made
    return isinstance(made, Withdrawal) or made.kind != "update"


def _tongue(language: str) -> str:
    return language.partition("-")[0].lower()
