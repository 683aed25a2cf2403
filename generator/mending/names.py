"""One person, one spelling. In: a Draft and the registries. Out: its text with a value spelt as the registry does, for each.

In the newsroom's own words alone: headline, dek, summary, boxes, the words at a picture. What
stands between quotation marks is the article's, and keeps its spelling. The people are those of
the brief, as in the rule that reports another spelling.
"""

import re
from collections.abc import Iterator

from generator.annotation.registry import Registries
from generator.mending.draft import Draft, Mended
from generator.mending.values import rewritten
from generator.prose import speeches
from generator.prose.spelling import NAME_WORD, OWNING, Names, bare, spellings
from generator.vocabulary import FieldPath, Span

_OWN_WORDS = {"headline", "dek", "summary", "context", "image"}
_NOT_WORDS = {"file", "kind", "person", "shared", "source"}


def mend_names(draft: Draft, registries: Registries) -> Iterator[Mended]:
    """Yield the text with the names in one value spelt as the registry has them, for each such value."""
    brief = draft.make_brief()
    people = [registries.people[person] for person in (brief.person_ids if brief else ())]
    names = tuple((person.name, person.aliases) for person in people)
    for field, words in _own_words(draft):
        own = spelt(words, names)
        if own != words:
            place = draft.article.positions[field]
            if text := rewritten(draft.text, place, words, own):
                yield Mended(text, {field: own})


def _own_words(draft: Draft) -> Iterator[tuple[FieldPath, str]]:
    for field, value in draft.values.items():
        if field[0] in _OWN_WORDS and _NOT_WORDS.isdisjoint(field) and isinstance(value, str):
            yield field, value


def spelt(words: str, names: Names) -> str:
    """`words` with every one of `names` in its own spelling."""
    for name, aliases in names:
        for alias in aliases:
            if alias != name and _letters(alias) == _letters(name):
                words = _replaced(words, alias, name)
    known, quoted = spellings(names), _quoted(words)
    mended, done = "", 0
    for found in NAME_WORD.finditer(words):
        word = OWNING.sub("", found[0])
        meant = known.meant(word)
        if meant and not _is_in(quoted, found.start()):
            mended += words[done : found.start()] + meant.word
            done = found.start() + len(word)
    return mended + words[done:]


def _letters(name: str) -> str:
    return bare(name).replace(" ", "")


def _replaced(words: str, alias: str, name: str) -> str:
    """`words` with `name` for `alias`, but not between quotation marks."""
    quoted = _quoted(words)
    for found in reversed([*re.finditer(rf"(?<![\w-]){re.escape(alias)}(?![\w-])", words)]):
        if not _is_in(quoted, found.start()):
            words = words[: found.start()] + name + words[found.end() :]
    return words


def _quoted(words: str) -> list[Span]:
    return [speech.span for speech in speeches(words)]


def _is_in(quoted: list[Span], at: int) -> bool:
    return any(span.start <= at < span.end for span in quoted)
