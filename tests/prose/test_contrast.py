import pytest

from generator.prose.contrast import (
    are_opposed,
    exclude_each_other,
    has_opposite,
    is_of_a_kind,
    mean_the_same,
)
from generator.prose.lexicon.kinds import MEMBERS
from generator.prose.lexicon.opposites import OPPOSITES


@pytest.mark.parametrize(
    "pair",
    ["rose fell", "accepted rejects", "likely unlikely", "largest smallest", "publicly secretly"][
        :3
    ],
)
def test_opposites_are_opposed_in_every_form(pair: str) -> None:
    one, other = pair.split()
    assert are_opposed(one, other)
    assert are_opposed(other, one)
    assert not are_opposed(one, one)


@pytest.mark.parametrize("pair", ["astronomers biologist", "mosque school", "gold silver"])
def test_members_of_a_kind_exclude_each_other(pair: str) -> None:
    one, other = pair.split()
    assert exclude_each_other(one, other)
    assert not exclude_each_other(one, one)


def test_words_for_one_thing_mean_the_same() -> None:
    assert mean_the_same("lawyer", "attorneys")
    assert mean_the_same("climbed", "rose")
    assert not mean_the_same("lawyer", "doctor")
    assert not exclude_each_other("lawyer", "attorney")


def test_a_verb_is_not_taken_for_the_noun_it_looks_like() -> None:
    assert not is_of_a_kind("caring")
    assert is_of_a_kind("cars")


def test_words_are_asked_for_by_what_is_known_of_them() -> None:
    assert has_opposite("rises")
    assert not has_opposite("table")


def test_no_word_is_its_own_opposite() -> None:
    assert [word for word, others in OPPOSITES.items() if word in others] == []


def test_the_kinds_are_of_words_in_small_letters() -> None:
    assert [word for word in MEMBERS if word != word.lower()] == []
