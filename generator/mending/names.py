"""One person, one spelling. In: a Draft and the registries. Out: its text with a value spelt as the registry does, for each.

In the newsroom's own words alone: headline, dek, summary, boxes, the words at a picture. What
stands between quotation marks is the article's, and keeps its spelling.
"""

import re
from collections.abc import Iterator

from generator.annotation.registry import PersonEntry, Registries
from generator.mending.draft import Draft, Mended
from generator.mending.values import rewritten
from generator.prose import speeches
from generator.prose.spelling import NAME_WORD, bare, right_spelling
from generator.vocabulary import FieldPath, Span

_OWN_WORDS = {"headline", "dek", "summary", "context", "image"}
_NOT_WORDS = {"file", "kind", "person", "shared", "source"}
_ENDING = re.compile(r"[’']s?$")


def mend_names(draft: Draft, registries: Registries) -> Iterator[Mended]:
    """Yield the text with the names in one value spelt as the registry has them, for each such value."""
    people = tuple(registries.people.values())
    for field, words in _own_words(draft):
        own = spelt(words, people)
        if own != words:
            place = draft.article.positions[field]
            if text := rewritten(draft.text, place, words, own):
                yield Mended(text, {field: own})


def _own_words(draft: Draft) -> Iterator[tuple[FieldPath, str]]:
    for field, value in draft.values.items():
        if field[0] in _OWN_WORDS and _NOT_WORDS.isdisjoint(field) and isinstance(value, str):
            yield field, value


def spelt(words: str, people: tuple[PersonEntry, ...]) -> str:
    """`words` with every name of `people` in the registry's spelling."""
    quoted = [speech.span for speech in speeches(words)]
    for person in people:
        for alias in person.aliases:
            if alias != person.name and _letters(alias) == _letters(person.name):
                words, quoted = _replaced(words, quoted, alias, person.name)
    mended, done = "", 0
    for found in NAME_WORD.finditer(words):
        if any(span.start <= found.start() < span.end for span in quoted):
            continue
        word = _ENDING.sub("", found[0])
        right = _right(word, people)
        mended += words[done : found.start()] + (right or word)
        done = found.start() + len(word)
    return mended + words[done:]


def _right(word: str, people: tuple[PersonEntry, ...]) -> str | None:
    spellings = (right_spelling(word, person.name, person.aliases) for person in people)
    if any(word in NAME_WORD.findall(person.name) for person in people):
        return None
    return next((right for right in spellings if right), None)


def _letters(name: str) -> str:
    return bare(name).replace(" ", "")


def _replaced(words: str, quoted: list[Span], alias: str, name: str) -> tuple[str, list[Span]]:
    """`words` with `name` for `alias` outside of quotation marks, and where those stand now."""
    for found in reversed([*re.finditer(rf"(?<![\w-]){re.escape(alias)}(?![\w-])", words)]):
        if not any(span.start <= found.start() < span.end for span in quoted):
            words = words[: found.start()] + name + words[found.end() :]
            quoted = [speech.span for speech in speeches(words)]
    return words, quoted
