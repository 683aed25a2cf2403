"""NB420 to NB423: what time has overtaken, or is far from reaching. In: a Case. Out: Problems."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from generator.checks.desk.case import Case, in_words
from generator.problem import Problem, Rule

STALE_AFTER = timedelta(days=30)
"""How much older than the brief's last update a box may be: a month, after which a desk looks again."""

FAR = timedelta(days=90)
"""An embargo past a season is most often a mistyped year: embargoes are hours or days, rarely weeks."""

GRACE = timedelta(days=1)
"""A new article is a draft dated when it was begun, so a draft of today is not overdue."""

STALE_BOX = Rule(
    code="NB420",
    name="stale-box",
    severity="warning",
    why=(
        "Readers take an updated brief for up to date, all of it. A box that was right a month "
        "before the update may not be right any more."
    ),
    bad="updated: 2024-11-02 09:00\ncontext:\n  - kind: numbers\n    as_of: 2024-06-01",
    good="updated: 2024-11-02 09:00\ncontext:\n  - kind: numbers\n    as_of: 2024-11-02",
)
FAR_EMBARGO = Rule(
    code="NB421",
    name="far-embargo",
    severity="warning",
    why="A brief that goes out in a year’s time is most often one with a mistyped year, and nobody notices that it is missing.",
    bad="published: 2034-11-01 18:00",
    good="published: 2024-11-01 18:00",
)
OVERDUE_DRAFT = Rule(
    code="NB422",
    name="overdue-draft",
    severity="warning",
    why="A draft never goes out by itself, whatever its date says: somebody may be waiting for it.",
    bad="published: 2024-11-01 18:00   # last week\nstatus: draft",
    good="published: 2024-11-01 18:00\nstatus: published",
)
PAST_PIN = Rule(
    code="NB423",
    name="past-pin",
    severity="warning",
    why="A pin that has run out does nothing; one that runs out before the brief goes out never did.",
    bad="pinned_until: 2024-11-02 09:00   # last week",
    good="# no `pinned_until`",
)
RULES = (STALE_BOX, FAR_EMBARGO, OVERDUE_DRAFT, PAST_PIN)


def stale_box(case: Case) -> Iterator[Problem]:
    """In a brief that is still updated, no box is much older than the update."""
    updated = _last_update(case)
    if updated is None or case.brief.state == "withdrawn":
        return
    for number, box in enumerate(case.brief.context):
        if box.as_of and updated.date() - box.as_of > STALE_AFTER:
            days = (updated.date() - box.as_of).days
            yield case.problem(
                STALE_BOX,
                ("context", number, "as_of"),
                f"“{box.title}” is as of {in_words(box.as_of)}, but the brief was updated on {in_words(updated.date())}, {days} days later.",
                "Hold the box against what is known now, and set `as_of` to the day you did; or take it out.",
            )


def _last_update(case: Case) -> datetime | None:
    brief = case.brief
    moments = [correction.when for correction in brief.corrections if correction.kind == "update"]
    if brief.updated:
        moments.append(brief.updated)
    return max(moments, default=None)


def far_embargo(case: Case) -> Iterator[Problem]:
    """An embargo ends within a season."""
    if case.brief.state != "withdrawn" and case.brief.published - FAR > case.now:
        ahead = case.brief.published - case.now
        yield case.problem(
            FAR_EMBARGO,
            ("published",),
            f"This goes out on {in_words(case.brief.published)}, {ahead.days} days from now.",
            "If the year or the month is mistyped, mend it.",
        )


def overdue_draft(case: Case) -> Iterator[Problem]:
    """A draft's hour has not passed."""
    brief = case.brief
    if brief.state == "draft" and brief.published + GRACE < case.now:
        yield case.problem(
            OVERDUE_DRAFT,
            ("status",),
            f"This was to go out on {in_words(brief.published)}, and is still a draft.",
            "Set `status: published` if it is ready; else give `published` a new date.",
        )


def past_pin(case: Case) -> Iterator[Problem]:
    """A pin holds now, or will."""
    brief = case.brief
    if not brief.pinned_until or brief.state == "withdrawn":
        return
    until = in_words(brief.pinned_until)
    if brief.pinned_until <= brief.published:
        message = f"Pinned until {until}, which is not after {in_words(brief.published)}, when it goes out."
        yield case.problem(PAST_PIN, ("pinned_until",), message, "Mend the date, or take it out.")
    elif brief.pinned_until <= case.now:
        message = f"Pinned until {until}, which has passed."
        yield case.problem(PAST_PIN, ("pinned_until",), message, "Take `pinned_until` out.")


CHECKS = (stale_box, far_embargo, overdue_draft, past_pin)
