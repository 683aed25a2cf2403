"""Every template with nothing, with one of each and with a great many; and what every page must have."""

import re
from dataclasses import replace
from itertools import pairwise

import pytest

from generator.languages import words_of
from generator.typeset.templates import OnePiece, in_one_piece
from generator.typeset.views import COUNTED
from generator.views import Chrome, StorylineView
from tests.theme import rendering
from tests.theme.filling import TEMPLATES, filled
from tests.theme.rendering import Reader, page_of, rendered

LONG = " ".join(["Saltmere"] * 20)
SHORT = "Light"
EXTREMES = [(SHORT, 0), (SHORT, 1), (LONG, 30)]


@pytest.fixture(params=EXTREMES, ids=["nothing", "one", "thirty"])
def html(request: pytest.FixtureRequest, template: str) -> str:
    text, many = request.param
    chrome = filled(Chrome, text, many)
    view = filled(TEMPLATES[template], text, many, choice=2)
    return rendered(template, view, chrome=chrome)


every_template = pytest.mark.parametrize("template", TEMPLATES)


@every_template
def test_a_page_has_its_landmarks(html: str) -> None:
    page = Reader(html)
    assert len(page.all("main")) == 1
    assert len([at for at in page.all("h1") if at]) == 1
    body = [tag for tag, _ in page.elements]
    assert body.index("header") < body.index("main") < len(body) - body[::-1].index("footer")
    link = next(attributes for tag, attributes in page.elements if tag == "a")
    assert (link["class"], link["href"]) == ("skip", "#main")
    assert any(attributes.get("id") == "main" for _, attributes in page.elements)


@every_template
def test_headings_leave_no_step_out(html: str) -> None:
    levels = [int(tag[1]) for tag, _ in Reader(html).all("h1", "h2", "h3", "h4")]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


@every_template
def test_every_navigation_has_a_name(html: str) -> None:
    for tag, attributes in Reader(html).all("nav", "aside"):
        assert attributes.get("aria-label") or attributes.get("aria-labelledby"), tag


@every_template
def test_a_page_says_what_it_is_in_its_head(html: str) -> None:
    page = Reader(html)
    assert page.elements[0][1] == {"lang": "en", "dir": "ltr"}
    named = {attributes.get("name"): attributes for _, attributes in page.all("meta")}
    assert {"viewport", "description", "color-scheme", "theme-color", "generator"} <= set(named)
    assert named["generator"]["content"] == "MkDocs 1.6.1"


@every_template
def test_no_page_asks_a_third_party_or_waits_for_a_script(html: str) -> None:
    page = Reader(html)
    assert not page.all("iframe")
    scripts = [attributes for _, attributes in page.all("script")]
    assert {attributes["type"] for attributes in scripts} == {"module"}
    for _, attributes in page.elements:
        assert "style" not in attributes
        assert not [name for name in attributes if name.startswith("on")]
    fetched = [at["href"] for _, at in page.all("link")]
    fetched += [at["src"] for _, at in page.all("img", "script")]
    assert not [address for address in fetched if re.match(r"(https?:)?//", address)]


@every_template
def test_the_same_view_makes_the_same_page(template: str) -> None:
    view = filled(TEMPLATES[template], SHORT, 2)
    assert rendered(template, view) == rendered(template, view)


def test_the_host_signs_with_its_name() -> None:
    view = filled(TEMPLATES["brief.html"], SHORT, 1)
    mkdocs = rendered("brief.html", view)
    theirs = rendered(
        "brief.html", view, mkdocs_version="ProperDocs 1.6.7", properdocs_version="1.6.7"
    )
    assert mkdocs.replace("MkDocs 1.6.1", "ProperDocs 1.6.7") == theirs


@pytest.mark.parametrize(
    ("state", "words"), [(0, "Draft"), (1, "Embargoed until"), (2, None), (3, None)]
)
def test_only_the_newsroom_sees_a_draft_and_is_told_so(state: int, words: str | None) -> None:
    html = rendered("brief.html", filled(TEMPLATES["brief.html"], SHORT, 1, state))
    assert ("noindex" in html) == bool(words)
    assert ("notice" in Reader(html).classes) == bool(words)
    assert not words or words in html


@pytest.mark.parametrize(
    ("state", "word"), [(0, "Draft"), (1, "Embargoed"), (2, None), (3, "Withdrawn")]
)
def test_a_listing_says_what_is_not_simply_published(state: int, word: str | None) -> None:
    html = rendered("listing.html", filled(TEMPLATES["listing.html"], SHORT, 1, state))
    assert ("state" in Reader(html).classes) == bool(word)
    assert not word or word in html


def test_a_brief_keeps_its_language_on_a_page_in_another() -> None:
    view = filled(TEMPLATES["brief.html"], "ar", 0, choice=2)
    article = Reader(rendered("brief.html", view)).all("article")[0][1]
    assert (article["lang"], article["dir"]) == ("ar", "rtl")


def test_nothing_of_a_preview_is_kept_on_the_device() -> None:
    view = filled(TEMPLATES["front.html"], SHORT, 0)
    assert "offline" not in Reader(rendered("front.html", view, policy=None)).classes
    kept = Reader(rendered("front.html", view, policy="default-src 'none'"))
    assert "offline" in kept.classes


def test_an_empty_edition_says_so() -> None:
    html = rendered("front.html", filled(TEMPLATES["front.html"], SHORT, 0))
    assert "No brief has been published yet." in html


def test_the_current_page_is_marked_in_the_masthead() -> None:
    chrome = filled(Chrome, SHORT, 1)
    here = chrome.desks[0].address.url
    view = filled(TEMPLATES["listing.html"], SHORT, 1)
    html = rendered("listing.html", view, chrome=chrome)
    assert 'aria-current="page"' not in html
    page = page_of("listing.html", view, here)
    assert 'aria-current="page"' in rendered("listing.html", view, chrome=chrome, page=page)


def test_a_page_of_the_newsroom_gets_a_headline_if_it_has_none() -> None:
    view = filled(TEMPLATES["standing.html"], "About us", 0)
    assert "<h1>About us</h1>" in rendered("standing.html", view, content="<p>We are few.</p>")


def test_a_later_leaf_of_a_storyline_needs_no_careful_drawing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Compiling two templates once more takes longer than all other pages of an edit."""
    environment = in_one_piece(rendering.THEME.get_env())
    monkeypatch.setattr(rendering, "ENVIRONMENT", environment)
    monkeypatch.delattr(OnePiece, "_with_care")
    view = replace(filled(StorylineView, SHORT, 1), count=None, latest=None)
    assert 'class="thread" data-newest=""' in rendered("storyline.html", view)


def test_the_address_of_a_page_is_told_only_where_it_is_known() -> None:
    view = filled(TEMPLATES["front.html"], SHORT, 0)
    assert "canonical" not in rendered("front.html", view)
    known = rendered("front.html", view, canonical_url="https://sheet.example/")
    assert '<link rel="canonical" href="https://sheet.example/">' in known


@pytest.mark.parametrize("language", ["en", "de", "fr", "es", "ar"])
def test_a_list_has_words_for_each_number_of_briefs_that_are_new_to_a_reader(language: str) -> None:
    words = words_of(language)
    view = filled(TEMPLATES["index.html"], SHORT, 1)
    for many, last in (
        (3, words.new_to_reader(3)),
        (COUNTED + 1, words.many_new_to_reader.format(number=COUNTED)),
    ):
        moments = ("2031-03-07T18:00:00+00:00",) * many
        (storyline,) = view.storylines
        listed = replace(view, storylines=(replace(storyline, moments=moments),))
        html = rendered("index.html", listed, words=words, language=language)
        (given,) = re.findall(r'<div class="fresh">\n<template>(.*?)</template>', html)
        told = re.findall(r'<strong class="fresh">(.*?)</strong>', given)
        assert len(told) == many
        assert told[0] == words.new_to_reader(1)
        assert told[-1] == last
