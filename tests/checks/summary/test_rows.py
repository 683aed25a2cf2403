import pytest

from generator.checks.summary.rows import within_rows
from generator.intake.yaml_tree import read_tree

TEXT = "Around 450 people marched, the council said"

FOLDED = [
    "lede: >-\n  Around 450 people\n  marched, the council said\ndek: x",
    "lede: >\n    Around\n    450 people marched, the council\n    said\n\ndek: x",
    "lede: Around 450 people\n  marched, the council said",
    'lede: "Around 450 people\n  marched, the council\n   said"\ndek: x',
    "lede: 'Around 450 people\n  marched, the council said'",
]
UNCOUNTED = [
    'lede: "Around 450 people\n  marched, the \\x63ouncil said"',
    "lede: >-\n  Around 450 people marched,\n\n  the council said",
    "lede: |\n  Around 450 people marched,\n  the council said",
]


@pytest.mark.parametrize("yaml", FOLDED)
def test_a_word_is_found_in_the_line_where_it_stands(yaml: str) -> None:
    tree, _ = read_tree("a.md", yaml, 2)
    assert tree
    value = tree.positions["lede",]
    for word in ("Around", "450", "people", "marched", "said"):
        start = TEXT.index(word)
        at = within_rows(value, TEXT, start, start + len(word), yaml)
        assert at
        assert at.line == at.end_line
        assert yaml.split("\n")[at.line - 2][at.column - 1 : at.end_column - 1] == word


def test_words_of_two_lines_begin_in_one_and_end_in_the_other() -> None:
    tree, _ = read_tree("a.md", FOLDED[0], 2)
    assert tree
    start = TEXT.index("people")
    at = within_rows(tree.positions["lede",], TEXT, start, start + len("people marched"), FOLDED[0])
    assert at
    assert (at.line, at.column, at.end_line, at.end_column) == (3, 14, 4, 10)


@pytest.mark.parametrize("yaml", UNCOUNTED)
def test_where_words_can_t_be_counted_no_place_is_guessed(yaml: str) -> None:
    tree, _ = read_tree("a.md", yaml, 2)
    assert tree
    text = str(tree.value["lede"]) if isinstance(tree.value, dict) else ""
    assert within_rows(tree.positions["lede",], text, 0, 6, yaml) is None
