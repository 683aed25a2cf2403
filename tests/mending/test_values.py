from collections.abc import Mapping

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.intake.yaml_tree import read_tree
from generator.mending.values import rewritten
from generator.problem import Position


def place_of(text: str) -> Position:
    tree, _ = read_tree("a.yml", text, 1)
    assert tree
    return tree.positions[("list", 0, "key")]


def value_in(text: str) -> str:
    read: Mapping[str, list[dict[str, str]]] = yaml.safe_load(text)
    return " ".join(read["list"][0]["key"].split())


@pytest.mark.parametrize(
    ("raw", "mended"),
    [
        ("one “two” three", "one ‘two’ three"),
        ('"one “two” three"', '"one ‘two’ three"'),
        ("'one “two” three'", "'one ‘two’ three'"),
        ("one\n      “two”\n      three", "one\n      ‘two’\n      three"),
        (">-\n      one “two”\n      three", ">-\n      one ‘two’\n      three"),
        ('"one \\u201ctwo” \\\n      three"', '"one ‘two’ \\\n      three"'),
        ("one “two” three   # a note", "one ‘two’ three   # a note"),
    ],
)
def test_layout_and_notes_stay(raw: str, mended: str) -> None:
    text = f"list:\n  - key: {raw}\n    other: x\n"
    new = rewritten(text, place_of(text), "one “two” three", "one ‘two’ three")
    assert new == f"list:\n  - key: {mended}\n    other: x\n"


@pytest.mark.parametrize(
    ("raw", "mended"),
    [('"it is ’so’"', '"it is \\"so\\""'), ("'it is ''so'''", "'it is \"so\"'")],
)
def test_marks_are_written_as_the_style_needs(raw: str, mended: str) -> None:
    text = f"list:\n  - key: {raw}\n"
    old = value_in(text)
    new = rewritten(text, place_of(text), old, 'it is "so"')
    assert new == f"list:\n  - key: {mended}\n"
    assert value_in(new) == 'it is "so"'


def test_words_that_do_not_stand_there_change_nothing() -> None:
    text = "list:\n  - key: one two\n"
    for old in ("one three", "one two three", "onetwo", "two"):
        assert rewritten(text, place_of(text), old, "x") is None


WORDS = st.lists(
    st.text(st.sampled_from("ab’'“”\"—-éß漁\\"), min_size=1, max_size=6), min_size=1, max_size=8
).map(lambda words: "x" + " ".join(words))


@given(
    old=WORDS,
    new=WORDS,
    style=st.sampled_from([None, '"', "'", "|", ">"]),
    width=st.integers(8, 60),
    unicode=st.booleans(),
)
def test_any_value_of_any_style_can_be_changed(
    old: str, new: str, style: str | None, width: int, *, unicode: bool
) -> None:
    value = {"list": [{"key": old, "other": "y"}]}
    text = yaml.safe_dump(value, default_style=style, width=width, allow_unicode=unicode)
    changed = rewritten(text, place_of(text), old, new)
    assert changed is not None
    if style is not None or not any(mark in new for mark in ("'", '"', "\\", "-", ": ", " #")):
        assert value_in(changed) == new
    assert rewritten(changed, place_of(changed), new, old) is not None
