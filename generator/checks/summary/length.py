"""A brief is brief.

In: claims. Out: Findings. The limits leave room: a headline fits search results and link previews
up to about 110 characters, and a reader on a phone sees a lede of 60 words without scrolling.
"""

from collections.abc import Iterator

from generator.checks.summary.claims import Claim, Kind
from generator.checks.summary.evidence import Evidence
from generator.checks.summary.finding import Finding
from generator.checks.summary.rules import TOO_LONG

HEADLINE_CHARACTERS = 110
MOST_WORDS: dict[Kind, int] = {"dek": 40, "lede": 60, "why": 60, "point": 45, "next": 45}


def check_length(claim: Claim, _evidence: Evidence) -> Iterator[Finding]:
    """Report a part of the brief that is longer than a reader in a hurry will read."""
    if claim.kind == "headline":
        if len(claim.text) > HEADLINE_CHARACTERS:
            yield _finding(
                claim, f"{len(claim.text)} characters", f"{HEADLINE_CHARACTERS} characters"
            )
        return
    most = MOST_WORDS.get(claim.kind)
    count = len(claim.text.split())
    if most is not None and count > most:
        yield _finding(claim, f"{count} words", f"{most} words")


def _finding(claim: Claim, length: str, most: str) -> Finding:
    return Finding(
        TOO_LONG,
        0,
        len(claim.text),
        f"{claim.called_first} has {length}.",
        f"Cut it to {most}, or move part of it elsewhere.",
    )
