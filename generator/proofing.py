"""What is wrong in a newsroom, and what can be made of it. In: its settings and the moment. Out: Problems; Briefs.

The first half of a run, intake, briefing and checks, and all that `newsbrief check` needs. What is
known of a file stands until the file changes, or anything that it is read with: the ledger keeps it
from run to run, and workers share the rest.
"""

import errno
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import partial
from typing import Any

from generator.article import Article, Copy
from generator.briefing import RULES as BRIEFING_RULES
from generator.briefing import make_brief
from generator.cache import digest_of
from generator.checks import RULES as CHECK_RULES
from generator.checks import (
    Newsroom,
    comparing,
    exempt_in,
    facts_of,
    inspect_article,
    inspect_newsroom,
    places_of,
)
from generator.cluster import send_out
from generator.hands import FEW, spread
from generator.intake import RULES as INTAKE_RULES
from generator.intake import (
    Found,
    Stock,
    body_of,
    packed,
    picture_of,
    read_bytes,
    read_filed,
    read_stock,
)
from generator.ledger import (
    BriefStore,
    Kept,
    KeptBrief,
    Ledger,
    Stamps,
    as_kept,
    key_of,
    stamp_of,
)
from generator.problem import Level, Problem, Rule
from generator.settings import Settings
from generator.severities import as_set, wrong_levels
from generator.slip import Slip
from generator.vocabulary import Brief
from generator.watched import WatchedMoment, holds

RULES: tuple[Rule, ...] = (*INTAKE_RULES, *BRIEFING_RULES, *CHECK_RULES)
"""Everything that newsbrief can find wrong, by code."""

NEEDED = frozenset((*INTAKE_RULES, *BRIEFING_RULES))
"""Rules that no newsroom can turn off: what they find can't be read, or made into a brief."""

Progress = Callable[[str, int, int], None]
"""Told what is being done, how many are done, and of how many."""


@dataclass(frozen=True, slots=True)
class Desk:
    """What a preview keeps at hand, to look at one article again: what articles are read with, their files and slips by path."""

    stock: Stock
    files: Mapping[str, Found]
    slips: Mapping[str, Slip]


@dataclass(frozen=True, slots=True)
class Checked:
    """What was read beside the articles, the paths of those that could be read, and every problem, by file and line; for a preview, the desk."""

    copy: Copy = field(compare=False)
    articles: tuple[str, ...]
    problems: tuple[Problem, ...]
    desk: Desk | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Again:
    """An article that was looked at again: its brief, the problems that it had by itself and those that it has, and the desk after that."""

    brief: Brief
    had: frozenset[Problem]
    has: tuple[Problem, ...]
    desk: Desk


_Stale = tuple[Found, str, Slip | None]
"""An article to look at, what stands for its bytes, and the slip of which only the brief is missing."""


@dataclass(frozen=True, slots=True)
class _Common:
    """What the workers need for every article; `briefing` says whether they hand over its brief as well."""

    stock: Stock
    now: datetime
    briefing: bool = False


def check(
    settings: Settings,
    now: datetime,
    *,
    progress: Progress | None = None,
    instead: Mapping[str, bytes] | None = None,
    keep: bool = True,
) -> Checked:
    """Find what is wrong, as in a preview, and make nothing of the rest.

    `instead` has by path what is read in place of a file: what an editor has not saved yet. With
    `keep` False, nothing that an earlier run found is used, and nothing is kept.
    """
    stock = read_stock(settings, instead)
    ledger = Ledger(settings.root if keep else None, _key(stock))
    common = _Common(stock, now)
    slips = _slips(common, ledger, None, settings, progress or _silent)
    checked = _checked(common, slips, ledger, settings, preview=True)
    if not instead:
        ledger.keep(slips)
    return checked


def brief_all(
    settings: Settings, now: datetime, *, preview: bool, progress: Progress | None = None
) -> tuple[Checked, tuple[Brief, ...]]:
    """Find what is wrong, and make every brief that can be made; of those kept, most is read when it is asked for."""
    stock = read_stock(settings)
    ledger = Ledger(settings.root, _key(stock))
    store = BriefStore(settings.root, settings.zone)
    common = _Common(stock, now, briefing=True)
    slips = _slips(common, ledger, store, settings, progress or _silent)
    checked = _checked(common, slips, ledger, settings, preview=preview)
    store.keep({slip.path: slip.kept for slip in slips if slip.kept})
    ledger.keep(slips)
    if preview:
        files = {found.path: found for found in common.stock.files}
        desk = Desk(common.stock, files, {slip.path: slip for slip in slips})
        checked = replace(checked, desk=desk)
    return checked, tuple(_briefs(common, slips, store))


ITS_OWN: Mapping[str, Any] = {
    "headline": "",
    "changed": (),
    "updated": None,
    "pinned_until": None,
    "amended": False,
    "voices": (),
    "fragments": "",
    "references": (),
    "runs": (),
    "show": "full",
}
"""Facts of a brief by which its own page stays among the same others."""


def brief_again(desk: Desk, path: str, settings: Settings, now: datetime) -> Again | None:
    """Look again at the article of a file that was edited. None where more than its own page may follow from that."""
    found, old = desk.files.get(path), desk.slips.get(path)
    data = read_bytes(found) if found else b""
    if not (found and old and old.facts) or isinstance(data, Problem):
        return None
    common = _Common(replace(desk.stock, files=(found,)), now, briefing=True)
    slip, kept = _look_at(common, (found, digest_of(data), None))
    same = slip.facts and replace(slip.facts, **ITS_OWN) == replace(old.facts, **ITS_OWN)
    if not (kept and slip.digest and same):
        return None
    store = BriefStore(None, settings.zone)
    store.put(kept)
    (brief,) = _briefs(common, [slip], store)
    had, has = (tuple(as_set(_by_itself(one), settings.rules)) for one in (old, slip))
    return Again(brief, frozenset(had), has, replace(desk, slips={**desk.slips, path: slip}))


def _by_itself(slip: Slip) -> Iterator[Problem]:
    """What is wrong with an article, whatever is in others, less what its editor allowed."""
    allowed = {exempt.rule for exempt in slip.exempt}
    yield from slip.unread
    yield from (problem for problem in slip.found if problem.rule not in allowed)


def wrong_rules(levels: Mapping[str, Level]) -> tuple[str, ...]:
    """What is wrong with the severities that a newsroom gave to rules, a message each."""
    return tuple(wrong_levels(levels, RULES, NEEDED))


def _key(stock: Stock) -> str:
    """The key of what stands as long as all that articles are read with does."""
    return key_of(stock.digest, str(stock.zone), stock.language)


def _slips(
    common: _Common,
    ledger: Ledger,
    store: BriefStore | None,
    settings: Settings,
    progress: Progress,
) -> list[Slip]:
    """The slip of every article: what was kept, and for the rest what is found now.

    With a `store`, the brief of each is put there if it is not kept already, as it is now.
    """
    slips: dict[str, Slip] = {}
    stale: list[_Stale] = []
    for found in common.stock.files:
        digest = _digest(found, ledger.stamps)
        old = ledger.slips.get(found.path)
        if not (old and old.digest == digest != "" and holds(common.now, old.since, old.until)):
            stale.append((found, digest, None))
        elif store and old.facts and not (old.kept and _pictured(common.stock, old)):
            stale.append((found, digest, old))
        else:
            slips[found.path] = old
    for done, (slip, brief) in enumerate(_looked_at(common, stale, settings), start=1):
        slips[slip.path] = slip
        if store and brief:
            store.put(brief)
        progress("Reading", done, len(stale))
    return [slips[found.path] for found in common.stock.files]


def _looked_at(
    common: _Common, stale: Sequence[_Stale], settings: Settings
) -> Iterator[tuple[Slip, Kept | None]]:
    """What is found now in each, by processes here or, where it is much, by the newsroom's cluster."""
    if settings.executor is None or len(stale) < FEW:
        yield from spread(_look_at, stale, common, settings.jobs)
        return
    here: list[_Stale] = []

    def whole() -> Iterator[_Stale]:
        for found, digest, old in stale:
            data = read_bytes(found)
            if isinstance(data, Problem):
                here.append((found, digest, old))
            else:
                yield replace(found, instead=data), digest, old

    far = replace(common, stock=packed(common.stock))
    yield from send_out(_look_at, whole(), far, settings.executor)
    yield from (_look_at(common, item) for item in here)


def _pictured(stock: Stock, old: Slip) -> bool:
    """Whether the picture of a brief is as large as it was when the brief was kept."""
    file = old.facts and old.facts.image
    return old.picture == (picture_of(stock, file) if file else None)


def _digest(found: Found, stamps: Stamps) -> str:
    """Stands for the bytes of a file; '' if it can't be read."""
    stamp = stamp_of(found.file) if found.instead is None else None
    if known := stamps.digest(found.path, stamp):
        return known
    data = read_bytes(found)
    digest = "" if isinstance(data, Problem) else digest_of(data)
    stamps.note(found.path, stamp, digest)
    return digest


def _look_at(common: _Common, item: _Stale) -> tuple[Slip, Kept | None]:
    """Read an article, make its brief and check it, unless there is a slip already. Done by workers, so all of it is in what comes out."""
    (found, digest, old), stock = item, common.stock
    data, now = read_bytes(found), WatchedMoment.at(common.now)
    if isinstance(data, Problem) or digest_of(data) != digest:
        digest = ""  # changed while we looked at it: good for this run, and not to be kept
    article, unread = read_filed(stock, found.path, data)
    if article is None:
        return Slip(found.path, digest, unread), None
    brief, unresolved = make_brief(article, stock.copy.registries, now, stock.zone, stock.language)
    bare = Slip(found.path, digest, (*unread, *unresolved), sound=True)
    if brief is None:
        return bare, None
    slip = replace(old, digest=digest) if old else _slip(common, bare, article, brief, now)
    if not common.briefing:
        return slip, None
    kept = as_kept(brief)
    picture = article.picture
    return replace(slip, kept=kept.digest, outlined=kept.outlined, picture=picture), kept


def _slip(common: _Common, bare: Slip, article: Article, brief: Brief, now: WatchedMoment) -> Slip:
    """The slip with all that is found when the article is held against its brief."""
    facts = facts_of(article, brief)
    inspected = tuple(inspect_article(article, brief, common.stock.copy.registries, now))
    since, until = (common.now, common.now) if now.only_now else (now.since, now.until)
    return replace(
        bare,
        found=inspected,
        exempt=exempt_in(article),
        facts=facts,
        places=places_of(article, facts),
        since=since,
        until=until,
    )


def _checked(
    common: _Common, slips: Sequence[Slip], ledger: Ledger, settings: Settings, *, preview: bool
) -> Checked:
    """What was found in each article and in what is read beside them, and what shows when they are compared."""
    copy, files = common.stock.copy, {found.path: found for found in common.stock.files}

    def body(path: str) -> str:
        data = read_bytes(files[path])
        return "" if isinstance(data, Problem) else body_of(path, data)

    compare = comparing(body)

    def likeness_of(one: Slip, other: Slip) -> float:
        return ledger.likenesses.of(one.digest, other.digest, lambda: compare(one.path, other.path))

    room = Newsroom(
        copy, slips, common.now, settings.site_url, preview, settings.search, likeness_of
    )
    unread = (problem for slip in slips for problem in slip.unread)
    problems = as_set((*copy.problems, *unread, *inspect_newsroom(room)), settings.rules)
    articles = tuple(slip.path for slip in slips if slip.sound)
    return Checked(copy, articles, tuple(sorted(problems, key=lambda problem: problem.sort_key)))


def _briefs(common: _Common, slips: Sequence[Slip], store: BriefStore) -> Iterator[Brief]:
    for found, slip in zip(common.stock.files, slips, strict=True):
        if slip.facts:
            whole = partial(_whole, common, found, slip.kept, store)
            outline = partial(store.outline, slip.path, slip.kept)
            yield KeptBrief.of(slip, slip.facts, common.stock.zone, whole, outline)


def _whole(common: _Common, found: Found, kept: str, store: BriefStore) -> Brief:
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


def _silent(_doing: str, _done: int, _of: int) -> None:
    """Tell nobody."""
