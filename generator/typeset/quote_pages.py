"""Every quote of the site → Pages: the newest, by topic, by month; who said them.

The newest stand on a page that changes with every brief; all of them are on the pages of the
months, which never change once the month is over.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import groupby

from generator.languages import Words
from generator.languages.dates import partial_in_words
from generator.later import later
from generator.typeset.escape import text
from generator.typeset.indexes import Index, by_letter, index_pages
from generator.typeset.leaves import ends, newest_first, of_days, on_newest
from generator.typeset.lines import join, said_lines
from generator.typeset.making import briefs_of, changed_on, title_on, trail_to
from generator.typeset.said import said_quotes
from generator.views import Bindery, Entry, Galley, Group, Leaf, Page, Quire, QuotesView
from generator.vocabulary import Address, Edition, Link, PartialDate, Said
from generator.vocabulary.addresses import (
    QUOTES,
    QUOTES_BY_MONTH,
    QUOTES_BY_PERSON,
    QUOTES_BY_TOPIC,
    page_of,
    quotes_of_month,
    quotes_on,
)

SIZE = 40
"""Quotes on a leaf: they are shorter than briefs."""

Listed = tuple[Link, Sequence[Said]]
"""A topic or a month with the page of its quotes, and the quotes."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """A list of quotes that has pages: `count` is how many there are, `rest` leads to what stands elsewhere."""

    address: Address
    title: str
    said: Sequence[Said]
    count: int | None
    about: str | None = None
    ways: tuple[Link, ...] = ()
    trail: tuple[Link, ...] = ()
    rest: Link | None = None
    before: Link | None = None
    after: Link | None = None


def quote_pages(edition: Edition, words: Words, bindery: Bindery) -> Iterator[Quire]:
    """All pages of quotes, each shelf by itself; none where nobody is quoted."""
    if not edition.said:
        return
    topics, months = _by_topic(edition), _by_month(edition, words)
    indexes = (
        (QUOTES_BY_PERSON, words.by_person, by_letter(_speakers(edition))),
        (QUOTES_BY_TOPIC, words.by_topic, by_letter(_entries(topics))),
        (QUOTES_BY_MONTH, words.by_month, _years(months)),
    )
    for shelf in (_newest(edition, words), *_topics(topics, words), *_months(months, words)):
        yield bindery.quire(shelf.address.path, partial(_pages, shelf, words), (shelf, words))
    for here, name, groups in indexes:
        trail = (Link(words.quotes, QUOTES),)
        index = Index(here, name, groups, counted="quotes", ways=ways(here, words), trail=trail)
        yield bindery.loose(index_pages(index, words))


def ways(here: Address, words: Words) -> tuple[Link, ...]:
    """The orders in which quotes can be read: the one that is `here` leads nowhere."""
    all_ways = (
        (words.newest_first, QUOTES),
        (words.by_person, QUOTES_BY_PERSON),
        (words.by_topic, QUOTES_BY_TOPIC),
        (words.by_month, QUOTES_BY_MONTH),
    )
    return tuple(Link(name, address if address != here else None) for name, address in all_ways)


def _newest(edition: Edition, words: Words) -> Shelf:
    shown = edition.said[:SIZE]
    return Shelf(
        address=QUOTES,
        title=words.quotes,
        said=shown,
        count=len(edition.said),
        about=words.quotes_about,
        ways=ways(QUOTES, words),
        rest=Link(words.older_by_month, QUOTES_BY_MONTH)
        if len(shown) < len(edition.said)
        else None,
    )


def _topics(topics: Iterable[Listed], words: Words) -> Iterator[Shelf]:
    trail = (Link(words.quotes, QUOTES), Link(words.by_topic, QUOTES_BY_TOPIC))
    for topic, said in topics:
        title = words.quotes_on.format(topic=topic.name)
        yield Shelf(topic.address or QUOTES, title, said, len(said), trail=trail)


def _months(months: Sequence[Listed], words: Words) -> Iterator[Shelf]:
    trail = (Link(words.quotes, QUOTES), Link(words.by_month, QUOTES_BY_MONTH))
    links = [None, *(link for link, _ in months), None]
    for number, (month, said) in enumerate(months, start=1):
        yield Shelf(
            address=month.address or QUOTES,
            title=words.quotes_of.format(month=month.name),
            said=said,
            count=len(said),
            trail=trail,
            before=links[number + 1],
            after=links[number - 1],
        )


def _pages(shelf: Shelf, words: Words) -> Iterator[Page]:
    first = replace(shelf, said=())
    others = replace(first, count=None, before=None, after=None)
    for place in newest_first(shelf.address, len(shelf.said), size=SIZE):
        said = on_newest(shelf.said, place, SIZE)
        briefs = briefs_of(said)
        leaf = of_days(place, ends(briefs), words)
        setting = later(_quotes, first if leaf.first else others, said, leaf, words)
        yield Page(leaf.address, "quotes.html", setting, changed_on(briefs))


def _quotes(shelf: Shelf, said: Sequence[Said], leaf: Leaf, words: Words) -> Galley:
    """A leaf of a shelf, with that leaf's quotes."""
    return Galley(
        title=title_on(shelf.title, leaf, words),
        description=shelf.about or "",
        markdown=later(_markdown, shelf, said, leaf.address, words),
        view=QuotesView(
            name=shelf.title,
            about=shelf.about,
            count=shelf.count,
            quotes=said_quotes(said, words),
            leaf=leaf,
            ways=shelf.ways,
            before=shelf.before,
            after=shelf.after,
            rest=shelf.rest,
        ),
        trail=trail_to(leaf, Link(shelf.title, shelf.address), *shelf.trail),
    )


def _markdown(shelf: Shelf, said: Sequence[Said], here: Address, words: Words) -> str:
    return join(
        f"# {text(shelf.title)}",
        text(shelf.about) if shelf.about else "",
        said_lines(said, here, words, speaker=True),
    )


def _by_topic(edition: Edition) -> list[Listed]:
    said: dict[str, list[Said]] = defaultdict(list)
    for one in edition.said:
        for topic in one.brief.topic_ids:
            said[topic].append(one)
    return [
        (Link(topic.name, quotes_on(topic.id)), said[topic.id])
        for topic in edition.topics
        if topic.id in said
    ]


def _by_month(edition: Edition, words: Words) -> list[Listed]:
    def month_of(said: Said) -> tuple[int, int]:
        return said.brief.published.year, said.brief.published.month

    return [
        (
            Link(
                partial_in_words(PartialDate(year, month), words.brief),
                quotes_of_month(year, month),
            ),
            tuple(said),
        )
        for (year, month), said in groupby(edition.said, key=month_of)
    ]


def _years(months: Iterable[Listed]) -> tuple[Group, ...]:
    by_year = groupby(months, key=lambda month: month[1][0].brief.published.year)
    return tuple(
        Group(
            f"{year:04}",
            None,
            f"y{year:04}",
            tuple(Entry(link, None, len(said)) for link, said in of_year),
        )
        for year, of_year in by_year
    )


def _entries(topics: Iterable[Listed]) -> list[Entry]:
    return [Entry(topic, None, len(said)) for topic, said in topics]


def _speakers(edition: Edition) -> list[Entry]:
    """Everybody who is quoted: those with a page by their page, those met once by what they said last."""
    latest: dict[str, Said] = {}
    counts: dict[str, int] = defaultdict(int)
    for one in edition.said:
        key = one.voice.person or f" {one.voice.name.casefold()}"
        latest.setdefault(key, one)
        counts[key] += 1
    return [_speaker(one, counts[key]) for key, one in latest.items()]


def _speaker(said: Said, count: int) -> Entry:
    person, name, role = said.voice
    if person:
        return Entry(Link(name, page_of("people", person)), role, count, "said")
    return Entry(Link(name, said.brief.address), role, count, f"q{said.number}")
