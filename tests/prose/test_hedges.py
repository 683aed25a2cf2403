import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.prose import hedges as hedges_module
from generator.prose.hedges import hedges, is_left_open, keeps_distance
from generator.prose.lexicon.hedging import ACCORDING, CLAIMING, MAY, MAYBE, SEEN_AS


@pytest.mark.parametrize(
    ("sentence", "kind", "words", "covered"),
    [
        (
            "The backdrop is the union’s claim that around 400 people marched, a number it gave twice.",
            "claiming",
            "claim that",
            " around 400 people marched",
        ),
        ("Around 400 marched, the union claims, and sang.", "claiming", ", the union claims", "Around 400 marched"),
        ("Ships reportedly missed the harbour.", "claiming", "reportedly", " missed the harbour"),
        ("It costs two million, according to the board.", "according", "according to the board", "It costs two million, "),
        ("According to the board, it costs two million.", "according", "According to the board", ", it costs two million."),
        ("She may close the old lighthouse soon.", "perhaps", "may", " close the old lighthouse"),
        ("He criticized what he perceives as contempt for dockers.", "seen as", "what he perceives as", " contempt for dockers"),
    ],
)  # fmt: skip
def test_a_hedge_covers_what_it_hedges(sentence: str, kind: str, words: str, covered: str) -> None:
    found = [hedge for hedge in hedges(sentence) if hedge.kind == kind]
    assert len(found) == 1
    assert words in sentence[found[0].start : found[0].end]
    assert sentence[found[0].covers_from : found[0].covers_to] == covered


@pytest.mark.parametrize(
    "sentence",
    [
        "The report came out in May.",
        "They reported on ships.",
        "The mayor said so.",
        "He could not come.",
    ],
)
def test_what_hedges_nothing_is_no_hedge(sentence: str) -> None:
    assert hedges(sentence) == []


def test_any_word_of_telling_keeps_the_distance_of_a_claim() -> None:
    assert keeps_distance("The union says 400 marched", "claiming")
    assert keeps_distance("400 may have marched", "claiming")
    assert not keeps_distance("400 marched, potentially in vain", "claiming")
    assert keeps_distance("He criticized “contempt”", "seen as")
    assert not keeps_distance("He criticized contempt", "seen as")


def test_what_may_be_stays_open_only_where_it_is_said() -> None:
    text = "She may close the lighthouse, with the loss of jobs"
    assert is_left_open(text, text.index("close"))
    assert not is_left_open(text, text.index("loss"))
    assert is_left_open("It is unclear when it will close", 10)


@pytest.mark.parametrize("pattern", [*CLAIMING, *ACCORDING, *MAYBE, *MAY, *SEEN_AS])
@settings(max_examples=30)
@given(data=st.data())
def test_no_hedge_is_passed_over_for_its_words(pattern: str, data: st.DataObject) -> None:
    words = data.draw(st.from_regex(re.compile(pattern, re.IGNORECASE), fullmatch=True))
    assert hedges_module._may_have_any(f"It {words} so.")
