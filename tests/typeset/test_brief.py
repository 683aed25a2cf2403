from datetime import UTC, datetime

import pytest

from generator.typeset.brief import article_heading, brief_markdown
from generator.vocabulary import Withdrawal
from tests.builders import article_text, brief, quote


def test_the_same_brief_is_the_same_markdown():
    assert brief_markdown(brief()) == brief_markdown(brief())


def test_the_parts_stand_in_the_order_in_which_they_are_read():
    markdown = brief_markdown(brief())
    heads = [line for line in markdown.splitlines() if line.startswith("#")]
    assert heads == [
        "# Port Merrow votes to close its lighthouse",
        "## In brief",
        "## Key quotes",
        "## The article",
        "### What the keepers say",
    ]


def test_a_part_without_anything_in_it_is_left_out():
    assert "## Key quotes" not in brief_markdown(brief(quotes=()))


def test_a_withdrawn_brief_says_nothing_of_what_it_said():
    withdrawal = Withdrawal(datetime(2031, 3, 16, 10, 0, tzinfo=UTC), "It was wrong.")
    markdown = brief_markdown(brief(state="withdrawn", withdrawal=withdrawal, dek="A dek."))
    assert "> **Withdrawn, 16 March 2031, 10:00 UTC.** It was wrong." in markdown
    assert "A dek." not in markdown
    assert "ships" not in markdown
    assert "##" not in markdown


@pytest.mark.parametrize(
    ("language", "marked"),
    [
        ("en", "“We pay”"),
        ("de-AT", "„We pay“"),
        ("fr", "«\u202fWe pay\u202f»"),
        ("ja", "「We pay」"),
    ],
)
def test_a_quote_stands_between_the_marks_of_the_briefs_language(language, marked):
    body = "She said they pay. We pay."
    made = brief(language=language, quotes=(quote("We pay", body),), article=article_text(body))
    assert f"> {marked}\n" in brief_markdown(made)


def test_a_quote_that_brings_its_marks_keeps_them():
    body = 'She said: "We pay".'
    made = brief(quotes=(quote('"We pay"', body),), article=article_text(body))
    assert '> "We pay"\n' in brief_markdown(made)


def test_the_articles_heading_is_where_its_text_begins():
    assert f"\n{article_heading('en')}\n" in brief_markdown(brief())
