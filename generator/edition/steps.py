"""How a storyline came about. In: its briefs, oldest first. Out: a Step each, its cast, its open claims.

Only what can be traced to the briefs is said to have changed, by three rules; what is withdrawn
counts for none of them.

- **Newcomers** speak, or are named among a brief's people, and in no brief of the storyline before
  it. With the first brief everybody is new, so nobody is.
- **A figure changed** where a box of numbers has another figure than the last one that counts the
  same. Where several figures of a brief count the same, only those of one claimant are compared.
- **A claim was confirmed** where it stood in a brief before, and now somebody has confirmed it who
  had not.

A claim stands open as long as the latest brief with it names nobody who confirmed it.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from generator.vocabulary import (
    Appearance,
    Brief,
    CastMember,
    ChangedFigure,
    Confirmed,
    Course,
    FigureEntry,
    Mention,
    OpenClaim,
    Retold,
    Step,
    StillOpen,
    Told,
    same,
    signed,
)

People = Mapping[str, CastMember]
"""Whom the registry knows, by id, as it has them."""


@dataclass
class _Known:
    """What the briefs before have said."""

    figures: dict[str, list[FigureEntry]] = field(default_factory=dict)
    confirmed: dict[str, set[str]] = field(default_factory=dict)


def course(told: Told) -> Course:
    """The course of a story, as far as it is told there."""
    return Course(
        steps=tuple([_step(one, told.people) for one in told.steps]),
        cast=tuple([_appears(one, told.people) for one in told.cast]),
        open_claims=tuple(map(_open, told.claims)),
    )


def _step(told: Retold, people: People) -> Step:
    brief, known, new = told.brief, _known(told.before), {*told.newcomers}
    return Step(
        brief=brief,
        newcomers=tuple(_member(one, 1, people) for one in brief.outline.people if one.key in new),
        figures=tuple(_changed(brief, known)),
        confirmed=tuple(_confirmed(brief, known)),
    )


def _known(briefs: Sequence[Brief]) -> _Known:
    known = _Known()
    for brief in briefs:
        known.figures |= _figures(brief)
        for claim in brief.outline.claims:
            known.confirmed.setdefault(same(claim.claim.text), set()).update(claim.confirmed_by)
    return known


def _appears(told: Appearance, people: People) -> CastMember:
    if told.latest is None:
        return people[told.key]
    mention = next(one for one in told.latest.outline.people if one.key == told.key)
    return _member(mention, told.briefs, people)


def _member(mention: Mention, briefs: int, people: People) -> CastMember:
    """Their role is the one they speak in, else that of a who's-who box, else the registry's."""
    listed = people.get(mention.key) if mention.listed else None
    return CastMember(mention.who, mention.role or (listed.role if listed else None), briefs)


def _open(told: StillOpen) -> OpenClaim:
    brief = told.brief.brief
    *_, entry = (one for one in brief.outline.claims if signed(one.claim.text) == told.same)
    return OpenClaim(entry, brief)


def _changed(brief: Brief, known: _Known) -> Iterator[ChangedFigure]:
    for counts, figures in _figures(brief).items():
        for before, now in _pairs(known.figures.get(counts, []), figures):
            if same(before.figure.text) != same(now.figure.text):
                yield ChangedFigure(before, now)


def _figures(brief: Brief) -> dict[str, list[FigureEntry]]:
    """The figures of a brief, by what they count."""
    here: dict[str, list[FigureEntry]] = {}
    for entry in brief.outline.figures:
        here.setdefault(same(entry.counts), []).append(entry)
    return here


def _pairs(
    before: Sequence[FigureEntry], now: Sequence[FigureEntry]
) -> Iterator[tuple[FigureEntry, FigureEntry]]:
    if len(before) == len(now) == 1:
        yield before[0], now[0]
        return
    by_claimant = {entry.claimed_by: entry for entry in before}
    for entry in now:
        if entry.claimed_by in by_claimant:
            yield by_claimant[entry.claimed_by], entry


def _confirmed(brief: Brief, known: _Known) -> Iterator[Confirmed]:
    for claim in brief.outline.claims:
        before = known.confirmed.setdefault(same(claim.claim.text), set(claim.confirmed_by))
        new = tuple(one for one in claim.confirmed_by if one not in before)
        if new:
            yield Confirmed(claim.claim.text, new)
        before.update(new)
