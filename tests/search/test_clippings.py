"""What of a brief can be found, and what can't."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from generator.search import clippings
from generator.search.clippings import Clipping, Volume, volumes_of
from generator.vocabulary import (
    Address,
    Brief,
    ClaimEntry,
    ContextBox,
    Correction,
    FigureEntry,
    Link,
    Speaker,
    Withdrawal,
)
from tests.builders import article_text, brief, quote, statement
from tests.search.editions import edition

PERSON = Link("Ada Thorne", Address("people/ada-thorne.md"))


def of(*briefs: Brief) -> dict[str, Volume]:
    return {volume.name: volume for volume in volumes_of(edition(*briefs))}


def clipping(**changes: Any) -> Clipping:
    return of(brief(**changes))["briefs/2031"].clippings[0]


def said(**changes: Any) -> str:
    return "\n".join(clipping(**changes).words)


def labels(found: Clipping) -> set[str]:
    return {f"{label.kind}={label.id}={label.name}" for label in found.labels}


def test_a_year_has_a_volume_of_briefs_and_one_of_quotes_the_newest_first() -> None:
    old = brief(
        address=Address("2029/01/a.md"), published=datetime(2029, 1, 1, tzinfo=UTC), quotes=()
    )
    assert [*of(old, brief())] == ["briefs/2031", "briefs/2029", "quotes/2031"]


def on(*days: tuple[int, int, int], **changes: Any) -> list[Brief]:
    """A brief on each of these days."""
    return [
        brief(
            address=Address(f"{year}/{month:02}/{day}.md"),
            published=datetime(year, month, day, tzinfo=UTC),
            **changes,
        )
        for year, month, day in days
    ]


@pytest.fixture
def worth_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if two briefs were as many as a large newsroom has."""
    monkeypatch.setattr(clippings, "WORTH_IT", 2)


OLDER = [*on((2031, 1, 1), (2031, 1, 2))]
LATEST = [*on((2031, 2, 1), (2031, 3, 1))]


@pytest.mark.usefixtures("worth_it")
def test_the_latest_months_of_a_large_year_have_a_volume_of_their_own() -> None:
    found = of(*on((2030, 12, 31)), *OLDER, *LATEST)
    parts = ["2031-latest", "2031", "2030"]
    assert [*found] == [f"{shelf}/{part}" for shelf in ("briefs", "quotes") for part in parts]
    assert found["quotes/2031-latest"].briefs == tuple(LATEST)
    assert found["briefs/2031"].briefs == tuple(OLDER)
    assert "year=2031-latest=2031" in labels(found["briefs/2031-latest"].clippings[0])
    assert "year=2031=2031" in labels(found["quotes/2031"].clippings[0])


@pytest.mark.usefixtures("worth_it")
@pytest.mark.parametrize(
    ("briefs", "volumes"),
    [
        ([*OLDER[:1], *LATEST], ["2031"]),
        ([*on((2031, 1, 1), (2031, 1, 2), (2031, 2, 3))], ["2031"]),
        ([*OLDER, *LATEST, *on((2031, 12, 1), state="draft")], ["2031-latest", "2031"]),
        ([*OLDER, *LATEST, *on((2032, 1, 1))], ["2032", "2031"]),
        ([*OLDER, *on((2031, 12, 1), (2032, 1, 1))], ["2032", "2031-latest", "2031"]),
        ([*OLDER[:1], *on((2031, 12, 1), (2032, 1, 1))], ["2032", "2031"]),
        ([*OLDER, *on((2031, 8, 1))], ["2031-latest", "2031"]),
    ],
    ids=["few", "all late", "a draft", "a new year", "January", "January after few", "a gap"],
)
def test_how_a_year_is_parted_follows_from_what_is_out(
    briefs: list[Brief], volumes: list[str]
) -> None:
    assert [one.part for one in volumes_of(edition(*briefs)) if one.shelf == "briefs"] == volumes


def test_so_few_as_most_newsrooms_have_are_not_parted() -> None:
    assert [*of(*OLDER, *LATEST)] == ["briefs/2031", "quotes/2031"]


@pytest.mark.parametrize("state", ["draft", "embargoed"])
def test_what_is_not_out_is_not_found(state: str) -> None:
    assert of(brief(state=state)) == {}


def test_all_that_readers_see_of_a_brief_is_found() -> None:
    found = clipping(
        dek="The lamp goes dark",
        context=(
            ContextBox("disputed", "A dispute", (_claim(),), None, None),
            ContextBox("numbers", "The light in numbers", (_figure(),), None, None),
        ),
        corrections=(_correction(),),
    )
    words = "\n".join(found.words)
    assert found.headline == "Port Merrow votes to close its lighthouse"
    for part in (
        "The lamp goes dark",
        "The council of Port Merrow voted",
        "claims around 400 people signed",
        "guides no ships” – Ada Thorne – mayor of Port Merrow",
        "A dispute",
        "The lamp is broken – The council – The keepers",
        "400 – signatures – The union",
        "on Friday – on Thursday",
        "The Merrow Gazette",
        "What the keepers say",
        'has given up," said Jonas Reed',
    ):
        assert part in words, part


@pytest.mark.parametrize("show", ["quotes", "none"])
def test_an_article_that_is_not_shown_is_not_found(show: Any) -> None:
    words = said(article=article_text(show=show))
    assert "Jonas Reed" not in words
    assert "guides no ships" in words


def test_of_a_withdrawn_brief_only_the_notice_is_found() -> None:
    gone = brief(
        dek="The lamp goes dark",
        state="withdrawn",
        withdrawal=Withdrawal(datetime(2031, 4, 1, tzinfo=UTC), "The vote never took place."),
        people=(PERSON,),
        person_ids=("ada-thorne",),
    )
    volumes = of(gone)
    assert [*volumes] == ["briefs/2031"]
    (found,) = volumes["briefs/2031"].clippings
    assert found.words == ("The vote never took place.",)
    assert found.shown["withdrawn"] == "yes"
    assert labels(found) == {"desk=world=World", "year=2031=2031"}


def test_a_brief_can_be_narrowed_by_what_it_belongs_to() -> None:
    found = clipping(
        topics=(Link("Light, and dark"),),
        topic_ids=("light",),
        people=(PERSON,),
        person_ids=("ada-thorne",),
        storyline=Link("The light"),
        storyline_id="gannet",
    )
    assert labels(found) == {
        "desk=world=World",
        "topic=light=Light, and dark",
        "person=ada-thorne=Ada Thorne",
        "storyline=gannet=The light",
        "year=2031=2031",
    }


def test_a_quote_is_found_by_its_own_words_alone_and_belongs_to_its_speaker() -> None:
    other = replace(quote("given up"), speaker=Speaker("Jonas Reed", None, "jonas-reed", None))
    told = brief(quotes=(quote("no ships"), other), people=(PERSON,), person_ids=("ada-thorne",))
    first, second = of(told)["quotes/2031"].clippings
    assert first.words == ("“no ships”",)
    assert first.headline is None
    assert first.shown["at"] == "2031/03/lighthouse/#q1"
    assert first.shown["speaker"] == "Ada Thorne, mayor of Port Merrow"
    assert first.shown["headline"] == told.headline
    assert second.shown["at"].endswith("#q2")
    assert "person=jonas-reed=Jonas Reed" in labels(second)
    assert "person=ada-thorne=Ada Thorne" not in labels(second)


def test_a_result_says_its_language_where_it_is_not_the_sites() -> None:
    assert "lang" not in clipping().shown
    assert clipping(language="de").shown["lang"] == "de"
    of_translation = of(brief(quotes=(quote("no ships", language="ru", via="a translation"),)))
    assert "lang" not in of_translation["quotes/2031"].clippings[0].shown


def test_the_day_is_told_in_the_sites_words() -> None:
    assert clipping(language="de").shown["date"] == "14 March 2031"


def test_no_two_clippings_have_one_place_in_order() -> None:
    twins = [brief(address=Address(f"2031/03/{name}.md")) for name in "ab"]
    found = of(*twins)["briefs/2031"].clippings
    assert len({one.order for one in found}) == len(found)


def _claim() -> ClaimEntry:
    return ClaimEntry(statement("The lamp is broken"), "The council", ("The keepers",), (), None)


def _figure() -> FigureEntry:
    return FigureEntry(statement("400"), "signatures", "The union")


def _correction() -> Correction:
    when = datetime(2031, 3, 15, tzinfo=UTC)
    return Correction(when, "correction", None, "on Friday", "on Thursday", None)
