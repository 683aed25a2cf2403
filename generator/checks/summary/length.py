"""A brief is brief.

In: claims, one at a time or all of a brief. Out: Findings, or a Problem. The limits leave room: a
headline fits search results and link previews up to about 110 characters, and a reader on a phone
sees a lede of 60 words without scrolling. Readers take in some 240 words a minute (Brysbaert 2019:
238): a minute is for the summary, and another minute and a half for the boxes.
"""

from collections.abc import Iterator, Sequence

from generator.article import Article
from generator.checks.summary.claims import Claim, Kind
from generator.checks.summary.evidence import Evidence
from generator.checks.summary.finding import Finding
from generator.checks.summary.rules import BRIEF_TOO_LONG, TOO_LONG
from generator.problem import Position, Problem

HEADLINE_CHARACTERS = 110
MOST_WORDS: dict[Kind, int] = {"dek": 40, "lede": 60, "why": 60, "point": 45, "next": 45}
MOST_IN_SUMMARY = 240  # words: dek, lede, why it matters, points, what's next
MOST_IN_BOXES = 360  # words that rest on this article, in all boxes together


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


def check_length_in_all(article: Article, claims: Sequence[Claim]) -> Iterator[Problem]:
    """Report a summary, or boxes, that are long though none of their parts is."""
    summary = [claim for claim in claims if claim.kind in MOST_WORDS]
    boxes = [claim for claim in claims if claim.kind == "box"]
    yield from _too_long_in_all(
        article, summary, MOST_IN_SUMMARY, "The summary has", "the points that matter most"
    )
    yield from _too_long_in_all(
        article, boxes, MOST_IN_BOXES, "The context boxes have", "what a reader needs now"
    )


def _too_long_in_all(
    article: Article, claims: Sequence[Claim], most: int, called: str, what_matters: str
) -> Iterator[Problem]:
    count = sum(len(claim.text.split()) for claim in claims)
    if count > most:
        first = claims[0].field
        yield Problem(
            path=article.path,
            position=article.positions.get(first, Position()),
            rule=BRIEF_TOO_LONG.code,
            severity=BRIEF_TOO_LONG.severity,
            message=f"{called} {count} words in all.",
            hint=f"Keep {what_matters}, in {most} words at most.",
            field=first,
        )
