"""Everything that was put right. In: the edition. Out: Amended entries, newest first."""

from collections.abc import Iterator
from datetime import datetime

from generator.typeset import dates
from generator.views import Amended
from generator.vocabulary import Address, Brief, Edition, Link

AMENDED = Address("corrected.md")
"""Its own address: `corrections/` is most newsrooms' own page, which says how they go about it."""

POLICY_PAGES = ("corrections.md", "corrections-policy.md")


def amendments(edition: Edition) -> tuple[Amended, ...]:
    """Every correction, clarification, update and withdrawal."""
    found = [pair for brief in edition.briefs for pair in _of(brief, edition.language)]
    found.sort(key=lambda pair: (pair[0], pair[1].brief.name), reverse=True)
    return tuple(amended for _, amended in found)


def policy(edition: Edition) -> Link | None:
    """The newsroom's own page on corrections, where it has one."""
    for page in edition.standing:
        if page.address.path in POLICY_PAGES:
            return Link(page.title, page.address)
    return None


def _of(brief: Brief, language: str) -> Iterator[tuple[datetime, Amended]]:
    link = Link(brief.headline, brief.address)
    if gone := brief.withdrawal:
        when = dates.moment(gone.when, language)
        yield gone.when, Amended("withdrawal", link, None, None, gone.reason, when, brief.language)
        return
    for done in brief.corrections:
        when = dates.moment(done.when, language)
        yield (
            done.when,
            Amended(done.kind, link, done.was, done.now, done.note, when, brief.language),
        )
