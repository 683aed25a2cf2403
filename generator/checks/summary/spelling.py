"""One person, one spelling in the site's own text.

In: a claim and the evidence, in any language. Out: Findings. Words in quotation marks are the article's,
and keep its spelling.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from rapidfuzz import fuzz

from generator.annotation.registry import PersonEntry
from generator.checks.summary.claims import Claim
from generator.checks.summary.evidence import Evidence
from generator.checks.summary.finding import Finding
from generator.checks.summary.quoted import QUOTED
from generator.checks.summary.rules import NAME_SPELLING

_ALIKE = 75
"""Two spellings of one name have this likeness or more (0 to 100); “Choe” is no spelling of “Choe Son-hui”."""
_LEAST_LETTERS = 4
_NAME_WORD = re.compile(r"[^\W\d_a-z][\w’'-]*")
_OWNING = re.compile(r"[’']s?$")


def check_spelling(claim: Claim, evidence: Evidence) -> Iterator[Finding]:
    """Report spellings of a person's name that are not the registry's."""
    quoted = [match.span() for match in QUOTED.finditer(claim.text)]
    right, wrong = _spellings(evidence.people)
    for match in _NAME_WORD.finditer(claim.text):
        if any(start <= match.start() < end for start, end in quoted):
            continue
        word = _OWNING.sub("", match[0])
        meant = wrong.get(word) or right.get(_bare(word))
        if meant and meant[0] != word:
            yield Finding(
                NAME_SPELLING,
                match.start(),
                match.start() + len(word),
                f"This newsroom spells the name “{meant[1]}”; here it is “{word}”.",
                f"Write “{meant[0]}”.",
            )


_Spellings = dict[str, tuple[str, str]]


@lru_cache(maxsize=1 << 10)
def _spellings(people: tuple[PersonEntry, ...]) -> tuple[_Spellings, _Spellings]:
    """By the letters alone, the words of names; and other spellings: each with its word and name."""
    right: _Spellings = {}
    wrong: _Spellings = {}
    for person in people:
        own = {_bare(word): word for word in _NAME_WORD.findall(person.name)}
        right |= {
            bare: (word, person.name) for bare, word in own.items() if len(bare) >= _LEAST_LETTERS
        }
        for alias in _NAME_WORD.findall(" ".join(person.aliases)):
            nearest = max(own, key=lambda bare: fuzz.ratio(_bare(alias), bare), default="")
            if fuzz.ratio(_bare(alias), nearest) >= _ALIKE and len(alias) >= _LEAST_LETTERS:
                wrong[alias] = (own[nearest], person.name)
    names = {word for word, _ in right.values()}
    return right, {word: meant for word, meant in wrong.items() if word not in names}


def _bare(word: str) -> str:
    return word.casefold().replace("-", "")
