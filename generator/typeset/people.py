"""A person → their Pages: who they are, everything they said here, where they appear.

What somebody said can be thinned out by topic on the page itself; by year as well, or, where it
takes several leaves, on a page for each year.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from generator.languages import Words
from generator.languages.dates import partial_in_words
from generator.later import later
from generator.typeset.escape import text
from generator.typeset.leaves import ends, newest_first, of_days, on_newest, teasers
from generator.typeset.lines import brief_lines, join, prose, said_lines
from generator.typeset.making import briefs_of, changed_on, in_short, title_on, trail_to
from generator.typeset.said import sieved
from generator.typeset.views import cards
from generator.views import Entry, Galley, Held, Leaf, Page, PersonView
from generator.vocabulary import Address, Brief, Link, PartialDate, Person, Quoted, Said, Teaser
from generator.vocabulary.addresses import in_year, list_of


@dataclass(frozen=True, slots=True)
class Part:
    """What stands on a person's page, or on that of one `year`; `by_year` leads to the years' pages, if it is `parted` into such.

    `count` is of all the quotes there. From one year to another `by_year` does so without counts: a year
    that is over stays as it is.
    """

    whole: Address
    role: str | None
    about: str | None
    count: int | None
    address: Address
    name: str
    person: str
    year: str | None
    said: tuple[Said, ...]
    briefs: tuple[Brief, ...]
    held: tuple[Held, ...]
    by_year: tuple[Entry, ...]
    parted: bool
    trail: tuple[Link, ...]


def person_pages(person: Person, words: Words) -> Iterator[Page]:
    """The leaves of a person's page, and those of each year of one who has said much."""
    several = len(newest_first(person.address, len(person.said))) > 1
    years = _years(person) if several else ()
    whole = Part(
        whole=person.address,
        role=person.role,
        about=person.about,
        count=len(person.said),
        address=person.address,
        name=person.name,
        person=person.name,
        year=None,
        said=person.said,
        briefs=person.briefs,
        held=_held(person, words),
        by_year=tuple(
            Entry(Link(year, _of_year(person, year)), None, len(said)) for year, said in years
        ),
        parted=bool(years),
        trail=(Link(words.people, list_of("people")),),
    )
    yield from _pages(whole, words)
    for year, said in years:
        of_year = replace(
            whole,
            address=_of_year(person, year),
            name=words.in_year.format(title=person.name, year=year),
            year=year,
            said=said,
            count=len(said),
            briefs=(),
            by_year=tuple(replace(entry, count=0) for entry in whole.by_year),
            trail=(*whole.trail, Link(person.name, person.address)),
        )
        yield from _pages(of_year, words)


def _pages(part: Part, words: Words) -> Iterator[Page]:
    first = replace(part, said=(), briefs=())
    others = replace(first, held=(), by_year=(), count=None)
    for place in newest_first(part.address, len(part.briefs), len(part.said)):
        said, briefs = on_newest(part.said, place), on_newest(part.briefs, place)
        spoke = briefs_of(said)
        leaf = of_days(place, [*ends(briefs), *ends(spoke)], words)
        bare = first if leaf.first else others
        setting = later(_person, bare, said, teasers(briefs), leaf, words)
        yield Page(leaf.address, "person.html", setting, changed_on((*briefs, *spoke)))


def _person(
    part: Part, said: Sequence[Said], briefs: Sequence[Teaser], leaf: Leaf, words: Words
) -> Galley:
    """A leaf of a part, with that leaf's quotes and briefs."""
    sieve = sieved(said, words)
    return Galley(
        title=title_on(part.name, leaf, words),
        description=in_short(part.about or part.role or ""),
        markdown=later(_markdown, part, said, briefs, leaf.address, words),
        view=PersonView(
            name=part.person,
            role=part.role,
            about=part.about,
            held=part.held,
            year=part.year,
            whole=part.whole,
            said=part.count,
            quotes=sieve.quotes,
            topics=sieve.topics,
            years=() if part.parted else sieve.years,
            by_year=part.by_year,
            cards=cards(briefs, words),
            leaf=leaf,
        ),
        trail=trail_to(leaf, Link(part.name, part.address), *part.trail),
    )


def _markdown(
    part: Part, said: Sequence[Said], briefs: Sequence[Teaser], here: Address, words: Words
) -> str:
    roles = (f"- {text(one.role)}{words.brief.colon}{_when(one)}" for one in part.held)
    return join(
        f"# {text(part.name)}",
        f"*{text(part.role)}*" if part.role else "",
        prose(part.about),
        "\n".join(roles),
        f"## {words.own_words}\n\n{said_lines(said, here, words)}" if said else "",
        f"## {words.in_these_briefs}\n\n{brief_lines(briefs, here, words)}" if briefs else "",
    )


def _years(person: Person) -> tuple[tuple[str, tuple[Said, ...]], ...]:
    by_year = groupby(person.said, key=lambda said: said.brief.published.year)
    return tuple((f"{year:04}", tuple(said)) for year, said in by_year)


def _of_year(person: Person, year: str) -> Address:
    return in_year(person.address, int(year))


def _held(person: Person, words: Words) -> tuple[Held, ...]:
    """The roles in which somebody spoke, the latest first; none where it always was the one they have."""
    if {said.voice.role for said in person.said} <= {person.role, None}:
        return ()
    spoke: dict[str, list[Said]] = {}
    for said in person.said:
        if not _in_language(said.brief, words):
            continue  # a role in another language is most often the same one
        if role := said.voice.role:
            spoke.setdefault(role, []).append(said)
    if not spoke.keys() - {person.role}:
        return ()
    return tuple(
        Held(role, _month(said[-1], words), _month(said[0], words)) for role, said in spoke.items()
    )


def _in_language(brief: Quoted, words: Words) -> bool:
    return brief.language.partition("-")[0] == words.code


def _month(said: Said, words: Words) -> str:
    when = said.brief.published
    return partial_in_words(PartialDate(when.year, when.month), words.brief)


def _when(held: Held) -> str:
    return held.since if held.since == held.until else f"{held.since} – {held.until}"
