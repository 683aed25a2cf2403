from dataclasses import replace
from typing import Any

import pytest

from generator.edition.steps import cast, course, open_claims, steps
from generator.later import Fingerprints
from generator.vocabulary import (
    Brief,
    ClaimEntry,
    ContextBox,
    FigureEntry,
    Link,
    Retold,
    Speaker,
    WhoEntry,
    Withdrawal,
)
from tests import builders

ROLES = {"ada-thorne": "mayor", "ivo-bex": "keeper"}
ADA, IVO = Link("Ada Thorne", builders.ADA), Link("Ivo Bex", None)
LINKS = {"ada-thorne": ADA, "ivo-bex": IVO}
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


def newcomers(*briefs: Brief) -> list[list[str]]:
    return [[one.who.name for one in step.newcomers] for step in steps(briefs, ROLES.get)]


def figures(*briefs: Brief) -> list[list[tuple[str, str]]]:
    return [
        [(one.before.figure.text, one.now.figure.text) for one in step.figures]
        for step in steps(briefs, ROLES.get)
    ]


def confirmed(*briefs: Brief) -> list[list[tuple[str, ...]]]:
    return [[one.by for one in step.confirmed] for step in steps(briefs, ROLES.get)]


def test_who_was_in_no_brief_before_is_new_and_in_the_first_nobody_is() -> None:
    ivo = {"person_ids": ("ivo-bex",), "people": (IVO,)}
    first, second, third = a_brief(**PEOPLE), a_brief(**(PEOPLE | ivo)), a_brief(**PEOPLE)
    assert newcomers(first, second, third) == [[], ["Ivo Bex"], []]
    assert newcomers(a_brief(), first) == [[], []]


def test_a_speaker_without_an_id_is_known_by_name() -> None:
    finch = replace(QUOTE, speaker=Speaker("Orla Finch", "councillor", None, None))
    said = a_brief(quotes=(finch,))
    (_, second, third) = steps([a_brief(**PEOPLE), said, said], ROLES.get)
    assert [(one.who.name, one.role) for one in second.newcomers] == [("Orla Finch", "councillor")]
    assert third.newcomers == ()


def test_a_role_is_the_one_they_speak_in_then_the_box_s_then_the_registry_s() -> None:
    boxed = box("who", WhoEntry(ADA, "former mayor", None))
    for brief, role in (
        (a_brief(boxed, **(PEOPLE | {"quotes": (QUOTE,)})), "mayor of Port Merrow"),
        (a_brief(boxed, **PEOPLE), "former mayor"),
        (a_brief(**PEOPLE), "mayor"),
    ):
        (member,) = cast([brief], (), LINKS, ROLES.get)
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
    assert [one.who for one in cast([first, taken], (), LINKS, ROLES.get)] == [ADA]


def test_the_cast_opens_with_whom_the_editor_names_then_come_the_most_frequent() -> None:
    finch = a_brief(quotes=(replace(QUOTE, speaker=Speaker("Orla Finch", None, None, None)),))
    briefs = [a_brief(**PEOPLE), finch, finch]
    made = cast(briefs, ("ivo-bex",), LINKS, ROLES.get)
    assert [(one.who.name, one.briefs) for one in made] == [
        ("Ivo Bex", 0), ("Orla Finch", 2), ("Ada Thorne", 1),
    ]  # fmt: skip


def test_a_story_told_up_to_a_brief_has_the_steps_that_the_whole_has(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    told = [
        a_brief(box("numbers", figure(f"{n}0,000")), claims, path=f"articles/{n}.md")
        for n in range(1, 6)
        for claims in (box("disputed", claim("Three.", *("the office",) * (n > 3))),)
    ]
    story, *_ = stories = [*Retold.up_to_each(told, 1)][::-1]
    for until in (5, 2, 4, 5):
        part = course(stories[-until], (), LINKS, ROLES)
        assert part.steps == steps(told[:until], ROLES.get)
    counted: list[int] = []
    monkeypatch.setattr("generator.edition.steps.steps", lambda *_: counted.append(1) or ())
    for until in range(1, 6):
        course(stories[-until], (), LINKS, ROLES)
    assert not counted, "each page of a long story would tell it again from its beginning"
    course(Retold.of([*told[:2], numbers()]), (), LINKS, ROLES)
    course(story, (), LINKS, {**ROLES})
    assert len(counted) == 2, "another story, or one told with other roles, is told anew"


def test_a_brief_counts_as_far_as_the_story_is_told_by_it() -> None:
    prints, before = Fingerprints(), numbers(figure("40,000"))
    other_words = Retold.of([replace(before, headline="Something else")])
    other_figure = Retold.of([numbers(figure("50,000"))])
    assert prints.of(Retold.of([before])) == prints.of(other_words) != prints.of(other_figure)


def test_a_story_up_to_a_leaf_is_the_same_however_it_goes_on() -> None:
    told = [numbers(figure(f"{n}0,000")) for n in range(1, 6)]
    longer, shorter = [*Retold.up_to_each(told, 2)], [*Retold.up_to_each(told[:4], 2)]
    assert [len(one.briefs) for one in longer] == [2, 4, 5]
    assert [one.kept for one in longer[:2]] == [one.kept for one in shorter]
    assert longer[-1] == Retold.of(told)
    changed = [*Retold.up_to_each([*told[:2], told[4], *told[3:]], 2)]
    assert [one.kept == other.kept for one, other in zip(longer, changed, strict=True)] == [True, False, False]  # fmt: skip
