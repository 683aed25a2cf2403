"""A brief that names no language is in the newsroom's, wherever that is told."""

import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from generator.intake import read_settings
from generator.newsroom import Publication, publish
from generator.proofing import check
from generator.views import BriefView
from tests.bench.corpus import articles, make

NOW = datetime(2031, 4, 30, tzinfo=UTC)


@pytest.fixture(scope="module")
def german(tmp_path_factory: pytest.TempPathFactory) -> Publication:
    folder = tmp_path_factory.mktemp("german")
    make(folder, articles(1))
    (file,) = (folder / "content/articles").rglob("*.md")
    assert "\nlanguage:" not in file.read_text("utf-8")
    return publish(replace(read_settings(folder / "mkdocs.yml"), language="de-AT"), NOW)


def test_its_page_speaks_that_language(german: Publication) -> None:
    (brief,) = german.proof.briefs
    page = next(page for page in german.pages if page.path == brief.address.path)
    assert isinstance(page.view, BriefView)
    assert (brief.language, page.view.language) == ("de-AT", "de-AT")
    assert "## Im Wortlaut" in page.markdown
    assert "> „" in page.markdown


def test_machines_are_told_that_language(german: Publication) -> None:
    (brief,), outside = german.proof.briefs, german.syndicate
    page = next(page for page in german.pages if page.path == brief.address.path)
    feed = json.loads(outside.files["feed.json"])
    assert (feed["language"], feed["items"][0]["language"]) == ("de-AT", "de-AT")
    assert json.loads(outside.files[f"{brief.address.url}ninjs.json"])["language"] == "de-AT"
    assert '"inLanguage":"de-AT"' in outside.linked_data_of(page).replace(": ", ":")
    assert "<language>de-AT</language>" in outside.files["feed.xml"]


def test_a_brief_keeps_a_language_of_its_own(tmp_path: Path) -> None:
    make(tmp_path, articles(1))
    (file,) = (tmp_path / "content/articles").rglob("*.md")
    text = file.read_text("utf-8").replace("\nheadline:", "\nlanguage: fr\nheadline:", 1)
    file.write_text(text, encoding="utf-8")
    settings = replace(read_settings(tmp_path / "mkdocs.yml"), language="de")
    assert "language: fr" in text
    (brief,) = publish(settings, NOW).proof.briefs
    assert brief.language == "fr"


def test_what_was_checked_in_one_language_is_checked_again_in_another(tmp_path: Path) -> None:
    """A claim that English would object to says nothing to a check that takes the brief for German."""
    make(tmp_path, articles(1))
    (file,) = (tmp_path / "content/articles").rglob("*.md")
    text = file.read_text("utf-8").replace("lede: ", "lede: Nobody in Zanzibar knew. ", 1)
    file.write_text(text, encoding="utf-8")
    english = read_settings(tmp_path / "mkdocs.yml")
    german = replace(english, language="de")
    first, second = check(english, NOW).problems, check(german, NOW).problems
    assert any("Zanzibar" in one.message for one in first)
    assert first != second
    assert check(german, NOW, keep=False).problems == second
