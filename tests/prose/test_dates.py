from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.prose.dates import Moment, _moments, days_meant, moments, years_meant

FRIDAY = date(2031, 3, 14)


def _read(text: str) -> list[tuple[int, int, int, int]]:
    return [(found.year, found.month, found.day, found.weekday) for found in moments(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("on 14 March 2031", (2031, 3, 14, 0)),
        ("on March 14, 2031", (2031, 3, 14, 0)),
        ("on Dec. 29. 2022", (2022, 12, 29, 0)),
        ("the 1st of August", (0, 8, 1, 0)),
        ("in early August", (0, 8, 0, 0)),
        ("in August 2030", (2030, 8, 0, 0)),
        ("since 1949", (1949, 0, 0, 0)),
        ("2031-03-14", (2031, 3, 14, 0)),
        ("on Friday", (0, 0, 0, 5)),
        ("in May", (0, 5, 0, 0)),
    ],
)
def test_a_date_is_read_as_far_as_it_goes(text: str, expected: tuple[int, ...]) -> None:
    assert _read(text) == [expected]


@pytest.mark.parametrize(
    "text", ["It may rain", "May Ward spoke", "They march on", "1949%", "$2000", "room 1949b"]
)
def test_what_is_no_date_is_not_read_as_one(text: str) -> None:
    assert _read(text) == []


def test_the_day_before_and_a_decade_are_marked() -> None:
    assert [found.near for found in moments("yesterday, today and tomorrow")] == [-1, 0, 1]
    assert [found.decade for found in moments("in the 1980s")] == [True]


def test_a_day_of_the_week_is_the_last_or_the_next_one() -> None:
    (monday,) = moments("on Monday")
    assert {date(2031, 3, 10), date(2031, 3, 17)} <= set(days_meant(monday, FRIDAY))
    (friday,) = moments("on Friday")
    assert FRIDAY in days_meant(friday, FRIDAY)
    (yesterday,) = moments("yesterday")
    assert days_meant(yesterday, FRIDAY) == (date(2031, 3, 13),)
    assert days_meant(Moment(0, 1, year=2031), FRIDAY) == ()


def test_a_month_without_a_year_is_within_a_year() -> None:
    assert years_meant(8, FRIDAY) == (2030, 2031)
    assert years_meant(3, FRIDAY) == (2030, 2031, 2032)


def test_an_impossible_day_is_no_day() -> None:
    (found,) = moments("on 30 February 2031")
    assert found.exact is None


@given(
    st.lists(
        st.sampled_from(
            "14 1st March d’August Sept. 2031 2031-03-14 Friday today’s _May said , - ( 港は".split()
        ),
        max_size=8,
    ),
    st.sampled_from(["", " "]),
)
def test_no_date_is_missed_where_no_word_begins_one(words: list[str], between: str) -> None:
    text = between.join(words)
    assert moments(text) == list(_moments(text, 0, len(text)))
