"""Every statement rests on a sentence of the article.

In: a claim. Out: Findings. What matters about the news is the newsroom's own judgement, and a
headline is made of the lede: both are left out.
"""

from collections.abc import Iterator

from generator.checks.summary.claims import Claim
from generator.checks.summary.evidence import Evidence
from generator.checks.summary.finding import Finding
from generator.checks.summary.rules import NO_PASSAGE
from generator.prose.wording import content_stems

_HAS_TO_REST = frozenset({"lede", "point", "next", "box"})


def check_support(claim: Claim, evidence: Evidence) -> Iterator[Finding]:
    """Report a statement that no sentence of the article supports."""
    if claim.kind not in _HAS_TO_REST or claim.rests_on or not content_stems(claim.text):
        return
    if not evidence.speaks_its_language:
        return
    yield Finding(
        NO_PASSAGE,
        0,
        len(claim.text),
        "No sentence of the article says this.",
        "Say what the article says, or give the box a `source` of its own."
        if claim.kind == "box"
        else "Say what the article says, or move it to a box with a `source` of its own.",
    )
