"""How a reporter calls somebody: by name, by what they are, by a pronoun.

In: the tokens of a noun with its company. Out: a Mention.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import dropwhile
from typing import Literal

from generator.prose.attribution.tokens import Token
from generator.prose.lexicon.saying import (
    DETERMINERS,
    PARTICLES,
    PERSON_NOUNS,
    PRONOUNS,
    TITLES,
)
from generator.vocabulary import Span

_LONGEST_TITLE = 10  # words


@dataclass(frozen=True, slots=True)
class Mention:
    """Somebody, as the reporter calls them.

    A `name` is the name alone, without titles; a `title` stands for somebody without their name
    (the minister, a spokesman); a `pronoun` for somebody meant before.
    """

    kind: Literal["name", "title", "pronoun"]
    span: Span
    words: str


def named_by(words: Sequence[Token]) -> Mention | None:
    """Who `words` name: the last name in them, unless they go on to somebody that has none."""
    if not words:
        return None
    if words[0].small in PRONOUNS and not words[0].name:
        return _mention("pronoun", words[:1])
    start, end = _last_name(words)
    name = list(dropwhile(lambda word: word.small in TITLES, words[start:end]))
    has_title = len(name) < end - start
    follows = {word.small for word in words[end:]}
    is_place_or_office = start > 0 and words[start - 1].small in DETERMINERS and not has_title
    if name and not name[-1].owner and not follows & PERSON_NOUNS and not is_place_or_office:
        return _mention("name", name)
    return _mention("title", words) if len(words) <= _LONGEST_TITLE else None


def _last_name(words: Sequence[Token]) -> tuple[int, int]:
    """Where the last name of `words` begins and ends, titles before it included."""
    end = len(words)
    while end and not words[end - 1].name:
        end -= 1
    start = end
    while start and _continues_name(words, start, end):
        start -= 1
    return start, end


def _continues_name(words: Sequence[Token], start: int, end: int) -> bool:
    """Whether the word before `start` belongs to the name that ends before `end`."""
    token = words[start - 1]
    if start == end or token.name:
        return token.name and not (start < end and token.owner)
    before = start - 1
    while before and words[before].small in PARTICLES:
        before -= 1
    return before < start - 1 and words[before].name


def _mention(kind: Literal["name", "title", "pronoun"], words: Sequence[Token]) -> Mention:
    span = Span(words[0].span.start, words[-1].span.end)
    return Mention(kind, span, " ".join(token.text for token in words))
