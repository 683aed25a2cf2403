"""After an edit, the search of other years stands in the site as it is."""

import shutil
from pathlib import Path

import pytest

from generator.intake import read_settings
from generator.search import clippings
from generator.settings import Settings
from tests.bench import corpus
from tests.search.editions import pages_indexed
from tests.test_rebuild import NOW, articles, build, edit, files

VOLUMES = {f"search/{shelf}/{year}/" for shelf in ("briefs", "quotes") for year in (2030, 2031)}


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """A newsroom with briefs of two years."""
    corpus.make(tmp_path, corpus.articles(4), search=True)
    old = tmp_path / "content/articles/2030/01"
    old.mkdir(parents=True)
    shutil.move(tmp_path / "content/articles/2031/01/brief-0.md", old)
    for _ in ("its brief", "its source"):
        edit(old / "brief-0.md", "2031-01-01", "2030-01-01")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", NOW)
    return read_settings(tmp_path / "mkdocs.yml")


def made(said: str) -> set[str]:
    """What was made of the search, as a build explains it."""
    lines = [line.split(": ") for line in said.splitlines()]
    return {path for path, *_ in lines if path in VOLUMES}


def as_full(settings: Settings) -> None:
    other = settings.root / "full"
    build(settings, "--no-cache", "--site-dir", str(other))
    assert files(settings.site) == files(other)


def test_a_year_without_a_change_is_neither_indexed_nor_written_again(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    ran = pages_indexed(monkeypatch)
    assert made(build(settings)) == VOLUMES
    ran.clear()
    assert made(build(settings)) == set()
    edit(articles(settings)[-1], "lede: In", "lede: Today, in")
    said = build(settings)
    assert "search/briefs/2031/: its briefs changed" in said
    assert (made(said), ran) == ({"search/briefs/2031/"}, [3])
    as_full(settings)


def test_what_somebody_took_out_of_the_search_or_changed_is_put_back(settings: Settings) -> None:
    build(settings)
    next((settings.site / "search/quotes/2030/fragment").iterdir()).unlink()
    assert made(build(settings)) == {"search/quotes/2030/"}
    (settings.site / "search/briefs/2030/pagefind-entry.json").write_text("{}")
    assert made(build(settings)) == {"search/briefs/2030/"}
    shutil.rmtree(settings.site / "search/briefs/2031")
    assert made(build(settings)) == {"search/briefs/2031/"}
    as_full(settings)


def test_the_search_stands_also_where_the_whole_site_is_put_in_place_of_the_last(
    settings: Settings,
) -> None:
    build(settings)
    edit(settings.root / "mkdocs.yml", "site_name: The", "site_name: The Other")
    assert made(build(settings)) == set()
    as_full(settings)
    assert made(build(settings)) == set(), "and it is known as it stands there now"


def test_the_search_of_a_year_that_has_no_briefs_any_more_is_gone(settings: Settings) -> None:
    build(settings)
    articles(settings)[0].unlink()
    said = build(settings)
    assert "search/briefs/2030/: gone, because nothing makes it any more" in said
    assert not (settings.site / "search/briefs/2030").exists()
    as_full(settings)


def test_after_an_edit_of_the_latest_the_rest_of_their_year_stands(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clippings, "WORTH_IT", 1)
    new = settings.content / "articles/2031/03"
    new.mkdir()
    old = articles(settings)[-1]
    text = old.read_text("utf-8").replace("2031-01-01", "2031-03-01")
    (new / "latest.md").write_text(text, encoding="utf-8")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(NOW) + 100 * 24 * 3600))
    made(build(settings))
    edit(new / "latest.md", "lede: In", "lede: Today, in")
    said = build(settings)
    assert "search/briefs/2031-latest/: its briefs changed" in said
    assert "search/briefs/2031/" not in said
    as_full(settings)
    (new / "latest.md").unlink()
    said = build(settings)
    assert "search/briefs/2031-latest/: gone, because nothing makes it any more" in said
    assert not (settings.site / "search/briefs/2031-latest").exists()
    as_full(settings)
