import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from generator.edition import gather
from generator.languages import words_of
from generator.typeset import make_pages
from generator.vocabulary import Brief
from tests.builders import brief
from tests.syndicate.conftest import NOW, REGISTRIES, corrected, made, settings, withdrawn

VOCABULARY: dict[str, set[str]] = {
    "BreadcrumbList": {"itemListElement"},
    "CorrectionComment": {"datePublished", "text"},
    "ImageObject": {"caption", "creditText", "url"},
    "ListItem": {"item", "name", "position"},
    "NewsArticle": {
        "about", "articleSection", "author", "correction", "dateModified", "datePublished",
        "description", "hasPart", "headline", "image", "inLanguage", "isBasedOn",
        "mainEntityOfPage", "mentions", "publisher", "url",
    },
    "NewsMediaOrganization": {
        "actionableFeedbackPolicy", "correctionsPolicy", "ethicsPolicy", "masthead", "name",
        "ownershipFundingInfo", "publishingPrinciples", "url",
    },
    "Organization": {"name"},
    "Person": {"description", "jobTitle", "name", "url"},
    "ProfilePage": {"mainEntity", "url"},
    "Quotation": {"creator", "inLanguage", "isBasedOn", "text"},
    "Thing": {"name", "url"},
    "WebSite": {"inLanguage", "name", "publisher", "url"},
}  # fmt: skip
"""The types of schema.org that we use, and of their properties those that we do (schema.org 29.0)."""


def data_of(given_brief: Brief) -> dict[str, Any]:
    edition = gather([given_brief], REGISTRIES, settings(), NOW)
    page = next(
        page
        for page in make_pages(edition, words_of("en"))
        if page.path == given_brief.address.path
    )
    found: dict[str, Any] = json.loads(made(given_brief).linked_data_of(page))
    return found


def things(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        if "@type" in value:
            yield value
        for inner in value.values():
            yield from things(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from things(inner)


def on_pages(folder: Path) -> Iterator[dict[str, Any]]:
    for file in sorted(folder.rglob("index.html")):
        for found in re.findall(
            r'<script type="application/ld\+json">(.*?)</script>', file.read_text("utf-8")
        ):
            yield json.loads(found)


def test_every_page_uses_only_words_of_schema_org(merrow: Path, site: Path) -> None:
    found = [
        thing for folder in (merrow, site) for data in on_pages(folder) for thing in things(data)
    ]
    assert {thing["@type"] for thing in found} == set(VOCABULARY)
    for thing in found:
        assert {key for key in thing if key[0] != "@"} <= VOCABULARY[thing["@type"]]


def test_an_article_says_what_search_engines_ask_for() -> None:
    article = data_of(corrected())["@graph"][0]
    for key in (
        "headline",
        "datePublished",
        "dateModified",
        "publisher",
        "mainEntityOfPage",
        "author",
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
