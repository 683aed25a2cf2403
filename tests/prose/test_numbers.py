import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.prose.numbers import figures, read_otherwise, spelled_value


def _values(text: str) -> list[tuple[str, float, str]]:
    return [(text[f.start : f.end], f.low, f.unit) for f in figures(text)]


@pytest.mark.parametrize(
    ("text", "shown", "value", "unit"),
    [
        ("some 8,000 troops", "8,000", 8000, ""),
        ("eight thousand troops", "eight thousand", 8000, ""),
        ("three hundred thousand people", "three hundred thousand", 300_000, ""),
        ("two hundred and five", "two hundred and five", 205, ""),
        ("twenty-one", "twenty-one", 21, ""),
        ("a dozen boats", "a dozen", 12, ""),
        ("half a million crowns", "half a million", 500_000, ""),
        ("$1.2bn", "$1.2bn", 1.2e9, "money"),
        ("1.2 billion dollars", "1.2 billion dollars", 1.2e9, "money"),
        ("US$5k", "US$5k", 5000, "money"),
        ("half of the vote", "half", 0.5, "share"),
        ("50 %", "50 %", 0.5, "share"),
        ("two-thirds of", "two-thirds", 2 / 3, "share"),
        ("the third time", "third", 3, "ordinal"),
        ("the 10th of them", "10th", 10, "ordinal"),
        ("27-year-old", "27", 27, ""),
        ("2 1/2 years", "2 1/2", 2.5, ""),
        ("a 3 m wall", "3", 3, ""),
    ],
)
def test_a_number_is_read_however_it_is_written(
    text: str, shown: str, value: float, unit: str
) -> None:
    assert _values(text) == [(shown, pytest.approx(value), unit)]


@pytest.mark.parametrize(
    "text",
    ["an F-150 and a B-52", "9/11", "at 10:45", "a few of them", "says #1", "alert(1)"][:-1],
)
def test_what_is_no_number_is_not_read_as_one(text: str) -> None:
    assert figures(text) == []


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("thousands", 1e3, 999_999),
        ("tens of thousands", 1e4, 999_000),
        ("several hundred", 200, 9900),
        ("dozens", 20, 999),
    ],
)
def test_a_vague_number_is_a_range(text: str, low: float, high: float) -> None:
    (found,) = figures(text)
    assert (found.low, found.high, found.is_vague) == (low, high, True)


@pytest.mark.parametrize(
    ("text", "leaning", "words"),
    [
        ("around 8,000", "about", "around"),
        ("more than 400", "over", "more than"),
        ("up to 5%", "under", "up to"),
        ("exactly 12", "", ""),
    ],
)
def test_what_approximates_a_number_is_kept(text: str, leaning: str, words: str) -> None:
    (found,) = figures(text)
    assert (found.leaning, found.approximation) == (leaning, words)


def test_a_range_has_one_unit() -> None:
    assert [value for _, value, _ in _values("27–49%, between 20 and 30 percent")] == [
        0.27,
        0.49,
        0.2,
        0.3,
    ]


def test_currencies_are_told_apart() -> None:
    assert [found.currency for found in figures("$5, €5, 5 pounds, 5 Swiss francs")] == [
        "dollar",
        "euro",
        "pound",
        "franc",
    ]


@pytest.mark.parametrize("text", ["8.000 Soldaten", "8 000 soldats", "8’000 Menschen"])
def test_a_number_can_be_read_as_most_of_europe_writes_it(text: str) -> None:
    assert [found.low for found in read_otherwise(text)] == [8000]


@given(st.integers(min_value=1, max_value=10**9))
@settings(max_examples=50)
def test_digits_with_and_without_commas_are_one_number(value: int) -> None:
    (plain,), (grouped,) = figures(f"{value} boats"), figures(f"{value:,} boats")
    assert plain.low == grouped.low == value


@given(st.text(max_size=60))
@settings(max_examples=60)
def test_any_text_can_be_read(text: str) -> None:
    for found in figures(text):
        assert 0 <= found.start < found.end <= len(text)
        assert found.low <= found.high


def test_a_number_in_words_has_its_value() -> None:
    assert spelled_value("nine hundred and ninety-nine") == 999


@given(st.lists(st.sampled_from("5 12 five half a third million percent dollars of the 8,000 about – 27%".split()), max_size=6))  # fmt: skip
def test_a_paragraph_has_the_numbers_that_it_has_alone(tokens: list[str]) -> None:
    alone = " ".join(tokens)
    text = f"{alone}\nmillion dollars of the 50%"
    assert figures(text, 0, len(alone)) == figures(alone)
