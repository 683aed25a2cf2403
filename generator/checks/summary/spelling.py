"""One person, one spelling in the site's own text.

In: a claim and the evidence, in any language. Out: Findings. Words in quotation marks are the article's,
and keep its spelling.
"""

import re
from collections.abc import Iterator

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


def check_spelling(claim: Claim, evidence: Evidence) -> Iterator[Finding]:
    """Report spellings of a person's name that the registry lists as another's, not as ours."""
    quoted = [match.span() for match in QUOTED.finditer(claim.text)]
    for match in _NAME_WORD.finditer(claim.text):
        if any(start <= match.start() < end for start, end in quoted):
            continue
        word = re.sub(r"[’']s?$", "", match[0])
        for person in evidence.people:
            if right := _right_spelling(word, person):
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
    own: list[str] = _NAME_WORD.findall(person.name)
    if word in own or len(word) < _LEAST_LETTERS:
        return None
    aliases = {part for alias in person.aliases for part in _NAME_WORD.findall(alias)}
    for right in own:
        if _bare(word) == _bare(right):
            return right if word[0].isupper() else None
        if word in aliases and fuzz.ratio(_bare(word), _bare(right)) >= _ALIKE:
            return right
    return None


def _bare(word: str) -> str:
    return word.casefold().replace("-", "")
