import random

import pytest

from generator.checks.desk.likeness import (
    Alike,
    candidates,
    likeness,
    near_duplicates,
    runs_of,
    words_in,
)

WORDS = [f"w{number}" for number in range(4000)]


def text(chance: random.Random, length: int = 300) -> list[str]:
    return chance.choices(WORDS, k=length)


def alike(texts: list[str], at_least: float) -> list[Alike]:
    def likeness_of(one: int, other: int) -> float:
        return likeness(words_in(texts[one]), words_in(texts[other]), at_least)

    likely = candidates([runs_of(each) for each in texts])
    return list(near_duplicates(likely, likeness_of, at_least))


def test_likeness_is_the_share_of_words_in_common_whatever_the_punctuation() -> None:
    def alike_are(one: str, other: str) -> float:
        return likeness(words_in(one), words_in(other))

    assert alike_are("The ferry sails, again.", "the FERRY sails “again”") == 1
    assert alike_are("one two three four", "one two three five") == 0.75
    assert alike_are("one two", "three four") == 0


def test_edited_copies_are_found_among_many_and_others_are_not() -> None:
    chance = random.Random(7)  # noqa: S311 # the same in every run
    texts = [text(chance) for _ in range(300)]
    copies = []
    for original in range(0, 300, 10):
        copy = [*texts[original]]
        for place in chance.sample(range(len(copy)), 20):
            copy[place] = "changed"
        copies.append(["a", "new", "beginning", *copy[10:]])
    found = alike([" ".join(words) for words in (*texts, *copies)], 0.6)
    assert [(pair.earlier, pair.later) for pair in found] == [
        (number * 10, 300 + number) for number in range(30)
    ]
    assert all(0.85 < pair.likeness < 0.95 for pair in found)


@pytest.mark.parametrize("words", ["One line only.", "漁港の船は金曜日に再び出港した。" * 3])
def test_short_texts_and_scripts_without_spaces_are_compared_too(words: str) -> None:
    assert alike([words, "quite another text", words], 0.6) == [Alike(0, 2, 1.0)]


def test_of_several_the_most_alike_is_named() -> None:
    chance = random.Random(3)  # noqa: S311 # the same in every run
    first = text(chance)
    second = [*first[:200], *text(chance, 100)]
    third = [*second[:290], *text(chance, 10)]
    found = alike([" ".join(words) for words in (first, second, third)], 0.5)
    assert [(pair.earlier, pair.later) for pair in found] == [(0, 1), (1, 2)]
