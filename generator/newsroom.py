"""The whole run, stage after stage. In: a newsroom's settings and the moment. Out: a Publication."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache

from generator.article import Copy
from generator.briefing import RULES as BRIEFING_RULES
from generator.briefing import make_brief
from generator.checks import RULES as CHECK_RULES
from generator.checks import inspect
from generator.edition import gather, media
from generator.intake import RULES as INTAKE_RULES
from generator.intake import read_closely, read_newsroom
from generator.mending import Draft, mend
from generator.problem import Level, Problem, Rule
from generator.settings import Settings
from generator.severities import as_set, wrong_levels
from generator.typeset import chrome, make_pages
from generator.views import Chrome, Page
from generator.vocabulary import Brief, Edition

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
class Publication:
    """The proof, and the pages that can be made of it."""

    proof: Proof
    pages: tuple[Page, ...]
    chrome: Chrome


def publish(
    settings: Settings, now: datetime, *, preview: bool = False, progress: Progress | None = None
) -> Publication:
    """Make all pages of a newsroom as of `now`; a `preview` has drafts and embargoed briefs too."""
    proof = proofread(settings, now, preview=preview, progress=progress)
    pages = tuple(make_pages(proof.edition))
    return Publication(proof, pages, chrome(proof.edition))


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
    copy = read_newsroom(settings, instead)
    briefs, unresolved = _brief_all(copy, settings, now, progress or _silent)
    edition = gather(briefs, copy.registries, settings, now, preview=preview)
    found = inspect(copy, briefs, edition, now, settings.site_url)
    problems = sorted(
        as_set((*copy.problems, *unresolved, *found), settings.rules),
        key=lambda problem: problem.sort_key,
    )
    return Proof(copy, briefs, edition, tuple(problems))


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


def _brief_all(
    copy: Copy, settings: Settings, now: datetime, progress: Progress
) -> tuple[tuple[Brief, ...], list[Problem]]:
    briefs: list[Brief] = []
    problems: list[Problem] = []
    for done, article in enumerate(copy.articles, start=1):
        brief, unresolved = make_brief(article, copy.registries, now, settings.zone)
        problems.extend(unresolved)
        if brief:
            briefs.append(brief)
        progress("Reading", done, len(copy.articles))
    return tuple(briefs), problems


def _silent(_doing: str, _done: int, _of: int) -> None:
    """Tell nobody."""


__all__ = [
    "RULES",
    "Progress",
    "Proof",
    "Publication",
    "media",
    "mended",
    "proofread",
    "publish",
    "wrong_rules",
]
