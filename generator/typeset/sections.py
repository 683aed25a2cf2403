"""Desks, topics, places, publishers → their Pages: what they are, and their briefs, on as many leaves as it takes."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from urllib.parse import urlsplit

from generator.languages import Words
from generator.later import later
from generator.typeset.escape import text
from generator.typeset.leaves import briefs_on_leaves, teasers
from generator.typeset.lines import brief_lines, join, prose
from generator.typeset.links import linked_out
from generator.typeset.making import changed_on, in_short, title_on, trail_to
from generator.typeset.views import cards
from generator.views import Galley, Leaf, ListingView, Page, PublisherView, ShownShares
from generator.vocabulary import Address, Link, Publisher, Section, Teaser
from generator.vocabulary.addresses import list_of


def section_pages(section: Section, words: Words) -> Iterator[Page]:
    """The leaves of a desk, a topic or a place."""
    bare = replace(section, briefs=())
    for leaf, briefs in briefs_on_leaves(section.address, section.briefs, words):
        setting = later(_section, bare, teasers(briefs), leaf, words)
        yield Page(leaf.address, "listing.html", setting, changed_on(briefs))


def _section(section: Section, briefs: Sequence[Teaser], leaf: Leaf, words: Words) -> Galley:
    """A leaf of a section, with that leaf's briefs."""
    return Galley(
        title=title_on(section.name, leaf, words),
        description=in_short(section.about or ""),
        markdown=later(_markdown, section, briefs, leaf.address, words),
        view=ListingView(section.kind, section.name, section.about, cards(briefs, words), leaf),
        trail=trail_to(leaf, Link(section.name, section.address), *_above(section, words)),
    )


def _markdown(section: Section, briefs: Sequence[Teaser], here: Address, words: Words) -> str:
    return join(
        f"# {text(section.name)}",
        prose(section.about),
        brief_lines(briefs, here, words),
    )


def _above(section: Section, words: Words) -> tuple[Link, ...]:
    indexes = {
        "topic": Link(words.topics, list_of("topics")),
        "place": Link(words.places, list_of("places")),
    }
    return (indexes[section.kind],) if section.kind in indexes else ()


def publisher_pages(publisher: Publisher, words: Words) -> Iterator[Page]:
    """The leaves of a publisher: where it is on the web, how much of its articles readers may see."""
    bare, shares = replace(publisher, briefs=()), _shown(publisher)
    for leaf, briefs in briefs_on_leaves(publisher.address, publisher.briefs, words):
        shown = shares if leaf.first else None
        setting = later(_publisher, bare, teasers(briefs), shown, leaf, words)
        yield Page(leaf.address, "publisher.html", setting, changed_on(briefs))


def _publisher(
    publisher: Publisher,
    briefs: Sequence[Teaser],
    shown: ShownShares | None,
    leaf: Leaf,
    words: Words,
) -> Galley:
    """A leaf of a publisher, with that leaf's briefs."""
    host = urlsplit(publisher.url or "").hostname or ""
    above = Link(words.sources, list_of("sources"))
    return Galley(
        title=title_on(publisher.name, leaf, words),
        description=in_short(publisher.about or ""),
        markdown=join(
            f"# {text(publisher.name)}",
            prose(publisher.about),
            linked_out(text(host), publisher.url),
            brief_lines(briefs, leaf.address, words),
        ),
        view=PublisherView(
            name=publisher.name,
            about=publisher.about,
            web=publisher.url,
            host=host,
            shown=shown,
            cards=cards(briefs, words),
            leaf=leaf,
        ),
        trail=trail_to(leaf, Link(publisher.name, publisher.address), above),
    )


def _shown(publisher: Publisher) -> ShownShares:
    shown = [brief.show for brief in publisher.briefs if brief.state != "withdrawn"]
    return ShownShares(shown.count("full"), shown.count("quotes"), shown.count("none"))
