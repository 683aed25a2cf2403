"""What every page leads to. In: the edition, the site's words, the house. Out: the Chrome: links of the masthead and of the footer, each only where it leads somewhere."""

from collections.abc import Mapping, Sequence

from generator.house import House
from generator.languages import Words
from generator.typeset.amended import AMENDED, amendments
from generator.typeset.search import SEARCH
from generator.views import Chrome, Way
from generator.vocabulary import Address, Edition, Link, Section, Standing

ORDER = ("about", "masthead", "ownership", "principles", "ethics", "corrections", "corrections-policy", "feedback")  # fmt: skip
"""Standing pages in the footer: who we are, what we stand by, how to reach us; then all others by title."""


def chrome(edition: Edition, words: Words, house: House, *, search: bool = False) -> Chrome:
    """The masthead's desks, sections and search, the footer's other lists and standing pages; the newsroom's own links in both."""
    sections = (
        ("quotes/index.md", words.quotes, edition.said),
        ("people/index.md", words.people, edition.people),
        ("topics/index.md", words.topics, edition.topics),
        ("storylines/index.md", words.storylines, edition.storylines),
        ("archive/index.md", words.archive, edition.briefs),
    )
    more = (
        ("today.md", words.today, edition.briefs),
        ("places/index.md", words.places, edition.places),
        ("sources/index.md", words.sources, edition.publishers),
        (AMENDED.path, words.corrections_made, amendments(edition)),
    )
    return Chrome(
        name=edition.name,
        tagline=edition.tagline,
        logo=house.logo,
        desks=tuple(Link(desk.name, desk.address) for desk in _in_order(edition.desks, house)),
        sections=_filled(sections),
        masthead=_own(house.masthead),
        standing=tuple(
            Link(page.title, page.address) for page in sorted(edition.standing, key=_place)
        ),
        footer=_own(house.footer),
        more=_filled(more),
        search=Link(words.search.name, SEARCH) if search and edition.briefs else None,
    )


def _in_order(desks: Sequence[Section], house: House) -> list[Section]:
    """The desks that the newsroom names, as it names them, then the others."""
    places = {one: place for place, one in enumerate(house.desks)}
    return sorted(desks, key=lambda desk: places.get(desk.id, len(places)))


def _own(links: Mapping[str, str]) -> tuple[Way, ...]:
    return tuple(Way(name, to if ":" in to else Address(to).url) for name, to in links.items())


def _filled(ways: Sequence[tuple[str, str, Sequence[object]]]) -> tuple[Link, ...]:
    return tuple(Link(name, Address(path)) for path, name, listed in ways if listed)


def _place(page: Standing) -> tuple[int, str]:
    name = page.address.path.removesuffix(".md")
    return (ORDER.index(name) if name in ORDER else len(ORDER), page.title.casefold())
