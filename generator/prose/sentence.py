"""A sentence read closely: its words, what it denies, what stands beside what.

In: a sentence. Out: its readings, each made when it is first asked for; offsets and numbers of
words count within the sentence.
"""

from functools import cached_property

from generator.prose.denials import denials, is_negative
from generator.prose.hedges import Hedge, hedges
from generator.prose.names import Country, Name, countries, names
from generator.prose.numbers import Figure, figures
from generator.prose.wording import Word, is_content, words

_NEAR = 4
"""This many words to either side are near, when sentences differ in the order of their words."""


class Sentence:
    """A sentence, and where it comes from if that matters (`paragraph`, 0 for one's own words)."""

    def __init__(self, text: str, paragraph: int = 0) -> None:
        self.text = text
        self.paragraph = paragraph

    @cached_property
    def words(self) -> list[Word]:
        """All its words."""
        return words(self.text)

    @cached_property
    def content(self) -> list[int]:
        """The numbers of the words that carry meaning."""
        return [number for number, word in enumerate(self.words) if is_content(word)]

    @cached_property
    def stems(self) -> frozenset[str]:
        """The stems of the words that carry meaning."""
        return frozenset(self.words[number].stem for number in self.content)

    @cached_property
    def denials(self) -> list[list[int]]:
        """For each negation the numbers of the words it covers."""
        return denials(self.text, self.words)

    @cached_property
    def denied(self) -> frozenset[int]:
        """The numbers of the words that any negation covers."""
        return frozenset(number for covered in self.denials for number in covered)

    @cached_property
    def denied_stems(self) -> frozenset[str]:
        """The stems of the words that any negation covers."""
        return frozenset(self.words[number].stem for number in self.denied)

    @cached_property
    def negatives(self) -> list[int]:
        """The numbers of the words that deny, refuse, prevent or take something back."""
        return [number for number, word in enumerate(self.words) if is_negative(word.text)]

    @cached_property
    def hedges(self) -> list[Hedge]:
        """Its hedges."""
        return hedges(self.text)

    @cached_property
    def figures(self) -> list[Figure]:
        """Its numbers."""
        return figures(self.text)

    @cached_property
    def countries(self) -> list[Country]:
        """The countries it names."""
        return countries(self.text)

    @cached_property
    def names(self) -> list[Name]:
        """Its proper names."""
        return names(self.text, self.words)

    def places_of(self, stem: str) -> list[int]:
        """The numbers of the words with that stem."""
        return [number for number, word in enumerate(self.words) if word.stem == stem]

    def number_beside(self, number: int, side: int) -> int | None:
        """The next word with a meaning before (`side` 0) or after (1) a word, if there is one."""
        if side:
            return next((other for other in self.content if other > number), None)
        return next((other for other in reversed(self.content) if other < number), None)

    def beside(self, number: int) -> tuple[str, str]:
        """The stems of the next words with a meaning, before and after a word; “” where none is."""
        before, after = (self.number_beside(number, side) for side in (0, 1))
        return (
            "" if before is None else self.words[before].stem,
            "" if after is None else self.words[after].stem,
        )

    def second_after(self, number: int) -> str:
        """The stem of the second word with a meaning after a word; “” where none is."""
        after = [other for other in self.content if other > number]
        return self.words[after[1]].stem if len(after) > 1 else ""

    def near(self, number: int) -> frozenset[str]:
        """The stems of the words with a meaning around a word, its own among them."""
        around = range(number - _NEAR, number + _NEAR + 1)
        return frozenset(self.words[other].stem for other in self.content if other in around)


def stand_alike(one: Sentence, number: int, other: Sentence, place: int) -> bool:
    """Whether two words stand between the same words, each in its sentence; at its head, before the same two."""
    before, after = one.beside(number)
    theirs_before, theirs_after = other.beside(place)
    if not after or after != theirs_after:
        return False
    return (
        before == theirs_before if before else one.second_after(number) == other.second_after(place)
    )


def stand_beside_alike(one: Sentence, number: int, other: Sentence, place: int) -> bool:
    """Whether two words have the same word right before or right after them, each in its sentence."""
    pairs = zip(one.beside(number), other.beside(place), strict=True)
    return any(mine and mine == theirs for mine, theirs in pairs)


def stand_near_alike(one: Sentence, number: int, other: Sentence, place: int) -> bool:
    """Whether two words have another word in common around them, each in its sentence."""
    own = {one.words[number].stem, other.words[place].stem}
    return not (one.near(number) & other.near(place)) <= own
