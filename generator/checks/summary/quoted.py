"""Words that a claim puts between quotation marks stand in the article as they are.

In: a claim and the evidence, in any language. Out: Findings. Typography may differ, words may not;
an ellipsis parts stretches that have to be there each, and words in square brackets are the editor's.
"""

import re
from collections.abc import Iterator

from generator.checks.summary.claims import Claim
from generator.checks.summary.evidence import Evidence
from generator.checks.summary.finding import Finding
from generator.checks.summary.rules import WORDS_NOT_FOUND
from generator.prose.stems import folded
from generator.prose.wording import words

QUOTED = re.compile(r"“([^“”]+)”|(?<!\w)\"([^\"]+)\"|„([^„“”]+)[“”]|«([^«»]+)»")
_STOPS = ".,;: "
_PAUSE = re.compile(r"…|\.\.\.|\[[^\]]*\]")


def check_quoted_words(claim: Claim, evidence: Evidence) -> Iterator[Finding]:
    """Report words in quotation marks that the article does not have, in that order."""
    for match in QUOTED.finditer(claim.text):
        quoted = next(group for group in match.groups() if group)
        parts = [_in_order(part) for part in _PAUSE.split(quoted)]
        if all(part in evidence.in_order for part in parts):
            continue
        yield Finding(
            WORDS_NOT_FOUND,
            match.start() + 1,
            match.end() - 1,
            f"The article does not have these words: “{quoted.rstrip(_STOPS)}”.",
            "Quote the article’s own words, or take the quotation marks away.",
        )


def _in_order(text: str) -> str:
    return f" {' '.join(folded(word.text) for word in words(text))} ".replace("  ", " ")
