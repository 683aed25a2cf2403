from hypothesis import given, settings
from hypothesis import strategies as st

from generator.prose import wording
from generator.prose.wording import content_stems, content_words, words


def test_words_stand_where_they_stand() -> None:
    text = "The U.S. sent 1,200 sailors to the mayor’s quay."
    assert [word.text for word in words(text)] == [
        "The", "U.S.", "sent", "1,200", "sailors", "to", "the", "mayor’s", "quay",
    ]  # fmt: skip
    assert all(text[word.start : word.end] == word.text for word in words(text))


def test_small_words_carry_no_meaning_and_capitals_may() -> None:
    assert [word.text for word in content_words("It told us of the US, and not of them.")] == ["US"]


def test_unspaced_scripts_are_read_in_pairs() -> None:
    assert [word.text for word in words("港は閉鎖 now")] == ["港は", "は閉", "閉鎖", "now"]


@given(
    st.text("aB.’1 ", max_size=20) | st.text("aB. 港は", max_size=20),
    st.integers(0, 20),
    st.integers(0, 20),
)
def test_a_stretch_has_the_words_that_it_has_alone(text: str, start: int, end: int) -> None:
    start, end = min(start, len(text)), min(end, len(text))
    alone = [(word.text, word.start + start) for word in words(text[start:end])]
    assert [(word.text, word.start) for word in words(text, start, end)] == alone


@given(st.text(max_size=80))
@settings(max_examples=60)
def test_stems_are_those_of_the_words(text: str) -> None:
    assert content_stems(text) == [word.stem for word in content_words(text)]


@given(st.text("aB.,’'15 é½٣-", max_size=12))
@settings(max_examples=400)
def test_words_are_read_quickly_as_they_are_read_closely(text: str) -> None:
    assert wording._QUICK_WORD.split(text) == wording._WORD.split(text)


def test_what_is_underscored_is_no_part_of_a_word() -> None:
    assert [word.text for word in words("_so_ it_is")] == ["so", "it", "is"]
