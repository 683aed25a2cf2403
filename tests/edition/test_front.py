from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.annotation.registry import DeskEntry, Registries, StorylineEntry, StorylineHead
from generator.edition import gather
from generator.edition.front import AMENDED, LATEST, PLACES, WEEK, is_pinned
from generator.settings import Settings
from generator.vocabulary import Brief, Correction, Front, Withdrawal
from tests import builders

NOW = datetime(2031, 4, 1, tzinfo=UTC)
REGISTRIES = Registries(
    people={},
    topics={},
    desks={one: DeskEntry(name=one.title()) for one in ("harbour", "sport", "world")},
    storylines={
        one: StorylineEntry(StorylineHead(title=one.title()), ()) for one in ("light", "quay")
    },
    pages=(),
)
SETTINGS = Settings("Merrow", "", "", Path(), Path(), Path(), ZoneInfo("UTC"), "en")
QUOTE = builders.quote("We cannot pay for a light that guides no ships")
OTHER = builders.quote("A town that puts out its light has given up")
WEIGHTY = replace(builders.brief().summary, why_it_matters=builders.statement("It is old."))


def a_brief(slug: str, day: float, desk: str = "world", **changes: object) -> Brief:
    """A brief of so many days after 1 March, with a quote and a reason why it matters."""
    given = {
        "path": f"{slug}.md",
        "headline": slug,
        "published": datetime(2031, 3, 1, tzinfo=UTC) + timedelta(days=day - 1),
        "desk_id": desk,
        "summary": WEIGHTY,
    }
    return builders.brief(**(given | changes))


def front(*briefs: Brief, preview: bool = False) -> Front:
    return gather(briefs, REGISTRIES, SETTINGS, NOW, preview=preview).front


def lead_of(*briefs: Brief) -> str | None:
    lead = front(*briefs).lead
    return lead.headline if lead else None


BRIEFS = st.lists(
    st.builds(
        lambda day, desk, pinned, gone, language: {
            "day": day,
            "desk": desk,
            "language": language,
            "pinned_until": NOW + timedelta(hours=1) if pinned else None,
            **({"state": "withdrawn", "withdrawal": Withdrawal(NOW, "No.")} if gone else {}),
        },
        st.integers(1, 28),
        st.sampled_from(["harbour", "sport", "world"]),
        st.sampled_from([False, False, False, True]),
        st.sampled_from([False, False, False, False, True]),
        st.sampled_from(["en", "en", "de"]),
    ),
    max_size=16,
).map(lambda all_of: [a_brief(f"b{n}", **one) for n, one in enumerate(all_of)])


@given(BRIEFS, st.randoms(use_true_random=False))
def test_every_brief_has_one_place_and_the_order_given_makes_no_difference(
    briefs: list[Brief], chance: object
) -> None:
    made = front(*briefs)
    placed = [brief.path for brief in (made.lead, *made.ranked) if brief]
    assert sorted(placed) == sorted(one.path for one in briefs if one.state != "withdrawn")
    chance.shuffle(briefs)  # type: ignore[attr-defined] # a Random
    assert front(*briefs) == made


@given(BRIEFS)
def test_pinned_ones_come_first_and_each_kind_newest_first(briefs: list[Brief]) -> None:
    made = front(*briefs)
    pins = [is_pinned(brief, NOW) for brief in made.ranked]
    assert pins == sorted(pins, reverse=True)
    assert made.lead is None or is_pinned(made.lead, NOW) or not any(pins)
    days = [brief.published for brief in made.ranked if is_pinned(brief, NOW)]
    assert days == sorted(days, reverse=True)
    by_desk: dict[str, list[datetime]] = {}
    for brief in made.ranked[sum(pins) :]:
        by_desk.setdefault(brief.desk_id, []).append(brief.published)
    for moments in by_desk.values():
        assert moments == sorted(moments, reverse=True)
    after = [brief.published for brief in made.ranked[PLACES[-1][0] :]]
    assert after == sorted(after, reverse=True)


@given(BRIEFS)
def test_no_desk_takes_more_places_than_it_may_while_another_has_news(briefs: list[Brief]) -> None:
    made = front(*briefs)
    order = [brief for brief in (made.lead, *made.ranked) if brief]
    newest = max((one.published for one in order), default=NOW)
    for until, most in PLACES:
        for place in range(1, min(until, len(order))):
            here, before = order[place], Counter(one.desk_id for one in order[:place])
            if is_pinned(here, NOW) or before[here.desk_id] < most:
                continue
            passed_over = [one for one in order[place:] if newest - one.published <= WEEK]
            assert all(
                any(before[one.desk_id] >= mosts for untils, mosts in PLACES if place < untils)
                for one in passed_over
            )


def test_a_busy_desk_leaves_room_in_the_first_places() -> None:
    busy = [a_brief(f"w{n}", 20 + n / 100) for n in range(9)]
    calm = [a_brief("goal", 18, "sport"), a_brief("boat", 17, "harbour")]
    made = front(*busy, *calm)
    assert [one.desk_id for one in made.ranked[:4]] == ["world", "sport", "harbour", "world"]


def test_nobody_s_old_news_takes_a_place_for_the_balance_s_sake() -> None:
    busy = [a_brief(f"w{n}", 20 + n / 100) for n in range(9)]
    assert front(*busy, a_brief("old", 2, "sport")).ranked[-1].headline == "old"


def test_the_newest_with_something_to_say_leads() -> None:
    thin = {"quotes": (), "summary": builders.brief().summary}
    assert lead_of(a_brief("long", 19), a_brief("short", 20, **thin)) == "long"
    assert lead_of(a_brief("long", 15), a_brief("short", 20, **thin)) == "short"
    assert lead_of(a_brief("quoted", 20, summary=builders.brief().summary)) == "quoted"
    assert lead_of() is None


def test_the_lead_speaks_the_newsroom_s_language_where_any_does() -> None:
    arabic = a_brief("arabic", 20, language="ar")
    assert lead_of(a_brief("english", 14), arabic) == "english"
    assert lead_of(a_brief("british", 14, language="en-GB"), arabic) == "british"
    assert lead_of(a_brief("long ago", 12), arabic) == "arabic"
    assert lead_of(a_brief("arabic", 20, language="ar")) == "arabic"


def test_a_pinned_brief_leads_whatever_it_is_as_long_as_the_pin_holds() -> None:
    old = a_brief("old", 1, language="ar", quotes=())
    pinned = replace(old, pinned_until=NOW + timedelta(hours=1))
    assert lead_of(pinned, a_brief("new", 20)) == "old"
    assert lead_of(replace(old, pinned_until=NOW), a_brief("new", 20)) == "new"


def test_in_a_preview_what_is_not_out_has_a_rank_but_does_not_lead() -> None:
    made = front(a_brief("out", 3), a_brief("later", 20, state="embargoed"), preview=True)
    assert made.lead
    assert (made.lead.headline, [one.headline for one in made.ranked]) == ("out", ["later"])


def test_the_latest_are_listed_where_there_are_more_than_the_list_has_lines() -> None:
    few = [a_brief(f"b{n}", n) for n in range(1, LATEST + 2)]
    assert front(*few).latest == ()
    latest = front(*few, a_brief("new", 9.5, quotes=())).latest
    assert [one.headline for one in latest[:2]] == ["new", "b8"]
    assert len(latest) == LATEST


def in_line(slug: str, day: float, storyline: str, **changes: object) -> Brief:
    return a_brief(slug, day, storyline_id=storyline, **changes)


def test_a_storyline_moved_by_what_is_new_in_the_seven_days_to_the_newest_brief() -> None:
    made = front(
        in_line("a", 13, "light"),
        in_line("b", 15, "light"),
        in_line("c", 20, "light"),
        in_line("gone", 19, "light", state="withdrawn", withdrawal=Withdrawal(NOW, "No.")),
        in_line("old", 13, "quay"),
        a_brief("newest", 20.9),
    )
    assert [(one.storyline.id, one.new, one.since.day) for one in made.moved] == [("light", 2, 15)]


def test_the_storyline_that_moved_last_comes_first() -> None:
    made = front(in_line("a", 19, "light"), in_line("b", 20, "quay"))
    assert [one.storyline.id for one in made.moved] == ["quay", "light"]


def quote_of(*briefs: Brief) -> tuple[str, int] | None:
    said = front(*briefs).quote
    return (said.brief.headline, said.number) if said else None


def test_the_quote_of_the_day_is_of_the_newest_day_and_not_the_lead_s_own() -> None:
    assert quote_of(a_brief("lead", 20.5), a_brief("other", 20)) == ("other", 1)
    assert quote_of(a_brief("lead", 20.5, quotes=(QUOTE, OTHER)), a_brief("b", 19)) == ("lead", 2)
    assert quote_of(a_brief("lead", 20.5), a_brief("day before", 19)) == ("day before", 1)
    assert quote_of(a_brief("lead", 20.5), a_brief("long ago", 2)) is None
    assert quote_of(a_brief("lead", 20.5)) is None


def test_the_quote_of_the_day_looks_well_set_large() -> None:
    short = replace(QUOTE, text="No.")
    assert quote_of(a_brief("lead", 20.9), a_brief("b", 20.5, quotes=(short, OTHER))) == ("b", 2)
    assert quote_of(a_brief("lead", 20.9), a_brief("b", 20.5, quotes=(short,))) == ("b", 1)


def test_the_quote_of_the_day_speaks_the_newsroom_s_language() -> None:
    briefs = [a_brief("lead", 20), a_brief("own", 19), a_brief("theirs", 20.5, language="ar")]
    assert quote_of(*briefs) == ("own", 1)


def corrected(slug: str, day: int, *days: int, kind: str = "correction") -> Brief:
    made = tuple(
        Correction(datetime(2031, 3, one, tzinfo=UTC), kind, None, None, None, f"{slug} {one}")  # type: ignore[arg-type] # a kind
        for one in sorted(days, reverse=True)
    )
    return a_brief(slug, day, corrections=made)


def test_corrections_are_those_of_the_week_before_the_newest_change() -> None:
    made = front(corrected("a", 1, 2, 9), corrected("b", 1, 12), a_brief("newest", 28))
    assert [(one.brief.headline, one.when.day) for one in made.amended] == [("b", 12), ("a", 9)]


def test_an_update_puts_nothing_right_but_is_a_change() -> None:
    made = front(corrected("a", 1, 9), corrected("b", 1, 20, kind="update"))
    assert made.amended == ()


def test_a_withdrawal_is_told_and_there_are_only_so_many() -> None:
    gone = a_brief("gone", 9, state="withdrawn", withdrawal=Withdrawal(NOW, "Not so."))
    many = [replace(gone, path=f"{n}.md", headline=f"gone {n}") for n in range(AMENDED + 1)]
    assert len(front(*many).amended) == AMENDED


@pytest.mark.parametrize("hours", [0, 24 * 365])
def test_the_hour_changes_nothing_but_pins(hours: int) -> None:
    briefs = [in_line("a", 19, "light"), corrected("b", 20, 21)]
    later = gather(briefs, REGISTRIES, SETTINGS, NOW + timedelta(hours=hours))
    assert later.front == front(*briefs)
