"""One person, one spelling in the site's own text.

In: a claim and the evidence, in any language. Out: Findings. Words in quotation marks are the article's,
and keep its spelling.
"""

from collections.abc import Iterator

from generator.checks.summary.claims import Claim
from generator.checks.summary.evidence import Evidence
from generator.checks.summary.finding import Finding
from generator.checks.summary.quoted import QUOTED
from generator.checks.summary.rules import NAME_SPELLING
from generator.prose.spelling import NAME_WORD, OWNING


def check_spelling(claim: Claim, evidence: Evidence) -> Iterator[Finding]:
    """Report spellings of a person's name that are not the registry's."""
    quoted = [match.span() for match in QUOTED.finditer(claim.text)]
    known = evidence.spelt
    for match in NAME_WORD.finditer(claim.text):
        if quoted and any(start <= match.start() < end for start, end in quoted):
            continue
        word = OWNING.sub("", match[0])
        if meant := known.meant(word):
            yield Finding(
                NAME_SPELLING,
                match.start(),
                match.start() + len(word),
                f"This newsroom spells the name “{meant.name}”; here it is “{word}”.",
                f"Write “{meant.word}”.",
            )
