"""Who does what a verb says: the subject, looked for before the verb, after it, or at the start.

In: the tokens of a sentence, and where in them to look. Out: the Mention of the subject.
"""

from collections.abc import Sequence

from generator.prose.attribution.mentions import Mention, named_by
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
    TITLES,
)

_BETWEEN = ADVERBS | AUXILIARIES  # words between a subject and its verb
_OPENS_ADJUNCT = PREPOSITIONS | CONJUNCTIONS | GOING_ON | DAYS | ADVERBS
_AFTER_SUBJECT = PREPOSITIONS | CONJUNCTIONS | DAYS | AUXILIARIES
_AFTER_NOUN = ADVERBS | CUES | GOING_ON
_BEFORE_SUBJECT = CONJUNCTIONS | CUES | AUXILIARIES
_LEADS_TO_NAME = PERSON_NOUNS | TITLES | PARTICLES | DETERMINERS


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
    return named_by(_subject_words(tokens, start))


def opening_subject(tokens: Sequence[Token]) -> Mention | None:
    """The subject with which a sentence opens, after what may stand before it and a comma."""
    start = 0
    for at, token in enumerate(tokens):
        if token.kind == "comma" and _is_adjunct(tokens[start]):
            start = at + 1
        elif token.kind in {"stop", "speech"}:
            break
    words = _subject_words(tokens, start)
    return named_by(words[: _end_of_first(words)])


def _subject_words(tokens: Sequence[Token], start: int) -> Sequence[Token]:
    end = start
    while end < len(tokens) and not _ends_subject(tokens[end], first=end == start):
        end += 1
    return tokens[start:end]


def _is_between(token: Token) -> bool:
    """Whether a word may stand between a subject and its verb."""
    if token.kind != "word" or token.name:
        return False
    return token.small in _BETWEEN or token.small.endswith("ly")


def _is_adjunct(first: Token) -> bool:
    """Whether a word opens a phrase that stands before a subject: On Friday, Asked by Reed."""
    return (
        first.kind == "word"
        and not first.name
        and (first.small in _OPENS_ADJUNCT or first.small.endswith(("ed", "ing", "ly")))
    )


def _ends_subject(token: Token, *, first: bool) -> bool:
    if token.kind != "word":
        return True
    if token.name:
        return False
    if token.small in _AFTER_SUBJECT:
        return True
    return not first and (token.small in _AFTER_NOUN or token.small.endswith(("ly", "ing")))


def _end_of_first(words: Sequence[Token]) -> int:
    """Where the first of several names ends: (Lee) met Reed; not (Thorne spokesman Edda Holm)."""
    first = next((at for at, word in enumerate(words) if word.name and not word.owner), len(words))
    end = next((at for at in range(first, len(words)) if not words[at].name), len(words))
    for at in range(end + 1, len(words)):
        if words[at].name and not words[at - 1].name and words[at - 1].small not in _LEADS_TO_NAME:
            return end
    return len(words)


def _before_aside(tokens: Sequence[Token], comma: int) -> Mention | None:
    """The subject that an aside follows: Ann Lee, who was there, said; the mayor, Ann Lee, said."""
    aside = _segment(tokens, comma)
    name = all(token.name for token in aside) and not _is_party(aside)
    end = comma - len(aside) - 1
    while end > 0 and tokens[end].kind in {"comma", "dash"}:
        segment = _segment(tokens, end)
        found = _ending(tokens, end)
        is_noun = segment and not _is_adjunct(segment[0]) and not segment[0].text.isdigit()
        if found and is_noun and (found.kind == "name" or not name):
            return found
        end -= len(segment) + 1
    return named_by(aside) if name else opening_subject(tokens[:comma])


def _segment(tokens: Sequence[Token], end: int) -> Sequence[Token]:
    """The words before `end` up to the next comma, stop or speech."""
    start = end
    while start and tokens[start - 1].kind == "word":
        start -= 1
    return tokens[start:end]


def _is_party(aside: Sequence[Token]) -> bool:
    """R-Ohio, D-N.Y."""
    return bool(aside) and aside[0].text[1:2] == "-" and aside[0].text[0] in "RDI"


def _ending(tokens: Sequence[Token], end: int) -> Mention | None:
    """Who is named by the words that end before `end`: the mayor of Port Merrow, Sen. Ann Lee."""
    start = end
    while start and tokens[start - 1].kind == "word":
        token = tokens[start - 1]
        if not token.name and token.small in _BEFORE_SUBJECT:
            break
        start -= 1
    words = tokens[start:end]
    if words and _is_adjunct(words[0]):
        run = len(words)
        while run and words[run - 1].name:
            run -= 1
        return named_by(words[run:]) if run and words[run - 1].small not in PREPOSITIONS else None
    cut = next((at for at, token in enumerate(words) if at and token.small in PREPOSITIONS), None)
    return named_by(words[:cut])
