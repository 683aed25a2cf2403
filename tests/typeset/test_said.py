"""Quotes in listings: by person, by topic, by month; and a person's, thinned out by topic and year."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from generator.typeset.leaves import SIZE
from generator.typeset.quote_pages import SIZE as QUOTES
from generator.views import IndexView, Page, PersonView, QuotesView
from generator.vocabulary import Address, Brief, Link, Speaker
from tests import builders
from tests.typeset.test_pages import a_brief, pages

WORDS = "We cannot pay for a light that guides no ships"
KEEPER = Speaker("Jonas Reed", "chairman of the keepers’ union", None, None)
HARBOUR = Link("Harbour", Address("topics/harbour.md"))


def by(speaker: Speaker, **changes: object) -> Brief:
    said = replace(builders.quote(WORDS), speaker=speaker)
    return a_brief("k", 2, quotes=(said,), **changes)


def quotes(page: Page) -> QuotesView:
    assert isinstance(page.view, QuotesView)
    return page.view


def index(page: Page) -> IndexView:
    assert isinstance(page.view, IndexView)
    return page.view


def person(page: Page) -> PersonView:
    assert isinstance(page.view, PersonView)
    return page.view


def in_role(slug: str, month: int, role: str, language: str = "en", year: int = 2031) -> Brief:
    speaker = Speaker("Ada Thorne", role, "ada-thorne", builders.ADA)
    return a_brief(
        slug, 1,
        published=datetime(year, month, 1, tzinfo=UTC),
        language=language,
        quotes=(replace(builders.quote(WORDS), speaker=speaker),),
    )  # fmt: skip


def many(number: int) -> dict[str, Page]:
    """A year of quotes, one a day, all on one topic: the last of them on 31 March 2031."""
    last = datetime(2031, 3, 31, tzinfo=UTC)
    return pages(
        *(
            a_brief(f"b{n}", 1, address=Address(f"2031/03/b{n}.md"), published=last - timedelta(days=n))
            for n in range(number)
        )
    )  # fmt: skip


def test_every_quote_leads_to_its_brief_its_speaker_and_its_source() -> None:
    page = pages(a_brief("a", 1), by(KEEPER))["quotes/index.md"]
    first, second = quotes(page).quotes
    assert (first.speaker.name, first.role) == (KEEPER.name, KEEPER.role)
    assert (second.speaker.address, second.source) == (builders.ADA, "The Merrow Gazette")
    assert (second.brief.address, second.fragment) == (Address("2031/03/a.md"), "q1")
    assert (
        "— [Ada Thorne](../people/ada-thorne.md), [The light, day 1](../2031/03/a.md#q1)"
        in page.markdown
    )


def test_speakers_are_listed_with_their_pages_or_with_what_they_said_last() -> None:
    view = index(pages(a_brief("a", 1), by(KEEPER), by(KEEPER))["quotes/people/index.md"])
    ada, jonas = view.groups[0].entries
    assert (ada.link.address, ada.fragment, ada.count) == (builders.ADA, "said", 1)
    assert (jonas.link.address, jonas.fragment, jonas.count) == (Address("2031/03/k.md"), "q1", 2)
    assert view.counted == "quotes"
    assert [link.name for link in view.ways if link.address] == ["Newest", "By topic", "By month"]


def test_quotes_have_a_page_for_each_topic_and_each_month() -> None:
    made = pages(a_brief("a", 1), a_brief("b", 2, topics=(), topic_ids=()))
    topic, month = made["quotes/topics/harbour.md"], made["quotes/2031/03.md"]
    assert (topic.title, quotes(topic).count) == ("Quotes on Harbour", 1)
    assert (month.title, quotes(month).count) == ("Quotes of March 2031", 2)
    assert [link.name for link in month.trail] == ["Quotes", "By month"]
    (years,) = index(made["quotes/months/index.md"]).groups
    assert (years.name, years.entries[0].count) == ("2031", 2)


def test_what_is_older_than_the_newest_is_found_by_month() -> None:
    assert quotes(many(QUOTES)["quotes/index.md"]).rest is None
    made = many(QUOTES + 1)
    newest = quotes(made["quotes/index.md"])
    assert (len(newest.quotes), newest.count) == (QUOTES, QUOTES + 1)
    assert newest.rest
    assert newest.rest.address == Address("quotes/months/index.md")
    monthly = [page for path, page in made.items() if path.startswith("quotes/203")]
    assert sum(len(quotes(page).quotes) for page in monthly) == QUOTES + 1
    assert quotes(made["quotes/2031/02.md"]).after == Link(
        "March 2031", Address("quotes/2031/03.md")
    )


def test_where_nobody_is_quoted_there_are_no_such_pages() -> None:
    assert not [path for path in pages(a_brief("a", 1, quotes=())) if path.startswith("quotes/")]


def test_a_persons_words_can_be_thinned_out_by_topic_and_by_year() -> None:
    made = pages(
        in_role("a", 3, "mayor"),
        replace(in_role("b", 2, "mayor", year=2030), topics=(), topic_ids=()),
    )
    view = person(made["people/ada-thorne.md"])
    assert [(mesh.name, mesh.count) for mesh in view.topics] == [("Harbour", 1)]
    assert [(mesh.name, mesh.count) for mesh in view.years] == [("2031", 1), ("2030", 1)]
    first, second = view.quotes
    assert (first.topics, first.year) == ((1,), 1)
    assert (second.topics, second.year) == ((), 2)
    assert view.by_year == ()


def test_what_all_quotes_share_thins_out_nothing() -> None:
    view = person(pages(a_brief("a", 1), a_brief("b", 2))["people/ada-thorne.md"])
    assert (view.topics, view.years) == ((), ())


def test_who_has_said_much_has_a_page_for_each_year() -> None:
    assert person(many(SIZE)["people/ada-thorne.md"]).by_year == ()
    made = many(50 + 90)
    view = person(made["people/ada-thorne.md"])
    assert view.years == ()
    assert [(entry.link.name, entry.count) for entry in view.by_year] == [
        ("2031", 90),
        ("2030", 50),
    ]
    page = made["people/ada-thorne/2030.md"]
    assert (page.title, person(page).year, person(page).cards) == ("Ada Thorne, 2030", "2030", ())
    assert [entry.count for entry in person(page).by_year] == [0, 0], "the other year goes on"
    older = person(made["people/ada-thorne/2030/page-1.md"])
    assert (len(older.quotes), older.by_year, older.said) == (SIZE, (), None)
    assert [link.name for link in page.trail] == ["People", "Ada Thorne"]


def test_roles_are_told_over_time_where_there_was_more_than_one() -> None:
    made = pages(
        in_role("a", 1, "councillor"), in_role("b", 2, "councillor"), in_role("c", 3, "mayor")
    )
    page = made["people/ada-thorne.md"]
    assert [(one.role, one.since, one.until) for one in person(page).held] == [
        ("mayor", "March 2031", "March 2031"),
        ("councillor", "January 2031", "February 2031"),
    ]
    assert "- councillor: January 2031 – February 2031" in page.markdown


def test_the_one_role_that_somebody_has_is_told_once() -> None:
    same = pages(in_role("a", 1, "mayor"), in_role("b", 2, "Bürgermeisterin", language="de"))
    assert person(same["people/ada-thorne.md"]).held == ()
