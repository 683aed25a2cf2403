from dataclasses import fields
from string import Formatter
from typing import get_args

import pytest

from generator.typeset import words
from generator.typeset.languages.marks import QUOTATION_MARKS, is_quoted, quoted
from generator.typeset.reading.tongue import SECTIONS, tongue
from generator.vocabulary import BoxKind

ENGLISH = words.of("en")


def _names(template):
    return {name for _, name, _, _ in Formatter().parse(template) if name}


@pytest.mark.parametrize("code", sorted(words.LANGUAGES))
def test_a_language_has_every_word_and_fills_the_same_blanks(code):
    tongue_words = words.LANGUAGES[code]
    assert tongue_words.code == code
    assert len(tongue_words.months) == len(set(tongue_words.months)) == 12
    assert len(tongue_words.weekdays) == len(set(tongue_words.weekdays)) == 7
    assert set(tongue_words.boxes) == set(get_args(BoxKind))
    assert set(tongue_words.correction_kinds) == set(ENGLISH.correction_kinds)
    for field in fields(tongue_words):
        value = getattr(tongue_words, field.name)
        assert value
        if isinstance(value, str):
            assert _names(value) == _names(getattr(ENGLISH, field.name))


@pytest.mark.parametrize("code", sorted(words.LANGUAGES))
def test_a_pages_parts_can_be_told_apart_by_their_words(code):
    known = tongue(code)
    assert len(known.sections) == len(SECTIONS)
    assert len(known.boxes) == len(get_args(BoxKind))
    assert len(known.fields | {known.words.claim}) == 4


def test_a_region_has_its_languages_words():
    assert words.of("en-GB") is words.of("en")
    assert words.of("EN") is words.of("en")


@pytest.mark.parametrize("language", ["fr", "pl", "ja", "he"])
def test_an_unknown_language_keeps_its_own_quotation_marks(language):
    assert words.of(language).in_brief
    assert words.of(language).quotation_marks == QUOTATION_MARKS[language]


def test_a_language_nobody_knows_falls_back_to_english():
    assert words.of("tlh") == ENGLISH


@pytest.mark.parametrize(
    "said",
    ['"We cannot pay"', "“We cannot pay”", "„Nein“", "„Nie”", "«Non»", "»Nej«", "‘We can’t’", "「いいえ」", "“A “no”, twice”"],
)  # fmt: skip
def test_words_that_bring_their_marks_get_no_others(said):
    assert is_quoted(said)
    assert quoted(said, ("“", "”")) == said


@pytest.mark.parametrize(
    "said",
    ["We cannot pay", "“A” and “B”", '"A" and "B"', "‘Victory’ is ‘ours’", "“Yes” is no answer", '"', "", "“", "“”"],
)  # fmt: skip
def test_other_words_are_put_between_the_languages_marks(said):
    assert quoted(said, ("„", "“")) == f"„{said}“"
