"""Edition → clippings: what of each brief, and of each quote, a reader can find. A volume holds a year's.

A quote is a clipping of its own, of the quoted words and nothing else, so that a search among
quotes finds what was said and not what was written about it.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Literal

from generator.languages import words_of
from generator.languages.dates import day_in_words
from generator.search.text import paragraphs_of, said
from generator.vocabulary import OUT, Brief, Edition, Link, Quote

Shelf = Literal["briefs", "quotes"]


@dataclass(frozen=True, slots=True)
class Label:
    """What a reader can narrow a search by: a desk, say, with its id and its name."""

    kind: Literal["desk", "topic", "person", "storyline", "year"]
    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Clipping:
    """Something to be found: `words` are searched, `shown` is what a result tells beside them.

    `file` names it within its volume; `headline` is searched with more weight than the rest.
    """

    file: str
    published: datetime
    headline: str | None
    words: tuple[str, ...]
    labels: tuple[Label, ...]
    shown: Mapping[str, str]

    @property
    def order(self) -> str:
        """What clippings are sorted by: no two are alike."""
        return f"{self.published.astimezone(UTC):%Y-%m-%dT%H:%M:%S} {self.file}"


@dataclass(frozen=True, slots=True)
class Volume:
    """The briefs, or the quotes, of one year, for a site in `language`. What it is made from is here; its clippings are cut when they are asked for."""

    shelf: Shelf
    year: int
    briefs: tuple[Brief, ...]
    language: str

    @property
    def name(self) -> str:
        """Its folder in the index: 'briefs/2024'."""
        return f"{self.shelf}/{self.year}"

    @property
    def clippings(self) -> tuple[Clipping, ...]:
        """What can be found in it."""
        if self.shelf == "briefs":
            return tuple(_clipping(brief, self.language) for brief in self.briefs)
        return tuple(_quotes(self.briefs, self.language))


def volumes_of(edition: Edition) -> tuple[Volume, ...]:
    """The volumes of briefs and then those of quotes, the newest year first."""
    years: dict[int, list[Brief]] = defaultdict(list)
    for brief in edition.briefs:
        if brief.state in OUT:
            years[brief.published.year].append(brief)
    newest_first = sorted(years.items(), reverse=True)
    return (
        *(Volume("briefs", year, tuple(of), edition.language) for year, of in newest_first),
        *(
            Volume("quotes", year, tuple(of), edition.language)
            for year, of in newest_first
            if any(brief.voices and not brief.withdrawal for brief in of)
        ),
    )


def _clipping(brief: Brief, language: str) -> Clipping:
    labels = [*_labels(brief)]
    if not brief.withdrawal:
        labels += _named("person", brief.person_ids, brief.people)
    return Clipping(
        file=f"{brief.address.url}index.html",
        published=brief.published,
        headline=brief.headline,
        words=tuple(paragraphs_of(brief)),
        labels=tuple(labels),
        shown={"at": brief.address.url, **_furniture(brief, language)},
    )


def _quotes(briefs: Iterable[Brief], language: str) -> Iterator[Clipping]:
    for brief in briefs:
        if brief.withdrawal:
            continue
        for number, quote in enumerate(brief.quotes, start=1):
            yield _quote(brief, number, quote, language)


def _quote(brief: Brief, number: int, quote: Quote, language: str) -> Clipping:
    speaker = quote.speaker
    labels = [*_labels(brief)]
    if speaker.person:
        labels.append(Label("person", speaker.person, speaker.name))
    shown = {
        "at": f"{brief.address.url}#q{number}",
        "headline": brief.headline,
        "speaker": ", ".join(part for part in (speaker.name, speaker.role) if part),
        **_furniture(brief, language),
    }
    if quote.language and not quote.via:
        shown["lang"] = quote.language
    return Clipping(
        file=f"{brief.address.url}q{number}.html",
        published=brief.published,
        headline=None,
        words=(said(quote, brief),),
        labels=tuple(labels),
        shown=shown,
    )


def _labels(brief: Brief) -> Iterator[Label]:
    yield Label("desk", brief.desk_id, brief.desk.name)
    yield from _named("topic", brief.topic_ids, brief.topics)
    if brief.storyline and brief.storyline_id:
        yield Label("storyline", brief.storyline_id, brief.storyline.name)
    year = str(brief.published.year)
    yield Label("year", year, year)


def _named(
    kind: Literal["topic", "person"], ids: Iterable[str], links: Iterable[Link]
) -> Iterator[Label]:
    for one, link in zip(ids, links, strict=True):
        yield Label(kind, one, link.name)


def _furniture(brief: Brief, language: str) -> dict[str, str]:
    """What every result says of its brief."""
    shown = {
        "day": brief.published.date().isoformat(),
        "date": day_in_words(brief.published, words_of(language).brief),
    }
    if brief.language != language:
        shown["lang"] = brief.language
    if brief.withdrawal:
        shown["withdrawn"] = "yes"
    return shown
