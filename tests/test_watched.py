from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.watched import WatchedMoment, holds

NOW = datetime(2031, 3, 14, 12, tzinfo=UTC)
BEFORE, AFTER = NOW - timedelta(hours=1), NOW + timedelta(hours=1)

moments = st.datetimes(datetime(2031, 3, 1), datetime(2031, 3, 28), timezones=st.just(UTC))  # noqa: DTZ001 # hypothesis adds the zone


def test_it_is_the_same_moment() -> None:
    watched = WatchedMoment.at(NOW)
    assert watched == NOW
    assert hash(watched) == hash(NOW)
    assert f"{watched:%Y-%m-%d %H:%M}" == "2031-03-14 12:00"


def test_what_it_was_compared_with_limits_how_long_a_result_holds() -> None:
    watched = WatchedMoment.at(NOW)
    assert (watched.since, watched.until) == (None, None)
    assert watched > BEFORE
    assert watched < AFTER
    assert max(watched, AFTER + timedelta(hours=1)) != NOW
    assert (watched.since, watched.until, watched.only_now) == (BEFORE, AFTER, False)


def test_compared_with_its_equal_it_holds_only_now() -> None:
    watched = WatchedMoment.at(NOW)
    assert watched <= NOW
    assert watched.only_now


@pytest.mark.parametrize(
    "use",
    [
        lambda now: now.date(),
        lambda now: now.astimezone(timezone(timedelta(hours=2))),
        lambda now: now + timedelta(days=1),
        lambda now: now - timedelta(days=1),
        lambda now: now - BEFORE,
    ],
)
def test_used_otherwise_it_holds_only_now(use: object) -> None:
    watched = WatchedMoment.at(NOW)
    assert use(watched) == use(NOW)  # type: ignore[operator] # a function, as parametrize has it
    assert watched.only_now


@given(now=moments, other=moments, later=moments)
def test_a_result_is_the_same_as_long_as_it_holds(
    now: datetime, other: datetime, later: datetime
) -> None:
    def result(moment: datetime) -> tuple[object, ...]:
        ahead = other - moment
        return (other > moment, moment <= other, max(moment, other) == other, ahead.days)

    watched = WatchedMoment.at(now)
    found = result(watched)
    assert found == result(now)
    if not watched.only_now and holds(later, watched.since, watched.until):
        assert result(later) == found


def test_holds_leaves_out_both_ends() -> None:
    assert holds(NOW, BEFORE, AFTER)
    assert holds(NOW, None, None)
    assert not holds(NOW, NOW, None)
    assert not holds(NOW, None, NOW)
