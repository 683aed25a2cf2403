import pytest

from generator.prose.denials import is_negative
from generator.prose.sentence import Sentence


@pytest.mark.parametrize(
    ("text", "covered"),
    [
        ("The board has not found any evidence of poison.", [["found", "evidence"]]),
        ("It didn’t close, and nobody left.", [["close"], ["left"]]),
        ("She refused to answer questions.", [["answer", "questions"]]),
        ("It prevented them from observing details.", [["observing", "details"]]),
        ("Not only did they march, they sang.", []),
        ("There is no doubt.", []),
        ("never-before-seen details", []),
        ("She left without a word.", []),
    ],
)
def test_a_negation_covers_the_next_words_of_its_clause(
    text: str, covered: list[list[str]]
) -> None:
    sentence = Sentence(text)
    assert [[sentence.words[n].text for n in numbers] for numbers in sentence.denials] == covered


def test_negative_words_are_known() -> None:
    assert all(map(is_negative, ("No", "rejected", "unlikely", "hopeless", "isn’t")))
    assert not any(map(is_negative, ("union", "under", "united", "rose")))
