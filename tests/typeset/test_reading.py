from datetime import UTC, date, datetime
from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown import Markdown

from generator.languages import LANGUAGES, words_of
from generator.languages.dates import moment_in_words
from generator.typeset.brief import brief_markdown
from generator.typeset.escape import fold
from generator.typeset.reading import ReadingExtension
from generator.vocabulary import (
    Address,
    ClaimEntry,
    ContextBox,
    Correction,
    EventEntry,
    FigureEntry,
    Image,
    Link,
    PartialDate,
    Quote,
    Speaker,
    Statement,
    Summary,
    TermEntry,
    WhoEntry,
)
from tests.builders import article_text, brief, paragraphs, passage, source
from tests.typeset.rendering import python_markdown, tags
from tests.typeset.test_escape import MARKUP
from tests.typeset.yaml_briefs import CASES, read_case

TEXT = st.sampled_from(
    [*filter(None, map(fold, MARKUP)), "one", "Two words.", "¶1", "— **x**", "a: b"]
)
MAYBE = st.none() | TEXT
ENGLISH = words_of("en").brief
BODY = "One two three four five.\n### A heading\nSix seven eight.\nNine ten."
LINK = st.builds(Link, TEXT, st.none() | st.just(Address("people/x.md")))
STATEMENT = st.builds(
    Statement,
    TEXT,
    st.sets(st.integers(1, 3), max_size=2).map(
        lambda numbers: tuple(passage(number, body=BODY) for number in numbers)
    ),
)
NAMES = st.lists(TEXT, max_size=2).map(tuple)
DATES = st.sampled_from([PartialDate(1949), PartialDate(2024, 8), PartialDate(2024, 11, 1)])
ENTRIES = {
    "background": STATEMENT,
    "who": st.builds(WhoEntry, LINK, MAYBE, st.none() | STATEMENT),
    "numbers": st.builds(FigureEntry, STATEMENT, TEXT, MAYBE),
    "timeline": st.builds(EventEntry, DATES, MAYBE, STATEMENT),
    "disputed": st.builds(ClaimEntry, STATEMENT, TEXT, NAMES, NAMES, MAYBE),
    "terms": st.builds(TermEntry, TEXT, STATEMENT),
    "next": st.builds(EventEntry, st.none() | DATES, MAYBE, STATEMENT),
}


def _boxes(kind):
    return st.builds(
        ContextBox,
        kind=st.just(kind),
        title=TEXT,
        entries=st.lists(ENTRIES[kind], min_size=1, max_size=2).map(tuple),
        as_of=st.none() | st.just(date(2031, 3, 1)),
        source=st.none() | st.builds(source, headline=MAYBE, publisher=TEXT),
    )


def _quotes(number):
    found = [paragraph for paragraph in paragraphs(BODY) if paragraph.number == number]
    return st.builds(
        Quote,
        text=TEXT,
        spans=st.just((found[0].sentences[0],)),
        paragraph=st.just(number),
        speaker=st.builds(
            Speaker, TEXT, MAYBE, st.none(), st.none() | st.just(Address("people/x.md"))
        ),
        setting=MAYBE,
        via=MAYBE,
        language=st.sampled_from([None, "ko", "en"]),
        note=MAYBE,
    )


MOMENTS = st.sampled_from([datetime(2031, 3, 15, 9, 30, tzinfo=UTC)])
BRIEFS = st.builds(
    brief,
    language=st.sampled_from(sorted(LANGUAGES)),
    headline=TEXT,
    dek=MAYBE,
    storyline=st.none() | LINK,
    byline=MAYBE,
    dateline_place=MAYBE,
    updated=st.none() | MOMENTS,
    image=st.none() | st.builds(Image, st.just("images/x.jpg"), TEXT, TEXT, MAYBE),
    summary=st.builds(
        Summary,
        STATEMENT,
        st.none() | STATEMENT,
        st.lists(STATEMENT, max_size=3).map(tuple),
        st.lists(STATEMENT, max_size=2).map(tuple),
    ),
    quotes=st.lists(st.integers(1, 3).flatmap(_quotes), max_size=3).map(tuple),
    context=st.lists(st.sampled_from(sorted(ENTRIES)).flatmap(_boxes), max_size=4).map(tuple),
    corrections=st.lists(
        st.builds(
            Correction,
            MOMENTS,
            st.sampled_from(["correction", "clarification", "update"]),
            MAYBE,
            MAYBE,
            MAYBE,
            TEXT,
        ),
        max_size=2,
    ).map(tuple),
    article=st.sampled_from(["full", "quotes", "none"]).map(lambda show: article_text(BODY, show)),
)


def _tree(html):
    return ET.fromstring(f"<main>{html}</main>")  # noqa: S314 # our own


def _of(tree, css_class):
    return [found for found in tree.iter() if css_class in found.get("class", "").split()]


def _words(element):
    return " ".join("".join(element.itertext()).split())


def _said(text):
    return " ".join(text.split())


@given(BRIEFS)
@settings(max_examples=60)
def test_a_brief_comes_through_whole(made):
    markdown = brief_markdown(made)
    tree = _tree(python_markdown(markdown))
    _has_every_part(tree, made)
    _is_sound_html(tree)
    _has_every_word(tree, markdown)


def _has_every_part(tree, made):
    words = words_of(made.language).brief
    assert _words(tree.find("header/h1")) == _said(made.headline)
    assert [_words(dek) for dek in _of(tree, "dek")] == ([_said(made.dek)] if made.dek else [])
    assert len(tree.findall("figure[@class='picture']")) == bool(made.image)
    changed = [link.get("class") for link in tree.iterfind("header/p//a[@href='#corrections']")]
    assert changed == [correction.kind for correction in made.corrections]

    (in_brief,) = _of(tree, "in-brief")
    assert [
        _words(lede).startswith(_said(made.summary.lede.text)) for lede in _of(in_brief, "lede")
    ] == [True]
    assert len(_of(in_brief, "why")) == bool(made.summary.why_it_matters)
    assert len(in_brief.findall("ul[@class='points']/li")) == len(made.summary.points)
    assert len(tree.findall("section[@id='whats-next']/ul/li")) == len(made.summary.whats_next)

    figures = _of(tree, "key-quote")
    assert [figure.get("id") for figure in figures] == [
        f"q{number}" for number, _ in enumerate(made.quotes, 1)
    ]
    for figure, quote in zip(figures, made.quotes, strict=True):
        assert _said(quote.text) in _words(figure.find("blockquote"))
        assert [_words(speaker) for speaker in _of(figure, "speaker")] == [
            _said(quote.speaker.name)
        ]
        assert [_words(via) for via in _of(figure, "via")] == (
            [_said(words.through.format(what=quote.via))] if quote.via else []
        )
        assert len(_of(figure, "spoken")) == (quote.language not in {None, made.language})
        assert [_words(note) for note in _of(figure, "note")] == (
            [_said(quote.note)] if quote.note else []
        )
        assert len(_of(figure, "all-said")) == bool(quote.speaker.address)

    boxes = _of(tree, "box")
    for box, context in zip(boxes, made.context, strict=True):
        assert box.get("class") == f"box {context.kind}"
        assert _words(box.find("h3")) == f"{words.boxes[context.kind]} {_said(context.title)}"
        assert box.get("aria-labelledby") == box.find("h3").get("id")
        assert len(_of(box, "as-of")) == bool(context.as_of or context.source)
        _check_entries(box, context, words)

    items = tree.findall("section[@id='corrections']/ul/li")
    assert [item.get("class") for item in items] == [one.kind for one in made.corrections]


def _check_entries(box, context, words):
    entries = context.entries
    found = {
        "background": [_words(p) for p in box.findall("p") if "as-of" not in p.get("class", "")],
        "who": [_words(who) for who in _of(box, "who") if who is not box],
        "numbers": [_words(figure) for figure in _of(box, "figure")],
        "timeline": [_words(when) for when in _of(box, "when")],
        "disputed": [_words(claim) for claim in _of(box, "claim-text")],
        "terms": [_words(term) for term in box.iter("dt")],
        "next": [_words(item) for item in box.findall("ul/li")],
    }[context.kind]
    assert len(found) == len(entries)
    if context.kind == "numbers":
        assert found == [_said(entry.figure.text) for entry in entries]
        assert [_words(counts) for counts in _of(box, "counts")] == [
            _said(entry.counts) for entry in entries
        ]
        assert [_words(claimed) for claimed in _of(box, "claimed-by")] == [
            _said(words.according_to.format(who=entry.claimed_by))
            for entry in entries
            if entry.claimed_by
        ]
    if context.kind == "terms":
        assert found == [_said(entry.term) for entry in entries]
    if context.kind == "who":
        assert found == [_said(entry.who.name) for entry in entries]


def _is_sound_html(tree):
    ids = [found.get("id") for found in tree.iter() if found.get("id")]
    assert len(ids) == len(set(ids))
    for link in tree.iter("a"):
        if link.get("href").startswith("#"):
            assert link.get("href")[1:] in ids
    assert not tree.findall(".//p//p")
    assert not tree.findall(".//a//a")
    levels = [int(found.tag[1]) for found in tree.iter() if found.tag in {"h1", "h2", "h3", "h4"}]
    assert levels[0] == 1
    assert all(level > 1 for level in levels[1:])
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert not {"script", "pre", "code", "hr", "table", "br"} & {found.tag for found in tree.iter()}


def _has_every_word(tree, markdown):
    plain = Markdown(extensions=["toc", "tables", "fenced_code"]).convert(markdown)
    furniture = str.maketrans("", "", " :—\u202f")
    assert _words(tree).translate(furniture) == _words(_tree(plain)).translate(furniture)


STANDING = [
    "# About\n\nWe are a desk.\n\n## Who we are\n\nA · B\n\n> said\n\n- **x**: y\n\n![a](b.png)",
    "# Corrections\n\nWe correct.\n\n## Corrections\n\nSend them to us.\n\n- **soon**: more",
    "## Context\n\n> not a box\n\n> **Note: this** is none\n\n## Key quotes\n\n> said\n>\n> — nobody",
    "## Context\n\n> words\n\n> **Terms: x**\n>\n> - **a**: b",
    "## In brief\n\n- a list\n\n## The article\n\n- a list\n\n## What’s next\n\nWords.",
    "Only words.",
    "",
]


@pytest.mark.parametrize("markdown", STANDING)
def test_other_markdown_is_left_alone(markdown):
    plain = Markdown(extensions=["toc", "tables", "fenced_code"]).convert(markdown)
    assert python_markdown(markdown) == plain


def test_a_part_is_read_once_so_that_no_id_stands_twice():
    html = python_markdown("## In brief\n\nOne.\n\n## In brief\n\nTwo.")
    assert tags(html) == ["section", "h2", "p", "h2", "p"]


def test_a_page_without_a_headline_may_have_the_same_parts():
    box = "## Context\n\n> **Terms: Words**\n>\n> - **Dek**: A line. ¶3"
    assert tags(python_markdown(box)) == [
        "section",
        "h2",
        "aside",
        "h3",
        "span",
        "dl",
        "dt",
        "dd",
        "span",
    ]


def test_one_extension_serves_many_pages():
    extension = ReadingExtension()
    pages = [Markdown(extensions=[extension]).convert("## In brief\n\nOne.") for _ in range(2)]
    assert pages[0] == pages[1]
    assert pages[0].startswith("<section")


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_times_are_the_dates_they_stand_for(path):
    made, _, _ = read_case(path)
    tree = _tree(python_markdown(brief_markdown(made)))
    times = {time.get("datetime"): _words(time) for time in tree.iter("time")}
    published = made.published.strftime("%Y-%m-%dT%H:%MZ")
    assert times[published] == moment_in_words(made.published, words_of(made.language).brief)
