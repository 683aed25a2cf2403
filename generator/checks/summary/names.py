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
from generator.prose.lexicon.places import TWINS
from generator.prose.names import Country, countries, is_title, is_title_case, names
from generator.prose.sentence import Sentence, stand_alike
from generator.prose.stems import folded
from generator.prose.wording import Word, words

_MOSTLY = 0.5
"""Where a sentence of the article has this part of a claim's words, the claim follows it closely."""
_SAME_ROOT = 4  # letters


def check_names(claim: Claim, evidence: Evidence) -> Iterator[Finding]:
    """Report names that neither the article nor the registries have, and names put for others."""
    if not evidence.is_english:
        return
    for look in (_unknown, _twins, _swapped):
        found = list(look(claim, evidence))
        yield from found
        if found:
            return


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
    if claim.kind == "headline" and is_title_case(claim.text):
        return
    for start, sentence, there in evidence.parts(claim):
        for other in there:
            if len(sentence.stems & other.stems) < _MOSTLY * len(sentence.stems):
                continue
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


def _twins(claim: Claim, evidence: Evidence) -> Iterator[Finding]:
    """A country where the passage names the one that it is easily taken for."""
    for start, sentence, there in evidence.parts(claim):
        own = countries(sentence.text)
        for country in own:
            found = _twin(sentence, country, own, there)
            if found:
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
    sentence: Sentence, country: Country, own: list[Country], there: list[Sentence]
) -> tuple[Country, Sentence] | None:
    """The country's twin in a passage that says much more of the sentence than those with the country do."""
    in_claim = {mine.number for mine in own}
    said = sentence.stems - {word.stem for word in words(sentence.text, country.start, country.end)}
    found: list[tuple[int, Country, Sentence]] = []
    with_country = 0
    for other in there:
        shared = len(said & other.stems)
        named = countries(other.text)
        if any(theirs.number == country.number for theirs in named):
            with_country = max(with_country, shared)
        else:
            twins = (t for t in named if (country.number, t.number) in TWINS)
            found += [(shared, t, other) for t in twins if t.number not in in_claim]
    best = max(found, key=lambda pair: pair[0], default=None)
    return best[1:] if best and best[0] > with_country + 1 else None


def _says_instead(claim: Claim, mine: str, other: Sentence, theirs: str) -> str:
    return f"{claim.called_first} says “{mine}” where paragraph {other.paragraph} says “{theirs}”."


def _in_each_others_place(
    one: Sentence, other: Sentence, evidence: Evidence
) -> Iterator[tuple[int, int]]:
    for number in _names_only_in(one, other, evidence):
        for place in _names_only_in(other, one, evidence):
            is_alike = stand_alike(one, number, other, place)
            is_same = _is_same_name(one.words[number].text, other.words[place].text)
            if is_alike and not is_same:
                yield number, place


def _is_same_name(one: str, other: str) -> bool:
    """Whether two words are forms of one name: Korea’s and Korean, Britain and British."""
    if folded(one)[:_SAME_ROOT] == folded(other)[:_SAME_ROOT]:
        return True
    first, second = countries(one), countries(other)
    return bool(first and second and first[0].number == second[0].number)


def _names_only_in(one: Sentence, other: Sentence, evidence: Evidence) -> list[int]:
    """The words of `one` that are names in the article, and don't stand in `other`."""
    return [
        number
        for number in one.content
        if one.words[number].text in evidence.names and one.words[number].stem not in other.stems
    ]
