"""Counted words: the form that the CLDR has for each number, and the number as readers write it."""

import pytest

from generator.languages import LANGUAGES
from generator.languages.counting import Counted, arabic, one_or_other, up_to_one_or_other
from tests.languages.test_words import every_language

NUMBERS = [*range(130), 200, 203, 211, 999, 1000, 1001, 12_345]


@every_language
def test_every_number_has_its_text(code: str) -> None:
    words = LANGUAGES[code]
    counted = [getattr(words, name) for name in words.__slots__]
    for one in counted:
        if isinstance(one, Counted):
            assert set(one.texts) == set(one.counting.forms)
            assert {one.counting.form_of(number) for number in NUMBERS} == set(one.counting.forms)
            assert all(one(number, day="Monday") for number in NUMBERS)


@pytest.mark.parametrize(
    ("form_of", "numbers", "form"),
    [
        (one_or_other, [1], "one"),
        (one_or_other, [0, 2, 11, 21], "other"),
        (up_to_one_or_other, [0, 1], "one"),
        (up_to_one_or_other, [2, 11, 21], "other"),
        (arabic, [0], "zero"),
        (arabic, [1], "one"),
        (arabic, [2], "two"),
        (arabic, [3, 10, 103, 110, 1003], "few"),
        (arabic, [11, 26, 99, 111, 199, 1011], "many"),
        (arabic, [100, 101, 102, 200, 202, 1000], "other"),
    ],
)
def test_a_number_takes_its_form(form_of, numbers, form) -> None:
    assert {form_of(number) for number in numbers} == {form}


def test_the_number_is_written_as_readers_write_it() -> None:
    briefs = LANGUAGES["en"].briefs
    assert [briefs(number) for number in (0, 1, 2, 1204)] == [
        "0 briefs",
        "1 brief",
        "2 briefs",
        "1,204 briefs",
    ]
