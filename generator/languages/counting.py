"""Counted words. In: a number. Out: '1 brief', '3 briefs', in the form that the language has for so many.

The forms and their rules are those of the Unicode CLDR for whole numbers (its “Language Plural
Rules”); the form that French and Spanish have for full millions is left out, because nothing here
is counted so high.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

Form = Literal["zero", "one", "two", "few", "many", "other"]


@dataclass(frozen=True, slots=True)
class Counting:
    """How a language counts: the forms it has, which of them a number takes, how it is written.

    `thousands` stands before the last three figures of a number that has at least `grouped` figures.
    """

    forms: tuple[Form, ...]
    form_of: Callable[[int], Form]
    thousands: str
    grouped: int

    def figures(self, number: int) -> str:
        """The number as readers write it: '1,204'."""
        if len(str(number)) < self.grouped:
            return str(number)
        return f"{number:,}".replace(",", self.thousands)


@dataclass(frozen=True, slots=True)
class Counted:
    """A text with a number in it, {count}, in each form that the language has."""

    counting: Counting
    texts: Mapping[Form, str]

    def __call__(self, count: int, **values: str) -> str:
        """The text for so many, with what else it names filled in."""
        text = self.texts[self.counting.form_of(count)]
        return text.format(count=self.counting.figures(count), **values)


def one_or_other(number: int) -> Form:
    """English, German, Spanish: 1 brief, 0 briefs, 2 briefs."""
    return "one" if number == 1 else "other"


def up_to_one_or_other(number: int) -> Form:
    """French: 0 article, 1 article, 2 articles."""
    return "one" if number in {0, 1} else "other"


def arabic(number: int) -> Form:
    """Arabic: none, one, two; 3 to 10, 11 to 99 and the rest by the last two figures."""
    if number in {0, 1, 2}:
        return ("zero", "one", "two")[number]
    if 3 <= number % 100 <= 10:
        return "few"
    return "many" if number % 100 >= 11 else "other"
