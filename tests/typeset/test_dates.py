"""A moment is told as it was given, and remembered as such."""

from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

from generator.typeset.dates import moment

NOON = datetime(2031, 7, 1, 12, tzinfo=UTC)


def test_the_same_moment_in_other_zones_and_languages_reads_otherwise():
    there = [
        UTC,
        timezone(timedelta(0), "GMT"),
        ZoneInfo("Europe/Oslo"),
        timezone(timedelta(hours=2)),
    ]
    assert [moment(NOON.astimezone(zone), "en").words for zone in there] == [
        "1 July 2031, 12:00 UTC",
        "1 July 2031, 12:00 GMT",
        "1 July 2031, 14:00 CEST",
        "1 July 2031, 14:00 UTC+2",
    ]
    assert moment(NOON, "de").day == "1. Juli 2031"
    assert moment(NOON, "en").day == "1 July 2031"
