import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.prose.attribution import (
    Person,
    is_named,
    is_titled,
    may_be_meant_by,
    names_within,
    reads_as_english,
    shares_family_name,
)
from generator.prose.attribution.english import _is_english
from generator.vocabulary import Span

REED = Person(("Jonas P. Reed", "Reed"), ("the mayor of Port Merrow",), ("he", "him"))
CHOE = Person(("Choe Son-hui",))


@pytest.mark.parametrize(
    "words",
    [
        "Jonas P. Reed",
        "Jonas Reed",
        "JONAS REED",
        "Reed",
        "Jonas",
        "J. Reed",
        "Mr. Reed",
        "Sen. Jonas Reed Jr.",
    ],
)
def test_forms_of_a_name(words):
    assert is_named(words, REED)


@pytest.mark.parametrize("words", ["Ann Reed", "Reeds", "Jonas Lee", "the mayor", ""])
def test_other_names(words):
    assert not is_named(words, REED)


@pytest.mark.parametrize("words", ["Choe", "Choe Son-Hui", "Choe Son Hui", "Minister Choe Son-hui"])
def test_family_names_may_come_first(words):
    assert is_named(words, CHOE)


def test_marks_on_letters_and_short_forms_make_no_difference():
    assert is_named("Jose Peña", Person(("José Pena",)))
    assert is_named("Bob Ward", Person(("Robert Ward",)))
    assert not is_named("Bob Ward", Person(("Rose Ward",)))


def test_a_single_name_is_matched_by_a_longer_one():
    assert is_named("Ann Lee", Person(("Lee",)))


def test_titles_have_to_say_no_more_than_is_known():
    assert is_titled("the mayor", REED)
    assert is_titled("the Port Merrow mayor", REED)
    assert not is_titled("the former mayor", REED)
    assert not is_titled("the", REED)


def test_pronouns_count_only_where_they_are_known():
    assert may_be_meant_by("He", REED)
    assert not may_be_meant_by("she", REED)
    assert may_be_meant_by("she", CHOE)


def test_family_names():
    assert shares_family_name("Ann Reed", REED)
    assert not shares_family_name("Jonas Ward", REED)


def test_names_within_a_stretch():
    body = "Ann Lee met Reed. They left."
    assert names_within(body, Span(0, 17), REED)
    assert not names_within(body, Span(17, len(body)), REED)


@pytest.mark.parametrize(
    ("body", "english"),
    [
        ("The light that saved us was put out by the council on Friday.", True),
        ("Das Licht, das uns gerettet hat, wurde am Freitag vom Rat gelöscht.", False),
        ("La lumière qui nous a sauvés a été éteinte vendredi par le conseil.", False),
        ("De lamp die ons heeft gered is vrijdag door de raad gedoofd.", False),
    ],
)
def test_tells_english_from_other_languages(body, english):
    assert reads_as_english(body) is english


@given(
    st.lists(
        st.sampled_from("The that’s by5their X_the A.M. it’s Licht zwölf".split()), max_size=60
    )
)
def test_tells_english_by_words_that_are_read_already(words):
    body = " ".join(words)
    assert reads_as_english(body) is _is_english(body)
