import pytest

from generator.article import Article
from generator.checks.summary.claims import Claim
from generator.checks.summary.finding import Finding, placed
from generator.checks.summary.rules import NUMBER_NOT_FOUND
from generator.problem import Position
from generator.vocabulary import Address
from tests.checks.summary.test_cases import BODY

TEXT = "Around 450 people marched"
FINDING = Finding(NUMBER_NOT_FOUND, 7, 10, "The article does not give it.", "Take it out.")


def _article(positions: dict[tuple[str | int, ...], Position]) -> Article:
    annotation = None  # placing looks at positions alone
    return Article("a.md", Address("a.md"), annotation, BODY, 1, positions)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (Position(5, 11, 5, 36), Position(5, 18, 5, 21)),  # plain
        (Position(5, 11, 5, 38), Position(5, 19, 5, 22)),  # in quotation marks
        (Position(5, 11, 5, 39), Position(5, 11, 5, 39)),  # in quotation marks, with an escape
        (Position(5, 11, 7, 20), Position(5, 11, 7, 20)),  # folded over lines
    ],
)
def test_a_finding_is_placed_at_its_words_where_they_can_be_counted(
    value: Position, expected: Position
) -> None:
    claim = Claim(TEXT, ("summary", "lede"), "lede")
    problem = placed(FINDING, claim, _article({("summary", "lede"): value}))
    assert problem.position == expected
    assert (problem.rule, problem.severity, problem.field) == (
        "NB301",
        "error",
        ("summary", "lede"),
    )


def test_a_finding_without_a_place_of_its_own_is_placed_at_the_key_above() -> None:
    claim = Claim(TEXT, ("context", 0, "text"), "box")
    problem = placed(FINDING, claim, _article({("context", 0): Position(9, 3, 12, 4)}))
    assert problem.position == Position(9, 3, 12, 4)
    assert placed(FINDING, claim, _article({})).position == Position()
