"""Edition → Pages: every page of the site with its Markdown, its view and the template that draws it."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime
from functools import partial
from itertools import chain
from typing import TypeVar

from generator.languages import Words, words_of
from generator.later import later
from generator.typeset import listing, views
from generator.typeset.amended import amendments, policy
from generator.typeset.archive_pages import archive_pages
from generator.typeset.brief import article_heading, brief_markdown
from generator.typeset.front import RANKED, front_view
from generator.typeset.leaves import ends, in_order, newest_first, of_days, on_leaf, on_newest
from generator.typeset.making import changed_on, in_short, title_on, trail_to
from generator.typeset.moved import moved_pages
from generator.typeset.names import name_indexes
from generator.typeset.people import person_pages
from generator.typeset.quote_pages import quote_pages
from generator.typeset.related import Kinship, Memory, Relations, as_related
from generator.typeset.retold import appearances, retold, still_open
from generator.typeset.search import search_page
from generator.typeset.sections import publisher_pages, section_pages
from generator.typeset.storyline import CAST, CLAIMS, Stories, Whole, so_far, storyline_view
from generator.views import (
    Amended,
    Bindery,
    Galley,
    Leaf,
    Notes,
    Page,
    Pages,
    Quire,
    StandingView,
)
from generator.vocabulary import (
    Brief,
    Edition,
    Front,
    Link,
    Named,
    Person,
    Publisher,
    Section,
    Standing,
    Storyline,
    Told,
)
from generator.vocabulary.addresses import CORRECTED, FRONT, TODAY, list_of

Listed = TypeVar("Listed", Section, Publisher, Person, Storyline)

STORY_SIZE = 60
"""Briefs of a storyline on one page: they are shown short, and a reader wants them in one go."""


def make_pages(
    edition: Edition,
    words: Words,
    *,
    search: bool = False,
    memory: Memory | None = None,
    notes: Notes | None = None,
) -> Pages:
    """The pages: front page, briefs, all that lists them, search, former addresses, standing pages.

    `memory` has what was found before of the briefs that are related, and `notes` of where pages lie.
    """
    bindery = Bindery(notes)
    quires = (
        bindery.loose((_front_page(edition, words),)),
        *_brief_pages(edition, words, memory, bindery),
        *_lists(edition, words, bindery),
        *archive_pages(edition, words, bindery),
        *quote_pages(edition, words, bindery),
        bindery.loose(_others(edition, words, search=search)),
    )
    return Pages(quires)


def page_at(path: str, edition: Edition, words: Words) -> Page | None:
    """The page with that Markdown file, made with no more others than are made of the same; None where the edition has none."""
    if path == FRONT.path:
        return _front_page(edition, words)
    if brief := next((one for one in edition.briefs if one.address.path == path), None):
        its = Stories(one for one in edition.storylines if one.id == brief.storyline_id)
        related = Relations(edition).kinship(brief, lambda _, find: find())
        return next(iter(_of_month((brief,), its, (related,), words)))
    bindery, others = Bindery(), _others(edition, words, search=True)
    if path.startswith("quotes/"):
        quires: Iterable[Quire] = quote_pages(edition, words, bindery)
    elif path.startswith(("archive/", TODAY.path)):
        quires = archive_pages(edition, words, bindery)
    else:
        lists = _lists(edition, words, bindery, path)
        quires = (one for one in lists if path.startswith(one.name.removesuffix(".md")))
    pages = chain(chain.from_iterable(quire.pages for quire in quires), others)
    return next((page for page in pages if page.path == path), None)


def _lists(
    edition: Edition, words: Words, bindery: Bindery, path: str | None = None
) -> Iterator[Quire]:
    """The pages of all that has briefs, each by itself; with a `path`, of the kind of which there may be one."""

    def those(
        folder: str,
        gathered: Callable[[], Sequence[Listed]],
        make: Callable[[Listed, Words], Iterator[Page]],
    ) -> Iterator[Quire]:
        if path is None or path.startswith(folder):
            for one in gathered():
                yield bindery.quire(one.address.path, partial(make, one, words), (one, words))

    yield from those("desks/", lambda: edition.desks, section_pages)
    yield from those("topics/", lambda: edition.topics, section_pages)
    yield from those("places/", lambda: edition.places, section_pages)
    yield from those("sources/", lambda: edition.publishers, publisher_pages)
    yield from those("people/", lambda: edition.people, person_pages)
    yield from those("storylines/", lambda: edition.storylines, _storyline)


def _others(edition: Edition, words: Words, *, search: bool) -> Iterator[Page]:
    yield from _amended(edition, words)
    yield from name_indexes(edition, words)
    if search and edition.briefs:
        yield search_page(edition, words)
    yield from moved_pages(edition, words)
    for standing in edition.standing:
        yield Page(standing.address, "standing.html", later(_standing, standing))


def _front_page(edition: Edition, words: Words) -> Page:
    newest = max((brief.published for brief in edition.briefs), default=None)
    shown = replace(
        edition.front, ranked=edition.front.ranked[: RANKED + 1]
    )  # one more: there is a rest
    setting = later(_front, edition.name, edition.tagline, shown, newest, words)
    return Page(FRONT, "front.html", setting, changed_on(edition.briefs))


def _brief_pages(
    edition: Edition, words: Words, memory: Memory | None, bindery: Bindery
) -> Iterator[Quire]:
    """The pages of the briefs, those of a month by themselves."""
    stories, kinships = Stories(edition.storylines), Relations(edition).kinships(memory)
    months: dict[tuple[int, int], list[tuple[Brief, Kinship]]] = defaultdict(list)
    for brief, kinship in zip(edition.briefs, kinships, strict=True):
        months[brief.month].append((brief, kinship))
    for (year, month), both in months.items():
        briefs, related = tuple(one for one, _ in both), [one for _, one in both]
        made_from = briefs, stories.around(briefs), tuple(one.kept for one in related), words
        make = partial(_of_month, briefs, stories, related, words)
        yield bindery.quire(f"{year:04}-{month:02}", make, made_from, of_briefs=True)


def _of_month(
    briefs: Sequence[Brief], stories: Stories, kinships: Sequence[Kinship], words: Words
) -> Iterator[Page]:
    for brief, related in zip(briefs, kinships, strict=True):
        setting = later(_brief, brief, stories.of(brief), related, words)
        yield Page(brief.address, "brief.html", setting, changed_on((brief,)))


def _standing(standing: Standing) -> Galley:
    view = StandingView(standing.title)
    return Galley(standing.title, "", listing.standing(standing), view)


def _front(name: str, tagline: str, front: Front, newest: datetime | None, words: Words) -> Galley:
    return Galley(
        title=name,
        description=in_short(tagline),
        markdown=listing.front(name, tagline, front, words),
        view=front_view(front, newest, words),
    )


def _brief(brief: Brief, story: views.Story | None, related: Kinship, words: Words) -> Galley:
    markdown = brief_markdown(brief)
    length = len(markdown.partition(article_heading(brief.language))[0].split())
    around = views.Around(
        so_far=so_far(story, words_of(brief.language)) if story else None,
        previous=story.previous if story else None,
        next=story.next if story else None,
        related=as_related(related.find(), words.code),
    )
    return Galley(
        title=brief.headline,
        description=described(brief),
        markdown=markdown,
        view=views.brief_view(brief, around, length, words),
    )


def described(brief: Brief) -> str:
    """A brief in one line, for search engines and link previews."""
    if brief.withdrawal:
        return in_short(brief.withdrawal.reason)
    return in_short(brief.dek or brief.summary.lede.text)


def _storyline(storyline: Storyline, words: Words) -> Iterator[Page]:
    """The leaves of a storyline, each of what it tells; what is told of all of it is on the first."""
    latest = next((one for one in reversed(storyline.briefs) if one.state != "withdrawn"), None)
    whole = Whole(Named(latest) if latest else None, len(storyline.briefs))
    steps, people = tuple(retold(storyline.briefs)), storyline.people
    first = replace(storyline, briefs=(), leading=(), people={})
    others = replace(first, background=(), topics=())
    for place in in_order(storyline.address, len(steps), STORY_SIZE):
        told = Told(on_leaf(steps, place, STORY_SIZE), (), (), {})
        briefs = tuple(step.brief for step in told.steps)
        leaf = of_days(place, ends(briefs), words)
        if leaf.first:
            cast, claims = appearances(storyline, CAST), still_open(storyline.briefs, CLAIMS)
            told = replace(told, cast=cast, claims=claims)
        told = replace(told, people={one: people[one] for one in _shown(told) if one in people})
        part, of_all = (first, whole) if leaf.first else (others, Whole())
        setting = later(_leaf_of_story, part, told, of_all, leaf, words)
        lastmod = changed_on(storyline.briefs if leaf.first else briefs)
        yield Page(leaf.address, "storyline.html", setting, lastmod)


def _shown(told: Told) -> Sequence[str]:
    """The ids, or names, of those whose role may be shown there."""
    new = (one for step in told.steps for one in step.newcomers)
    return sorted({*new, *(one.key for one in told.cast)})


def _leaf_of_story(part: Storyline, told: Told, whole: Whole, leaf: Leaf, words: Words) -> Galley:
    """A leaf of a storyline, of which it has what is told there."""
    above = Link(words.storylines, list_of("storylines"))
    course = part.tell(told)
    return Galley(
        title=title_on(part.title, leaf, words),
        description=in_short(part.dek or ""),
        markdown=listing.storyline(part, course, leaf.address, words),
        view=storyline_view(part, course, whole, leaf, words),
        trail=trail_to(leaf, Link(part.title, part.address), above),
    )


def _amended(edition: Edition, words: Words) -> Iterator[Page]:
    """What was put right: there as soon as there is a brief, so that a page on corrections can lead to it."""
    entries, own = amendments(edition), policy(edition)
    if not edition.briefs:
        return
    for place in newest_first(CORRECTED, len(entries)):
        part = on_newest(entries, place)
        leaf = of_days(place, [date.fromisoformat(one.when.iso[:10]) for one in part], words)
        lastmod = max((entry.when.iso[:10] for entry in part), default=None)
        setting = later(_amended_leaf, part, leaf, own, words)
        yield Page(leaf.address, "amended.html", setting, lastmod)


def _amended_leaf(
    entries: tuple[Amended, ...], leaf: Leaf, policy: Link | None, words: Words
) -> Galley:
    return Galley(
        title=title_on(words.corrections, leaf, words),
        description=words.corrections_about,
        markdown=listing.amended(entries, leaf.address, words),
        view=views.amended_view(entries, leaf, policy),
        trail=trail_to(leaf, Link(words.corrections, CORRECTED)),
    )
