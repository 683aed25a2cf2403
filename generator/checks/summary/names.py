"""Names in a claim occur in the article or in the registries, and where the article has them.

In: a claim and the evidence; English only, for other languages write other words with capitals.
Out: Findings. Another form of a country's name (Russia, Russian, Moscow for its government) is the
same name; an office written with a capital is none.
"""

from collections.abc import Iterator

from generator.checks.summary.claims import Claim
from generator.checks.summary.evidence import Evidence
from generator.checks.summary.finding import Finding
from generator.checks.summary.rules import NAME_NOT_FOUND, NAME_SWAPPED
from generator.prose.names import Country, countries, is_title, is_title_case, names
from generator.prose.sentence import Sentence, stand_alike
from generator.prose.stems import folded
from generator.prose.wording import Word

_MOSTLY = 0.5
"""Where a sentence of the article has this part of a claim's words, the claim follows it closely."""


def check_names(claim: Claim, evidence: Evidence) -> Iterator[Finding]:
    """Report names that neither the article nor the registries have, and names put for others."""
    if not evidence.is_english:
        return
    unknown = list(_unknown(claim, evidence))
    yield from unknown
    if not unknown:
        yield from _swapped(claim, evidence)


def _unknown(claim: Claim, evidence: Evidence) -> Iterator[Finding]:
    found = countries(claim.text)
    for country in found:
        if not _is_known_country(claim.text, country, evidence):
            yield _not_found(claim, country.start, country.end)
    if claim.kind == "headline" and is_title_case(claim.text):
        return
    for name in names(claim.text):
        parts = [part for part in name.parts if not _is_within(part, found)]
        if not all(_is_known(part, evidence) for part in parts):
            yield _not_found(claim, name.start, name.end)


def _is_within(part: Word, found: list[Country]) -> bool:
    return any(country.start <= part.start < country.end for country in found)


def _is_known_country(text: str, country: Country, evidence: Evidence) -> bool:
    if country.number in evidence.countries:
        return True
    parts = folded(text[country.start : country.end]).replace(".", "").split()
    return all(part in evidence.spellings for part in parts)


def _is_known(part: Word, evidence: Evidence) -> bool:
    plain = folded(part.text).replace(".", "").removesuffix("'s")
    return (
        plain in evidence.spellings
        or part.stem in evidence.stems
        or is_title(part)
        or (part.text.isupper() and plain in evidence.initials)
        or part.stem in evidence.registered
    )


def _not_found(claim: Claim, start: int, end: int) -> Finding:
    return Finding(
        NAME_NOT_FOUND,
        start,
        end,
        f"The article does not mention “{claim.text[start:end]}”.",
        "Check the name. If it is right, add it to people.yml, or to `places`.",
    )


def _swapped(claim: Claim, evidence: Evidence) -> Iterator[Finding]:
    """A name where the sentence that the claim follows has another, between the same words."""
    for start, sentence, there in evidence.parts(claim):
        for other in there:
            if len(sentence.stems & other.stems) < _MOSTLY * len(sentence.stems):
                continue
            for number, place in _in_each_others_place(sentence, other):
                mine, theirs = sentence.words[number], other.words[place]
                yield Finding(
                    NAME_SWAPPED,
                    start + mine.start,
                    start + mine.end,
                    f"{claim.called_first} says “{mine.text}” where paragraph {other.paragraph} says “{theirs.text}”.",
                    "Check who did it.",
                )
                return


def _in_each_others_place(one: Sentence, other: Sentence) -> Iterator[tuple[int, int]]:
    for number in _names_only_in(one, other):
        for place in _names_only_in(other, one):
            if stand_alike(one, number, other, place):
                yield number, place


def _names_only_in(one: Sentence, other: Sentence) -> list[int]:
    return [
        number
        for number in one.content
        if number and one.words[number].is_capitalised and one.words[number].stem not in other.stems
    ]
