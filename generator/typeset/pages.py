"""Edition → Pages: every page of the site with its Markdown, its view and the template that draws it."""

from collections.abc import Iterator

from generator.typeset import listing, views
from generator.typeset.brief import article_heading, brief_markdown
from generator.views import Page, StandingView
from generator.vocabulary import Brief, Edition, Person, Section, Storyline

DESCRIPTION_LENGTH = 160
"""Characters of a description that search engines show before they cut."""


def make_pages(edition: Edition) -> Iterator[Page]:
    """Yield the pages: front page, briefs, desks, topics, people, storylines, indexes, standing pages."""
    yield _front(edition)
    storylines = {storyline.id: storyline for storyline in edition.storylines}
    for brief in edition.briefs:
        yield _brief(brief, storylines.get(brief.storyline_id or ""))
    for section in (*edition.desks, *edition.topics):
        yield _section(section)
    for person in edition.people:
        yield _person(person)
    for storyline in edition.storylines:
        yield _storyline(storyline, edition)
    yield from _indexes(edition)
    for standing in edition.standing:
        yield Page(
            path=standing.address.path,
            url=standing.address.url,
            title=standing.title,
            description="",
            template="standing.html",
            markdown=listing.standing(standing),
            view=StandingView(standing.title),
            lastmod=None,
        )


def _front(edition: Edition) -> Page:
    return Page(
        path="index.md",
        url="",
        title=edition.name,
        description=_described(edition.tagline),
        template="front.html",
        markdown=listing.front(edition),
        view=views.front_view(edition),
        lastmod=_lastmod(edition.briefs),
    )


def _brief(brief: Brief, storyline: Storyline | None) -> Page:
    markdown = brief_markdown(brief)
    description = described(brief)
    words = len(markdown.partition(article_heading(brief.language))[0].split())
    return Page(
        path=brief.address.path,
        url=brief.address.url,
        title=brief.headline,
        description=description,
        template="brief.html",
        markdown=markdown,
        view=views.brief_view(brief, storyline, description, words),
        lastmod=_lastmod((brief,)),
    )


def described(brief: Brief) -> str:
    """A brief in one line, for search engines and link previews."""
    if brief.withdrawal:
        return _described(brief.withdrawal.reason)
    return _described(brief.dek or brief.summary.lede.text)


def _section(section: Section) -> Page:
    return Page(
        path=section.address.path,
        url=section.address.url,
        title=section.name,
        description=_described(section.about or ""),
        template="listing.html",
        markdown=listing.section(section),
        view=views.section_view(section),
        lastmod=_lastmod(section.briefs),
    )


def _person(person: Person) -> Page:
    return Page(
        path=person.address.path,
        url=person.address.url,
        title=person.name,
        description=_described(person.about or person.role or ""),
        template="person.html",
        markdown=listing.person(person),
        view=views.person_view(person),
        lastmod=_lastmod(person.briefs),
    )


def _storyline(storyline: Storyline, edition: Edition) -> Page:
    return Page(
        path=storyline.address.path,
        url=storyline.address.url,
        title=storyline.title,
        description=_described(storyline.dek or ""),
        template="storyline.html",
        markdown=listing.storyline(storyline),
        view=views.storyline_view(storyline, edition),
        lastmod=_lastmod(storyline.briefs),
    )


def _indexes(edition: Edition) -> Iterator[Page]:
    makers = (
        (edition.people, views.people_index),
        (edition.topics, views.topics_index),
        (edition.storylines, views.storylines_index),
    )
    for listed, make_view in makers:
        if not listed:
            continue
        view = make_view(edition)
        yield Page(
            path=f"{view.kind}/index.md",
            url=f"{view.kind}/",
            title=view.name,
            description="",
            template="index.html",
            markdown=listing.index(view),
            view=view,
            lastmod=_lastmod(edition.briefs),
        )


def _described(text: str) -> str:
    if len(text) <= DESCRIPTION_LENGTH:
        return text
    return text[: DESCRIPTION_LENGTH - 1].rsplit(" ", 1)[0].rstrip(" ,;:–—-") + "…"


def _lastmod(briefs: tuple[Brief, ...]) -> str | None:
    latest = max((brief.last_changed for brief in briefs), default=None)
    return latest.date().isoformat() if latest else None
