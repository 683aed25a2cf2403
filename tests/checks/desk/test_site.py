"""The checks know every page and file of the site: a link from the newsroom's own page to any of them is no dead one."""

import shutil
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from generator.intake import read_settings
from generator.newsroom import publish
from generator.proofing import check
from generator.settings import Settings
from tests.bench.corpus import articles, make
from tests.conftest import ROOT

NOW = datetime(2031, 4, 30, tzinfo=UTC)
OF_HOSTS = ("_headers", "_redirects", "sitemaps/")
"""Files that no page has a reason to lead to."""
DEAD = {"NB470", "NB472"}


@pytest.fixture(scope="module", params=["merrow", "corpus"])
def newsroom(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """The sample newsroom, which has every kind of page; and one with lists of several pages."""
    folder = tmp_path_factory.mktemp("newsroom")
    if request.param == "merrow":
        shutil.copytree(ROOT / "tests/newsroom", folder, dirs_exist_ok=True)
    else:
        make(folder, articles(150))
    return replace(read_settings(folder / "mkdocs.yml"), search=True)


def all_there_is(settings: Settings) -> list[str]:
    """Every page and every file for machines that is made for readers."""
    made = publish(settings, NOW)
    pages = [page.path for page in made.pages if page.template != "moved.html"]
    files = [path for path in made.syndicate.files if not path.startswith(OF_HOSTS)]
    return [*pages, *files]


def dead(settings: Settings, targets: Iterable[str]) -> list[str]:
    """What is said of links to these from a page of the newsroom's own."""
    links = "\n".join(f"- [{number}]({path})" for number, path in enumerate(targets))
    page = settings.content / "pages" / "everything.md"
    page.parent.mkdir(exist_ok=True)
    page.write_text(f"---\ntitle: Everything\n---\n{links}\n", encoding="utf-8")
    problems = check(settings, NOW, keep=False).problems
    page.unlink()
    return [
        one.message for one in problems if one.rule in DEAD and one.path.endswith("everything.md")
    ]


def test_no_link_to_what_is_there_is_called_dead(newsroom: Settings) -> None:
    there = all_there_is(newsroom)
    assert {"search/index.md", "today.md", "corrected.md", "quotes.json", "feed.xml"} <= {*there}
    assert dead(newsroom, there) == []


def test_and_one_to_what_is_not_is(newsroom: Settings) -> None:
    nowhere = [
        "desks/nowhere/page-1.md", "people/nobody/2031.md", "archive/2029/01/01.md", "places/feed.xml",
        "quotes/1999/01.json", "quotes/2029/01.md", "desks/nowhere/feed.xml", "page-x.md",
    ]  # fmt: skip
    assert len(dead(newsroom, nowhere)) == len(nowhere)


def test_what_a_site_does_without_is_not_there(tmp_path: Path) -> None:
    """Without an address of its own it has no feeds, and without search no page of it."""
    make(tmp_path, articles(1))
    bare = replace(read_settings(tmp_path / "mkdocs.yml"), site_url="", search=False)
    assert dead(bare, all_there_is(bare)) == []
    assert len(dead(bare, ["feed.xml", "quotes.json", "sitemap.xml", "search/index.md"])) == 4


def test_what_an_article_with_an_error_would_bring_is_not_called_dead(tmp_path: Path) -> None:
    make(tmp_path, articles(1))
    settings = read_settings(tmp_path / "mkdocs.yml")
    [article] = settings.content.glob("articles/**/*.md")
    lists = ["corrected.md", f"{article.relative_to(settings.content / 'articles')}"]
    assert dead(settings, lists) == []
    article.write_text(article.read_text(encoding="utf-8").replace("desk: ", "desk: un", 1))
    assert check(settings, NOW, keep=False).problems
    assert dead(settings, lists) == []
    assert dead(settings, ["nothing.pdf"]) == ["There is no nothing.pdf."]
