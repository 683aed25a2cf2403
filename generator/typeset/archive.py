"""The archive. In: the edition. Out: its Months, the last one first, each with its briefs."""

from dataclasses import dataclass
from itertools import groupby

from generator.languages import words_of
from generator.languages.dates import partial_in_words
from generator.vocabulary import Address, Brief, Edition, PartialDate


@dataclass(frozen=True, slots=True)
class Month:
    """A month in which briefs were published, newest first."""

    name: str
    address: Address
    briefs: tuple[Brief, ...]


def months(edition: Edition) -> tuple[Month, ...]:
    """Every month with briefs, in the newsroom's zone."""
    words = words_of(edition.language).brief

    def month_of(brief: Brief) -> tuple[int, int]:
        return brief.published.year, brief.published.month

    return tuple(
        Month(
            partial_in_words(PartialDate(year, month), words),
            Address(f"archive/{year}-{month:02}.md"),
            tuple(briefs),
        )
        for (year, month), briefs in groupby(edition.briefs, key=month_of)
    )
