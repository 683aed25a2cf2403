"""A page with newer briefs on it is the page that is made when all is published again."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from generator.intake import read_settings
from generator.newsroom import Edited, Publication, as_now, publish, republish
from generator.settings import Settings
from generator.typeset import with_newer
from generator.views import Page
from tests.bench import corpus
from tests.test_recheck import articles, edit

NOW = datetime.fromtimestamp(corpus.moment_of(40), UTC)

WORKED_OUT = ("related", "storylines")
"""Parts of views that were worked out of the briefs before the page was put off."""


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    corpus.make(tmp_path, corpus.articles(40))
    return read_settings(tmp_path / "mkdocs.yml")


def ahead(settings: Settings, old: str, new: str) -> tuple[Publication, Publication]:
    """What is published with one article as it went ahead, and what is published after that."""
    publication, article = publish(settings, NOW, preview=True), articles(settings)[20]
    edit(article, old, new)
    path = article.relative_to(settings.root).as_posix()
    went, (page,) = republish(publication, Edited(path), settings, NOW)
    assert as_now(went, page) is page
    return went, publish(settings, NOW, preview=True)


def told(page: Page) -> tuple[Any, ...]:
    """All that is on a page, but for what was worked out before."""
    names = [name for name in type(page.view).__slots__ if name not in WORKED_OUT]
    listed = page.path == "storylines.md"
    view = [getattr(page.view, name) for name in names]
    return page.title, page.description, listed or page.markdown, view, page.trail, page.lastmod


@pytest.mark.parametrize(
    ("old", "new"), [("headline: ", "headline: Again, "), ("lede: In ", "lede: Today, in ")]
)
def test_all_lists_have_the_words_of_an_article_that_went_ahead(
    settings: Settings, old: str, new: str
) -> None:
    went, after = ahead(settings, old, new)
    changed = 0
    for page, published in zip(went.pages, after.pages, strict=True):
        now = as_now(went, page)
        assert now
        assert told(now) == told(published), page.path
        changed += now is not page
    assert 10 < changed < len(went.pages) / 2


@pytest.mark.parametrize(
    ("old", "new"),
    [("show: full", "show: none"), ("counts: for the work", "counts: for the mast")],
    ids=["show", "what later briefs take up"],
)
def test_what_lists_are_made_by_is_another_only_when_all_is_published(
    settings: Settings, old: str, new: str
) -> None:
    went, _ = ahead(settings, old, new)
    lists = [as_now(went, page) for page in went.pages if page.template != "brief.html"]
    assert [*filter(None, lists)] == []


def test_a_page_without_them_is_the_very_same(settings: Settings) -> None:
    for page in publish(settings, NOW).pages:
        assert with_newer(page, {}) is page
