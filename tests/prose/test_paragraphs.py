import textwrap
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.prose import paragraphs

FURNITURE = ("Port Merrow puts out its old light", "Saltmere Post", "Ann Lee")
FIRST = (
    "The harbour council of Port Merrow voted on Friday to put out the old light, which has shown "
    "ships the way round the point since the days of the well-known Captain Ward."
)
SECOND = "Nobody spoke against it. The keepers, a council member said, had been heard before."
LAYOUTS = {
    "parted by empty lines": f"{FIRST}\n\n{SECOND}",
    "a paragraph on each line": f"{FIRST}\n{SECOND}",
    "wrapped, parted by empty lines": f"{textwrap.fill(FIRST, 72)}\n\n{textwrap.fill(SECOND, 72)}\n",
    "wrapped, nothing between": f"{textwrap.fill(FIRST, 60)}\n{textwrap.fill(SECOND, 60)}",
    "empty lines hold spaces": f"\n{FIRST}  \n \t\n  {SECOND}",
}


def told(body, furniture=FURNITURE):
    return [
        (found.kind, found.number, " ".join(found.span.of(body).split()))
        for found in paragraphs(body, furniture)
    ]


@pytest.mark.parametrize("body", LAYOUTS.values(), ids=LAYOUTS.keys())
def test_every_layout_gives_the_same_paragraphs(body):
    assert told(body) == [("text", 1, FIRST), ("text", 2, SECOND)]


def test_paragraphs_have_their_sentences():
    body = LAYOUTS["a paragraph on each line"]
    assert [len(found.sentences) for found in paragraphs(body, ())] == [1, 2]


def test_what_surrounds_the_text_is_furniture():
    body = (
        "# Port Merrow puts out its old light.\nSALTMERE POST\nBy Ann Lee\n* * *\n"
        f"### Port Merrow’s council puts out old light\n{FIRST}\nSaltmere Post\n"
    )
    assert [(kind, number) for kind, number, _ in told(body)] == [
        ("furniture", 0),
        ("furniture", 0),
        ("furniture", 0),
        ("furniture", 0),
        ("furniture", 0),
        ("text", 1),
        ("furniture", 0),
    ]


def test_a_heading_is_neither_text_nor_furniture_and_shows_without_its_marks():
    body = f"## What the keepers say\n{FIRST}\n### Port Merrow puts out old light ###\n{SECOND}"
    assert told(body) == [
        ("heading", 0, "What the keepers say"),
        ("text", 1, FIRST),
        ("heading", 0, "Port Merrow puts out old light"),
        ("text", 2, SECOND),
    ]


def test_a_heading_that_shares_a_name_with_the_headline_is_a_heading():
    body = f"### Ann Lee in Port Merrow\n{FIRST}"
    assert told(body)[0] == ("heading", 0, "Ann Lee in Port Merrow")


def test_short_lines_in_a_row_are_not_one_broken_sentence():
    body = f"Ada Thorne\nThe mayor of Port Merrow\n\n{textwrap.fill(FIRST, 72)}"
    assert [words for _, _, words in told(body)] == [
        "Ada Thorne",
        "The mayor of Port Merrow",
        FIRST,
    ]


@pytest.mark.parametrize("body", ["", "\n \n", "...\n"])
def test_no_text_gives_no_paragraph_of_text(body):
    assert not any(found.kind == "text" for found in paragraphs(body, FURNITURE))


WORD = st.text(alphabet="abcde", min_size=1, max_size=9)
SENTENCE = st.lists(WORD, min_size=12, max_size=30).map(
    lambda words: " ".join(words).capitalize() + "."
)


@given(st.lists(SENTENCE, min_size=2, max_size=5), st.integers(50, 90))
@settings(max_examples=60)
def test_wrapping_a_text_changes_none_of_its_paragraphs(texts, width):
    wrapped = "\n\n".join(textwrap.fill(text, width) for text in texts)
    assert [words for _, _, words in told(wrapped, ())] == texts


@given(st.text(alphabet="aB#. \n\t-", max_size=80))
@settings(max_examples=100)
def test_every_word_of_a_body_stands_in_one_block(body):
    found = paragraphs(body, ())
    spans = [paragraph.span for paragraph in found]
    assert all(first.end <= second.start for first, second in pairwise(spans))
    told_words = "".join(span.of(body) for span in spans).split()
    assert "".join(told_words).replace("#", "") == "".join(body.split()).replace("#", "")
