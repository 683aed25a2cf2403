from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.problem import Position, Problem
from generator.report import as_text

PROBLEM = Problem(
    path="content/articles/2024/11/x.md",
    position=Position(2, 7, 2, 12),
    rule="NB130",
    severity="error",
    message="There is no desk “wrold”.",
    hint="Did you mean `world`?",
)


def marked(line: str, position: Position) -> list[str]:
    """The line that is shown, and the marks below it."""
    lines = ["first", line, "third", "fourth"]
    told = as_text(replace(PROBLEM, position=position), lines).split("\n")[2:]
    return [part.removeprefix("    ") for part in told]


def test_a_problem_is_place_message_hint_and_line():
    assert as_text(PROBLEM, ["---", "desk: wrold"]) == (
        "content/articles/2024/11/x.md:2:7: error NB130 There is no desk “wrold”.\n"
        "    Did you mean `world`?\n"
        "    | desk: wrold\n"
        "    |       ^^^^^"
    )


def test_hint_and_line_may_be_missing():
    assert as_text(replace(PROBLEM, hint=""), []) == (
        "content/articles/2024/11/x.md:2:7: error NB130 There is no desk “wrold”."
    )


@pytest.mark.parametrize(
    ("line", "position", "marks"),
    [
        ("desk: wrold", Position(2, 7, 2, 12), "      ^^^^^"),
        ("desk:", Position(2, 6, 2, 6), "     ^"),
        ("desk: wrold", Position(2, 7, 4, 3), "      ^^^^^"),
        ("\tdesk: x", Position(2, 2, 2, 6), " ^^^^"),
        ("日本: x", Position(2, 1, 2, 3), "^^^^"),
        ("日本: x", Position(2, 5, 2, 6), "      ^"),
        ("cafe\u0301: x", Position(2, 8, 2, 9), "      ^"),
        ("desk: x   ", Position(2, 9, 2, 11), "       ^"),
    ],
)
def test_marks_stand_below_what_they_mark(line, position, marks):
    assert marked(line, position)[1] == f"| {marks}"


def test_of_a_long_line_the_part_around_the_problem_is_shown():
    line = "a" * 300 + "HERE" + "b" * 300
    shown, marks = marked(line, Position(2, 301, 2, 305))
    assert len(shown) == 102
    assert shown[marks.index("^") : marks.rindex("^") + 1] == "HERE"


@pytest.mark.parametrize(
    "position", [Position(), Position(9, 1, 9, 2), Position(3, 1, 3, 1)], ids=str
)
def test_no_line_is_shown_where_none_helps(position):
    assert len(as_text(replace(PROBLEM, position=position), ["x", "y", "  "]).split("\n")) == 2


@given(st.text(min_size=1), st.text(), st.integers(1, 9), st.integers(1, 60), st.integers(1, 60))
def test_nothing_in_a_file_moves_a_terminals_cursor(name, line, number, column, end):
    problem = replace(
        PROBLEM, path=name, message=line, position=Position(number, column, number, end)
    )
    told = as_text(problem, [line] * 5)
    shown = [character for character in told if character != "\n"]
    assert all(" " <= character not in "\x7f\x85\u2028\u2029\u202e" for character in shown)
    assert told.count("\n") <= 3
    told.encode()
