from generator.typeset.related import MOST, NEAR, Relations, as_related
from generator.vocabulary import Address, Brief, Link, Withdrawal
from tests.typeset.test_pages import NOW, a_brief, edition


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
