"""The words of the page's furniture in a brief's language.

A language that is not in `LANGUAGES` gets English words between its own quotation marks.
"""

from dataclasses import replace
from functools import cache

from generator.typeset.languages import Words
from generator.typeset.languages.english import ENGLISH
from generator.typeset.languages.marks import QUOTATION_MARKS

LANGUAGES: dict[str, Words] = {"en": ENGLISH}


@cache
def of(language: str) -> Words:
    """The words for a language tag: 'en', 'de', 'pt-BR' (by its first part)."""
    code = language.partition("-")[0].lower()
    if code in LANGUAGES:
        return LANGUAGES[code]
    marks = QUOTATION_MARKS.get(code, ENGLISH.quotation_marks)
    return replace(ENGLISH, quotation_marks=marks)
