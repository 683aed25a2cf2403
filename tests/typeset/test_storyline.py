from datetime import UTC, datetime

from generator.languages import words_of
from generator.typeset import make_pages
from generator.typeset import storyline as story
from generator.typeset.storyline import CAST, EARLIER, OPENING, Stories
from generator.views import SoFar, StorylineView
from generator.vocabulary import (
    Brief,
    ClaimEntry,
    ContextBox,
    Correction,
    FigureEntry,
    Speaker,
    Withdrawal,
)
from tests import builders
from tests.typeset.test_pages import a_brief, edition

NOW = datetime(2031, 4, 1, tzinfo=UTC)


def view_of(*briefs: Brief) -> StorylineView:
    pages = make_pages(edition(*briefs), words_of("en"))
    (page,) = (page for page in pages if page.template == "storyline.html")
    assert isinstance(page.view, StorylineView)
    return page.view


def so_far(at: int, *briefs: Brief) -> SoFar | None:
    told = Stories(edition(*briefs).storylines).of(briefs[at])
    return story.so_far(told, words_of("en")) if told else None


def box(kind: str, *entries: object) -> ContextBox:
    return ContextBox(kind, "A box", entries, None, None)  # type: ignore[arg-type] # a kind and its entries


def figure(text: str, by: str | None) -> ContextBox:
    return box("numbers", FigureEntry(builders.statement(text), "a year", by))


def claim(*confirmed: str) -> ContextBox:
    entry = ClaimEntry(builders.statement("Ships miss it."), "reports", confirmed, (), None)
    return box("disputed", entry)


def test_a_step_tells_what_happened_in_the_dek_or_else_the_lede() -> None:
    view = view_of(a_brief("a", 1), a_brief("b", 2, dek="It stays lit."))
    assert [step.told for step in view.steps] == [
        "The council of Port Merrow voted to close the lighthouse.", "It stays lit.",
    ]  # fmt: skip
    assert (view.count, view.latest and view.latest.brief.name) == (2, "The light, day 2")


def test_a_step_says_what_changed_with_it() -> None:
    made = Correction(NOW, "correction", None, None, None, "Nine, not eight.")
    first = a_brief("a", 1, context=(figure("40,000", "Ada"), claim()))
    second = a_brief("b", 2, context=(figure("45,000", None), claim("the office")), corrections=(made,))  # fmt: skip
    before, step = view_of(first, second).steps
    assert (before.figures, before.confirmed, before.amended) == ((), (), ())
    (shift,) = step.figures
    assert (shift.before, shift.claimed_by_before, shift.figure, shift.claimed_by) == (
        "40,000", "Ada", "45,000", None,
    )  # fmt: skip
    assert [one.confirmed_by for one in step.confirmed] == [("the office",)]
    assert [one.note for one in step.amended] == ["Nine, not eight."]


def test_a_withdrawn_step_tells_nothing_but_why_it_went() -> None:
    gone = a_brief(
        "b", 2, dek="Secret.", state="withdrawn", withdrawal=Withdrawal(NOW, "It was not so."),
        corrections=(Correction(NOW, "correction", None, "x", "y", None),),
    )  # fmt: skip
    view = view_of(a_brief("a", 1), gone)
    assert (view.steps[1].told, view.steps[1].amended) == ("It was not so.", ())
    assert view.latest
    assert view.latest.brief.name == "The light, day 1"


def test_open_claims_stand_with_who_says_so() -> None:
    (one,) = view_of(a_brief("a", 1, context=(claim(),))).claims
    assert (one.claim, one.claimed_by, one.brief.name) == (
        "Ships miss it.", "reports", "The light, day 1",
    )  # fmt: skip
    assert view_of(a_brief("a", 1, context=(claim("all"),))).claims == ()


def test_a_page_shows_only_so_many_people() -> None:
    speakers = [Speaker(f"Speaker {n}", None, None, None) for n in range(CAST + 5)]
    quote = builders.quote("We cannot pay for a light that guides no ships")
    crowded = tuple(builders.replace(quote, speaker=one) for one in speakers)
    view = view_of(a_brief("a", 1, quotes=crowded))
    assert len(view.people) == CAST
    assert view.people[0].link.name == "Ada Thorne"


def test_the_story_so_far_has_the_latest_briefs_before_this_one_and_no_more() -> None:
    briefs = [a_brief(f"b{n}", n) for n in range(1, EARLIER + 4)]
    told = so_far(len(briefs) - 1, *briefs)
    assert told
    assert [one.brief.name for one in told.earlier] == [
        f"The light, day {n}" for n in range(3, EARLIER + 3)
    ]
    assert told.omitted == 2
    assert told.opening == "It was lit in 1891."
    assert len(told.opening) <= OPENING


def test_the_story_of_a_first_brief_is_its_background() -> None:
    told = so_far(0, a_brief("a", 1), a_brief("b", 2))
    assert told
    assert (told.earlier, told.omitted) == ((), 0)


def test_the_story_so_far_leaves_out_what_was_withdrawn() -> None:
    gone = a_brief("a", 1, state="withdrawn", withdrawal=Withdrawal(NOW, "Not so."))
    told = so_far(1, gone, a_brief("b", 2))
    assert told
    assert told.earlier == ()
