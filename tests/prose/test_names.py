import pytest

from generator.prose.names import countries, initials, is_title_case, names


def _shown(text: str) -> list[str]:
    return [text[name.start : name.end] for name in names(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She met Sergei Brandt in Port Merrow on Friday.", ["Sergei Brandt", "Port Merrow"]),
        ("Police said so. Sailors left.", []),
        ("Ada Thorne left.", ["Ada Thorne"]),
        ("TikTok is banned", ["TikTok"]),
        ("the plan of Haitham bin Tariq al-Hadi", ["Haitham bin Tariq al-Hadi"]),
        ("It was in March, a Monday.", []),
    ],
)
def test_names_are_runs_of_words_with_capitals(text: str, expected: list[str]) -> None:
    assert _shown(text) == expected


def test_a_country_is_known_by_each_of_its_names() -> None:
    found = countries("Russian, Russia’s, Moscow; North Koreans; the U.S. and Americans; Chadwick")
    numbers = [country.number for country in found]
    assert len(numbers) == 6
    assert numbers[0] == numbers[1] == numbers[2]
    assert numbers[4] == numbers[5]
    assert [country.is_capital for country in found] == [False, False, True, False, False, False]


def test_a_headline_in_title_case_is_told() -> None:
    assert is_title_case("Mayor of Port Merrow Rejects Union’s Demands")
    assert not is_title_case("Mayor of Port Merrow rejects a union’s demands")


def test_the_initials_of_a_name_are_its_capitals() -> None:
    assert "iaea" in initials("at the International Atomic Energy Agency in Vienna")
