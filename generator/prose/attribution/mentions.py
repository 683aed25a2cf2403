"""Who a clause is about: the speaker as the reporter names them.

In: the tokens of a sentence and where in them the verb of saying stands. Out: a Mention.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from generator.prose.attribution.tokens import Token
from generator.prose.lexicon.saying import (
    ADVERBS,
    AUXILIARIES,
    CONJUNCTIONS,
    CUES,
    DAYS,
    DETERMINERS,
    GOING_ON,
    PARTICLES,
    PERSON_NOUNS,
    PREPOSITIONS,
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


def subject_before(tokens: Sequence[Token], verb: int) -> Mention | None:
    """The subject of the verb at the index `verb`, looked for to its left."""
    end = verb
    while end and _is_between(tokens[end - 1]):
        end -= 1
    if not end:
        return None
    last = tokens[end - 1]
    if last.kind in {"comma", "dash"}:
        return _before_aside(tokens, end - 1)
    if last.small in {"who", "which"} and not last.name:
        antecedent = end - 1 - (end > 1 and tokens[end - 2].kind == "comma")
        return _ending(tokens, antecedent)
    if last.kind != "word" or last.small in CONJUNCTIONS:
        return None
    return _ending(tokens, end)


def subject_after(tokens: Sequence[Token], start: int) -> Mention | None:
    """The subject that begins at the index `start`: (said) Ann Lee, the mayor."""
    return _named(_subject_words(tokens, start))


def opening_subject(tokens: Sequence[Token]) -> Mention | None:
    """The subject with which a sentence opens, after what may stand before it and a comma."""
    start = 0
    for at, token in enumerate(tokens):
        if token.kind == "comma" and _is_adjunct(tokens[start]):
            start = at + 1
        elif token.kind in {"stop", "speech"}:
            break
    words = _subject_words(tokens, start)
    return _named(words[: _end_of_first(words)])


def _subject_words(tokens: Sequence[Token], start: int) -> Sequence[Token]:
    end = start
    while end < len(tokens) and not _ends_subject(tokens[end], first=end == start):
        end += 1
    return tokens[start:end]


def _is_between(token: Token) -> bool:
    """Whether a word may stand between a subject and its verb."""
    if token.kind != "word" or token.name:
        return False
    return token.small in ADVERBS | AUXILIARIES or token.small.endswith("ly")


def _is_adjunct(first: Token) -> bool:
    """Whether a word opens a phrase that stands before a subject: On Friday, Asked by Reed."""
    return (
        first.kind == "word"
        and not first.name
        and (
            first.small in PREPOSITIONS | CONJUNCTIONS | GOING_ON | DAYS | ADVERBS
            or first.small.endswith(("ed", "ing", "ly"))
        )
    )


def _ends_subject(token: Token, *, first: bool) -> bool:
    if token.kind != "word":
        return True
    if token.name:
        return False
    if token.small in PREPOSITIONS | CONJUNCTIONS | DAYS | AUXILIARIES:
        return True
    return not first and (
        token.small in ADVERBS | CUES | GOING_ON or token.small.endswith(("ly", "ing"))
    )


def _end_of_first(words: Sequence[Token]) -> int:
    """Where the first of several names ends: (Lee) met Reed; not (Thorne spokesman Edda Holm)."""
    for at in range(1, len(words)):
        begins = words[at].name and not words[at - 1].name
        named_before = any(word.name and not word.owner for word in words[:at])
        leads = PERSON_NOUNS | TITLES | PARTICLES | DETERMINERS
        if begins and named_before and words[at - 1].small not in leads:
            return (
                next(
                    number
                    for number in range(at)
                    if words[number].name and not words[number + 1].name
                )
                + 1
            )
    return len(words)


def _before_aside(tokens: Sequence[Token], comma: int) -> Mention | None:
    """The subject that an aside follows: Ann Lee, who was there, said; the mayor, Ann Lee, said."""
    aside = _segment(tokens, comma)
    if aside and all(token.name for token in aside) and not _is_party(aside[0]):
        return _named(aside)
    end = comma - len(aside) - 1
    while end > 0 and tokens[end].kind in {"comma", "dash"}:
        segment = _segment(tokens, end)
        found = _ending(tokens, end)
        if found and segment and not _is_adjunct(segment[0]) and not segment[0].text.isdigit():
            return found
        end -= len(segment) + 1
    return opening_subject(tokens[:comma])


def _segment(tokens: Sequence[Token], end: int) -> Sequence[Token]:
    """The words before `end` up to the next comma, stop or speech."""
    start = end
    while start and tokens[start - 1].kind == "word":
        start -= 1
    return tokens[start:end]


def _is_party(token: Token) -> bool:
    """R-Ohio, D-N.Y."""
    return token.text[1:2] == "-" and token.text[0] in "RDI"


def _ending(tokens: Sequence[Token], end: int) -> Mention | None:
    """Who is named by the words that end before `end`: the mayor of Port Merrow, Sen. Ann Lee."""
    start = end
    while start and tokens[start - 1].kind == "word":
        token = tokens[start - 1]
        if not token.name and token.small in CONJUNCTIONS | CUES | AUXILIARIES:
            break
        start -= 1
    words = tokens[start:end]
    if words and _is_adjunct(words[0]):
        run = len(words)
        while run and words[run - 1].name:
            run -= 1
        return _named(words[run:]) if run and words[run - 1].small not in PREPOSITIONS else None
    cut = next((at for at, token in enumerate(words) if at and token.small in PREPOSITIONS), None)
    return _named(words[:cut])


def _named(words: Sequence[Token]) -> Mention | None:
    """Who `words` name: the last name in them, unless they go on to somebody that has none."""
    if not words:
        return None
    if words[0].small in PRONOUNS and not words[0].name:
        return _mention("pronoun", words[:1])
    end = len(words)
    while end and not words[end - 1].name:
        end -= 1
    start = end
    while start and _continues_name(words, start, end):
        start -= 1
    run = list(words[start:end])
    titled = False
    while run and run[0].small in TITLES:
        run, titled = run[1:], True
    others = {token.small for token in words[end:]} & PERSON_NOUNS or (run and run[-1].owner)
    bare = start and words[start - 1].small in DETERMINERS and not titled
    if not run or others or bare:
        return _mention("title", words) if len(words) <= _LONGEST_TITLE else None
    return _mention("name", run)


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
