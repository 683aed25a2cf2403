from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from generator.annotation.registry import (
    DeskEntry,
    PersonEntry,
    PublisherEntry,
    Registries,
    StandingPage,
    StorylineEntry,
    StorylineHead,
    TopicEntry,
)
from generator.edition import gather, media
from generator.later import Fingerprints
from generator.settings import Settings
from generator.vocabulary import Address, Brief, Image, Link, Withdrawal
from tests import builders

NOW = datetime(2031, 4, 1, tzinfo=UTC)
REGISTRIES = Registries(
    people={"ada-thorne": PersonEntry(name="Ada Thorne"), "unseen": PersonEntry(name="Nobody")},
    topics={"harbour": TopicEntry(name="Harbour"), "unused": TopicEntry(name="Unused")},
    publishers={
        "merrow-gazette": PublisherEntry(name="The Merrow Gazette", url="https://gazette.example/")
    },
    desks={"sport": DeskEntry(name="Sport"), "world": DeskEntry(name="World")},
    storylines={
        "light": StorylineEntry(
            StorylineHead(title="The light", people=("ada-thorne", "unseen"), topics=("harbour",)),
            ("Since 1891.",),
        )
    },
    pages=(StandingPage("about.md", "About", "Us."),),
)
SETTINGS = Settings(
    name="Merrow Brief",
    description="News of the coast",
    site_url="",
    root=Path(),
    content=Path("content"),
    site=Path("site"),
    zone=ZoneInfo("UTC"),
    language="en",
)


def a_brief(slug: str, day: int, **changes: object) -> Brief:
    given = {
        "path": f"content/articles/2031/03/{slug}.md",
        "address": Address(f"2031/03/{slug}.md"),
        "published": datetime(2031, 3, day, 9, tzinfo=UTC),
        "person_ids": ("ada-thorne",),
        "people": (Link("Ada Thorne", builders.ADA),),
    }
    return builders.brief(**(given | changes))


def test_briefs_come_newest_first_whatever_the_order_they_are_given_in() -> None:
    briefs = [a_brief("b", 2), a_brief("c", 3), a_brief("a", 1)]
    edition = gather(briefs, REGISTRIES, SETTINGS, NOW)
    assert [brief.address.path[-4] for brief in edition.briefs] == ["c", "b", "a"]
    assert edition == gather(reversed(briefs), REGISTRIES, SETTINGS, NOW)


@pytest.mark.parametrize("state", ["draft", "embargoed"])
def test_what_is_not_out_appears_nowhere_but_in_a_preview(state: str) -> None:
    hidden = a_brief(
        "hidden", 4, state=state, topic_ids=("harbour",), storyline_id="light", desk_id="sport"
    )
    edition = gather([a_brief("seen", 3), hidden], REGISTRIES, SETTINGS, NOW)
    assert "hidden" not in repr(edition)
    assert [desk.id for desk in edition.desks] == ["world"]
    assert edition.topics == ()
    assert edition.storylines == ()
    preview = gather([hidden], REGISTRIES, SETTINGS, NOW, preview=True)
    assert preview.front.lead == hidden
    assert [desk.id for desk in preview.desks] == ["sport"]


def test_only_who_appears_has_a_page() -> None:
    edition = gather([a_brief("a", 1, storyline_id="light")], REGISTRIES, SETTINGS, NOW)
    assert [person.id for person in edition.people] == ["ada-thorne"]
    assert [member.who for member in edition.storylines[0].people.values()] == [
        Link("Ada Thorne", builders.ADA),
        Link("Nobody", None),
    ]
    assert edition.storylines[0].topics == (Link("Harbour", None),)


def test_a_person_has_every_quote_of_theirs_newest_first() -> None:
    edition = gather([a_brief("a", 1), a_brief("b", 2)], REGISTRIES, SETTINGS, NOW)
    said = edition.people[0].said
    assert [(one.brief.address.path, one.number) for one in said] == [
        ("2031/03/b.md", 1),
        ("2031/03/a.md", 1),
    ]
    assert said[0].quote.text == "We cannot pay for a light that guides no ships"


def test_a_persons_quotes_are_those_of_the_briefs_that_name_them() -> None:
    elsewhere = a_brief("b", 2, person_ids=(), people=())
    edition = gather([a_brief("a", 1), elsewhere], REGISTRIES, SETTINGS, NOW)
    assert [one.brief.published.day for one in edition.said if one.voice.person] == [2, 1]
    assert [one.brief.published.day for one in edition.people[0].said] == [1]


def test_a_storyline_runs_from_its_first_brief_to_its_last() -> None:
    briefs = [a_brief("b", 2, storyline_id="light"), a_brief("a", 1, storyline_id="light")]
    edition = gather(briefs, REGISTRIES, SETTINGS, NOW)
    assert [brief.published.day for brief in edition.storylines[0].briefs] == [1, 2]


def test_the_newest_brief_leads_unless_one_is_pinned() -> None:
    newest, old = a_brief("new", 20), a_brief("old", 1)
    assert gather([old, newest], REGISTRIES, SETTINGS, NOW).front.lead == newest
    pinned = replace(old, pinned_until=NOW + timedelta(hours=1))
    assert gather([pinned, newest], REGISTRIES, SETTINGS, NOW).front.lead == pinned
    past = replace(old, pinned_until=NOW - timedelta(hours=1))
    assert gather([past, newest], REGISTRIES, SETTINGS, NOW).front.lead == newest
    assert gather([], REGISTRIES, SETTINGS, NOW).front.lead is None


def test_a_withdrawn_brief_keeps_its_address_but_neither_leads_nor_is_quoted() -> None:
    gone = a_brief("gone", 9, state="withdrawn", withdrawal=Withdrawal(NOW, "Not so."))
    edition = gather([gone, a_brief("a", 1)], REGISTRIES, SETTINGS, NOW)
    assert gone in edition.briefs
    assert edition.front.lead != gone
    assert [one.brief.published.day for one in edition.people[0].said] == [1]


def test_only_pictures_of_briefs_that_are_out_go_out() -> None:
    def shown(file: str, **changes: object) -> Brief:
        return a_brief(
            file, 1, image=Image(f"images/{file}.jpg", "A pier", "Merrow", None), **changes
        )

    briefs = [
        shown("seen"),
        shown("early", state="embargoed"),
        shown("gone", state="withdrawn", withdrawal=Withdrawal(NOW, "Not so.")),
    ]
    edition = gather(briefs, REGISTRIES, SETTINGS, NOW)
    files = [f"images/{name}.jpg" for name in ("seen", "early", "gone", "stray")]
    files += ["people.yml", "pages/about.md", "pages/CNAME", "pages/secret.yml", "notes.txt"]
    assert media(edition, files) == {"images/seen.jpg": "images/seen.jpg", "pages/CNAME": "CNAME"}


def test_a_place_goes_by_its_usual_spelling_and_keeps_its_address() -> None:
    def in_place(slug: str, day: int, name: str) -> Brief:
        link = Link(name, Address("places/sao-tome.md"))
        return a_brief(slug, day, place_links=(link,), place_ids=("sao-tome",))

    briefs = [in_place("a", 1, "São Tomé"), in_place("b", 2, "Sao Tome"), a_brief("c", 3)]
    merrow, tome = gather(briefs, REGISTRIES, SETTINGS, NOW).places
    assert (merrow.name, len(merrow.briefs)) == ("Port Merrow", 1)
    assert (tome.name, tome.address.url) == ("Sao Tome", "places/sao-tome/")
    more = gather([*briefs, in_place("d", 4, "São Tomé")], REGISTRIES, SETTINGS, NOW).places[1]
    assert (more.name, more.address) == ("São Tomé", tome.address)
    assert [brief.published.day for brief in more.briefs] == [4, 2, 1]


def test_a_publisher_has_the_briefs_made_of_its_articles() -> None:
    edition = gather([a_brief("a", 1), a_brief("b", 2)], REGISTRIES, SETTINGS, NOW)
    (gazette,) = edition.publishers
    assert (gazette.address.url, gazette.url) == (
        "sources/merrow-gazette/",
        "https://gazette.example/",
    )
    assert [brief.published.day for brief in gazette.briefs] == [2, 1]


def test_every_quote_is_there_once_but_those_of_a_withdrawn_brief() -> None:
    gone = a_brief("gone", 9, state="withdrawn", withdrawal=Withdrawal(NOW, "Not so."))
    edition = gather([gone, a_brief("b", 2), a_brief("a", 1)], REGISTRIES, SETTINGS, NOW)
    assert [one.brief.published.day for one in edition.said] == [2, 1]


@pytest.mark.parametrize(("changed", "same"), [("stranger", True), ("ada-thorne", False), ("unseen", False)])  # fmt: skip
def test_a_storyline_depends_on_the_entries_of_its_own_people_alone(
    changed: str, same: bool
) -> None:
    briefs = [a_brief("a", 1, storyline_id="light")]

    def told(role: str) -> str:
        people = {**REGISTRIES.people, changed: PersonEntry(name="Somebody", role=role)}
        edition = gather(briefs, replace(REGISTRIES, people=people), SETTINGS, NOW)
        return Fingerprints().of(edition.storylines)

    assert (told("mayor") == told("late mayor")) is same
