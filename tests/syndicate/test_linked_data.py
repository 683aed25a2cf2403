import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.edition import gather
from generator.languages import words_of
from generator.typeset import make_pages
from generator.views import LinkPicture
from generator.vocabulary import Brief, Image, Size
from tests.builders import brief
from tests.syndicate.conftest import NOW, REGISTRIES, corrected, made, page_of, settings, withdrawn
from tests.syndicate.schema_org import Vocabulary, nodes_in, types_in


def data_of(given_brief: Brief) -> dict[str, Any]:
    edition = gather([given_brief], REGISTRIES, settings(), NOW)
    page = next(
        page
        for page in make_pages(edition, words_of("en"))
        if page.path == given_brief.address.path
    )
    found: dict[str, Any] = json.loads(made(given_brief).linked_data_of(page))
    return found


def on_pages(folder: Path) -> Iterator[tuple[str, Any]]:
    for file in sorted(folder.rglob("index.html")):
        for found in re.findall(
            r'<script type="application/ld\+json">(.*?)</script>', file.read_text("utf-8")
        ):
            yield file.relative_to(folder).as_posix(), json.loads(found)


def test_every_page_says_only_what_schema_org_has_words_for(merrow: Path, site: Path) -> None:
    vocabulary = Vocabulary.read()
    said = [*on_pages(merrow), *on_pages(site)]
    assert {kind for _, data in said for kind in types_in(data)} >= {
        "NewsArticle", "Quotation", "CorrectionComment", "NewsMediaOrganization", "BreadcrumbList",
    }  # fmt: skip
    wrong = {where: [*vocabulary.wrong_in(data["@graph"])] for where, data in said}
    assert {where: found for where, found in wrong.items() if found} == {}


def test_what_is_meant_by_an_id_is_on_the_page(merrow: Path) -> None:
    """Or it is the newsroom, which the front page has."""
    for where, data in on_pages(merrow):
        meant = {"https://merrow.example/sheet/#organization"}
        for thing in nodes_in(data):
            meant |= {thing["@id"]} if len(thing) > 1 and "@id" in thing else set()
        assert {thing["@id"] for thing in nodes_in(data) if set(thing) == {"@id"}} <= meant, where


@pytest.mark.parametrize(
    ("said", "wrong"),
    [
        ({"@type": "NewsBrief", "name": "x"}, "NewsBrief is no type"),
        ({"@type": "Person", "headline": "x"}, "Person has no headline"),
        ({"@type": "NewsArticle", "author": {"@type": "Place", "name": "x"}}, "Place is no author of NewsArticle"),
        ({"@type": "NewsArticle", "datePublished": "yesterday"}, "“yesterday” is no datePublished of NewsArticle"),
        ({"@type": "NewsArticle", "url": "a/b"}, "“a/b” is no url of NewsArticle"),
        ({"@type": "ListItem", "position": "first"}, None),
        ({"@type": "NewsArticle", "author": "Ada"}, "“Ada” is no author of NewsArticle"),
    ],
)  # fmt: skip
def test_what_schema_org_has_no_words_for_is_found(said: Any, wrong: str | None) -> None:
    assert [*Vocabulary.read().wrong_in(said)] == ([wrong] if wrong else [])


def test_an_article_says_what_search_engines_ask_for() -> None:
    article = data_of(corrected())["@graph"][0]
    for key in (
        "headline",
        "datePublished",
        "dateModified",
        "publisher",
        "mainEntityOfPage",
        "author",
        "citation",
        "abstract",
    ):
        assert article[key]
    assert article["isBasedOn"]["publisher"]["name"]
    assert article["hasPart"][0]["@type"] == "Quotation"
    assert article["correction"][0]["text"] == "It said “nine”. It now says “eight”."


def test_a_withdrawn_brief_is_no_article() -> None:
    assert [thing["@type"] for thing in data_of(withdrawn())["@graph"]] == ["BreadcrumbList"]


@given(st.text())
def test_nothing_in_it_can_end_the_element_it_stands_in(headline: str) -> None:
    one = brief(headline=headline)
    edition = gather([one], REGISTRIES, settings(), NOW)
    page = next(
        page for page in make_pages(edition, words_of("en")) if page.path == one.address.path
    )
    text = made(one).linked_data_of(page)
    assert not set("<>&") & set(text)
    assert json.loads(text)["@graph"][0].get("headline", "") == headline


def test_a_brief_without_a_picture_has_its_card() -> None:
    card = LinkPicture("2031/03/a/card-1.png", 1200, 630, "The headline")
    one = corrected()
    said = json.loads(made(one, pictures={"2031/03/a.md": card}).linked_data_of(page_of(one)))
    (image,) = said["@graph"][0]["image"]
    assert (image["url"], image["width"]) == ("https://sheet.example/2031/03/a/card-1.png", 1200)
    assert "image" not in data_of(one)["@graph"][0]


def test_its_own_picture_comes_with_its_size() -> None:
    image = Image("images/light.png", "A light", "Ines Calder", None, Size(640, 360))
    (told,) = data_of(brief(image=image))["@graph"][0]["image"]
    assert (told["width"], told["height"]) == (640, 360)
    (unknown,) = data_of(brief(image=replace(image, size=None)))["@graph"][0]["image"]
    assert "width" not in unknown


def test_the_policies_are_the_newsrooms_own_pages(merrow: Path) -> None:
    front = json.loads(json.dumps(dict(on_pages(merrow))["index.html"]))["@graph"][0]
    assert front["@type"] == "NewsMediaOrganization"
    assert front["correctionsPolicy"].startswith("https://merrow.example/sheet/")
    assert front["logo"]["url"] == "https://merrow.example/sheet/icon-512.png"


def test_a_quote_rests_on_the_source_that_the_brief_is_based_on() -> None:
    article = data_of(corrected())["@graph"][0]
    source = article["isBasedOn"]["@id"]
    assert article["citation"] == {"@id": source}
    assert [part["isBasedOn"] for part in article["hasPart"]] == [{"@id": source}]
