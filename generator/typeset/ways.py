"""What every page leads to. In: the edition, the site's words, the house. Out: the Chrome: links of the masthead and of the footer, each only where it leads somewhere."""

from collections.abc import Mapping, Sequence

from generator.house import House
from generator.languages import Words
from generator.views import Chrome, Way
from generator.vocabulary import Address, Edition, Link, Section, Size, Standing
from generator.vocabulary.addresses import ARCHIVE, CORRECTED, QUOTES, SEARCH, TODAY, list_of

ORDER = ("about", "masthead", "ownership", "principles", "ethics", "corrections", "corrections-policy", "feedback")  # fmt: skip
"""Standing pages in the footer: who we are, what we stand by, how to reach us; then all others by title."""


def chrome(
    edition: Edition,
    words: Words,
    house: House,
    *,
    search: bool = False,
    logo_size: Size | None = None,
) -> Chrome:
    """The masthead's desks, sections and search, the footer's other lists and standing pages; the newsroom's own links in both."""
    sections = (
        (QUOTES, words.quotes, edition.said),
        (list_of("people"), words.people, edition.people),
        (list_of("topics"), words.topics, edition.topics),
        (list_of("storylines"), words.storylines, edition.storylines),
        (ARCHIVE, words.archive, edition.briefs),
    )
    more = (
        (TODAY, words.today, edition.briefs),
        (list_of("places"), words.places, edition.places),
        (list_of("sources"), words.sources, edition.publishers),
        (CORRECTED, words.corrections_made, edition.briefs),
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
        logo_size=logo_size,
    )


def _in_order(desks: Sequence[Section], house: House) -> list[Section]:
    """The desks that the newsroom names, as it names them, then the others."""
    places = {one: place for place, one in enumerate(house.desks)}
    return sorted(desks, key=lambda desk: places.get(desk.id, len(places)))


def _own(links: Mapping[str, str]) -> tuple[Way, ...]:
    return tuple(Way(name, to if ":" in to else Address(to).url) for name, to in links.items())


def _filled(ways: Sequence[tuple[Address, str, Sequence[object]]]) -> tuple[Link, ...]:
    return tuple(Link(name, address) for address, name, listed in ways if listed)


def _place(page: Standing) -> tuple[int, str]:
    name = page.address.path.removesuffix(".md")
    return (ORDER.index(name) if name in ORDER else len(ORDER), page.title.casefold())
