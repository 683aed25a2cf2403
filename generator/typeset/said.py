"""Quotes in listings. In: Said, the site's words. Out: SaidQuotes, and the sieve by which a page of them can be thinned out."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from generator.languages import Words
from generator.once import once
from generator.typeset import dates
from generator.typeset.views import quoted_in
from generator.views import Mesh, SaidQuote, SievedQuote
from generator.vocabulary import Link, Said

MOST_MESHES = 12
"""Choices of a sieve: the theme has a rule for each number, and a reader looks through no more."""


def said_quotes(said: Iterable[Said], words: Words) -> tuple[SaidQuote, ...]:
    """The quotes as a page shows them."""
    return tuple(said_quote(one, words) for one in said)


@once
def said_quote(said: Said, words: Words) -> SaidQuote:
    """A quote between the quotation marks of its brief's language; the same one in all lists."""
    quote, brief = said.quote, said.brief
    return SaidQuote(
        text=quoted_in(brief.language, quote.text),
        speaker=Link(quote.speaker.name, quote.speaker.address),
        role=quote.speaker.role,
        setting=quote.setting,
        via=quote.via,
        note=quote.note,
        language=quote.language,
        brief=Link(brief.headline, brief.address),
        fragment=f"q{said.number}",
        published=dates.moment(brief.published, words.code),
        source=brief.publisher,
        brief_language=brief.language,
    )


@dataclass(frozen=True, slots=True)
class Sieve:
    """By what the quotes of a page can be thinned out: topics and years, each with its number."""

    topics: tuple[Mesh, ...]
    years: tuple[Mesh, ...]
    quotes: tuple[SievedQuote, ...]


def sieved(said: Sequence[Said], words: Words) -> Sieve:
    """The quotes, with numbers for the topics and years that tell them apart."""
    topics: Counter[str] = Counter()
    for one in said:
        topics.update(link.name for link in one.brief.topics)
    years = Counter(str(one.brief.published.year) for one in said)
    of_topic = _numbered([name for name, count in topics.most_common() if count < len(said)])
    of_year = _numbered(sorted(years, reverse=True) if len(years) > 1 else [])
    quotes = tuple(
        SievedQuote(
            said_quote(one, words),
            tuple(of_topic[link.name] for link in one.brief.topics if link.name in of_topic),
            of_year.get(str(one.brief.published.year), 0),
        )
        for one in said
    )
    return Sieve(_meshes(of_topic, topics), _meshes(of_year, years), quotes)


def _numbered(names: Sequence[str]) -> Mapping[str, int]:
    return {name: number for number, name in enumerate(names[:MOST_MESHES], start=1)}


def _meshes(numbers: Mapping[str, int], counts: Mapping[str, int]) -> tuple[Mesh, ...]:
    return tuple(Mesh(number, name, counts[name]) for name, number in numbers.items())
