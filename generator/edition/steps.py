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

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from generator.vocabulary import (
    Brief,
    CastMember,
    ChangedFigure,
    Confirmed,
    Course,
    FigureEntry,
    Link,
    OpenClaim,
    Retold,
    Step,
)

RoleOf = Callable[[str], str | None]
"""The present role of a person, by id."""


@dataclass
class _Known:
    """What the briefs so far have said."""

    people: set[str] = field(default_factory=set)
    figures: dict[str, list[FigureEntry]] = field(default_factory=dict)
    confirmed: dict[str, set[str]] = field(default_factory=dict)


def course(
    story: Retold,
    leading: Sequence[str],
    names: Mapping[str, Link],
    roles: Mapping[str, str | None],
) -> Course:
    """The course of that story: `leading` are people by id; `names` and `roles` are the registry's."""
    briefs = story.briefs
    return Course(
        steps=_steps_until(briefs, roles),
        cast=cast(briefs, leading, names, roles.get),
        open_claims=open_claims(briefs),
    )


@dataclass(frozen=True, slots=True)
class _Telling:
    """A story as it was told last: its briefs, a step for each."""

    briefs: Sequence[Brief]
    roles: Mapping[str, str | None]
    steps: tuple[Step, ...]

    def begins_with(self, briefs: Sequence[Brief], roles: Mapping[str, str | None]) -> bool:
        """Whether those are the first ones of it, the very same."""
        same = len(briefs) <= len(self.briefs) and self.roles is roles
        return same and all(one is other for one, other in zip(briefs, self.briefs, strict=False))


_told: dict[str, _Telling] = {}
"""By the path of its first brief: the pages of a long story are set one after the other, and each begins with the same steps."""


def _steps_until(briefs: Sequence[Brief], roles: Mapping[str, str | None]) -> tuple[Step, ...]:
    """A step for each brief; where these are how a story began that was told just now, its own."""
    if not briefs:
        return ()
    before = _told.get(briefs[0].path)
    if before is None or not before.begins_with(briefs, roles):
        before = _told[briefs[0].path] = _Telling(briefs, roles, steps(briefs, roles.get))
    return before.steps[: len(briefs)]


def steps(briefs: Sequence[Brief], role_of: RoleOf) -> tuple[Step, ...]:
    """A step for each brief."""
    known = _Known()
    return tuple(_step(brief, known, role_of) for brief in briefs)


def cast(
    briefs: Sequence[Brief], leading: Sequence[str], links: Mapping[str, Link], role_of: RoleOf
) -> tuple[CastMember, ...]:
    """Everybody in the briefs: those `leading` by id as the editor has them, then the most frequent.

    `links` are the names of the registry; who leads without a brief of theirs is there too.
    """
    latest: dict[str, CastMember] = {
        one: CastMember(links[one], role_of(one), 0) for one in leading if one in links
    }
    for brief in briefs:
        for one, member in _people(brief, role_of).items():
            before = latest.get(one)
            times = before.briefs if before else 0
            latest[one] = CastMember(member.who, member.role, times + 1)
    others = [one for one in latest if one not in leading]
    others.sort(key=lambda one: (-latest[one].briefs, latest[one].who.name))
    return tuple(latest[one] for one in (*(one for one in leading if one in latest), *others))


def open_claims(briefs: Sequence[Brief]) -> tuple[OpenClaim, ...]:
    """The claims that nobody has confirmed, the latest first."""
    latest: dict[str, OpenClaim] = {}
    for brief in briefs:
        for claim in brief.outline.claims:
            key = _same(claim.claim.text)
            latest.pop(key, None)
            latest[key] = OpenClaim(claim, brief)
    return tuple(one for one in reversed(latest.values()) if not one.entry.confirmed_by)


def _step(brief: Brief, known: _Known, role_of: RoleOf) -> Step:
    people = _people(brief, role_of)
    new = [member for one, member in people.items() if one not in known.people]
    step = Step(
        brief=brief,
        newcomers=tuple(new) if known.people else (),
        figures=tuple(_changed(brief, known)),
        confirmed=tuple(_confirmed(brief, known)),
    )
    known.people |= people.keys()
    return step


def _people(brief: Brief, role_of: RoleOf) -> dict[str, CastMember]:
    """Who speaks in a brief, or is named among its people: by id, or by name where they have none.

    Their role is the one they speak in, else that of a who's-who box, else the registry's.
    """
    return {
        one.key: CastMember(one.who, one.role or (role_of(one.key) if one.listed else None), 1)
        for one in brief.outline.people
    }


def _changed(brief: Brief, known: _Known) -> Iterator[ChangedFigure]:
    here: dict[str, list[FigureEntry]] = {}
    for entry in brief.outline.figures:
        here.setdefault(_same(entry.counts), []).append(entry)
    for counts, figures in here.items():
        for before, now in _pairs(known.figures.get(counts, []), figures):
            if _same(before.figure.text) != _same(now.figure.text):
                yield ChangedFigure(before, now)
    known.figures |= here


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
        before = known.confirmed.setdefault(_same(claim.claim.text), set(claim.confirmed_by))
        new = tuple(one for one in claim.confirmed_by if one not in before)
        if new:
            yield Confirmed(claim.claim.text, new)
        before.update(new)


def _same(text: str) -> str:
    """Equal for two texts that differ in case, spaces or a full stop."""
    return " ".join(text.casefold().split()).rstrip(".")
