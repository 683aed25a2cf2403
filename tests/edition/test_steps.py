from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from generator.edition.steps import course
from generator.typeset.retold import appearances, retold, still_open
from generator.vocabulary import (
    Address,
    Brief,
    CastMember,
    ClaimEntry,
    ContextBox,
    Course,
    FigureEntry,
    Link,
    OpenClaim,
    Speaker,
    Step,
    Storyline,
    Told,
    WhoEntry,
    Withdrawal,
)
from tests import builders

ADA, IVO = Link("Ada Thorne", builders.ADA), Link("Ivo Bex", None)
KNOWN = {"ada-thorne": CastMember(ADA, "mayor", 0), "ivo-bex": CastMember(IVO, "keeper", 0)}
PEOPLE = {"person_ids": ("ada-thorne",), "people": (ADA,), "quotes": ()}
QUOTE = builders.quote("We cannot pay for a light that guides no ships")


def box(kind: Any, *entries: Any) -> ContextBox:
    return ContextBox(kind, "A box", entries, None, None)


def figure(text: str, counts: str = "a year to keep it lit", by: str | None = None) -> FigureEntry:
    return FigureEntry(builders.statement(text), counts, by)


def claim(text: str, *confirmed: str) -> ClaimEntry:
    return ClaimEntry(builders.statement(text), "reports", confirmed, (), None)


def a_brief(*boxes: ContextBox, **changes: Any) -> Brief:
    given = {"quotes": (), "context": boxes}
    return builders.brief(**(given | changes))


def numbers(*entries: FigureEntry) -> Brief:
    return a_brief(box("numbers", *entries))


def disputed(*entries: ClaimEntry) -> Brief:
    return a_brief(box("disputed", *entries))


def whole(briefs: Sequence[Brief], *leading: str) -> Course:
    """The course of a story, all of it told in one place."""
    story = Storyline(
        "light", Address("storylines/light.md"), "The light", None, "ongoing", (), (),
        tuple(briefs), leading, KNOWN, course,
    )  # fmt: skip
    steps, claims = tuple(retold(briefs)), still_open(briefs, 9)
    return story.tell(Told(steps, appearances(story, 9), claims, KNOWN))


def steps(briefs: Sequence[Brief]) -> tuple[Step, ...]:
    return whole(briefs).steps


def cast(briefs: Sequence[Brief], *leading: str) -> tuple[CastMember, ...]:
    return whole(briefs, *leading).cast


def open_claims(briefs: Sequence[Brief]) -> tuple[OpenClaim, ...]:
    return whole(briefs).open_claims


def newcomers(*briefs: Brief) -> list[list[str]]:
    return [[one.who.name for one in step.newcomers] for step in steps(briefs)]


def figures(*briefs: Brief) -> list[list[tuple[str, str]]]:
    return [
        [(one.before.figure.text, one.now.figure.text) for one in step.figures]
        for step in steps(briefs)
    ]


def confirmed(*briefs: Brief) -> list[list[tuple[str, ...]]]:
    return [[one.by for one in step.confirmed] for step in steps(briefs)]


def test_who_was_in_no_brief_before_is_new_and_in_the_first_nobody_is() -> None:
    ivo = {"person_ids": ("ivo-bex",), "people": (IVO,)}
    first, second, third = a_brief(**PEOPLE), a_brief(**(PEOPLE | ivo)), a_brief(**PEOPLE)
    assert newcomers(first, second, third) == [[], ["Ivo Bex"], []]
    assert newcomers(a_brief(), first) == [[], []]


def test_a_speaker_without_an_id_is_known_by_name() -> None:
    finch = replace(QUOTE, speaker=Speaker("Orla Finch", "councillor", None, None))
    said = a_brief(quotes=(finch,))
    (_, second, third) = steps([a_brief(**PEOPLE), said, said])
    assert [(one.who.name, one.role) for one in second.newcomers] == [("Orla Finch", "councillor")]
    assert third.newcomers == ()


def test_a_role_is_the_one_they_speak_in_then_the_box_s_then_the_registry_s() -> None:
    boxed = box("who", WhoEntry(ADA, "former mayor", None))
    for brief, role in (
        (a_brief(boxed, **(PEOPLE | {"quotes": (QUOTE,)})), "mayor of Port Merrow"),
        (a_brief(boxed, **PEOPLE), "former mayor"),
        (a_brief(**PEOPLE), "mayor"),
    ):
        (member,) = cast([brief])
        assert member.role == role


def test_a_figure_changed_where_another_counts_the_same() -> None:
    assert figures(numbers(figure("40,000")), a_brief(), numbers(figure("45,000"))) == [
        [], [], [("40,000", "45,000")],
    ]  # fmt: skip
    assert figures(numbers(figure("40,000")), numbers(figure("40,000"))) == [[], []]
    other = figure("45,000", "a year for paint")
    assert figures(numbers(figure("40,000")), numbers(other)) == [[], []]
    assert figures(
        numbers(figure("40,000", "A year  to keep it lit.")), numbers(figure("45,000"))
    ) == [[], [("40,000", "45,000")]]


def test_of_several_that_count_the_same_only_those_of_one_claimant_are_compared() -> None:
    ada, ivo = figure("40,000", by="Ada Thorne"), figure("60,000", by="Ivo Bex")
    later = figure("45,000", by="Ada Thorne")
    assert figures(numbers(ada, ivo), numbers(later)) == [[], [("40,000", "45,000")]]
    assert figures(numbers(ada), numbers(ivo)) == [[], [("40,000", "60,000")]]
    assert figures(numbers(ada, ivo), numbers(figure("50,000"))) == [[], []]


def test_a_claim_was_confirmed_where_it_stood_before() -> None:
    text = "Twelve ships missed the harbour."
    assert confirmed(disputed(claim(text)), disputed(claim(text, "the office"))) == [
        [], [("the office",)],
    ]  # fmt: skip
    assert confirmed(disputed(claim(text, "the office"))) == [[]]
    twice = claim(text, "the office", "the court")
    assert confirmed(disputed(claim(text, "the office")), disputed(twice)) == [
        [], [("the court",)],
    ]  # fmt: skip
    assert confirmed(disputed(claim(text)), disputed(claim("Another.", "all"))) == [[], []]


def test_a_claim_stands_open_until_the_latest_brief_with_it_says_otherwise() -> None:
    one, two = claim("One."), claim("Two.")
    briefs = [disputed(one, two), disputed(claim("two", "the court")), disputed(claim("Three."))]
    assert [open_.entry.claim.text for open_ in open_claims(briefs)] == ["Three.", "One."]
    again = [disputed(claim("One.", "all")), disputed(one)]
    assert [open_.brief for open_ in open_claims(again)] == [again[1]]


def test_what_is_withdrawn_counts_for_nothing() -> None:
    gone = {"state": "withdrawn", "withdrawal": Withdrawal(builders.brief().published, "No.")}
    first = a_brief(box("numbers", figure("40,000")), **PEOPLE)
    ivo = {"person_ids": ("ivo-bex",), "people": (IVO,)}
    taken = replace(
        first, context=(box("disputed", claim("x")), box("numbers", figure("9"))), **gone, **ivo
    )
    later = a_brief(box("numbers", figure("45,000")), **PEOPLE)
    assert figures(first, taken, later)[1:] == [[], [("40,000", "45,000")]]
    assert newcomers(first, taken, later) == [[], [], []]
    assert open_claims([first, taken]) == ()
    assert [one.who for one in cast([first, taken])] == [ADA]


def test_the_cast_opens_with_whom_the_editor_names_then_come_the_most_frequent() -> None:
    finch = a_brief(quotes=(replace(QUOTE, speaker=Speaker("Orla Finch", None, None, None)),))
    briefs = [a_brief(**PEOPLE), finch, finch]
    made = cast(briefs, "ivo-bex")
    assert [(one.who.name, one.briefs) for one in made] == [
        ("Ivo Bex", 0), ("Orla Finch", 2), ("Ada Thorne", 1),
    ]  # fmt: skip


def test_who_leads_without_a_brief_and_without_an_entry_is_nobody() -> None:
    assert cast([a_brief(**PEOPLE)], "nobody", "ivo-bex") == (
        KNOWN["ivo-bex"],
        CastMember(ADA, "mayor", 1),
    )


def test_all_who_confirmed_a_claim_before_count_and_not_the_last_alone() -> None:
    text = "Twelve ships missed the harbour."
    said = [("the office",), ("the court",), ("the office", "the court", "the crew")]
    assert confirmed(*(disputed(claim(text, *by)) for by in said)) == [
        [], [("the court",)], [("the crew",)],
    ]  # fmt: skip
