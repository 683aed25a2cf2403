"""A claim keeps the hedges of the sentence it rests on.

In: a claim and the evidence; English only. Out: Findings, each with the hedge to restore.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from generator.checks.summary.claims import Claim
from generator.checks.summary.evidence import Evidence
from generator.checks.summary.finding import Finding
from generator.checks.summary.rules import ATTRIBUTION_DROPPED, HEDGE_DROPPED, POSSIBILITY_AS_FACT
from generator.prose.hedges import Hedge, is_left_open, keeps_distance
from generator.prose.sentence import Sentence
from generator.prose.wording import content_stems

_MOSTLY = 0.6
"""A claim says what somebody claims if this part of what it shares with the sentence is hedged there."""
_LEAST_WORDS = 3


def check_hedges(claim: Claim, evidence: Evidence) -> Iterator[Finding]:
    """Report what the article hedges and the claim states as a fact: the first of each kind."""
    if not evidence.is_english:
        return
    there = evidence.sentences_at(claim.rests_on)
    if not any(sentence.hedges for sentence in there):
        return
    own = (claim.reading.words[number] for number in reversed(claim.reading.content))
    said = {word.stem: word.start for word in own}
    told: set[str] = set()
    for sentence in there:
        unhedged = _unhedged([other for other in there if other is not sentence])
        for hedge in sentence.hedges:
            taken = _taken(hedge, sentence, said, unhedged)
            if (
                taken
                and hedge.kind not in told
                and not _is_kept(claim, sentence, hedge, said[taken])
            ):
                told.add(hedge.kind)
                yield _finding(claim, sentence, hedge)


def _is_kept(claim: Claim, sentence: Sentence, hedge: Hedge, offset: int) -> bool:
    if hedge.kind == "perhaps":
        words = re.escape(sentence.text[hedge.start : hedge.end])
        is_there = re.search(rf"\b{words}\b", claim.text, re.IGNORECASE)
        return bool(is_there) or is_left_open(claim.text, offset)
    return claim.is_attributed or keeps_distance(claim.text, hedge.kind)


def _taken(
    hedge: Hedge, sentence: Sentence, said: Mapping[str, int], unhedged: frozenset[str]
) -> str | None:
    """The first stem that the claim takes from under the hedge; None if it does not take the gist."""
    covered = content_stems(sentence.text, hedge.covers_from, hedge.covers_to)
    taken = [stem for stem in dict.fromkeys(covered) if stem in said and stem not in unhedged]
    if hedge.kind in {"claiming", "according"}:
        is_gist = len(taken) >= max(_LEAST_WORDS, _MOSTLY * len(sentence.stems & said.keys()))
    else:
        is_gist = len(taken) > 1 and covered[0] == taken[0]
    return taken[0] if is_gist else None


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
    words = sentence.text[hedge.start : hedge.end].strip(" ,")
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
