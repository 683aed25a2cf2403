"""The moment of a run that remembers what it was held against. In: a moment. Out: from when until when a result holds.

Whether an embargo is over or a pin has passed depends on the moment of the run, but only on which
side of a few other moments it lies. A result found with a WatchedMoment holds until one of those
is reached, so it needs no clock, and no list of what every rule looks at.
"""

from datetime import date, datetime, timedelta, tzinfo
from typing import Any, Self, overload


class WatchedMoment(datetime):
    """A moment that behaves as any other, and notes every moment that it is compared with.

    What was found with it holds at every moment after `since` and before `until`, where None is
    no limit; if it was compared with its equal, or used in any other way, only at that very moment.
    """

    since: datetime | None
    until: datetime | None
    only_now: bool

    @classmethod
    def at(cls, moment: datetime) -> Self:
        """The same moment, watched."""
        watched = cls.combine(datetime.date(moment), moment.timetz())
        watched.since = watched.until = None
        watched.only_now = False
        return watched

    def _watch(self, other: object) -> None:
        if not isinstance(other, datetime):
            return
        if datetime.__eq__(self, other):
            self.only_now = True
        elif datetime.__gt__(self, other):
            self.since = max(self.since or other, other)
        else:
            self.until = min(self.until or other, other)

    def __lt__(self, other: datetime) -> bool:  # type: ignore[override] # as datetime has it
        self._watch(other)
        return super().__lt__(other)

    def __le__(self, other: datetime) -> bool:  # type: ignore[override] # as datetime has it
        self._watch(other)
        return super().__le__(other)

    def __gt__(self, other: datetime) -> bool:  # type: ignore[override] # as datetime has it
        self._watch(other)
        return super().__gt__(other)

    def __ge__(self, other: datetime) -> bool:  # type: ignore[override] # as datetime has it
        self._watch(other)
        return super().__ge__(other)

    def __eq__(self, other: object) -> bool:
        self._watch(other)
        return super().__eq__(other)

    def __hash__(self) -> int:
        return super().__hash__()

    def __add__(self, other: timedelta) -> Any:
        self.only_now = True
        return _plain(self) + other

    @overload  # type: ignore[override] # what comes out is no longer watched, so it is no Self
    def __sub__(self, other: datetime) -> timedelta: ...
    @overload
    def __sub__(self, other: timedelta) -> datetime: ...
    def __sub__(self, other: datetime | timedelta) -> datetime | timedelta:
        self.only_now = True
        return _plain(self) - other

    def __rsub__(self, other: datetime) -> timedelta:
        """Days are counted in messages: how many there are changes each day."""
        ahead = other - _plain(self)
        self._watch(other - timedelta(days=ahead.days))
        self._watch(other - timedelta(days=ahead.days + 1))
        return ahead

    def date(self) -> date:
        """The day, which nothing says the end of: the result holds only now."""
        self.only_now = True
        return super().date()

    def astimezone(self, tz: tzinfo | None = None) -> Any:
        """The same elsewhere, no longer watched: the result holds only now."""
        self.only_now = True
        return _plain(self).astimezone(tz)


def holds(at: datetime, since: datetime | None, until: datetime | None) -> bool:
    """Whether a result that holds between `since` and `until` does so `at` a moment."""
    return (since is None or since < at) and (until is None or at < until)


def _plain(moment: datetime) -> datetime:
    return datetime.combine(datetime.date(moment), moment.timetz())
