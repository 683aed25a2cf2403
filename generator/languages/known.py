"""The words for a language tag: 'en', 'de', 'pt-BR' (by its first part).

A language that is not in `LANGUAGES` gets English words, in a brief between its own quotation marks.
"""

from dataclasses import replace
from functools import cache

from generator.languages.arabic import ARABIC
from generator.languages.english import ENGLISH
from generator.languages.french import FRENCH
from generator.languages.german import GERMAN
from generator.languages.marks import QUOTATION_MARKS
from generator.languages.spanish import SPANISH
from generator.languages.words import Words

LANGUAGES: dict[str, Words] = {
    words.code: words for words in (ENGLISH, GERMAN, FRENCH, SPANISH, ARABIC)
}

RIGHT_TO_LEFT = frozenset(("ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"))


@cache
def words_of(language: str) -> Words:
    """All words of a language."""
    code = _first(language)
    if code in LANGUAGES:
        return LANGUAGES[code]
    marks = QUOTATION_MARKS.get(code, ENGLISH.brief.quotation_marks)
    return replace(ENGLISH, brief=replace(ENGLISH.brief, quotation_marks=marks))


def direction_of(language: str) -> str:
    """Which way a language is written, as HTML says it: 'ltr' or 'rtl'."""
    return "rtl" if _first(language) in RIGHT_TO_LEFT else "ltr"


def _first(language: str) -> str:
    return language.partition("-")[0].lower()
