import pytest

from generator.cards.direction import is_leftward, parts


@pytest.mark.parametrize(
    ("line", "read"),
    [
        ("في UNESCO هنا", ["في ", "UNESCO", " هنا"]),
        ("رغم 4 أعضاء", ["رغم ", "4", " أعضاء"]),
        ("في The Merrow Courier، أمس", ["في ", "The Merrow Courier", "، أمس"]),
        ("بلغ 1.9 مليون", ["بلغ ", "1.9", " مليون"]),
        ("Ivo Bex", ["Ivo Bex"]),
        ("«ضوء»", ["«ضوء»"]),
    ],
)
def test_names_and_numbers_stay_as_they_are_read(line, read):
    found = [*parts(line)]
    assert [part for part, _ in found] == read
    assert "".join(part for part, _ in found) == line
    for part, leftward in found:
        assert leftward == is_leftward(part) or not part.strip().isalnum()


def test_what_is_read_from_the_right():
    assert is_leftward("a ضوء")
    assert not is_leftward("a light, 1.9")
