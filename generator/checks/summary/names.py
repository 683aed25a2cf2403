"""Names in a claim occur in the article or in the registries.

In: a claim and the evidence; English only, for other languages write other words with capitals.
Out: Findings. Another form of a country's name (Russia, Russian, Moscow for its government) is the
same name; an office written with a capital is none.
"""

from collections.abc import Iterator

from rapidfuzz import process

from generator.checks.summary.claims import Claim
from generator.checks.summary.evidence import Evidence
from generator.checks.summary.finding import Finding
from generator.checks.summary.rules import NAME_NOT_FOUND
from generator.prose.names import Country, is_title, is_title_case
from generator.prose.stems import folded
from generator.prose.wording import Word

_ALIKE = 75
"""A name of the article with this likeness or more (0 to 100) may be the one that was meant."""


def check_names(claim: Claim, evidence: Evidence) -> Iterator[Finding]:
    """Report names that neither the article nor the registries have."""
    if not evidence.is_english:
        return
    found = claim.reading.countries
    for country in found:
        if not _is_known_country(claim.text, country, evidence):
            shown = claim.text[country.start : country.end]
            yield _not_found(claim, country.start, country.end, shown.split()[-1], evidence)
    if claim.kind == "headline" and is_title_case(claim.text):
        return
    for name in claim.reading.names:
        parts = [part for part in name.parts if not _is_within(part, found)]
        strange = [part for part in parts if not _is_known(part, evidence)]
        if strange:
            yield _not_found(claim, name.start, name.end, strange[-1].text, evidence)


def _is_within(part: Word, found: list[Country]) -> bool:
    return any(country.start <= part.start < country.end for country in found)


def _is_known_country(text: str, country: Country, evidence: Evidence) -> bool:
    if country.number in evidence.countries:
        return True
    parts = folded(text[country.start : country.end]).replace(".", "").split()
    return all(part in evidence.spellings for part in parts)


def _is_known(part: Word, evidence: Evidence) -> bool:
    if evidence.has(part.text):
        return True
    plain = folded(part.text).replace(".", "").removesuffix("'s")
    return (
        plain in evidence.spellings
        or part.stem in evidence.stems
        or is_title(part)
        or (part.text.isupper() and plain in evidence.initials)
        or evidence.is_registered(part.stem)
    )


def _not_found(claim: Claim, start: int, end: int, strange: str, evidence: Evidence) -> Finding:
    """A name that isn't there; `strange` is the part of it that the article lacks."""
    shown = claim.text[start:end]
    in_order = [word for word in evidence.words if evidence.is_name(word)]  # of equals, the first
    nearest = process.extractOne(strange, in_order, score_cutoff=_ALIKE)
    return Finding(
        NAME_NOT_FOUND,
        start,
        end,
        f"The article does not mention “{shown}”.",
        f"Did you mean “{nearest[0]}”?"
        if nearest
        else "Check the name. If it is right, add it to people.yml, or to `places`.",
    )
