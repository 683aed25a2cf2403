import pytest

from generator.annotation.article import Annotation
from generator.article import Article
from generator.checks.summary.claims import Claim, Kind
from generator.checks.summary.length import (
    MOST_IN_BOXES,
    MOST_IN_SUMMARY,
    check_length_in_all,
)
from generator.problem import Position
from generator.vocabulary import Address, FieldPath

LEDE: FieldPath = ("summary", "lede")
WHERE = Position(7, 9, 7, 40)
ARTICLE = Article("x.md", Address("x.md"), Annotation.model_construct(), "", 1, {LEDE: WHERE})


def claims(words: int, kind: Kind) -> list[Claim]:
    """Statements of ten words each, the first of them the lede."""
    fields: list[FieldPath] = [LEDE, *(("summary", "points", n) for n in range(words // 10 - 1))]
    return [Claim("word " * 10, field, kind) for field in fields]


@pytest.mark.parametrize(("kind", "most"), [("point", MOST_IN_SUMMARY), ("box", MOST_IN_BOXES)])
def test_as_many_words_as_are_allowed(kind: Kind, most: int) -> None:
    assert list(check_length_in_all(ARTICLE, claims(most, kind))) == []


def test_one_point_too_many() -> None:
    (problem,) = check_length_in_all(ARTICLE, claims(MOST_IN_SUMMARY + 10, "point"))
    assert (problem.rule, problem.position) == ("NB346", WHERE)
    assert problem.message == "The summary has 250 words in all."
    assert problem.hint == "Keep the points that matter most, in 240 words at most."


def test_one_box_too_many() -> None:
    (problem,) = check_length_in_all(ARTICLE, claims(MOST_IN_BOXES + 10, "box"))
    assert problem.message == "The context boxes have 370 words in all."


def test_a_headline_does_not_count() -> None:
    assert list(check_length_in_all(ARTICLE, claims(1000, "headline"))) == []
