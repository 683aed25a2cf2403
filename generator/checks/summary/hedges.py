"""A claim keeps the hedges of the sentence it rests on.

In: a claim and the evidence; English only. Out: Findings, each with the hedge to restore.
"""

from collections.abc import Iterator, Sequence

from generator.checks.summary.claims import Claim
from generator.checks.summary.evidence import Evidence
from generator.checks.summary.finding import Finding
from generator.checks.summary.rules import ATTRIBUTION_DROPPED, HEDGE_DROPPED, POSSIBILITY_AS_FACT
from generator.prose.hedges import Hedge, keeps_distance
from generator.prose.sentence import Sentence
from generator.prose.wording import content_stems

_MOSTLY = 0.6
"""A claim says what somebody claims if this part of what it shares with the sentence is hedged there."""
_LEAST_WORDS = 3


def check_hedges(claim: Claim, evidence: Evidence) -> Iterator[Finding]:
    """Report what the article hedges and the claim states as a fact: the first of each kind."""
    if not evidence.is_english:
        return
    said = frozenset(content_stems(claim.text))
    there = evidence.sentences_at(claim.rests_on)
    told: set[str] = set()
    for sentence in there:
        unhedged = _unhedged([other for other in there if other is not sentence])
        for hedge in sentence.hedges:
            if hedge.kind in told or _is_kept(claim, hedge):
                continue
            if _covers(hedge, sentence, said, unhedged):
                told.add(hedge.kind)
                yield _finding(claim, sentence, hedge)


def _is_kept(claim: Claim, hedge: Hedge) -> bool:
    return (claim.is_attributed and hedge.kind != "perhaps") or keeps_distance(
        claim.text, hedge.kind
    )


def _covers(
    hedge: Hedge, sentence: Sentence, said: frozenset[str], unhedged: frozenset[str]
) -> bool:
    """Whether the hedge covers what the claim takes from the sentence."""
    covered = content_stems(sentence.text, hedge.covers_from, hedge.covers_to)
    taken = said.intersection(covered) - unhedged
    if hedge.kind in {"claiming", "according"}:
        return len(taken) >= max(_LEAST_WORDS, _MOSTLY * len(said & sentence.stems))
    return bool(covered) and covered[0] in taken and len(said.intersection(covered)) > 1


def _unhedged(sentences: Sequence[Sentence]) -> frozenset[str]:
    """The stems that these sentences give without any hedge."""
    return frozenset(
        sentence.words[number].stem
        for sentence in sentences
        for number in sentence.content
        if not any(
            hedge.covers_from <= sentence.words[number].start < hedge.covers_to
            for hedge in sentence.hedges
        )
    )


def _finding(claim: Claim, sentence: Sentence, hedge: Hedge) -> Finding:
    words = sentence.text[hedge.start : hedge.end].strip()
    rule, hint = {
        "claiming": (HEDGE_DROPPED, f"Say whose claim it is, as the article does: “{words}”."),
        "according": (ATTRIBUTION_DROPPED, f"Say on whose word: “{words}”."),
        "seen as": (HEDGE_DROPPED, f"Say whose view it is: “{words}”."),
        "perhaps": (POSSIBILITY_AS_FACT, f"Keep “{words}”, or a word that leaves it as open."),
    }[hedge.kind]
    return Finding(
        rule,
        0,
        len(claim.text),
        f"The article hedges this (“{words}”, paragraph {sentence.paragraph}); {claim.called} states it as a fact.",
        hint,
    )
