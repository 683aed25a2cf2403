"""What a digest tells. In: the edition, a day. Out: an Issue: the day's lead, its other briefs, what was corrected that day."""

from dataclasses import dataclass
from datetime import date

from generator.syndicate.items import Item, corrections_of, newest
from generator.syndicate.outlet import Outlet
from generator.vocabulary import Brief, Edition


@dataclass(frozen=True, slots=True)
class Issue:
    """A day: `briefs` are those beside the lead, newest first; `amended` is what was corrected or withdrawn on it."""

    day: date
    lead: Brief
    briefs: tuple[Brief, ...]
    amended: tuple[Item, ...]

    @property
    def all_briefs(self) -> tuple[Brief, ...]:
        """The lead, and the others."""
        return (self.lead, *self.briefs)


def issue_of(edition: Edition, outlet: Outlet, day: date) -> Issue | None:
    """The issue of a day in the newsroom's zone; None where no brief was published then that still stands."""
    out = outlet.out(edition.briefs)
    briefs = [brief for brief in out if brief.published.date() == day and not brief.withdrawal]
    if not briefs:
        return None
    lead = next((brief for brief in briefs if brief == edition.front.lead), briefs[0])
    amended = newest(
        item
        for brief in out
        for item in corrections_of(brief, outlet)
        if item.changed.date() == day
    )
    return Issue(day, lead, tuple(brief for brief in briefs if brief != lead), tuple(amended))


def newest_day(edition: Edition, until: date | None = None) -> date | None:
    """The last day on which a brief was published that still stands, at most `until`."""
    days = (
        brief.published.date()
        for brief in Outlet.out(edition.briefs)
        if not brief.withdrawal and (until is None or brief.published.date() <= until)
    )
    return max(days, default=None)
