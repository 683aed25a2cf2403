"""Edition → Pages: every page of the site with its Markdown, its view and the template that draws it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from generator.languages import Words
from generator.typeset import listing, views
from generator.typeset.amended import amendments, policy
from generator.typeset.archive_pages import archive_pages
from generator.typeset.brief import article_heading, brief_markdown
from generator.typeset.front import front_view
from generator.typeset.leaves import in_order, newest_first, of_days, on_leaf, on_newest
from generator.typeset.making import changed_on, in_short, title_on, trail_to
from generator.typeset.moved import moved_pages
from generator.typeset.names import name_indexes
from generator.typeset.people import person_pages
from generator.typeset.quote_pages import quote_pages
from generator.typeset.related import Relations
from generator.typeset.search import search_page
from generator.typeset.sections import publisher_pages, section_pages
from generator.typeset.storyline import stories, storyline_view
from generator.views import Page, StandingView
from generator.vocabulary import Brief, Edition, Link, Storyline
from generator.vocabulary.addresses import CORRECTED, list_of

STORY_SIZE = 60
"""Briefs of a storyline on one page: they are shown short, and a reader wants them in one go."""


def make_pages(edition: Edition, words: Words, *, search: bool = False) -> Iterator[Page]:
    """Yield the pages: front page, briefs, all that lists them, search, former addresses, standing pages."""
    yield _front(edition, words)
    told, relations = stories(edition.storylines), Relations(edition)
    for brief in edition.briefs:
        yield _brief(brief, told.get(brief.path, views.NO_STORY), relations, words)
    for section in (*edition.desks, *edition.topics, *edition.places):
        yield from section_pages(section, words)
    for publisher in edition.publishers:
        yield from publisher_pages(publisher, words)
    for person in edition.people:
        yield from person_pages(person, words)
    for storyline in edition.storylines:
        yield from _storyline(storyline, words)
    yield from archive_pages(edition, words)
    yield from quote_pages(edition, words)
    yield from _amended(edition, words)
    yield from name_indexes(edition, words)
    if search and edition.briefs:
        yield search_page(edition, words)
    yield from moved_pages(edition, words)
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


def _front(edition: Edition, words: Words) -> Page:
    return Page(
        path="index.md",
        url="",
        title=edition.name,
        description=in_short(edition.tagline),
        template="front.html",
        markdown=listing.front(edition, words),
        view=front_view(edition, words),
        lastmod=changed_on(edition.briefs),
    )


def _brief(brief: Brief, story: views.Story, relations: Relations, words: Words) -> Page:
    markdown = brief_markdown(brief)
    description = described(brief)
    length = len(markdown.partition(article_heading(brief.language))[0].split())
    return Page(
        path=brief.address.path,
        url=brief.address.url,
        title=brief.headline,
        description=description,
        template="brief.html",
        markdown=markdown,
        view=views.brief_view(brief, story, relations.of(brief), length, words),
        lastmod=changed_on((brief,)),
    )


def described(brief: Brief) -> str:
    """A brief in one line, for search engines and link previews."""
    if brief.withdrawal:
        return in_short(brief.withdrawal.reason)
    return in_short(brief.dek or brief.summary.lede.text)


def _storyline(storyline: Storyline, words: Words) -> Iterator[Page]:
    above = Link(words.storylines, list_of("storylines"))
    for place in in_order(storyline.address, len(storyline.briefs), STORY_SIZE):
        briefs = on_leaf(storyline.briefs, place, STORY_SIZE)
        leaf = of_days(place, (brief.published for brief in briefs), words)
        part = replace(storyline, address=leaf.address, briefs=briefs)
        if not leaf.first:
            part = replace(part, background=(), cast=())
        yield Page(
            path=part.address.path,
            url=part.address.url,
            title=title_on(storyline.title, leaf, words),
            description=in_short(storyline.dek or ""),
            template="storyline.html",
            markdown=listing.storyline(part, words),
            view=storyline_view(storyline, on_leaf(storyline.steps, leaf, STORY_SIZE), leaf, words),
            lastmod=changed_on(storyline.briefs if leaf.first else briefs),
            trail=trail_to(leaf, Link(storyline.title, storyline.address), above),
        )


def _amended(edition: Edition, words: Words) -> Iterator[Page]:
    """What was put right: there as soon as there is a brief, so that a page on corrections can lead to it."""
    entries = amendments(edition)
    if not edition.briefs:
        return
    for place in newest_first(CORRECTED, len(entries)):
        part = on_newest(entries, place)
        leaf = of_days(place, (date.fromisoformat(one.when.iso[:10]) for one in part), words)
        yield Page(
            path=leaf.address.path,
            url=leaf.address.url,
            title=title_on(words.corrections, leaf, words),
            description=words.corrections_about,
            template="amended.html",
            markdown=listing.amended(part, leaf.address, words),
            view=views.amended_view(part, leaf, policy(edition)),
            lastmod=max((entry.when.iso[:10] for entry in part), default=None),
            trail=trail_to(leaf, Link(words.corrections, CORRECTED)),
        )
