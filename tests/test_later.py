"""Work put off, and what it says of what it is made from."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from generator.later import Fingerprints, Tell, later
from generator.vocabulary import Address, Link, Said
from tests import builders


def greet(name: str, times: int = 1) -> str:
    return f"Hello {name}! " * times


def test_it_is_made_from_what_was_given() -> None:
    assert later(greet, "Ada", times=2)() == "Hello Ada! Hello Ada! "


def test_what_is_given_is_known_by_the_functions_names() -> None:
    told = Fingerprints().of_later(later(greet, "Ada", times=2))
    assert [*told] == ["", "name", "times"]
    again = Fingerprints().of_later(later(greet, "Ada", times=3))
    assert {name for name in told if told[name] != again[name]} == {"times"}


values = some.recursive(
    some.none()
    | some.booleans()
    | some.integers()
    | some.text()
    | some.dates()
    | some.builds(Link, some.text(), some.none() | some.builds(Address, some.text())),
    lambda inner: some.lists(inner).map(tuple) | some.dictionaries(some.text(), inner),
    max_leaves=8,
)


@given(values, values)
def test_two_values_look_alike_only_if_they_are(one: object, other: object) -> None:
    alike = repr(one) == repr(other)  # unlike ==, it tells True from 1
    assert (Fingerprints().of(one) == Fingerprints().of(other)) == alike


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("a", "b"), ("ab",)),
        (("a", ("b",)), ("a", "b")),
        (("a\0str b",), ("a", "b")),
        (1, "1"),
        (None, "None"),
        (date(2031, 3, 14), "2031-03-14"),
        (datetime(2031, 3, 14, tzinfo=UTC), datetime(2031, 3, 14, 1, tzinfo=UTC)),
        (Path("a"), "a"),
        ({"a": "b"}, ("a", "b")),
        (Link("a"), ("a", None)),
        (("a", True), ("a", 1)),
        (("a", None), ("a", "None")),
        (("a", 1), ["a", 1]),
        ((("a",), "b"), (("a", "b"),)),
        ({"a": "b", "c": "d"}, {"a": "b"}),
        (frozenset({"a", "b"}), frozenset({"a", "c"})),
        ((Path("a"), Path("b")), (Path("a/b"),)),
    ],
)
def test_what_differs_is_told_apart(one: object, other: object) -> None:
    prints = Fingerprints()
    assert prints.of(one) != prints.of(other)


def test_all_of_a_brief_counts() -> None:
    brief = builders.brief()
    changed = replace(brief, article=replace(brief.article, body=f"{brief.article.body} "))
    assert Fingerprints().of(brief) != Fingerprints().of(changed)
    assert Fingerprints().of(brief) == Fingerprints().of(builders.brief())


def test_the_number_of_a_quote_counts() -> None:
    said = builders.quote("We cannot pay for a light that guides no ships")
    brief = builders.brief(quotes=(said, said))
    other = replace(brief, headline="Something else")
    quotes = [Said(one.in_quotes, number) for one, number in ((brief, 1), (brief, 2), (other, 1))]
    for row in (lambda one: one, lambda one: (one, one)):
        prints = [Fingerprints().of(row(one)) for one in quotes]
        assert len({*prints}) == len(prints)


def test_large_values_are_told_once_and_small_ones_each_time(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    prints, large, small = Fingerprints(), {"a": "b"}, Link("a")
    told: list[object] = []
    telling = prints._telling_others

    def counted(kind: type) -> Tell:
        tell = telling(kind)
        return lambda value: told.append(value) or tell(value)

    monkeypatch.setattr(prints, "_telling_others", counted)
    assert prints.of(large) == prints.of(large) != prints.of({"a": "c"})
    assert prints.of((large, small)) == prints.of((large, small))
    assert (told.count(large), told.count(small)) == (1, 2)


@dataclass(frozen=True, slots=True)
class Kept:
    kept: str
    rest: object


def test_what_says_how_it_is_kept_is_not_looked_through() -> None:
    prints = Fingerprints()
    assert prints.of(Kept("a", object())) == prints.of(Kept("a", object()))
    assert prints.of(Kept("a", object())) != prints.of(Kept("b", object()))
    row = [Kept("a", object()), Kept("b", object())]
    assert prints.of(row) != prints.of(row[::-1])
    assert prints.of(row) != prints.of([*row, row[1]])
    assert prints.of((row[0],)) != prints.of(row[0])


def test_a_fingerprint_is_a_word_whatever_it_is_of() -> None:
    for value in ("a b", Kept("a b", None), Kept("a" * 40, None), Kept("", None), {"a b": "c d"}):
        said = Fingerprints().of(value)
        assert said.split() == [said]
        assert len(said) <= 33


def test_what_nobody_can_tell_apart_is_refused() -> None:
    with pytest.raises(TypeError, match="object"):
        Fingerprints().of((object(),))
