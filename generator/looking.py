"""One article looked at. In: its file, what articles are read with, the moment. Out: its slip, and its brief.

A desk that looked at all articles can look at one again, and say whether anything but that
article's own page follows; and it has all briefs as they are with other registries, each looked at
again when somebody asks for it.
"""

import errno
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from typing import Any

from generator.annotation.registry import PersonEntry
from generator.article import Article
from generator.briefing import make_brief
from generator.cache import digest_of
from generator.checks import exempt_in, facts_of, inspect_article, places_of
from generator.enquiries import Answers, Enquiry, differ_in_words, have_the_same_entries
from generator.intake import Found, Stock, read_bytes, read_filed
from generator.ledger import BriefStore, Kept, KeptBrief, as_kept
from generator.problem import Problem
from generator.settings import Settings
from generator.severities import as_set
from generator.slip import Facts, Slip
from generator.turns import give_way
from generator.vocabulary import Brief

Stale = tuple[Found, str, Slip | None]
"""An article to look at, what stands for its bytes, and the slip of which only the brief is missing."""


@dataclass(frozen=True, slots=True)
class Common:
    """What the workers need for every article; `briefing` says whether they hand over its brief as well."""

    stock: Stock
    now: datetime
    answers: Answers
    briefing: bool = False


@dataclass(frozen=True, slots=True)
class Desk:
    """What a preview keeps at hand, to look at one article again: what articles are read with, their files and slips by path."""

    stock: Stock
    files: Mapping[str, Found]
    slips: Mapping[str, Slip]

    def is_read_with(self, path: str) -> bool:
        """Whether a file is a registry, or an entry of one: what articles are read with."""
        files = [shelf.file for shelf in self.stock.shelves.values()]
        return any(path == file or (file[-1] == "/" and path.startswith(file)) for file in files)

    def article_of(self, page: str) -> str | None:
        """The path of the article that the page with this Markdown file is made of."""
        pages = ((path, slip.facts.page) for path, slip in self.slips.items() if slip.facts)
        return next((path for path, of in pages if of == page), None)


@dataclass(frozen=True, slots=True)
class Again:
    """An article that was looked at again: its brief, whether no more than the words of it are others, the problems that it had by itself and those that it has, and the desk after that."""

    brief: Brief
    in_words: bool
    had: frozenset[Problem]
    has: tuple[Problem, ...]
    desk: Desk


def look_at(common: Common, item: Stale) -> tuple[Slip, Kept | None]:
    """Read an article, make its brief and check it, unless there is a slip already. Done by workers, so all of it is in what comes out."""
    (found, digest, old), enquiry = item, Enquiry.of(common.stock, common.answers, common.now)
    data, stock, now = read_bytes(found), enquiry.stock, enquiry.now
    if isinstance(data, Problem) or digest_of(data) != digest:
        digest = ""  # changed while we looked at it: good for this run, and not to be kept
    article, unread = read_filed(stock, found.path, data)
    if article is None:
        return _noted(common, Slip(found.path, digest, unread), enquiry), None
    brief, unresolved = make_brief(article, stock.copy.registries, now, stock.zone, stock.language)
    bare = Slip(found.path, digest, (*unread, *unresolved), sound=True)
    if brief is None:
        return _noted(common, bare, enquiry), None
    if old:
        slip = replace(old, digest=digest)
    else:
        slip = _noted(common, _slip(bare, article, brief, enquiry), enquiry)
    if not common.briefing:
        return slip, None
    kept = as_kept(brief)
    picture = article.picture
    return replace(
        slip,
        kept=kept.digest,
        outlined=kept.outlined,
        threads=kept.threads,
        teased=kept.teased,
        quoted=kept.quoted,
        picture=picture,
    ), kept


def _slip(bare: Slip, article: Article, brief: Brief, enquiry: Enquiry) -> Slip:
    """The slip with all that is found when the article is held against its brief."""
    facts, registries = facts_of(article, brief), enquiry.stock.copy.registries
    inspected = tuple(inspect_article(article, brief, registries, enquiry.now))
    return replace(
        bare,
        found=inspected,
        exempt=exempt_in(article),
        facts=facts,
        places=places_of(article, facts),
    )


def _noted(common: Common, slip: Slip, enquiry: Enquiry) -> Slip:
    """The slip with what it rests on: all that was asked of the registries, and the moments between which it holds."""
    asked, now = enquiry.asked, enquiry.now
    since, until = (common.now, common.now) if now.only_now else (now.since, now.until)
    answered = common.answers.to(asked)
    return replace(slip, asked=asked, answered=answered, since=since, until=until)


def briefs_of(common: Common, slips: Sequence[Slip], store: BriefStore) -> Iterator[Brief]:
    """The briefs of the stock's articles; most of each is read when it is asked for."""
    for found, slip in zip(common.stock.files, slips, strict=True):
        give_way()
        if slip.facts:
            whole = partial(_whole, common, found, slip.kept, store)
            outline = partial(store.outline, slip.path, slip.kept)
            yield KeptBrief.of(slip, slip.facts, common.stock.zone, whole, outline)


def _whole(common: Common, found: Found, kept: str, store: BriefStore) -> Brief:
    """All of a brief: as it was kept, or else made again of its article."""
    if brief := store.read(found.path, kept):
        return brief
    stock = common.stock
    article, _ = read_filed(stock, found.path, read_bytes(found))
    if article:
        registries = stock.copy.registries
        brief, _ = make_brief(article, registries, common.now, stock.zone, stock.language)
    if not brief:
        raise OSError(errno.EIO, "it was changed meanwhile; run this again", found.path)
    return brief


ITS_OWN: Mapping[str, Any] = {
    "headline": "",
    "changed": (),
    "updated": None,
    "pinned_until": None,
    "amended": False,
    "voices": (),
    "roles": (),
    "fragments": "",
    "references": (),
    "runs": "",
    "show": "full",
}
"""Facts of a brief by which its own page stays among the same others."""

ITS_WORDS: Mapping[str, Any] = {
    name: ITS_OWN[name] for name in ("headline", "roles", "fragments", "references", "runs")
}
"""Those of them by which every list has the same briefs in the same order, and counts the same."""


def brief_again(desk: Desk, path: str, settings: Settings, now: datetime) -> Again | None:
    """Look again at the article of a file that was edited. None where more than its own page may follow from that."""
    found, old = desk.files.get(path), desk.slips.get(path)
    data = read_bytes(found) if found else b""
    if not (found and old and old.facts) or isinstance(data, Problem):
        return None
    stock = replace(desk.stock, files=(found,))
    common = Common(stock, now, Answers(stock), briefing=True)
    slip, kept = look_at(common, (found, digest_of(data), None))
    facts = slip.facts
    if not (kept and slip.digest and facts and _but(ITS_OWN, facts) == _but(ITS_OWN, old.facts)):
        return None
    in_words = _but(ITS_WORDS, facts) == _but(ITS_WORDS, old.facts) and slip.threads == old.threads
    store = BriefStore(None, settings.zone)
    store.put(kept)
    (brief,) = briefs_of(common, [slip], store)
    had, has = (tuple(as_set(_by_itself(one), settings.rules)) for one in (old, slip))
    after = replace(desk, slips={**desk.slips, path: slip})
    return Again(brief, in_words, frozenset(had), has, after)


def with_stock(
    desk: Desk, stock: Stock, briefs: Iterable[Brief], settings: Settings, now: datetime
) -> tuple[Desk, tuple[Brief, ...]] | None:
    """The desk with other registries, and the briefs as they are with these. None where more than words may follow from that.

    Where the registries answer an article otherwise, its facts tell of it what they say now; it is
    looked at when somebody asks for more than that.
    """
    if not differ_in_words(desk.stock, stock):
        return None
    common = Common(stock, now, Answers(stock), briefing=True)
    # an entry that comes or goes has no page, and is on none, if it matters to no article
    if not have_the_same_entries(desk.stock, stock) and not all(
        map(common.answers.stand, desk.slips.values())
    ):
        return None
    store, nowhere = BriefStore(settings.root, settings.zone), BriefStore(None, settings.zone)
    others = _called_otherwise(desk.stock, stock)
    slips: dict[str, Slip] = {}

    def anew(brief: Brief) -> Brief:
        path, slip = brief.path, desk.slips[brief.path]
        answered = common.answers.to(slip.asked)
        stands = answered == slip.answered
        # nothing goes into a brief but what went into it before, and the answers
        kept = slip.kept if stands else digest_of(f"{slip.kept} {answered}".encode())
        if kept == brief.kept or not (facts := slip.facts):
            return brief
        whole = partial(_whole, common, desk.files[path], kept, nowhere)
        if others.isdisjoint(facts.people) and isinstance(brief, KeptBrief):
            as_told = store if stands or slip.kept == brief.kept else nowhere
            return brief.otherwise(slip, kept, whole, partial(as_told.outline, path, slip.kept))
        facts = _with_people(facts, stock.copy.registries.people)
        slips[path] = replace(slip, facts=facts)
        outline = partial((store if stands else nowhere).outline, path, slip.kept)
        quoted = " ".join(f"{kept}{number}" for number, _ in enumerate(facts.voices))
        told = replace(slip, kept=kept, outlined=kept, teased=kept, quoted=quoted)
        return KeptBrief.of(told, facts, stock.zone, whole, outline)

    there = tuple(map(anew, briefs))
    return replace(desk, stock=stock, slips={**desk.slips, **slips}), there


def _with_people(facts: Facts, people: Mapping[str, PersonEntry]) -> Facts:
    """The facts with the names and the roles that people have now: all that is in them of the registries' words."""
    voices = tuple(
        (one, people[one].name, own or people[one].role) if one else (one, name, role)
        for (one, name, role), own in zip(facts.voices, facts.roles, strict=True)
    )
    return replace(facts, voices=voices)


def _called_otherwise(had: Stock, has: Stock) -> Set[str]:
    """The people who have another name or role: nothing else of the registries is in an outline."""
    before, now = had.copy.registries.people, has.copy.registries.people
    return {
        one
        for one, entry in now.items()
        if one in before and (entry.name, entry.role) != (before[one].name, before[one].role)
    }


def _but(these: Mapping[str, Any], facts: Facts) -> Facts:
    return replace(facts, **these)


def _by_itself(slip: Slip) -> Iterator[Problem]:
    """What is wrong with an article, whatever is in others, less what its editor allowed."""
    allowed = {exempt.rule for exempt in slip.exempt}
    yield from slip.unread
    yield from (problem for problem in slip.found if problem.rule not in allowed)
