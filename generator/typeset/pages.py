"""Edition → Pages: every page of the site with its Markdown, its view and the template that draws it."""

from collections.abc import Iterator
from dataclasses import replace

from generator.languages import Words
from generator.typeset import listing, views
from generator.typeset.amended import AMENDED, amendments, policy
from generator.typeset.archive import months
from generator.typeset.brief import article_heading, brief_markdown
from generator.typeset.cut import cut
from generator.typeset.front import front_view
from generator.typeset.leaves import leaves, on_leaf
from generator.typeset.moved import moved_pages
from generator.typeset.related import Relations
from generator.typeset.storyline import stories, storyline_view
from generator.views import IndexView, Leaf, Page, StandingView
from generator.vocabulary import Brief, Edition, Link, Person, Section, Storyline

STORY_SIZE = 60
"""Briefs of a storyline on one page: they are shown short, and a reader wants them in one go."""

DESCRIPTION_LENGTH = 160
"""Characters of a description that search engines show before they cut."""


def make_pages(edition: Edition, words: Words) -> Iterator[Page]:
    """Yield the pages: front page, briefs, desks, topics, people, storylines, archive, indexes, standing pages."""
    yield _front(edition, words)
    told, relations = stories(edition.storylines), Relations(edition)
    for brief in edition.briefs:
        yield _brief(brief, told.get(brief.path, views.NO_STORY), relations, words)
    for section in (*edition.desks, *edition.topics):
        yield from _section(section, words)
    for person in edition.people:
        yield from _person(person, words)
    for storyline in edition.storylines:
        yield from _storyline(storyline, words)
    yield from _archive(edition, words)
    yield from _amended(edition, words)
    yield from _indexes(edition, words)
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
        description=_described(edition.tagline),
        template="front.html",
        markdown=listing.front(edition, words),
        view=front_view(edition, words),
        lastmod=_lastmod(edition.briefs),
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
        lastmod=_lastmod((brief,)),
    )


def described(brief: Brief) -> str:
    """A brief in one line, for search engines and link previews."""
    if brief.withdrawal:
        return _described(brief.withdrawal.reason)
    return _described(brief.dek or brief.summary.lede.text)


def _section(section: Section, words: Words) -> Iterator[Page]:
    for leaf in leaves(section.address, len(section.briefs)):
        part = replace(section, address=leaf.address, briefs=on_leaf(section.briefs, leaf))
        yield Page(
            path=part.address.path,
            url=part.address.url,
            title=_on_leaf(section.name, leaf, words),
            description=_described(section.about or ""),
            template="listing.html",
            markdown=listing.section(part, words),
            view=views.section_view(part, leaf, words),
            lastmod=_lastmod(part.briefs),
        )


def _person(person: Person, words: Words) -> Iterator[Page]:
    for leaf in leaves(person.address, len(person.briefs), len(person.said)):
        briefs, said = on_leaf(person.briefs, leaf), on_leaf(person.said, leaf)
        part = replace(person, address=leaf.address, briefs=briefs, said=said)
        yield Page(
            path=part.address.path,
            url=part.address.url,
            title=_on_leaf(person.name, leaf, words),
            description=_described(person.about or person.role or ""),
            template="person.html",
            markdown=listing.person(part, words),
            view=views.person_view(part, leaf, words),
            lastmod=_lastmod(briefs),
        )


def _storyline(storyline: Storyline, words: Words) -> Iterator[Page]:
    for leaf in leaves(storyline.address, len(storyline.briefs), size=STORY_SIZE):
        briefs = on_leaf(storyline.briefs, leaf, STORY_SIZE)
        part = replace(storyline, address=leaf.address, briefs=briefs)
        yield Page(
            path=part.address.path,
            url=part.address.url,
            title=_on_leaf(storyline.title, leaf, words),
            description=_described(storyline.dek or ""),
            template="storyline.html",
            markdown=listing.storyline(part, words),
            view=storyline_view(storyline, on_leaf(storyline.steps, leaf, STORY_SIZE), leaf, words),
            lastmod=_lastmod(briefs),
        )


def _archive(edition: Edition, words: Words) -> Iterator[Page]:
    all_months = months(edition)
    if not all_months:
        return
    links = [Link(month.name, month.address) for month in all_months]
    for number, month in enumerate(all_months):
        after = links[number - 1] if number else None
        before = links[number + 1] if number + 1 < len(links) else None
        for leaf in leaves(month.address, len(month.briefs)):
            part = replace(month, address=leaf.address, briefs=on_leaf(month.briefs, leaf))
            yield Page(
                path=part.address.path,
                url=part.address.url,
                title=_on_leaf(month.name, leaf, words),
                description="",
                template="listing.html",
                markdown=listing.month(part, words),
                view=views.month_view(part, leaf, before, after, words),
                lastmod=_lastmod(part.briefs),
            )
    yield _index(views.archive_index(all_months, words), edition, words)


def _amended(edition: Edition, words: Words) -> Iterator[Page]:
    entries = amendments(edition)
    if not entries:
        return
    for leaf in leaves(AMENDED, len(entries)):
        part = on_leaf(entries, leaf)
        yield Page(
            path=leaf.address.path,
            url=leaf.address.url,
            title=_on_leaf(words.corrections, leaf, words),
            description=words.corrections_about,
            template="amended.html",
            markdown=listing.amended(part, leaf.address, words),
            view=views.amended_view(part, leaf, policy(edition)),
            lastmod=max(entry.when.iso for entry in part)[:10],
        )


def _on_leaf(title: str, leaf: Leaf, words: Words) -> str:
    if leaf.number == 1:
        return title
    return words.on_page.format(title=title, number=leaf.number)


def _indexes(edition: Edition, words: Words) -> Iterator[Page]:
    makers = (
        (edition.people, views.people_index),
        (edition.topics, views.topics_index),
        (edition.storylines, views.storylines_index),
    )
    for listed, make_view in makers:
        if not listed:
            continue
        yield _index(make_view(edition, words), edition, words)


def _index(view: IndexView, edition: Edition, words: Words) -> Page:
    return Page(
        path=f"{view.kind}/index.md",
        url=f"{view.kind}/",
        title=view.name,
        description="",
        template="index.html",
        markdown=listing.index(view, words),
        view=view,
        lastmod=_lastmod(edition.briefs),
    )


def _described(text: str) -> str:
    return cut(text, DESCRIPTION_LENGTH)


def _lastmod(briefs: tuple[Brief, ...]) -> str | None:
    latest = max((brief.last_changed for brief in briefs), default=None)
    return latest.date().isoformat() if latest else None
