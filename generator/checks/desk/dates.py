"""NB410 to NB416: dates that contradict each other, or the calendar. In: a Case. Out: Problems.

A day without a time is taken at its earliest, wherever on Earth that is, so that no difference of
time zones is ever reported.
"""

from collections.abc import Iterator
from datetime import date, datetime
from itertools import pairwise

from generator.annotation.boxes import Next, SharedBox, Timeline
from generator.checks.desk.case import Case, in_words, start_of
from generator.problem import Problem, Rule
from generator.vocabulary import FieldPath, PartialDate

UPDATED_FIRST = Rule(
    code="NB410",
    name="updated-before-published",
    severity="error",
    why="A brief can’t have changed before it went out: one of the two dates is mistyped, and readers see both.",
    bad="published: 2024-11-01 18:00\nupdated: 2024-10-02 09:00",
    good="published: 2024-11-01 18:00\nupdated: 2024-11-02 09:00",
)
CORRECTED_FIRST = Rule(
    code="NB411",
    name="corrected-before-published",
    severity="error",
    why="A correction puts right what readers have seen, so it can’t be older than the brief.",
    bad="published: 2024-11-01 18:00\ncorrections:\n  - when: 2024-10-02 09:00\n    kind: correction\n    note: …",
    good="published: 2024-11-01 18:00\ncorrections:\n  - when: 2024-11-02 09:00\n    kind: correction\n    note: …",
)
WITHDRAWN_FIRST = Rule(
    code="NB412",
    name="withdrawn-before-published",
    severity="error",
    why="A brief can’t be taken down before it went out; the notice to readers would say so.",
    bad="published: 2024-11-01 18:00\nwithdrawal:\n  when: 2024-10-03 10:00\n  reason: …",
    good="published: 2024-11-01 18:00\nwithdrawal:\n  when: 2024-11-03 10:00\n  reason: …",
)
BEFORE_ARTICLE = Rule(
    code="NB413",
    name="before-its-article",
    severity="error",
    why="A brief is made from its article, so it can’t be older. In January, last year’s year is easily typed.",
    bad="published: 2024-01-03 18:00\nsource:\n  published: 2025-01-03",
    good="published: 2025-01-03 18:00\nsource:\n  published: 2025-01-03",
)
BEFORE_EVENT = Rule(
    code="NB414",
    name="before-the-event",
    severity="error",
    why="The dateline says when it happened. News of something that is still to come has no date of the event yet.",
    bad="published: 2024-11-01 18:00\ndateline:\n  place: Moscow\n  date: 2024-11-08",
    good="published: 2024-11-01 18:00\ndateline:\n  place: Moscow\n  date: 2024-11-01",
)
FUTURE = Rule(
    code="NB415",
    name="date-in-the-future",
    severity="error",
    why="Only `published`, as an embargo, and `pinned_until` can be still to come. What has happened has a date that has passed.",
    bad="updated: 2042-11-02 09:00",
    good="updated: 2024-11-02 09:00",
)
OUT_OF_ORDER = Rule(
    code="NB416",
    name="events-out-of-order",
    severity="warning",
    why="Readers take a list of dates for a sequence; one that jumps back is most often a mistyped date.",
    bad="events:\n  - when: 2024-08\n    text: …\n  - when: 1949\n    text: …",
    good="events:\n  - when: 1949\n    text: …\n  - when: 2024-08\n    text: …",
)
RULES = (
    UPDATED_FIRST,
    CORRECTED_FIRST,
    WITHDRAWN_FIRST,
    BEFORE_ARTICLE,
    BEFORE_EVENT,
    FUTURE,
    OUT_OF_ORDER,
)

_MISTYPED = "One of the two is mistyped: look at {} and `published`."


def updated_first(case: Case) -> Iterator[Problem]:
    """`updated` is not before `published`."""
    brief = case.brief
    if brief.updated and brief.updated < brief.published:
        yield case.problem(
            UPDATED_FIRST,
            ("updated",),
            f"Updated on {in_words(brief.updated)}, before it was published on {in_words(brief.published)}.",
            _MISTYPED.format("`updated`"),
        )


def corrected_first(case: Case) -> Iterator[Problem]:
    """No correction is before `published`."""
    published = case.brief.published
    for number, correction in enumerate(case.article.annotation.corrections):
        if correction.when < published:
            when = correction.when.astimezone(published.tzinfo)
            yield case.problem(
                CORRECTED_FIRST,
                ("corrections", number, "when"),
                f"Corrected on {in_words(when)}, before it was published on {in_words(published)}.",
                _MISTYPED.format("`when`"),
            )


def withdrawn_first(case: Case) -> Iterator[Problem]:
    """A withdrawal is not before `published`."""
    brief = case.brief
    if brief.withdrawal and brief.withdrawal.when < brief.published:
        yield case.problem(
            WITHDRAWN_FIRST,
            ("withdrawal", "when"),
            f"Withdrawn on {in_words(brief.withdrawal.when)}, before it was published on {in_words(brief.published)}.",
            _MISTYPED.format("`when`"),
        )


def before_article(case: Case) -> Iterator[Problem]:
    """A brief is not older than its article."""
    brief, source = case.brief, case.brief.source.published
    if source and brief.published < start_of(source):
        yield case.problem(
            BEFORE_ARTICLE,
            ("published",),
            f"The brief is dated {in_words(brief.published)}; its article came out later, on {in_words(source)}.",
            "One of the two is mistyped: look at `published` and at `published` below `source`.",
        )


def before_event(case: Case) -> Iterator[Problem]:
    """A brief is not older than what it reports."""
    brief, day = case.brief, case.brief.dateline_date
    if day and brief.published < start_of(day):
        yield case.problem(
            BEFORE_EVENT,
            ("dateline", "date"),
            f"It happened on {in_words(day)}, says the dateline; but the brief is dated {in_words(brief.published)}.",
            "Mend the date that is mistyped; if the event is still to come, leave `date` out of the dateline.",
        )


def future(case: Case) -> Iterator[Problem]:
    """Nothing that has happened has a date to come. What is under embargo happens by its hour."""
    brief, now = case.brief, case.now
    done: list[tuple[FieldPath, datetime | date | None]] = [(("updated",), brief.updated)]
    for number, correction in enumerate(case.article.annotation.corrections):
        done.append((("corrections", number, "when"), correction.when))
    if brief.withdrawal:
        done.append((("withdrawal", "when"), brief.withdrawal.when))
    happened = [
        (("dateline", "date"), brief.dateline_date),
        (("source", "published"), brief.source.published),
        *_box_dates(case),
    ]
    by = max(now, brief.published)
    for dates, last in ((done, now), (happened, by)):
        for field, when in dates:
            if when and start_of(when) > last:
                yield case.problem(
                    FUTURE,
                    field,
                    f"{in_words(when)} is still to come.",
                    "Look at the year, the month and the day: one of them is mistyped.",
                )


def _box_dates(case: Case) -> Iterator[tuple[FieldPath, datetime | date | None]]:
    for number, box in enumerate(case.article.annotation.context):
        if isinstance(box, SharedBox):
            continue
        yield ("context", number, "as_of"), box.as_of
        if box.source:
            yield ("context", number, "source", "published"), box.source.published


def out_of_order(case: Case) -> Iterator[Problem]:
    """The events of a box come earliest first."""
    for number, box in enumerate(case.article.annotation.context):
        if not isinstance(box, Timeline | Next):
            continue
        dated = [(place, event.when) for place, event in enumerate(box.events) if event.when]
        for (_, before), (place, after) in pairwise(dated):
            if _is_earlier(after, before):
                yield case.problem(
                    OUT_OF_ORDER,
                    ("context", number, "events", place, "when"),
                    f"{after.iso} stands below {before.iso}, which is later.",
                    "Put the earliest first, or mend the date that is mistyped.",
                )


def _is_earlier(one: PartialDate, other: PartialDate) -> bool:
    """Whether `one` is before `other` for certain: as far as both are given."""
    both = [(one.year, other.year), (one.month, other.month), (one.day, other.day)]
    known = [pair for pair in both if all(pair)]
    return [mine for mine, _ in known] < [theirs for _, theirs in known]


CHECKS = (
    updated_first,
    corrected_first,
    withdrawn_first,
    before_article,
    before_event,
    future,
    out_of_order,
)
