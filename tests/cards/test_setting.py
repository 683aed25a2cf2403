from hypothesis import given, settings
from hypothesis import strategies as st

from generator.cards.faces import SERIF, Style, runs, width
from generator.cards.setting import Room, balanced, fit

STYLE = Style(SERIF, 500, 60)
WORDS = st.lists(st.text("abcdefghij", min_size=1, max_size=12), min_size=1, max_size=25)


@settings(max_examples=30)
@given(WORDS)
def test_no_word_is_lost_and_no_line_is_too_long(words):
    lines = balanced(" ".join(words), STYLE, 1000)
    assert " ".join(lines).split() == words
    assert all(width(line, STYLE) < 1010 for line in lines)


def test_lines_are_about_equally_long():
    first, second = balanced("Port Merrow keeps its light burning for another year", STYLE, 1072)
    assert width(second, STYLE) > 0.7 * width(first, STYLE)


def test_the_largest_size_that_fits():
    short = fit("Ferry stops", STYLE, (120, 80, 40), 1.1, Room(1072, 300, 3))
    long = fit("Ferry stops " * 12, STYLE, (120, 80, 40), 1.1, Room(1072, 300, 3))
    assert short
    assert short.style.size == 120
    assert long
    assert long.style.size == 40
    assert fit("Ferry stops " * 40, STYLE, (120, 80, 40), 1.1, Room(1072, 300, 3)) is None


def test_a_word_as_long_as_a_line_is_set_smaller():
    word = "Leuchtturmwärterwohnungsbesichtigung"
    found = fit(word, STYLE, (120, 92, 60, 50), 1.1, Room(1072, 300, 3))
    assert found
    assert found.lines == (word,)
    assert found.style.size < 92


def test_letters_come_from_the_file_that_has_them():
    files = {run.file for run in runs("Łódź świeci", SERIF, right_to_left=False)}
    assert files == {"newsreader-latin", "newsreader-latin-ext"}
    arabic = runs("المنارة في UNESCO", SERIF, right_to_left=True)
    assert [(run.text.strip(), run.file) for run in arabic] == [
        ("UNESCO", "newsreader-latin"),
        ("المنارة في", "noto-naskh-arabic"),
    ]
