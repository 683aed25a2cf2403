import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.typeset.article import shown
from generator.typeset.brief import article_heading, brief_markdown
from generator.typeset.escape import fold
from generator.typeset.tints import tints
from generator.vocabulary import Span
from tests.builders import BODY, article_text, brief, quote
from tests.typeset.rendering import attributes, commonmark, python_markdown, tags, words
from tests.typeset.test_escape import MARKUP

WORDS = [
    *(said.replace("\n", " ").replace("\r", " ") for said in MARKUP),
    "word",
    " ",
    " ",
    "!",
    '"',
]
LINES = st.lists(st.sampled_from(WORDS), min_size=1, max_size=8).map("".join).filter(fold)
BODIES = st.lists(LINES, min_size=1, max_size=3).map("\n".join).filter(lambda b: "#" not in b[:1])


@st.composite
def quoted_articles(draw):
    body = draw(BODIES)
    place = st.integers(0, len(body))
    spans = draw(st.lists(st.tuples(place, place).map(sorted), max_size=4))
    quotes = tuple(
        quote("We", "We", spans=(Span(start, end),), paragraph=1) for start, end in spans
    )
    return brief(article=article_text(body), quotes=quotes)


def _paragraphs(markdown):
    article = markdown.partition(article_heading("en") + "\n\n")[2]
    return article.strip("\n").split("\n\n")[1:]


@pytest.mark.parametrize("render", [python_markdown, commonmark])
@given(quoted_articles())
@settings(max_examples=80)
def test_an_article_keeps_its_words_whatever_is_quoted(render, made):
    article = made.article
    lines = _paragraphs(brief_markdown(made))
    assert len(lines) == len(article.paragraphs)
    for line, paragraph in zip(lines, article.paragraphs, strict=True):
        mark = f"¶{paragraph.number} " if paragraph.number else ""
        said = " ".join(fold(paragraph.span.of(article.body)).split())
        assert words(render(line)) == f"{mark}{said}"
        assert set(tags(render(line))) <= {"p", "a", "h3"}


@given(quoted_articles())
@settings(max_examples=80)
def test_tints_stay_in_their_paragraph_and_off_each_other(made):
    body = made.article.body
    for paragraph in made.article.paragraphs:
        end = paragraph.span.start
        for tint in tints(body, paragraph, made.quotes):
            assert end <= tint.span.start < tint.span.end <= paragraph.span.end
            end = tint.span.end


@pytest.mark.parametrize(
    ("body", "said", "tinted"),
    [
        ('She said: "We pay," twice.', "We pay", '"We pay,"'),
        ("She said: “We pay.”", "We pay.", "“We pay.”"),
        ("She said: „Wir zahlen“.", "Wir zahlen", "„Wir zahlen“"),
        ("Elle : «\u00a0Payons\u00a0», dit-elle.", "Payons", "«\u00a0Payons\u00a0»"),
        ('She said: "We pay, and so on."', "We pay", "We pay"),
        ("She said we pay.", "we pay", "we pay"),
        ('"We pay', "We pay", "We pay"),
    ],
)
def test_a_tint_takes_in_the_marks_only_if_they_stand_on_both_sides(body, said, tinted):
    article = article_text(body)
    (found,) = tints(body, article.paragraphs[0], [quote(said, body)])
    assert found.span.of(body) == tinted
    assert found.in_marks == (tinted != said)


def test_readers_see_the_paragraphs_that_the_source_allows():
    quotes = (quote("We cannot pay for a light that guides no ships"),)
    assert shown(article_text(BODY, "full"), quotes) == {1, 2, 3}
    assert shown(article_text(BODY, "quotes"), quotes) == {2}
    assert shown(article_text(BODY, "none"), quotes) == frozenset()


@pytest.mark.parametrize("show", ["full", "quotes", "none"])
def test_a_link_to_a_paragraph_has_somewhere_to_lead(show):
    html = python_markdown(brief_markdown(brief(article=article_text(BODY, show))))
    ids = set(attributes(html, "p", "id")) | set(attributes(html, "figure", "id"))
    assert {href[1:] for href in attributes(html, "a", "href") if href.startswith("#")} <= ids
