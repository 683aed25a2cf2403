import pytest

from generator.prose.stems import base, folded, singular, stem


@pytest.mark.parametrize(
    "family",
    [
        "deploy deploys deployed deploying deployment deployments",
        "hide hides hiding hid hidden",
        "critic criticise criticised criticism criticize critical",
        "investigate investigation investigator investigating",
        "hospital hospitalized hospitalization",
        "die dies died dying death deaths",
        "decide decided decision",
        "agree agreed agreement",
        "win wins winning won",
        "move moved movement moving",
        "man men",
        "economy economic economist",
    ],
)
def test_a_family_of_words_has_one_stem(family: str) -> None:
    assert len({stem(word) for word in family.split()}) == 1


@pytest.mark.parametrize(
    "pair", ["able unable", "hope hopeless", "army arm", "employer employee", "need feed"]
)
def test_words_that_say_different_things_keep_apart(pair: str) -> None:
    one, other = pair.split()
    assert stem(one) != stem(other)


def test_a_possessive_is_its_word() -> None:
    assert stem("Korea’s") == stem("Korea's") == stem("Korea")


def test_the_base_of_a_word_keeps_its_derivation() -> None:
    assert base("launched") == base("launches") != base("launcher")


def test_only_a_plural_is_made_singular() -> None:
    assert [singular(word) for word in ("Schools", "buses", "painting", "people", "crisis")] == [
        "school",
        "buse",
        "painting",
        "person",
        "crisis",
    ]


def test_accents_and_case_are_folded_away() -> None:
    assert folded("Erdoğan’s CAFÉ") == "erdogan's cafe"
