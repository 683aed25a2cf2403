from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from generator.annotation.fields import Day, DayOrMoment, Moment, When
from generator.vocabulary import PartialDate

LISBON = ZoneInfo("Europe/Lisbon")
SUMMER = timezone(timedelta(hours=1))


def read(kind, value, zone=LISBON):
    return TypeAdapter(kind).validate_python(value, context={"zone": zone})


@pytest.mark.parametrize(
    ("written", "moment"),
    [
        ("2031-04-02 18:00", datetime(2031, 4, 2, 18, tzinfo=SUMMER)),
        ("2031-01-02T18:00:30", datetime(2031, 1, 2, 18, 0, 30, tzinfo=UTC)),
        ("2031-04-02T18:00Z", datetime(2031, 4, 2, 18, tzinfo=UTC)),
        ("2031-04-02 18:00 +0530", datetime(2031, 4, 2, 12, 30, tzinfo=UTC)),
        ("2031-04-02T18:00:00.250-03:00", datetime(2031, 4, 2, 21, tzinfo=UTC)),
    ],
)
def test_a_moment_without_a_zone_is_in_the_newsrooms(written, moment):
    assert read(Moment, written) == moment


@pytest.mark.parametrize(
    "written",
    [
        "2031-04-02",
        "2031-04-02 24:00",
        "2031-04-02 18:60",
        "2031-4-2 18:00",
        "2031-02-29 18:00",
        "0001-01-01 00:00+14:00",
        "9999-12-31 23:59-12:00",
        "2031-04-02 18:00+99:99",
        "18:00",
        "now",
        20310402,
        True,
        None,
    ],
)
def test_what_is_no_moment_is_refused(written):
    with pytest.raises(ValidationError):
        read(Moment, written)


def test_without_any_zone_a_moment_is_refused():
    with pytest.raises(ValidationError, match="has no time zone"):
        TypeAdapter(Moment).validate_python("2031-04-02 18:00")


MOMENTS = st.datetimes(timezones=st.just(UTC)).filter(lambda moment: 1000 <= moment.year <= 9998)


@given(MOMENTS)
def test_every_moment_comes_back(moment):
    assert read(Moment, moment.isoformat()) == moment.replace(microsecond=0)
    assert read(Moment, moment) == moment


def test_a_moment_can_always_be_moved_to_another_zone():
    for written in ("1000-01-01 00:00+23:59", "9998-12-31 23:59-23:59"):
        assert read(Moment, written).astimezone(LISBON)


@pytest.mark.parametrize(
    ("written", "value"),
    [
        (1949, PartialDate(1949)),
        ("1949", PartialDate(1949)),
        ("476", PartialDate(476)),
        ("2024-08", PartialDate(2024, 8)),
        ("2024-8-5", PartialDate(2024, 8, 5)),
        ("2024-02-29", PartialDate(2024, 2, 29)),
    ],
)
def test_a_year_a_month_or_a_day(written, value):
    assert read(When, written) == value


@pytest.mark.parametrize("written", ["2023-02-29", "2024-13", "2024-00", "08-2024", "24", "Q3"])
def test_what_is_no_date_is_refused(written):
    with pytest.raises(ValidationError):
        read(When, written)


def test_a_day_and_a_day_or_moment():
    assert read(Day, " 2024-1-05 ") == date(2024, 1, 5)
    assert read(DayOrMoment, "2024-11-01") == date(2024, 11, 1)
    assert read(DayOrMoment, "2024-11-01 10:00") == datetime(2024, 11, 1, 10, tzinfo=UTC)
    with pytest.raises(ValidationError):
        read(Day, "2024-11-01 10:00")
