from datetime import UTC, datetime

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.typeset.escape import fold
from generator.typeset.frontmatter import front_matter
from generator.vocabulary import Link
from tests.builders import brief


def _read(text):
    assert text.startswith("---\n")
    assert text.endswith("\n---\n\n")
    return yaml.safe_load(text[4:-5])


def test_other_generators_read_what_they_know():
    topics = (Link("Harbour: law"), Link("no"))
    made = front_matter(brief(topics=topics, headline='“Yes”: "no" # 1'), "A line.")
    assert _read(made) == {
        "title": '“Yes”: "no" # 1',
        "date": datetime(2031, 3, 14, 18, 0, tzinfo=UTC),
        "description": "A line.",
        "tags": ["Harbour: law", "no"],
        "lang": "en",
    }


def test_a_brief_that_is_not_out_is_a_draft_elsewhere_too():
    assert "draft" not in _read(front_matter(brief(), "x"))
    assert "draft" not in _read(front_matter(brief(state="withdrawn"), "x"))
    assert _read(front_matter(brief(state="draft"), "x"))["draft"] is True
    assert _read(front_matter(brief(state="embargoed"), "x"))["draft"] is True


@given(st.text(), st.text())
@settings(max_examples=100)
def test_any_words_are_read_back_as_they_were(title, description):
    read = _read(front_matter(brief(headline=title), description))
    assert (read["title"], read["description"]) == (fold(title), fold(description))
