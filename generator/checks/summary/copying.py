"""A brief says things in its own words.

In: a claim and the evidence, in any language. Out: Findings. Words in quotation marks are quoted,
not copied.
"""

from collections.abc import Iterator

from generator.checks.summary.claims import Claim
from generator.checks.summary.evidence import Evidence
from generator.checks.summary.finding import Finding
from generator.checks.summary.quoted import QUOTED
from generator.checks.summary.rules import COPIED
from generator.prose.stems import folded
from generator.prose.wording import Word

MOST_IN_A_ROW = 14
"""More of the article's words in a row than this are copied: about half a sentence of news."""


def check_copying(claim: Claim, evidence: Evidence) -> Iterator[Finding]:
    """Report the first stretch of words that is taken from the article as it stands."""
    if len(claim.reading.words) <= MOST_IN_A_ROW:
        return
    quoted = [match.span() for match in QUOTED.finditer(claim.text)]
    own = [w for w in claim.reading.words if not any(a <= w.start < b for a, b in quoted)]
    for first in range(len(own) - MOST_IN_A_ROW):
        if _is_copied(own[first : first + MOST_IN_A_ROW + 1], evidence):
            last = first + MOST_IN_A_ROW + 1
            while last < len(own) and _is_copied(own[first : last + 1], evidence):
                last += 1
            stretch = own[first:last]
            yield Finding(
                COPIED,
                stretch[0].start,
                stretch[-1].end,
                f"{len(stretch)} words in a row are the article’s: “{stretch[0].text} {stretch[1].text} … {stretch[-1].text}”.",
                "Say it in your own words, or quote it.",
            )
            return


def _is_copied(stretch: list[Word], evidence: Evidence) -> bool:
    return f" {' '.join(folded(word.text) for word in stretch)} " in evidence.in_order
