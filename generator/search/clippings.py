"""Edition → clippings: what of each brief, and of each quote, a reader can find. A volume holds a year's, or of a large year what is latest.

A quote is a clipping of its own, of the quoted words and nothing else, so that a search among
quotes finds what was said and not what was written about it.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Literal

from generator.languages import words_of
from generator.languages.dates import day_in_words
from generator.search.text import paragraphs_of, said
from generator.vocabulary import OUT, Brief, Edition, Link, Quote

Shelf = Literal["briefs", "quotes"]
Parts = Sequence[tuple[tuple[int, bool], Sequence[Brief]]]
"""The briefs of each volume, with its year and whether it is of the latest."""

WORTH_IT = 300
"""So many briefs of a year are spared at an edit of its latest before these are bound by themselves: Pagefind takes a second for them, and each reader who searches a few requests for a volume more."""


@dataclass(frozen=True, slots=True)
class Label:
    """What a reader can narrow a search by: a desk, say, with its id and its name; a year has an id for each of its parts."""

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
    """The briefs, or the quotes, of one year, or of the `latest` months of it, for a site in `language`. What it is made from is here; its clippings are cut when they are asked for."""

    shelf: Shelf
    year: int
    latest: bool
    briefs: tuple[Brief, ...]
    language: str

    @property
    def part(self) -> str:
        """Which part of the archive it holds: '2024', '2024-latest'."""
        return f"{self.year}-latest" if self.latest else f"{self.year}"

    @property
    def name(self) -> str:
        """Its folder in the index: 'briefs/2024'."""
        return f"{self.shelf}/{self.part}"

    @property
    def clippings(self) -> tuple[Clipping, ...]:
        """What can be found in it."""
        if self.shelf == "briefs":
            return tuple(_clipping(brief, self.part, self.language) for brief in self.briefs)
        return tuple(_quotes(self.briefs, self.part, self.language))


def volumes_of(edition: Edition) -> tuple[Volume, ...]:
    """The volumes of briefs and then those of quotes, the newest first.

    Nearly all that editors add or mend is of these weeks: so of a year the latest months are bound
    by themselves where there is a good deal of it besides.
    """
    out = [brief for brief in edition.briefs if brief.state in OUT]
    latest = _latest_months(out)
    bound: dict[tuple[int, bool], list[Brief]] = defaultdict(list)
    for brief in out:
        bound[brief.published.year, brief.month in latest].append(brief)
    newest_first = sorted(bound.items(), reverse=True)
    quoted = [(of, briefs) for of, briefs in newest_first if any(map(_has_quotes, briefs))]
    shelves: tuple[tuple[Shelf, Parts], ...] = ("briefs", newest_first), ("quotes", quoted)
    return tuple(
        Volume(shelf, year, latest, tuple(briefs), edition.language)
        for shelf, parts in shelves
        for (year, latest), briefs in parts
    )


def _latest_months(briefs: Sequence[Brief]) -> set[tuple[int, int]]:
    """The months that are bound by themselves: of the newest one and the one before it, as many as stand in a large year."""
    months = Counter(brief.month for brief in briefs)
    if not months:
        return set()
    year, month = newest = max(months)
    latest = {newest, (year, month - 1) if month > 1 else (year - 1, 12)}
    rest: Counter[int] = Counter()
    for one, count in months.items():
        rest[one[0]] += count if one not in latest else 0
    return {one for one in latest if rest[one[0]] >= WORTH_IT}


def _has_quotes(brief: Brief) -> bool:
    return bool(brief.voices) and not brief.withdrawal


def _clipping(brief: Brief, part: str, language: str) -> Clipping:
    labels = [*_labels(brief, part)]
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


def _quotes(briefs: Iterable[Brief], part: str, language: str) -> Iterator[Clipping]:
    for brief in briefs:
        if brief.withdrawal:
            continue
        for number, quote in enumerate(brief.quotes, start=1):
            yield _quote(brief, number, quote, part, language)


def _quote(brief: Brief, number: int, quote: Quote, part: str, language: str) -> Clipping:
    speaker = quote.speaker
    labels = [*_labels(brief, part)]
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


def _labels(brief: Brief, part: str) -> Iterator[Label]:
    yield Label("desk", brief.desk_id, brief.desk.name)
    yield from _named("topic", brief.topic_ids, brief.topics)
    if brief.storyline and brief.storyline_id:
        yield Label("storyline", brief.storyline_id, brief.storyline.name)
    yield Label("year", part, str(brief.published.year))


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
