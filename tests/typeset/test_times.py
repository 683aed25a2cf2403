import pytest

from tests.typeset.rendering import attributes, python_markdown

BOX = "## Context\n\n> **Timeline: How it came**\n>\n> - **{}**: It came."


@pytest.mark.parametrize(
    ("words", "machine"),
    [
        ("1949", ["1949"]),
        ("August 2024", ["2024-08"]),
        ("early August 2024", ["2024-08"]),
        ("1 November 2024", ["2024-11-01"]),
        ("29 February 2024", ["2024-02-29"]),
        ("between May 2024 and 3 June 2024", ["2024-05", "2024-06-03"]),
        ("1 November 2024, 18:00 UTC", ["2024-11-01T18:00Z"]),
        ("1 November 2024, 18:00 UTC+5:30", ["2024-11-01T18:00+05:30"]),
        ("1 November 2024, 18:00 UTC−3", ["2024-11-01T18:00-03:00"]),
        ("1 November 2024, 18:00 CET", ["2024-11-01T18:00"]),
        ("1 November 2024, 24:61 UTC", ["2024-11-01"]),
        ("949", []),
        ("31 February 2024", []),
        ("0 May 2024", []),
        ("Smarch 2024", []),
        ("some day", []),
    ],
)
def test_a_date_in_words_is_a_date_for_machines(words, machine):
    assert attributes(python_markdown(BOX.format(words)), "time", "datetime") == machine
