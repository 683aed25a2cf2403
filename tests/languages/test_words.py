"""What every language has to give, and that its texts fill the blanks that English has."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from string import Formatter
from typing import Any, get_args, get_type_hints

import pytest

from generator.languages import LANGUAGES, direction_of, words_of
from generator.languages.counting import Counted
from generator.languages.marks import QUOTATION_MARKS, is_quoted, quoted
from generator.typeset.reading.tongue import SECTIONS, tongue
from generator.views import Amended, ListKind, StorylineView
from generator.vocabulary import BoxKind, Correction, State

ENGLISH = words_of("en")
every_language = pytest.mark.parametrize("code", sorted(LANGUAGES))


def blanks(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def texts(words: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """Every text of a language, by the way to it; of a counted one, each of its forms."""
    for field in fields(words):
        yield from _texts(getattr(words, field.name), f"{path}.{field.name}")


def _texts(value: Any, path: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, tuple):
        for number, text in enumerate(value):
            yield f"{path}.{number}", text
    elif isinstance(value, Counted):
        for text in value.texts.values():
            yield path, text
    elif isinstance(value, Mapping):
        for key, text in value.items():
            yield f"{path}.{key}", text
    else:
        assert is_dataclass(value), path
        yield from texts(value, path)


@every_language
def test_a_language_fills_the_same_blanks_as_english(code: str) -> None:
    english = {path: blanks(text) for path, text in texts(ENGLISH)}
    for path, text in texts(LANGUAGES[code]):
        if ".zones." in path or ".language_names." in path:
            assert not blanks(text)
            continue
        own, theirs = blanks(text), english[path]
        counted = "count" in theirs  # one, two or none may be told without the figure
        assert own <= theirs if counted else own == theirs, f"{path}: {text}"


@every_language
def test_no_text_is_missing(code: str) -> None:
    words = LANGUAGES[code]
    assert words.code == code
    empty = {path for path, text in texts(words) if not text.strip()}
    assert not empty
    assert len(set(words.brief.months)) == 12
    assert len(set(words.brief.weekdays)) == 7
    assert len(words.brief.quotation_marks) == 2


@every_language
def test_every_choice_has_its_word(code: str) -> None:
    words = LANGUAGES[code]
    assert set(words.brief.boxes) == set(get_args(BoxKind))
    assert set(words.brief.correction_kinds) == choices(Correction, "kind")
    assert set(words.brief.language_names) == set(ENGLISH.brief.language_names)
    assert set(words.amendments) == choices(Amended, "kind")
    assert set(words.states) == set(get_args(State)) - {"published"}
    assert set(words.statuses) == choices(StorylineView, "status")
    assert set(words.kinds) == set(get_args(ListKind))


def choices(shape: type, field: str) -> set[str]:
    return set(get_args(get_type_hints(shape)[field]))


@every_language
def test_a_pages_parts_can_be_told_apart_by_their_words(code: str) -> None:
    known = tongue(code)
    assert len(known.sections) == len(SECTIONS)
    assert len(known.boxes) == len(get_args(BoxKind))
    assert len(known.fields | {known.words.claim}) == 4
    assert not known.in_language.fullmatch(known.words.through.format(what="X"))
    assert not known.through.fullmatch(known.words.in_language.format(language="X"))


@every_language
def test_a_language_knows_itself_by_name(code: str) -> None:
    names = LANGUAGES[code].brief.language_names
    assert set(LANGUAGES) <= set(names)
    assert len({names[known] for known in LANGUAGES}) == len(LANGUAGES)


def test_a_region_has_its_languages_words() -> None:
    assert words_of("en-GB") is words_of("en")
    assert words_of("EN") is words_of("en")


@pytest.mark.parametrize("language", ["pl", "ja", "he"])
def test_an_unknown_language_keeps_its_own_quotation_marks(language: str) -> None:
    assert words_of(language).brief.in_brief == ENGLISH.brief.in_brief
    assert words_of(language).brief.quotation_marks == QUOTATION_MARKS[language]


def test_a_language_nobody_knows_falls_back_to_english() -> None:
    assert words_of("tlh") == ENGLISH


def test_quotation_marks_stand_in_one_place() -> None:
    assert not set(LANGUAGES) & set(QUOTATION_MARKS)


@pytest.mark.parametrize(
    ("language", "direction"),
    [("en", "ltr"), ("ar", "rtl"), ("ar-EG", "rtl"), ("he", "rtl"), ("arn", "ltr"), ("fr-CA", "ltr")],
)  # fmt: skip
def test_a_language_goes_its_way(language: str, direction: str) -> None:
    assert direction_of(language) == direction


@pytest.mark.parametrize(
    "said",
    ['"We cannot pay"', "“We cannot pay”", "„Nein“", "„Nie”", "«Non»", "»Nej«", "‘We can’t’", "「いいえ」", "“A “no”, twice”"],
)  # fmt: skip
def test_words_that_bring_their_marks_get_no_others(said: str) -> None:
    assert is_quoted(said)
    assert quoted(said, ("“", "”")) == said


@pytest.mark.parametrize(
    "said",
    ["We cannot pay", "“A” and “B”", '"A" and "B"', "‘Victory’ is ‘ours’", "“Yes” is no answer", '"', "", "“", "“”"],
)  # fmt: skip
def test_other_words_are_put_between_the_languages_marks(said: str) -> None:
    assert quoted(said, ("„", "“")) == f"„{said}“"
