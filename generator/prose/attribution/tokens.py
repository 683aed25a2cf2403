"""A stretch of a body as tokens: words, commas and stops, each quoted speech as one token.

In: a body, a span, the speeches in it. Out: Tokens. What stands in parentheses is left out.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

from generator.prose.lexicon.saying import (
    ADVERBS,
    AUXILIARIES,
    CONJUNCTIONS,
    CUES,
    DAYS,
    DETERMINERS,
    GOING_ON,
    PREPOSITIONS,
    PRONOUNS,
    TITLES,
)
from generator.vocabulary import Span

_TOKEN = re.compile(
    r"(?P<aside>\([^()]{0,80}\)|\[[^\[\]]{0,80}\])"
    r"|(?P<word>[^\W_]\w*(?:[’'.&-]\w+)*(?:[’'](?=\s))?)"
    r"|(?P<comma>,)|(?P<stop>[.?!:;…]+)|(?P<dash>[—–―]+|--+|(?<=\s)-(?=\s))"
)
_OWNER = re.compile(r"[’']s\Z|(?<=s)[’']\Z")
_ABBREVIATED = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]|jr|sr|st|ft|mt")
# These begin with a class of characters, which Python looks for several times as fast as for what stands before.
_CAPITAL_WITHIN = re.compile(r"[^\W\d_a-z](?<=[a-z,] .)[\w-]*")
_SMALL_WORD = re.compile(r"[^\W\d_A-Z](?<![\w’'-].)[\w’'-]*")
_NO_NAMES = (
    ADVERBS | AUXILIARIES | CONJUNCTIONS | DETERMINERS | PREPOSITIONS | PRONOUNS | GOING_ON
    | frozenset("i we you there not asked".split())
)  # fmt: skip

Kind = Literal["word", "comma", "stop", "dash", "speech"]

_KINDS: dict[str, Kind] = {"word": "word", "comma": "comma", "stop": "stop", "dash": "dash"}


class Token(NamedTuple):
    """A word, a mark or a speech. `small` is the word in small letters without an owner's ’s.

    `name` says that its capital makes it part of a name, `owner` that it carries ’s.
    """

    span: Span
    kind: Kind
    text: str
    small: str
    name: bool
    owner: bool


def tokens(body: str, span: Span, said: Sequence[Span], *, begins: bool = True) -> list[Token]:
    """The tokens of `span`; `said` are the speeches of the body, marks included.

    `begins` says that a sentence begins where the span does.
    """
    found: list[Token] = []
    at = span.start
    for speech in said:
        if span.start <= speech.start < span.end and at <= speech.start:
            found += _words(body, Span(at, speech.start), begins=begins and not found)
            found.append(Token(speech, "speech", speech.of(body), "", name=False, owner=False))
            at = speech.end
    found += _words(body, Span(at, span.end), begins=begins and not found)
    return found


def _words(body: str, span: Span, *, begins: bool) -> list[Token]:
    found: list[Token] = []
    for match in _TOKEN.finditer(body, span.start, span.end):
        kind = _KINDS.get(match.lastgroup or "")
        if kind is None:
            continue
        place = Span(*match.span())
        if kind != "word":
            if (
                kind == "stop"
                and match[0][0] == "."
                and found
                and _is_abbreviated(found[-1], place)
            ):
                continue
            found.append(Token(place, kind, match[0], "", name=False, owner=False))
            begins = kind == "stop"
            continue
        plain = _without_owner(match[0])
        small = plain.lower()
        name = plain[0].isupper() and small not in DAYS and small not in {"i", "i'm"}
        if begins and name:
            name = small in TITLES or _is_name_elsewhere(body, plain)
        found.append(Token(place, "word", plain, small, name=name, owner=plain != match[0]))
        begins = False
    return found


@lru_cache(maxsize=1 << 16)
def _without_owner(word: str) -> str:
    return _OWNER.sub("", word)


def _is_abbreviated(word: Token, stop: Span) -> bool:
    """Whether the full stop belongs to the word before it: Sen., J., U.S."""
    return (
        word.kind == "word"
        and word.span.end == stop.start
        and (word.small in TITLES or bool(_ABBREVIATED.fullmatch(word.small)))
        and word.text[0].isupper()
    )


def is_capital_within(body: str, word: str) -> bool:
    """Whether `body` writes the word with a capital where no sentence begins: a name for certain."""
    return word in _written(body)[0]


def _is_name_elsewhere(body: str, word: str) -> bool:
    """Whether a word at the start of a sentence is a name, going by the rest of the body."""
    small = word.lower()
    if small in _NO_NAMES or small in CUES:
        return False
    capitals, smalls = _written(body)
    return word in capitals or small not in smalls


@lru_cache(maxsize=16)
def _written(body: str) -> tuple[frozenset[str], frozenset[str]]:
    """The words that `body` writes with a capital within a sentence, and those that it writes small."""
    return frozenset(_CAPITAL_WITHIN.findall(body)), frozenset(_SMALL_WORD.findall(body))
