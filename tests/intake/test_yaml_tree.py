import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.intake import yaml_tree
from generator.intake.yaml_tree import DEEPEST, SparePositions, read_tree
from generator.problem import Position
from tests.intake.golden import SOUND, all_cases, bytes_of

LOADERS = [yaml.CSafeLoader, yaml.SafeLoader]


def read(text):
    tree, problems = read_tree("x.yml", text, 1)
    assert problems == ()
    return tree


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("no", "no"),
        ("yes", "yes"),
        ("on", "on"),
        ("True", "True"),
        ("true", True),
        ("false", False),
        ("1:30", "1:30"),
        ("012", "012"),
        ("0x10", "0x10"),
        ("1_000", "1_000"),
        ("1.5", "1.5"),
        ("1e3", "1e3"),
        (".inf", ".inf"),
        ("-0", "-0"),
        ("+1", "+1"),
        ("0", 0),
        ("-12", -12),
        ("9" * 30, "9" * 30),
        ("2024-11-01", "2024-11-01"),
        ("2024-11-01 18:00", "2024-11-01 18:00"),
        ("Null", "Null"),
        ("none", "none"),
        ("=", "="),
        ("'true'", "true"),
        ('"12"', "12"),
        ("|\n  one\n  two\n", "one\ntwo\n"),
        (">-\n  one\n  two\n", "one two"),
    ],
)
def test_only_few_words_are_more_than_text(written, value):
    found = read(f"key: {written}").value["key"]
    assert found == value
    assert type(found) is type(value)


@pytest.mark.parametrize("written", ["", "~", "null", "# later"])
def test_a_key_with_nothing_after_it_says_nothing(written):
    tree = read(f"key: {written}\nother: x")
    assert tree.value == {"other": "x"}
    assert tree.keys["key",] == tree.positions["key",] == Position(1, 1, 1, 4)


def test_every_value_and_key_has_its_place():
    tree = read("a: one\nb:\n  - two\n  - {c: three, d: 4}\ne: |\n  five\n  six\n\n\nf: x\n")
    assert dict(tree.positions) == {
        (): Position(1, 1, 10, 5),
        ("a",): Position(1, 4, 1, 7),
        ("b",): Position(3, 3, 4, 21),
        ("b", 0): Position(3, 5, 3, 8),
        ("b", 1): Position(4, 5, 4, 21),
        ("b", 1, "c"): Position(4, 9, 4, 14),
        ("b", 1, "d"): Position(4, 19, 4, 20),
        ("e",): Position(5, 4, 7, 6),
        ("f",): Position(10, 4, 10, 5),
    }
    assert tree.keys["b", 1, "d"] == Position(4, 16, 4, 17)


def test_columns_count_characters_and_lines_count_from_the_file():
    tree, _ = read_tree("x.md", "🚢é: [“é”, x]", 7)
    assert tree.positions["🚢é", 1] == Position(7, 11, 7, 12)


def test_spare_positions_are_the_same():
    text = SOUND.removeprefix("---\n").partition("---\n")[0]
    tree, _ = read_tree("x.md", text, 2)
    assert SparePositions(text, 2) == tree.positions


def test_a_tree_may_be_as_deep_as_the_limit():
    assert read("[" * DEEPEST + "]" * DEEPEST).value is not None
    tree, problems = read_tree("x.yml", "[" * (DEEPEST + 1) + "]" * (DEEPEST + 1), 1)
    assert tree is None
    assert [problem.rule for problem in problems] == ["NB034"]


@pytest.mark.parametrize("text", ["", "\n\n", "# nothing\n", "---\n", "---\n# nothing\n"])
def test_nothing_is_no_value(text):
    assert read(text).value is None


PRINTABLE = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp")).filter(
        lambda character: character not in "\ufeff\ufffe\uffff"
    ),
    min_size=1,
    max_size=30,
)


@settings(max_examples=100)
@given(PRINTABLE)
@example("'")
@example("\\")
@example('"')
def test_a_text_between_quotation_marks_comes_back(text):
    single = "'" + text.replace("'", "''") + "'"
    double = '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
    assert read(f"key: {single}\nother:\n  - {double}").value == {"key": text, "other": [text]}


@settings(max_examples=100)
@given(PRINTABLE)
@example("Peace # 1")
@example("at 1:30")
def test_a_text_without_marks_comes_back_or_is_told(text):
    tree, problems = read_tree("x.yml", f"key: {text}", 1)
    if tree and not problems and isinstance(found := tree.value.get("key"), str):
        assert found == text.strip(" ") or " #" in text or text[0] in "\"'|>"


@pytest.mark.parametrize(
    "case", [pytest.param(case, id=name) for name, case in all_cases(["yaml.yml"])]
)
def test_slips_are_told_alike_without_libyaml(case, monkeypatch):
    """Only what libyaml lets pass may differ: the parser in Python refuses a tab after a colon."""
    head = bytes_of(case).decode().removeprefix("---\n").partition("\n---\n")[0]
    told = []
    for loader in LOADERS:
        monkeypatch.setattr(yaml_tree, "Parser", loader)
        told.append(read_tree("x.md", head, 2)[1])
    assert told[0] == told[1]
