import random
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from generator.annotation.registry import PersonEntry, TopicEntry
from generator.edition import gather
from generator.later import Fingerprints
from generator.typeset.related import MOST, NEAR, Relations, as_related
from generator.vocabulary import Address, Brief, Edition, Link, Withdrawal
from tests.typeset.test_pages import NOW, REGISTRIES, SETTINGS, a_brief, edition


def apart(slug: str, day: int, **changes: object) -> Brief:
    """A brief of another storyline."""
    return a_brief(slug, day, **({"storyline": None, "storyline_id": None} | changes))


def related(one: Brief, *others: Brief) -> list[tuple[str, tuple[str, ...]]]:
    found = Relations(edition(one, *others)).of(one)
    return [(each.headline, each.shared) for each in found]


def test_what_both_have_in_common_is_said() -> None:
    found = related(a_brief("a", 1), apart("b", 2))
    assert found == [("The light, day 2", ("Ada Thorne", "Harbour"))]


def test_whoever_shares_more_comes_first_and_then_the_newer() -> None:
    only_topic = apart("b", 5, person_ids=(), people=())
    both, newer = apart("c", 2), apart("d", 3)
    found = related(a_brief("a", 1), only_topic, both, newer)
    assert [name for name, _ in found] == [
        "The light, day 3",
        "The light, day 2",
        "The light, day 5",
    ]


def test_its_own_storyline_is_left_out() -> None:
    assert related(a_brief("a", 1), a_brief("b", 2)) == []


def test_two_briefs_without_a_storyline_are_not_of_one() -> None:
    assert len(related(apart("a", 1), apart("b", 2))) == 1


def test_withdrawn_and_unpublished_briefs_are_left_out() -> None:
    gone = apart("b", 2, state="withdrawn", withdrawal=Withdrawal(NOW, "It was wrong."))
    assert related(a_brief("a", 1), gone, apart("c", 3, state="draft")) == []


def test_there_are_a_few_at_most() -> None:
    others = [apart(f"b-{n}", 2 + n) for n in range(MOST + 3)]
    assert len(related(a_brief("a", 1), *others)) == MOST


def test_nothing_in_common_nothing_related() -> None:
    stranger = apart("b", 2, person_ids=(), people=(), topic_ids=(), topics=())
    assert related(a_brief("a", 1), stranger) == []


def test_an_address_is_given() -> None:
    found = Relations(edition(a_brief("a", 1), apart("b", 2))).of(a_brief("a", 1))
    (one,) = as_related(found, "en")
    assert one.brief == Link("The light, day 2", Address("2031/03/b.md"))


def test_of_a_busy_topic_only_the_briefs_around_it_are_looked_at() -> None:
    crowd = [apart(f"b-{n:03}", 1 + n % 28, person_ids=(), people=()) for n in range(4 * NEAR)]
    whole = edition(*crowd)
    ranks = [brief.path for brief in whole.briefs]
    for brief in (whole.briefs[0], whole.briefs[2 * NEAR], whole.briefs[-1]):
        kin = Relations(whole).of(brief)
        places = [
            next(p for p, b in enumerate(whole.briefs) if b.address == one.address) for one in kin
        ]
        assert len(kin) == MOST
        assert all(abs(place - ranks.index(brief.path)) <= NEAR for place in places)


def test_one_more_brief_leaves_what_old_ones_are_related_to() -> None:
    crowd = [apart(f"b-{n:03}", 1 + n % 28, person_ids=(), people=()) for n in range(4 * NEAR)]
    before, after = edition(*crowd), edition(*crowd, apart("new", 29))
    old = before.briefs[-1]
    assert Relations(before).of(old) == Relations(after).of(old)


def newsroom_of(chance: random.Random) -> list[Brief]:
    """Briefs of which few have the same people and topics."""
    named = [chance.sample(["ada-thorne", "bo-lind"], chance.randrange(2)) for _ in range(14)]
    return [
        apart(
            f"b-{n}",
            1 + n,
            person_ids=tuple(people),
            people=tuple(map(Link, people)),
            topic_ids=tuple(chance.sample(["harbour", "sea"], chance.randrange(1, 3))),
            storyline_id=chance.choice([None, "light"]),
        )
        for n, people in enumerate(named)
    ]


CHANGES: tuple[dict[str, object], ...] = (
    {"headline": "Something else"},
    {"address": Address("2031/03/moved.md")},
    {"published": datetime(2031, 3, 9, 12, tzinfo=UTC)},
    {"published": datetime(2031, 3, 8, 9, tzinfo=ZoneInfo("Europe/Oslo"))},
    {"language": "de"},
    {"state": "withdrawn", "withdrawal": Withdrawal(NOW, "It was wrong.")},
    {"storyline_id": "light"},
    {"storyline_id": None},
    {"person_ids": (), "people": ()},
    {"topic_ids": ("sea",)},
    {"article": None},
)


@pytest.mark.parametrize("seed", range(12))
def test_where_the_neighbourhood_is_the_same_so_is_what_is_found(
    seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.typeset.related.NEAR", 2)
    monkeypatch.setattr("generator.typeset.related.MOST", 2)
    chance = random.Random(seed)  # noqa: S311 # the same in every run
    before = newsroom_of(chance)
    for change in (*CHANGES, "gone", "new", "name"):
        after, number = [*before], chance.randrange(len(before))
        name = "Ada Thorne" if change == "name" else "Ada"
        if isinstance(change, dict):
            after[number] = replace(before[number], **change)
        elif change == "gone":
            del after[number]
        elif change == "new":
            after.append(replace(before[number], path="articles/new.md"))
        same = _same_neighbourhoods(_edition("Ada", before), _edition(name, after))
        assert same, f"{change}: hardly any brief would be left as it was"


def _edition(name: str, briefs: Sequence[Brief]) -> Edition:
    people = {"ada-thorne": PersonEntry(name=name), "bo-lind": PersonEntry(name="Bo Lind")}
    topics = {"harbour": TopicEntry(name="Harbour"), "sea": TopicEntry(name="Sea")}
    return gather(briefs, replace(REGISTRIES, people=people, topics=topics), SETTINGS, NOW)


def _same_neighbourhoods(before: Edition, after: Edition) -> int:
    """How many briefs are where they were; what is related to these has to be the same."""
    one, other = Relations(before), Relations(after)
    paths = {brief.path: brief for brief in after.briefs}
    both = [(brief, paths[brief.path]) for brief in before.briefs if brief.path in paths]
    same = [(a, b) for a, b in both if one.neighbourhood(a) == other.neighbourhood(b)]
    for was, now in same:
        assert Fingerprints().of(one.of(was)) == Fingerprints().of(other.of(now)), now.path
    return len(same)


def test_what_is_remembered_is_not_found_again(monkeypatch: pytest.MonkeyPatch) -> None:
    one, other = a_brief("a", 1), apart("b", 2)
    relations, known = Relations(edition(one, other)), dict[str, str]()

    def remember(key: str, find: Callable[[], str]) -> str:
        return known[key] if key in known else known.setdefault(key, find())

    found = relations.kinship(one, remember)
    assert found.find() == relations.of(one)
    monkeypatch.setattr(relations, "of", lambda _: pytest.fail("it was found before"))
    assert relations.kinship(one, remember).kept == found.kept
    assert relations.kinship(other, lambda *_: "kept").kept == "kept"


class Notes:
    """Remembers everything, and how often it was asked for one brief alone."""

    def __init__(self) -> None:
        self.whole, self.found, self.asked = "", dict[str, str](), 0

    def of_all(self, whole: str) -> Sequence[str]:
        known = [*self.found.values()] if whole == self.whole else []
        self.whole = whole
        return known

    def remember(self, neighbourhood: str, find: Callable[[], str]) -> str:
        self.asked += 1
        return self.found.setdefault(neighbourhood, find())


def test_where_nothing_changed_that_relates_briefs_nobody_looks_around_one() -> None:
    briefs, notes = [a_brief("a", 1), a_brief("b", 2), apart("c", 3)], Notes()
    first = [*Relations(edition(*briefs)).kinships(notes)]
    assert notes.asked == len(briefs)
    again = [*Relations(edition(*briefs)).kinships(notes)]
    assert notes.asked == len(briefs)
    assert [one.kept for one in again] == [one.kept for one in first]
    assert [one.find() for one in again] == [one.find() for one in first]


@pytest.mark.parametrize(
    "other", [{"headline": "Else"}, {"topic_ids": ("sea",)}, {"person_ids": ("bo-lind",)}]
)
def test_where_anything_did_every_brief_is_asked_for(other: dict[str, object]) -> None:
    briefs, notes = [a_brief("a", 1), a_brief("b", 2), apart("c", 3)], Notes()
    assert [*Relations(_edition("Ada Thorne", briefs)).kinships(notes)]
    notes.found.clear()
    changed = [replace(briefs[0], **other), *briefs[1:]]
    assert [*Relations(_edition("Ada Thorne", changed)).kinships(notes)]
    assert notes.asked == 2 * len(briefs)
    assert [*Relations(_edition("Ada T.", changed)).kinships(notes)]
    assert notes.asked == 3 * len(briefs)


def test_two_briefs_with_the_same_around_them_are_told_apart() -> None:
    """Each is related to the other, and not to itself: what is remembered of one says nothing of the other."""
    one, other = apart("a", 1), apart("b", 2)
    relations = Relations(edition(one, other))
    assert relations.neighbourhood(one) != relations.neighbourhood(other)
    known: dict[str, str] = {}

    def remember(key: str, find: Callable[[], str]) -> str:
        return known.setdefault(key, find())

    assert relations.kinship(one, remember).kept != relations.kinship(other, remember).kept
