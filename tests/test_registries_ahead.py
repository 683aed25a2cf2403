"""After an edit of the registries, a page made ahead of all others is the page that is made when all is published again."""

import random
import re
import shutil
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from generator.edition.late import LateEdition
from generator.intake import Stock, read_settings, read_stock
from generator.newsroom import Edited, Publication, as_now, publish, republish
from generator.preview import notes_of
from generator.settings import Settings
from generator.views import Page
from tests.bench import corpus
from tests.sample import MERROW, MERROW_NOW
from tests.test_recheck import articles, edit
from tests.test_registry_edits import edit_entries, edit_file

NOW = datetime.fromtimestamp(int(MERROW_NOW), UTC)
LOOKED_AT = ("people/index.md", "index.md")


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    folder = shutil.copytree(
        MERROW.parent, tmp_path / "room", ignore=shutil.ignore_patterns(".cache", "site")
    )
    return read_settings(folder / "mkdocs.yml")


def told(page: Page, publication: Publication) -> tuple[Any, ...]:
    """All that is on a page, and in its head."""
    galley, outside = page.setting(), publication.syndicate
    on_it = galley.title, galley.description, page.markdown, galley.view, galley.trail, page.lastmod
    head = (
        outside.feeds_of(page.url),
        outside.linked_data_of(page),
        outside.open_graph_of(page),
    )
    return *on_it, *head


def assert_as_published(went: Publication, after: Publication) -> None:
    """That whatever is shown ahead of the rest is what is published after that."""
    assert [page.path for page in went.pages] == [page.path for page in after.pages]
    for page, published in zip(went.pages, after.pages, strict=True):
        if now := as_now(went, page):
            assert told(now, went) == told(published, after), page.path


def texts(settings: Settings) -> dict[str, bytes]:
    """What may be edited, by its path."""
    files = (file for end in ("yml", "md") for file in settings.content.rglob(f"*.{end}"))
    return {file.relative_to(settings.root).as_posix(): file.read_bytes() for file in files}


@pytest.mark.parametrize("seed", range(3))
def test_after_any_edit_of_a_registry_what_is_shown_is_what_is_published(
    settings: Settings, seed: int
) -> None:
    chance, ahead = random.Random(seed), 0  # noqa: S311 # the same in every run
    went = publish(settings, NOW, preview=True)
    for _ in range(8):
        before = texts(settings)
        chance.choice((edit_entries, edit_entries, edit_file))(settings, chance)
        edited = {path for path, text in texts(settings).items() if before[path] != text}
        after = publish(settings, NOW, preview=True)
        for path in edited:
            went, pages = republish(went, Edited(path, looked_at=LOOKED_AT), settings, NOW)
            ahead += len(pages)
            if pages:  # else all is published
                assert as_now(went, went.pages[0])
                assert_as_published(went, after)
            else:
                went = after
    assert ahead


def test_a_role_that_an_article_gives_stays_whatever_the_registry_says(tmp_path: Path) -> None:
    """Also where the registry had the same: it is the one in which somebody spoke."""
    corpus.make(tmp_path, corpus.articles(12))
    settings = read_settings(tmp_path / "mkdocs.yml")
    speaker = next(corpus.articles(1)).head["people"][0]
    (role,) = (one.role for one in corpus.people() if one.id == speaker)
    edit(articles(settings)[0], f"speaker: {speaker}\n", f"speaker: {speaker}\n  role: {role}\n")
    went = publish(settings, NOW, preview=True)
    edit(settings.content / "people.yml", f"role: {role}\n", "role: retired\n")
    looked_at = (f"people/{speaker}.md",)
    edited = Edited("content/people.yml", looked_at=looked_at)
    went, (page,) = republish(went, edited, settings, NOW)
    now = as_now(went, page)
    assert now
    assert [one.role for one in now.view.held] == [role]  # type: ignore[union-attr] # a person's
    assert_as_published(went, publish(settings, NOW, preview=True))


def test_a_registry_as_it_was_before_makes_pages_as_they_were(settings: Settings) -> None:
    before = went = publish(settings, NOW, preview=True)
    people, edited = (
        settings.content / "people.yml",
        Edited("content/people.yml", looked_at=LOOKED_AT),
    )
    for old, new in (
        ("role: ", "role: late "),
        ("name: ", "name: Sir "),
        ("name: Sir ", "name: "),
        ("role: late ", "role: "),
    ):
        edit(people, old, new)
        went, pages = republish(went, edited, settings, NOW)
        assert [page.path for page in pages] == [
            "people/index.md"
        ]  # a list that was looked at before that waits
    assert_as_published(went, before)
    kept = [brief.kept for brief in before.proof.briefs]
    assert [brief.kept for brief in went.proof.briefs] == kept


@pytest.mark.parametrize("name", ["topics.yml", "people.yml"])
def test_what_related_briefs_share_is_called_as_the_registry_has_it_now(
    settings: Settings, name: str
) -> None:
    """Also beside a brief that went ahead by itself."""
    went = publish(settings, NOW, preview=True)
    file = settings.content / name
    file.write_text(
        re.sub("^  name: ", "  name: New ", file.read_text("utf-8"), flags=re.M), "utf-8"
    )
    briefs = [page.path for page in went.pages if page.template == "brief.html"]
    went, pages = republish(went, Edited(f"content/{name}", looked_at=briefs), settings, NOW)
    assert [page.path for page in pages] == briefs
    assert_as_published(went, publish(settings, NOW, preview=True))


def test_for_the_page_of_an_article_no_edition_is_gathered(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    went = publish(settings, NOW, preview=True)
    page = next(page.path for page in went.pages if page.template == "brief.html")
    edit(settings.content / "people.yml", "role: ", "role: late ")
    monkeypatch.setattr(LateEdition, "__getattr__", None)
    edited = Edited("content/people.yml", looked_at=(page, "index.md"))
    went, pages = republish(went, edited, settings, NOW)
    assert [one.path for one in pages] == [page]
    notes_of(went)
    for one in pages:
        now = as_now(went, one)
        assert now
        told(now, went)


def test_articles_are_not_looked_for_again_with_other_registries(settings: Settings) -> None:
    def told(stock: Stock) -> tuple[Any, ...]:
        copy = stock.copy
        return stock.files, stock.digest, copy.files, copy.problems, copy.registries.people

    (settings.content / "articles/stray.yml").write_text("", "utf-8")
    (settings.content / "stray.yml").write_text("", "utf-8")
    had = read_stock(settings)
    edit(settings.content / "people.yml", "role: ", "role: late ")
    (settings.content / "stray.yml").unlink()
    assert told(had) != told(read_stock(settings)) == told(read_stock(settings, had=had))
    (settings.content / "articles/stray.yml").unlink()
    assert told(read_stock(settings)) != told(read_stock(settings, had=had))
