from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from generator.languages import words_of
from generator.typeset.front import LEAD_POINTS, MAJOR, MINOR, RANKED, front_view
from generator.views import FrontView
from generator.vocabulary import Brief, Image, Link
from tests import builders
from tests.typeset.test_pages import a_brief, edition, pages

IMAGE = Image("images/light.png", "A light", "Nobody", None)
OTHER = builders.quote("A town that puts out its light has given up")


def view_of(*briefs: Brief) -> FrontView:
    whole = edition(*briefs)
    newest = max((brief.published for brief in whole.briefs), default=None)
    return front_view(whole.front, newest, words_of("en"))


def briefs(number: int) -> list[Brief]:
    """So many briefs, the last the newest, an hour apart."""
    first = datetime(2031, 3, 20, 6, tzinfo=UTC)
    return [
        replace(a_brief(f"b{n}", 1), published=first + timedelta(hours=n), headline=f"Brief {n}")
        for n in range(number)
    ]


@pytest.mark.parametrize(
    ("others", "majors", "minors", "rest"),
    [(0, 0, 0, 0), (2, 2, 0, 0), (3, 3, 0, 0), (5, 3, 0, 2), (7, 3, 3, 1), (9, 3, 6, 0), (40, 3, 6, 21)],
)  # fmt: skip
def test_rows_of_shorter_briefs_are_full_and_what_is_left_is_a_headline(
    others: int, majors: int, minors: int, rest: int
) -> None:
    view = view_of(*briefs(others + 1))
    assert (len(view.majors), len(view.minors), len(view.rest)) == (majors, minors, rest)
    assert majors + minors + rest <= RANKED
    assert majors <= MAJOR
    assert minors <= MINOR
    assert bool(view.archive) == (others > RANKED)


def test_a_lead_has_its_points_where_it_has_no_picture_or_no_company() -> None:
    many, with_picture = briefs(9), replace(briefs(10)[-1], image=IMAGE)
    whole = view_of(*briefs(10)).lead
    assert whole
    assert 0 < len(whole.points) <= LEAD_POINTS
    pictured = view_of(*many, with_picture).lead
    assert pictured
    assert (pictured.image, pictured.points) == (IMAGE, ())
    alone = view_of(with_picture).lead
    assert alone
    assert alone.points


def test_a_line_of_the_latest_says_where_and_when() -> None:
    line = view_of(*briefs(12)).wire[0]
    assert (line.brief.name, line.desk.name) == ("Brief 10", "World")
    assert (line.time, line.day, line.iso) == (
        "16:00", "20 March 2031", "2031-03-20T16:00:00+00:00",
    )  # fmt: skip


def test_a_storyline_that_moved_names_the_weekday() -> None:
    lead = replace(a_brief("b", 11), storyline=None, storyline_id=None)
    (one,) = view_of(a_brief("a", 10), lead).moved
    assert (one.new, one.since, one.lasting, one.latest.name) == (
        1, "Monday", False, "The light, day 10",
    )  # fmt: skip
    (more,) = view_of(a_brief("a", 10), a_brief("b", 12)).moved
    assert (more.new, more.since, more.since_iso, more.lasting) == (2, "Monday", "2031-03-10", True)


def test_a_small_edition_does_not_say_twice_what_leads_it() -> None:
    assert view_of(a_brief("a", 10)).moved == ()
    many = [replace(one, storyline=None, storyline_id=None) for one in briefs(10)]
    assert len(view_of(*many, a_brief("a", 21)).moved) == 1


def test_the_quote_of_the_day_leads_to_its_place() -> None:
    brief = a_brief("a", 10, language="de")
    quote = view_of(replace(brief, quotes=(*brief.quotes, OTHER))).quote
    assert quote
    assert quote.text == "„A town that puts out its light has given up“"
    assert (quote.fragment, quote.brief) == ("q2", Link(brief.headline, brief.address))


def test_the_markdown_has_the_briefs_of_the_page_and_the_way_to_the_rest() -> None:
    few = pages(*(a_brief(f"b{at}", 1 + at % 28) for at in range(RANKED + 1)))["index.md"]
    many = pages(*(a_brief(f"b{at}", 1 + at % 28) for at in range(RANKED + 2)))["index.md"]
    for page in (few, many):
        assert page.markdown.count("2031/03/b") == RANKED + 1, "the lead, and those ranked"
    assert "archive/index.md" in many.markdown
    assert "archive/index.md" not in few.markdown
