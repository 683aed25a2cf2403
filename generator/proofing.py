"""What is wrong in a newsroom, and what can be made of it. In: its settings and the moment. Out: Problems; Briefs.

The first half of a run, intake, briefing and checks, and all that `newsbrief check` needs. What is
known of a file stands until the file changes, or anything that it is read with: the ledger keeps it
from run to run, and workers share the rest.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from generator.article import Copy
from generator.briefing import RULES as BRIEFING_RULES
from generator.cache import digest_of
from generator.checks import RULES as CHECK_RULES
from generator.checks import (
    Newsroom,
    candidates,
    comparing,
    inspect_newsroom,
)
from generator.cluster import send_out
from generator.enquiries import Answers
from generator.hands import FEW, spread
from generator.intake import RULES as INTAKE_RULES
from generator.intake import (
    Found,
    Stock,
    body_of,
    packed,
    picture_of,
    read_bytes,
    read_stock,
)
from generator.ledger import (
    BriefStore,
    Kept,
    Ledger,
    Stamps,
    key_of,
    stamp_of,
)
from generator.looking import Common, Desk, Stale, briefs_of, look_at
from generator.problem import Level, Problem, Rule
from generator.settings import Settings
from generator.severities import as_set, wrong_levels
from generator.slip import Slip
from generator.turns import give_way
from generator.vocabulary import Brief
from generator.watched import holds

RULES: tuple[Rule, ...] = (*INTAKE_RULES, *BRIEFING_RULES, *CHECK_RULES)
"""Everything that newsbrief can find wrong, by code."""

NEEDED = frozenset((*INTAKE_RULES, *BRIEFING_RULES))
"""Rules that no newsroom can turn off: what they find can't be read, or made into a brief."""

Progress = Callable[[str, int, int], None]
"""Told what is being done, how many are done, and of how many."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What was read beside the articles, the paths of those that could be read, and every problem, by file and line; for a preview, the desk."""

    copy: Copy = field(compare=False)
    articles: tuple[str, ...]
    problems: tuple[Problem, ...]
    desk: Desk | None = field(default=None, compare=False)


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
    common = Common(stock, now, Answers(stock))
    ledger = _ledger(settings.root if keep else None, common)
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
    common = Common(stock, now, Answers(stock), briefing=True)
    give_way()
    ledger = _ledger(settings.root, common)
    store = BriefStore(settings.root, settings.zone)
    slips = _slips(common, ledger, store, settings, progress or _silent)
    checked = _checked(common, slips, ledger, settings, preview=preview)
    store.keep({slip.path: slip.kept for slip in slips if slip.kept})
    ledger.keep(slips)
    if preview:
        files = {found.path: found for found in common.stock.files}
        desk = Desk(common.stock, files, {slip.path: slip for slip in slips})
        checked = replace(checked, desk=desk)
    return checked, tuple(briefs_of(common, slips, store))


def wrong_rules(levels: Mapping[str, Level]) -> tuple[str, ...]:
    """What is wrong with the severities that a newsroom gave to rules, a message each."""
    return tuple(wrong_levels(levels, RULES, NEEDED))


def _ledger(root: Path | None, common: Common) -> Ledger:
    """What was found with this program in this zone and language, as far as it stands whatever was edited in the registries."""
    stock = common.stock
    key = key_of(str(stock.zone), stock.language)
    return Ledger(root, key, stock.digest, common.answers.stand)


def _slips(
    common: Common,
    ledger: Ledger,
    store: BriefStore | None,
    settings: Settings,
    progress: Progress,
) -> list[Slip]:
    """The slip of every article: what was kept, and for the rest what is found now.

    With a `store`, the brief of each is put there if it is not kept already, as it is now.
    """
    slips: dict[str, Slip] = {}
    stale: list[Stale] = []
    for found in common.stock.files:
        give_way()
        digest = _digest(found, ledger.stamps)
        old = ledger.slips.get(found.path)
        if not (old and old.digest == digest != "" and holds(common.now, old.since, old.until)):
            stale.append((found, digest, None))
        elif store and old.facts and not (old.kept and _pictured(common.stock, old)):
            stale.append((found, digest, old))
        else:
            slips[found.path] = old
    for done, (slip, brief) in enumerate(_looked_at(common, stale, settings), start=1):
        give_way()
        slips[slip.path] = slip
        if store and brief:
            store.put(brief)
        progress("Reading", done, len(stale))
    return [slips[found.path] for found in common.stock.files]


def _looked_at(
    common: Common, stale: Sequence[Stale], settings: Settings
) -> Iterator[tuple[Slip, Kept | None]]:
    """What is found now in each, by processes here or, where it is much, by the newsroom's cluster."""
    if settings.executor is None or len(stale) < FEW:
        yield from spread(look_at, stale, common, settings.jobs)
        return
    here: list[Stale] = []

    def whole() -> Iterator[Stale]:
        for found, digest, old in stale:
            data = read_bytes(found)
            if isinstance(data, Problem):
                here.append((found, digest, old))
            else:
                yield replace(found, instead=data), digest, old

    far = replace(common, stock=packed(common.stock))
    yield from send_out(look_at, whole(), far, settings.executor)
    yield from (look_at(common, item) for item in here)


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


def _checked(
    common: Common, slips: Sequence[Slip], ledger: Ledger, settings: Settings, *, preview: bool
) -> Checked:
    """What was found in each article and in what is read beside them, and what shows when they are compared."""
    copy, files = common.stock.copy, {found.path: found for found in common.stock.files}

    def body(path: str) -> str:
        data = read_bytes(files[path])
        return "" if isinstance(data, Problem) else body_of(path, data)

    compare = comparing(body)

    def likeness_of(one: Slip, other: Slip) -> float:
        return ledger.likenesses.of(one.digest, other.digest, lambda: compare(one.path, other.path))

    def candidates_in(samples: Sequence[str]) -> Sequence[tuple[int, int]]:
        return ledger.likenesses.candidates(samples, candidates)

    room = Newsroom(
        copy=copy,
        slips=slips,
        now=common.now,
        site_url=settings.site_url,
        preview=preview,
        search=settings.search,
        likeness_of=likeness_of,
        candidates_in=candidates_in,
    )
    unread = (problem for slip in slips for problem in slip.unread)
    problems = as_set((*copy.problems, *unread, *inspect_newsroom(room)), settings.rules)
    articles = tuple(slip.path for slip in slips if slip.sound)
    return Checked(copy, articles, tuple(sorted(problems, key=lambda problem: problem.sort_key)))


def _silent(_doing: str, _done: int, _of: int) -> None:
    """Tell nobody."""
