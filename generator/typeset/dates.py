"""A moment for a view. In: a datetime with a zone and a language tag. Out: a Moment, with its words."""

from datetime import datetime

from generator.languages import words_of
from generator.languages.dates import day_in_words, moment_in_words
from generator.views import Moment


def moment(when: datetime, language: str) -> Moment:
    """A date and time for a view: '1 November 2024, 18:00 UTC', and the day alone."""
    words = words_of(language).brief
    return Moment(when.isoformat(), moment_in_words(when, words), day_in_words(when, words))
