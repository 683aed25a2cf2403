"""A moment for a view. In: a datetime with a zone and a language tag. Out: a Moment, with its words."""

from datetime import datetime
from functools import lru_cache

from generator.languages import words_of
from generator.languages.dates import day_in_words, moment_in_words
from generator.views import Moment

REMEMBERED = 2**14
"""Moments: those of a large archive, for a brief is on some twenty pages."""


def moment(when: datetime, language: str) -> Moment:
    """A date and time for a view: '1 November 2024, 18:00 UTC', and the day alone."""
    return _moment(when, when.isoformat(), when.tzname(), language)


@lru_cache(maxsize=REMEMBERED)
def _moment(when: datetime, iso: str, zone: str | None, language: str) -> Moment:  # noqa: ARG001 # moments in two zones are equal, and read otherwise
    words = words_of(language).brief
    return Moment(iso, moment_in_words(when, words), day_in_words(when, words))
