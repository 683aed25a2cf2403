"""The whole run, stage after stage. In: a newsroom's settings and the moment. Out: a Publication."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cache

from generator.article import Article, Copy
from generator.briefing import RULES as BRIEFING_RULES
from generator.briefing import make_brief
from generator.cache import digest_of
from generator.cards import SocialCard, deal, drawn
from generator.checks import RULES as CHECK_RULES
from generator.checks import (
    Newsroom,
    exempt_in,
    facts_of,
    inspect_article,
    inspect_newsroom,
    places_of,
)
from generator.edition import gather, media
from generator.hands import spread
from generator.intake import RULES as INTAKE_RULES
from generator.intake import (
    Found,
    Stock,
    body_of,
    read_bytes,
    read_closely,
    read_filed,
    read_stock,
)
from generator.languages import Words
from generator.ledger import key_of, read_slips, write_slips
from generator.mending import Draft, mend
from generator.problem import Level, Problem, Rule
from generator.search import Index, SearchError, make_index
from generator.settings import Settings
from generator.severities import as_set, wrong_levels
from generator.slip import Slip
from generator.syndicate import EARLY, Syndicate, policy, syndicate
from generator.typeset import chrome, make_pages
from generator.views import Chrome, Page
from generator.vocabulary import Brief, Edition
from generator.watched import WatchedMoment, holds

RULES: tuple[Rule, ...] = (*INTAKE_RULES, *BRIEFING_RULES, *CHECK_RULES)
"""Everything that newsbrief can find wrong, by code."""

NEEDED = frozenset((*INTAKE_RULES, *BRIEFING_RULES))
"""Rules that no newsroom can turn off: what they find can't be read, or made into a brief."""

Progress = Callable[[str, int, int], None]
"""Told what is being done, how many are done, and of how many."""


@dataclass(frozen=True, slots=True)
class Proof:
    """What was read and resolved, and every problem with it, by file and line."""

    copy: Copy
    briefs: tuple[Brief, ...]
    edition: Edition
    problems: tuple[Problem, ...]

    @property
    def sound(self) -> bool:
        """Whether it may be published: warnings don't stop publication, errors do."""
        return not any(problem.severity == "error" for problem in self.problems)


@dataclass(frozen=True, slots=True)
class Checked:
    """Every problem, by file and line, and the paths of the articles that could be read."""

    articles: tuple[str, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Publication:
    """The proof, the pages that can be made of it, the words of the site around them, what machines are given of them, its social cards (None: nothing is there to draw them)."""

    proof: Proof
    pages: tuple[Page, ...]
    chrome: Chrome
    words: Words
    syndicate: Syndicate
    cards: Mapping[str, SocialCard] | None


def publish(
    settings: Settings, now: datetime, *, preview: bool = False, progress: Progress | None = None
) -> Publication:
    """Make all pages of a newsroom as of `now`; a `preview` has drafts and embargoed briefs too."""
    proof = proofread(settings, now, preview=preview, progress=progress)
    words = settings.house.words_in(settings.language)
    pages = tuple(make_pages(proof.edition, words, search=settings.search))
    cards = deal(proof.edition, settings, preview=preview)
    pictures = {path: card.picture for path, card in (cards or {}).items()}
    outside = syndicate(proof.edition, pages, settings, now, pictures)
    around = chrome(proof.edition, words, settings.house, search=settings.search)
    return Publication(proof, pages, around, words, outside, cards)


def proofread(
    settings: Settings,
    now: datetime,
    *,
    preview: bool = False,
    progress: Progress | None = None,
    instead: Mapping[str, bytes] | None = None,
) -> Proof:
    """Read everything, resolve it, and collect what is wrong with it.

    `instead` has by path what is read in place of a file: what an editor has not saved yet.
    """
    stock, slips, problems = _examine(settings, now, progress or _silent, instead, keep=True)
    articles, briefs = _brief_all(stock, slips, now)
    copy = replace(stock.copy, articles=articles)
    edition = gather(briefs, copy.registries, settings, now, preview=preview)
    beside_others = inspect_newsroom(_room(stock, slips, settings, now, preview=preview))
    return Proof(copy, briefs, edition, _sorted(settings, (*problems, *beside_others)))


def check(
    settings: Settings,
    now: datetime,
    *,
    progress: Progress | None = None,
    instead: Mapping[str, bytes] | None = None,
    keep: bool = True,
) -> Checked:
    """Find what is wrong, as `proofread` for a preview does, and make nothing of the rest.

    With `keep` False, nothing that an earlier run found is used, and nothing is kept.
    """
    stock, slips, problems = _examine(settings, now, progress or _silent, instead, keep=keep)
    beside_others = inspect_newsroom(_room(stock, slips, settings, now, preview=True))
    articles = tuple(slip.path for slip in slips if slip.sound)
    return Checked(articles, _sorted(settings, (*problems, *beside_others)))


def mended(path: str, data: bytes, copy: Copy, settings: Settings, now: datetime) -> bytes:
    """The bytes of the article at `path`, with what can safely be mended."""

    def read(text: str) -> Draft | None:
        reading = read_closely(path, text.encode(), settings.zone)
        if reading.article is None or reading.document is None:
            return None
        article, registries = reading.article, copy.registries
        return Draft(
            text=text,
            article=article,
            keys=reading.document.tree.keys,
            make_brief=cache(lambda: make_brief(article, registries, now, settings.zone)[0]),
        )

    return mend(data, copy.registries, read)


def wrong_rules(levels: Mapping[str, Level]) -> tuple[str, ...]:
    """What is wrong with the severities that a newsroom gave to rules, a message each."""
    return tuple(wrong_levels(levels, RULES, NEEDED))


def _examine(
    settings: Settings,
    now: datetime,
    progress: Progress,
    instead: Mapping[str, bytes] | None,
    *,
    keep: bool,
) -> tuple[Stock, list[Slip], list[Problem]]:
    """What was read, the slip of every article, and the problems of reading.

    What is known of a file stands until the file changes, or anything that it is read with.
    """
    stock = read_stock(settings, instead)
    key = key_of(stock.digest, str(settings.zone))
    kept = read_slips(settings.root, key) if keep else {}
    slips = _slips(stock, kept, now, settings.jobs, progress)
    if keep and not instead and slips != [*kept.values()]:
        write_slips(settings.root, key, slips)
    unread = (problem for slip in slips for problem in slip.unread)
    return stock, slips, [*stock.copy.problems, *unread]


def _room(
    stock: Stock, slips: Sequence[Slip], settings: Settings, now: datetime, *, preview: bool
) -> Newsroom:
    files = {found.path: found for found in stock.files}

    def body(path: str) -> str:
        data = read_bytes(files[path])
        return "" if isinstance(data, Problem) else body_of(path, data)

    return Newsroom(stock.copy, slips, now, settings.site_url, preview, settings.search, body)


def _brief_all(
    stock: Stock, slips: Sequence[Slip], now: datetime
) -> tuple[tuple[Article, ...], tuple[Brief, ...]]:
    """The articles that could be read, and the briefs that could be made of them."""
    articles: list[Article] = []
    briefs: list[Brief] = []
    sound = {slip.path for slip in slips if slip.sound}
    for found in stock.files:
        if found.path not in sound:
            continue
        article, _ = read_filed(stock, found.path, read_bytes(found), to_keep=True)
        if article is None:  # changed meanwhile, and broken: the next run will say so
            continue
        articles.append(article)
        brief, _ = make_brief(article, stock.copy.registries, now, stock.zone)
        if brief:
            briefs.append(brief)
    return tuple(articles), tuple(briefs)


def _slips(
    stock: Stock, kept: Mapping[str, Slip], now: datetime, jobs: int | None, progress: Progress
) -> list[Slip]:
    """The slip of every article: what was kept, and for the rest what is found now."""
    slips: dict[str, Slip] = {}
    fresh: list[tuple[Found, str]] = []
    for found in stock.files:
        data = read_bytes(found)
        digest = "" if isinstance(data, Problem) else digest_of(data)
        old = kept.get(found.path)
        if old and old.digest == digest != "" and holds(now, old.since, old.until):
            slips[found.path] = old
        else:
            fresh.append((found, digest))
    for done, slip in enumerate(spread(_look_at, fresh, (stock, now), jobs), start=1):
        slips[slip.path] = slip
        progress("Reading", done, len(fresh))
    return [slips[found.path] for found in stock.files]


def _look_at(common: tuple[Stock, datetime], item: tuple[Found, str]) -> Slip:
    """Read an article, make its brief and check it. Done by workers, so all of it is in the slip."""
    (stock, moment), (found, digest) = common, item
    data, now = read_bytes(found), WatchedMoment.at(moment)
    if isinstance(data, Problem) or digest_of(data) != digest:
        digest = ""  # changed while we looked at it: good for this run, and not to be kept
    article, unread = read_filed(stock, found.path, data)
    if article is None:
        return Slip(found.path, digest, unread)
    registries = stock.copy.registries
    brief, unresolved = make_brief(article, registries, now, stock.zone)
    wrong = (*unread, *unresolved)
    if brief is None:
        return Slip(found.path, digest, wrong, sound=True)
    facts = facts_of(article, brief)
    inspected = tuple(inspect_article(article, brief, registries, now))
    since, until = (moment, moment) if now.only_now else (now.since, now.until)
    return Slip(
        path=article.path,
        digest=digest,
        unread=wrong,
        found=inspected,
        sound=True,
        exempt=exempt_in(article),
        facts=facts,
        places=places_of(article, facts),
        since=since,
        until=until,
    )


def _sorted(settings: Settings, problems: Sequence[Problem]) -> tuple[Problem, ...]:
    """The problems as the newsroom takes them, by file and line."""
    return tuple(sorted(as_set(problems, settings.rules), key=lambda problem: problem.sort_key))


def _silent(_doing: str, _done: int, _of: int) -> None:
    """Tell nobody."""


__all__ = [
    "EARLY",
    "RULES",
    "Checked",
    "Index",
    "Progress",
    "Proof",
    "Publication",
    "SearchError",
    "check",
    "drawn",
    "make_index",
    "media",
    "mended",
    "policy",
    "proofread",
    "publish",
    "wrong_rules",
]
