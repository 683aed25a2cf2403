from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest

from generator.languages import words_of
from generator.languages.dates import (
    day_in_words,
    moment_in_words,
    partial_in_words,
    weekday_and_day,
    zone_in_words,
)
from generator.typeset.dates import moment
from generator.views import Moment
from generator.vocabulary import PartialDate

ENGLISH = words_of("en").brief


@pytest.mark.parametrize(
    ("when", "said"),
    [
        (PartialDate(1949), "1949"),
        (PartialDate(949), "949"),
        (PartialDate(2024, 8), "August 2024"),
        (PartialDate(2024, 11, 1), "1 November 2024"),
    ],
)
def test_a_partial_date_says_what_is_known(when, said):
    assert partial_in_words(when, ENGLISH) == said


def test_a_view_gets_the_moment_for_machines_and_for_readers():
    assert moment(datetime(2024, 11, 1, 18, 0, tzinfo=UTC), "en") == Moment(
        "2024-11-01T18:00:00+00:00", "1 November 2024, 18:00 UTC", "1 November 2024"
    )


def test_an_unknown_language_gets_english_words():
    assert moment(datetime(2024, 11, 1, 18, 0, tzinfo=UTC), "tlh").day == "1 November 2024"


def test_a_weekday_is_named():
    assert weekday_and_day(date(2024, 11, 1), ENGLISH) == "Friday, 1 November 2024"


@pytest.mark.parametrize(
    ("zone", "said"),
    [
        (UTC, "UTC"),
        (timezone(timedelta(0)), "UTC"),
        (timezone(timedelta(hours=1)), "UTC+1"),
        (timezone(timedelta(hours=5, minutes=30)), "UTC+5:30"),
        (timezone(-timedelta(hours=3, minutes=30)), "UTC−3:30"),
        (ZoneInfo("Europe/Berlin"), "CET"),
        (ZoneInfo("Asia/Dubai"), "UTC+4"),
    ],
)
def test_a_zone_is_named_or_counted_from_utc(zone, said):
    assert zone_in_words(datetime(2024, 11, 1, 18, 0, tzinfo=zone), ENGLISH) == said


def test_the_day_is_that_of_the_moments_own_zone():
    late = datetime(2024, 11, 1, 23, 30, tzinfo=timezone(timedelta(hours=-5)))
    assert day_in_words(late, ENGLISH) == "1 November 2024"
    assert moment_in_words(late, ENGLISH) == "1 November 2024, 23:30 UTC−5"
