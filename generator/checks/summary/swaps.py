"""The right name in the right place.

In: a claim and the evidence; English only. Out: Findings: a name where the passage has another
between the same words, a country where the passage names the one it is easily taken for.
"""

from collections.abc import Iterator, Set

from generator.checks.summary.claims import Claim
from generator.checks.summary.evidence import Evidence
from generator.checks.summary.finding import Finding
from generator.checks.summary.rules import NAME_SWAPPED
from generator.prose.lexicon.places import TWINS
from generator.prose.names import Country, countries, is_title_case
from generator.prose.sentence import Sentence, stand_alike
from generator.prose.stems import folded
from generator.prose.wording import content_stems

_MOSTLY = 0.5
"""Where a sentence of the article has this part of a claim's words, the claim follows it closely."""
_SAME_ROOT = 4  # letters


def check_swaps(claim: Claim, evidence: Evidence) -> Iterator[Finding]:
    """Report names that stand where the article has another."""
    if not evidence.is_english:
        return
    found = list(_twins(claim, evidence))
    yield from found
    if not found and not (claim.kind == "headline" and is_title_case(claim.text)):
        yield from _swapped(claim, evidence)


def _swapped(claim: Claim, evidence: Evidence) -> Iterator[Finding]:
    for start, sentence, there in evidence.parts(claim):
        for other in there:
            for number, place in _in_each_others_place(sentence, other, evidence):
                mine, theirs = sentence.words[number], other.words[place]
                yield Finding(
                    NAME_SWAPPED,
                    start + mine.start,
                    start + mine.end,
                    _says_instead(claim, mine.text, other, theirs.text),
                    "Check who did it.",
                )
                return


def _names(sentence: Sentence, stems: Set[str], evidence: Evidence) -> list[int]:
    """Which words of a sentence are names, of those with one of the stems."""
    return [
        number
        for number in sentence.content
        if sentence.words[number].stem in stems and evidence.is_name(sentence.words[number].text)
    ]


def _in_each_others_place(
    one: Sentence, other: Sentence, evidence: Evidence
) -> Iterator[tuple[int, int]]:
    if len(one.stems & other.stems) < _MOSTLY * len(one.stems):
        return
    for number in _names(one, one.stems - other.stems, evidence):
        for place in _names(other, other.stems - one.stems, evidence):
            is_same = _is_same_name(one.words[number].text, other.words[place].text)
            if not is_same and stand_alike(one, number, other, place):
                yield number, place


def _is_same_name(one: str, other: str) -> bool:
    """Whether two words are forms of one name: Korea’s and Korean, Britain and British."""
    if folded(one)[:_SAME_ROOT] == folded(other)[:_SAME_ROOT]:
        return True
    first, second = countries(one), countries(other)
    return bool(first and second and first[0].number == second[0].number)


def _twins(claim: Claim, evidence: Evidence) -> Iterator[Finding]:
    for start, sentence, there in evidence.parts(claim):
        for country in sentence.countries:
            if country.number not in TWINS or country.number not in evidence.countries:
                continue
            if found := _twin(sentence, country, there):
                twin, other = found
                mine = sentence.text[country.start : country.end]
                yield Finding(
                    NAME_SWAPPED,
                    start + country.start,
                    start + country.end,
                    _says_instead(claim, mine, other, other.text[twin.start : twin.end]),
                    "Check which country it is.",
                )
                return


def _twin(
    sentence: Sentence, country: Country, there: list[Sentence]
) -> tuple[Country, Sentence] | None:
    """The country's twin in a passage that says much more of the sentence than those with the country do."""
    likely = TWINS[country.number] - {mine.number for mine in sentence.countries}
    said = sentence.stems - set(content_stems(sentence.text, country.start, country.end))
    found: list[tuple[int, Country, Sentence]] = []
    with_country = 0
    for other in there:
        shared = len(said & other.stems)
        if any(theirs.number == country.number for theirs in other.countries):
            with_country = max(with_country, shared)
        else:
            found += [(shared, t, other) for t in other.countries if t.number in likely]
    best = max(found, key=lambda pair: pair[0], default=None)
    return best[1:] if best and best[0] > with_country + 1 else None


def _says_instead(claim: Claim, mine: str, other: Sentence, theirs: str) -> str:
    return f"{claim.called_first} says “{mine}” where paragraph {other.paragraph} says “{theirs}”."
