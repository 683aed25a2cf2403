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
_NAME_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_OWNING = re.compile(r"[’']s?$")


def check_spelling(claim: Claim, evidence: Evidence) -> Iterator[Finding]:
    """Report spellings of a person's name that are not the registry's."""
    quoted = [match.span() for match in QUOTED.finditer(claim.text)]
    for match in _NAME_WORD.finditer(claim.text):
        if not match[0][0].isupper() or any(start <= match.start() < end for start, end in quoted):
            continue
        word = _OWNING.sub("", match[0])
        for person in evidence.people:
            right = _right_spelling(word, person)
            if right is not None:
                yield Finding(
                    NAME_SPELLING,
                    match.start(),
                    match.start() + len(word),
                    f"This newsroom spells the name “{person.name}”; here it is “{word}”.",
                    f"Write “{right}”.",
                )
                break


def _right_spelling(word: str, person: PersonEntry) -> str | None:
    """The word of the person's name that `word` is another spelling of; None if it is none."""
    own, others = _spellings(person.name, person.aliases)
    bare = _bare(word)
    if word in own.values() or len(bare) < _LEAST_LETTERS:
        return None
    return own.get(bare) or others.get(word)


@lru_cache(maxsize=1 << 12)
def _spellings(name: str, aliases: tuple[str, ...]) -> tuple[dict[str, str], dict[str, str]]:
    """The words of a name by their letters alone, and the other spellings with the right one for each."""
    own = {_bare(word): word for word in _NAME_WORD.findall(name)}
    others = {}
    for word in (part for alias in aliases for part in _NAME_WORD.findall(alias)):
        right = max(own, key=lambda bare: fuzz.ratio(_bare(word), bare), default="")
        if word not in own.values() and fuzz.ratio(_bare(word), right) >= _ALIKE:
            others[word] = own[right]
    return own, others


def _bare(word: str) -> str:
    return word.casefold().replace("-", "")
