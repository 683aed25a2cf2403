"""What of a story its pages are given: a page changes with what it shows, and with nothing else."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from generator.later import Fingerprints
from generator.typeset.retold import appearances, retold, still_open
from generator.vocabulary import (
    Brief,
    Correction,
    FigureEntry,
    Outline,
    Passage,
    Retold,
    Span,
    Speaker,
    Statement,
    Storyline,
    WhoEntry,
    threads_in,
)
from tests import builders
from tests.edition.test_steps import (
    ADA,
    IVO,
    KNOWN,
    PEOPLE,
    QUOTE,
    a_brief,
    box,
    claim,
    disputed,
    figure,
    numbers,
)

ADA_AND_IVO = {"person_ids": ("ada-thorne", "ivo-bex"), "people": (ADA, IVO)}
WHEN = datetime(2031, 3, 30, tzinfo=UTC)


def step(*briefs: Brief) -> Retold:
    """The last one."""
    return [*retold(briefs)][-1]


def same(one: object, other: object) -> bool:
    prints = Fingerprints()
    return prints.of((one,)) == prints.of((other,))


def story(*briefs: Brief, leading: tuple[str, ...] = ()) -> Storyline:
    return Storyline(
        "light", builders.ADA, "The light", None, "ongoing", (), (), briefs, leading, KNOWN,
        lambda told: told,  # type: ignore[arg-type, return-value] # nobody tells it here
    )  # fmt: skip


def test_of_what_counts_the_same_a_step_is_given_the_latest_before() -> None:
    old, late = numbers(figure("40,000")), numbers(figure("45,000"), figure("9", "ships"))
    between, now = numbers(figure("3", "lamps")), numbers(figure("50,000", "A year to keep it lit"))
    assert step(old, late, between, now).before == (late,)
    assert step(old, late, between, numbers(figure("1", "gulls"))).before == ()


def test_of_a_claim_a_step_is_given_whatever_was_said_of_it_and_once() -> None:
    said = [disputed(claim("One.")), disputed(claim("one")), disputed(claim("One.", "Ada"))]
    again = replace(said[0], headline="Again")
    assert step(*said, again, said[0]).before == (*said[:2], said[2])


def test_what_is_withdrawn_is_given_to_no_step() -> None:
    gone = replace(numbers(figure("40,000")), state="withdrawn", **ADA_AND_IVO)
    told = step(a_brief(**PEOPLE), gone, a_brief(box("numbers", figure("1")), **ADA_AND_IVO))
    assert (told.before, told.newcomers) == ((), ("ivo-bex",))


def spoken_as(role: str, brief: Brief) -> Brief:
    """The brief with another role of Ada Thorne's in it, where she speaks and where she is told of."""
    quote = replace(QUOTE, speaker=replace(QUOTE.speaker, role=role))
    return replace(brief, quotes=(quote,), context=(*brief.context, box("who", WhoEntry(ADA, role, None))))  # fmt: skip


def test_a_role_counts_in_the_step_in_which_somebody_is_new_and_in_no_later_one() -> None:
    first, second = a_brief(figures := box("numbers", figure("1")), **PEOPLE), a_brief(**PEOPLE)
    third = a_brief(figures, **ADA_AND_IVO)

    def told(role: str) -> list[Retold]:
        return [*retold([spoken_as(role, one) for one in (first, second, third)])]

    before, after = told("mayor"), told("late mayor")
    assert [same(one, other) for one, other in zip(before, after, strict=True)] == [True, True, False]  # fmt: skip


@pytest.mark.parametrize(
    "change",
    [
        {"headline": "Something else"},
        {"dek": "Another one."},
        {"corrections": (Correction(WHEN, "update", None, None, None, "Nine."),)},
        {"context": (box("numbers", figure("41,000")),)},
        {"context": (box("disputed", claim("One.", "all")),)},
    ],
    ids=lambda change: str(*change),
)
def test_whatever_a_step_shows_counts(change: dict[str, object]) -> None:
    made = (Correction(WHEN, "update", None, None, None, "Eight."),)
    boxes = box("numbers", figure("40,000")), box("disputed", claim("One."))
    brief = a_brief(*boxes, corrections=made)
    assert not same(step(brief), step(replace(brief, **change)))
    if "context" in change:
        later = a_brief(box("numbers", figure("50,000")), box("disputed", claim("One.", "all")))
        assert not same(step(brief, later), step(replace(brief, **change), later))


def test_where_in_an_article_a_figure_rests_does_not_count() -> None:
    brief = numbers(figure("40,000"))
    moved = numbers(
        FigureEntry(
            Statement("40,000", (Passage(1, 1, Span(0, 6)),)), "a year to keep it lit", None
        )
    )
    assert brief.outline != moved.outline
    assert same(step(brief), step(moved))


def test_who_appears_is_counted_without_a_look_into_any_brief() -> None:
    finch = replace(QUOTE, speaker=Speaker("Orla Finch", None, None, None))
    briefs = a_brief(**PEOPLE), a_brief(quotes=(finch,)), a_brief(quotes=(finch,))
    shown = appearances(story(*briefs, leading=("ivo-bex", "nobody")), 9)
    assert [(one.key, one.briefs, one.latest) for one in shown] == [
        ("ivo-bex", 0, None), ("Orla Finch", 2, briefs[2]), ("ada-thorne", 1, briefs[0]),
    ]  # fmt: skip
    assert appearances(story(*briefs), 1) == shown[1:2]


def test_as_many_open_claims_are_told_as_there_is_room_for() -> None:
    briefs = [disputed(claim(f"{n}.", *("all",) * (n == 3))) for n in range(5)]
    assert [one.brief.brief for one in still_open(briefs, 3)] == [briefs[4], briefs[2], briefs[1]]


def test_threads_are_read_as_they_were_written() -> None:
    outline = Outline(figures=(figure("4"),), claims=(claim("One."), claim("ONE", "Ada")))
    one, two, three = threads_in(outline.threads)
    assert [one.kind, two.kind, three.kind] == ["figure", "open", "confirmed"]
    assert two.same == three.same != one.same
    assert two.kept != three.kept
    assert threads_in("") == ()
