"""The whole run, stage after stage. In: a newsroom's settings and the moment. Out: a Publication."""

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cache

from generator.annotation.registry import Registries
from generator.article import Copy
from generator.briefing import make_brief
from generator.cards import UNDRAWN, SocialCard, deal, drawn
from generator.edition import gather, gather_late, media
from generator.hands import undisturbed
from generator.intake import read_closely, read_stock, size_of
from generator.languages import Words
from generator.ledger import Kinships, Leaves
from generator.looking import Desk, brief_again, with_stock
from generator.mending import Draft, mend
from generator.problem import Problem
from generator.proofing import Progress, brief_all
from generator.search import Index, SearchError, make_index
from generator.settings import Settings
from generator.severities import as_set
from generator.syndicate import EARLY, Syndicate, policy, syndicate
from generator.turns import give_way
from generator.typeset import changed_on, chrome, make_pages, page_at, with_newer
from generator.views import ByPath, Chrome, Page, Pages
from generator.vocabulary import Brief, Edition


@dataclass(frozen=True, slots=True)
class Proof:
    """What was read and resolved, and every problem with it, by file and line; in a preview, the desk to look again."""

    copy: Copy
    briefs: tuple[Brief, ...]
    edition: Edition
    problems: tuple[Problem, ...]
    desk: Desk | None = None

    @property
    def sound(self) -> bool:
        """Whether it may be published: warnings don't stop publication, errors do."""
        return not any(problem.severity == "error" for problem in self.problems)


@dataclass(frozen=True, slots=True)
class Publication:
    """The proof, the pages that can be made of it, the words of the site around them, what machines are given of them, its social cards (None: nothing is there to draw them).

    In a preview, `newer` has the briefs that went ahead of the rest, by the paths of their
    articles; `lists` says whether all lists are as they were but for the words of these. Where
    registries went ahead as well, it is `restocked`: its pages are to be made of the edition again,
    those of `newer` briefs where something is `renamed` that stands beside a brief.
    """

    proof: Proof
    pages: Pages
    chrome: Chrome
    words: Words
    syndicate: Syndicate
    cards: Mapping[str, SocialCard] | None
    newer: Mapping[str, Brief] = field(default_factory=dict)
    lists: bool = True
    restocked: bool = False
    renamed: bool = False


@undisturbed()
def publish(
    settings: Settings, now: datetime, *, preview: bool = False, progress: Progress | None = None
) -> Publication:
    """Make all pages of a newsroom as of `now`; a `preview` has drafts and embargoed briefs too."""
    proof = proofread(settings, now, preview=preview, progress=progress)
    give_way()
    words = settings.house.words_in(settings.language)
    kinships = Kinships(settings.root)
    leaves = None if preview else Leaves(settings.root, settings.zone)  # one has all pages made
    pages = make_pages(proof.edition, words, search=settings.search, memory=kinships, notes=leaves)
    give_way()
    kinships.keep()
    cards = deal(proof.edition, settings, preview=preview)
    pictures = {path: card.picture for path, card in (cards or {}).items()}
    outside = syndicate(proof.edition, pages, settings, now, pictures)
    if leaves and pages.places:  # which asks for all of them: what nobody asked for is forgotten
        leaves.keep()
    logo = settings.house.logo
    around = chrome(
        proof.edition,
        words,
        settings.house,
        search=settings.search,
        logo_size=size_of(settings.content / logo) if logo else None,
    )
    return Publication(proof, pages, around, words, outside, cards)


@dataclass(frozen=True, slots=True)
class Edited:
    """The path of a file that was edited; of those `before`, which are not published yet; and the Markdown files of the pages that were looked at last, the last one first."""

    path: str
    before: Set[str] = frozenset()
    looked_at: Sequence[str] = ()


@undisturbed(for_good=False)
def republish(
    publication: Publication, edited: Edited, settings: Settings, now: datetime
) -> tuple[Publication, tuple[Page, ...]]:
    """The publication with the page of an article that was edited as it is now, and that page; what shows it is there `as_now`.

    For a registry, it is the pages that were looked at last; a list, which takes longer, only where
    it was the very last. There is no page where more follows
    from the edit than what is on those that go ahead: then all has to be published.
    """
    if not (desk := publication.proof.desk):
        return publication, ()
    made = publication
    if any(map(desk.is_read_with, (edited.path, *edited.before))):
        made = _restocked(publication, desk, settings, now)
    if not desk.is_read_with(edited.path):
        anew = _with_page_again(made, edited.path, settings, now)
        return (anew[0], anew[1:]) if anew else (publication, ())
    pages: list[Page] = []
    for path in edited.looked_at:
        if article := desk.article_of(path):
            if not (anew := _with_page_again(made, article, settings, now)):
                return publication, ()
            made, page = anew
            pages.append(page)
        elif not pages and (found := ByPath(made.pages).get(path)):
            if not made.lists:
                break
            pages.append(found)
    return made, tuple(pages)


def as_now(publication: Publication, page: Page) -> Page | None:
    """The page with what went ahead; None where that takes more than words."""
    newer = publication.newer
    ahead = next((one for one in newer.values() if one.address.path == page.path), None)
    if not (ahead or publication.lists):
        return None
    if publication.restocked and (publication.renamed or not ahead):
        found = page_at(page.path, publication.proof.edition, publication.words)
        if not found:
            return None
        page = _with_brief(found, ahead) if ahead else found
    return with_newer(page, newer)


def _with_brief(page: Page, brief: Brief) -> Page:
    """The page of a brief, with that as it is now."""
    return replace(page, setting=page.setting.having(brief=brief), lastmod=changed_on((brief,)))


def _restocked(
    publication: Publication, desk: Desk, settings: Settings, now: datetime
) -> Publication:
    """The publication with the registries as they are now; where they say no more than other words, its edition is that of now."""
    stock, proof = read_stock(settings, had=desk.stock), publication.proof
    if stock.digest == desk.stock.digest:
        return publication
    had, has = (as_set(one.copy.problems, settings.rules) for one in (desk.stock, stock))
    gone = frozenset(had)
    others = (one for one in proof.problems if one not in gone)
    problems = tuple(sorted((*others, *has), key=lambda problem: problem.sort_key))
    newer = publication.newer
    briefs = [newer.get(brief.path, brief) for brief in proof.briefs]
    if not (anew := with_stock(desk, stock, briefs, settings, now)):
        waiting = replace(proof, problems=problems, desk=replace(desk, stock=stock))
        return replace(publication, proof=waiting, newer={}, lists=False)
    desk, there = anew
    registries = stock.copy.registries
    edition = gather_late(there, registries, settings, now)
    return replace(
        publication,
        proof=Proof(stock.copy, there, edition, problems, desk),
        syndicate=publication.syndicate.of_now(edition),
        newer={brief.path: brief for brief in there if brief.path in newer},
        restocked=True,
        renamed=publication.renamed or _beside(proof.copy.registries) != _beside(registries),
    )


def _beside(registries: Registries) -> object:
    """What of the registries a page shows beside its brief: what related briefs have in common with it, its storyline."""
    people = [(one, entry.name) for one, entry in registries.people.items()]
    topics = [(one, entry.name) for one, entry in registries.topics.items()]
    return people, topics, registries.storylines


def _with_page_again(
    publication: Publication, path: str, settings: Settings, now: datetime
) -> tuple[Publication, Page] | None:
    """The publication with the page of one article as it is now, and that page; None where more follows."""
    proof = publication.proof
    again = proof.desk and brief_again(proof.desk, path, settings, now)
    if not again:
        return None
    brief = again.brief
    page = _with_brief(ByPath(publication.pages)[brief.address.path], brief)
    others = (one for one in proof.problems if one.path != path or one not in again.had)
    problems = sorted((*others, *again.has), key=lambda problem: problem.sort_key)
    anew = replace(
        publication,
        proof=replace(proof, problems=tuple(problems), desk=again.desk),
        pages=publication.pages.having(page),
        newer={**publication.newer, path: brief},
        lists=publication.lists and again.in_words,
    )
    return anew, page


def proofread(
    settings: Settings, now: datetime, *, preview: bool = False, progress: Progress | None = None
) -> Proof:
    """Read everything, resolve it, and collect what is wrong with it."""
    checked, briefs = brief_all(settings, now, preview=preview, progress=progress)
    give_way()
    edition = gather(briefs, checked.copy.registries, settings, now, preview=preview)
    return Proof(checked.copy, briefs, edition, checked.problems, checked.desk)


def mended(path: str, data: bytes, copy: Copy, settings: Settings, now: datetime) -> bytes:
    """The bytes of the article at `path`, with what can safely be mended."""

    def read(text: str) -> Draft | None:
        reading = read_closely(path, text.encode(), settings.zone)
        if reading.article is None or reading.document is None:
            return None
        article, local = reading.article, (settings.zone, settings.language)
        return Draft(
            text=text,
            article=article,
            keys=reading.document.tree.keys,
            make_brief=cache(lambda: make_brief(article, copy.registries, now, *local)[0]),
        )

    return mend(data, copy.registries, read)


__all__ = [
    "EARLY",
    "UNDRAWN",
    "Edited",
    "Index",
    "Proof",
    "Publication",
    "SearchError",
    "as_now",
    "drawn",
    "make_index",
    "media",
    "mended",
    "policy",
    "proofread",
    "publish",
    "republish",
    "size_of",
]
