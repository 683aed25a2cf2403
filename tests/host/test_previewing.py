"""A preview that is brought up to date is the one that would be made from nothing, and what no edit touched stays untouched."""

import logging
import random
from collections.abc import Callable, Set
from pathlib import Path

import pytest
from mkdocs.exceptions import Abort

from generator.host import Preview, previewing
from generator.intake import read_settings
from generator.settings import Settings
from tests.bench import corpus
from tests.test_rebuild import STEPS, articles, edit, files
from tests.test_recheck import broken, broken_registry, pictured

URL = "http://127.0.0.1:8000/"
NOW = str(int(corpus.FIRST_DAY.timestamp()) + 4 * 24 * 3600)

BRIEF = "2031/01/brief-0/index.html"

Step = Callable[[Settings, random.Random], None]


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """A newsroom that has a partial, a page and a stylesheet of its own."""
    room = tmp_path / "room"
    corpus.make(room, corpus.articles(12))
    for name, text in (
        ("partials/notice.html", "<p>Ours</p>\n"),
        ("404.html", "<p>Lost</p>\n"),
        ("css/tokens.css", ":root { --gap: 0 }\n"),
        ("css/own.css", "p { margin: 0 }\n"),
    ):
        file = room / "theme" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    edit(room / "mkdocs.yml", "{name: newsbrief}", "{name: newsbrief, custom_dir: theme}")
    (room / "content/pages").mkdir(exist_ok=True)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", NOW)
    return read_settings(room / "mkdocs.yml")


class Desk:
    """Somebody who writes with a preview beside it."""

    def __init__(self, settings: Settings, folder: Path) -> None:
        folder.mkdir()
        self.preview = Preview(settings.root / "mkdocs.yml", folder, search=False)
        self.site = self.preview.site
        self.begin()

    def begin(self) -> None:
        config = self.preview.load()
        config.plugins.on_startup(command="serve", dirty=False)
        self.preview.make(config, URL)

    def save(self, edited: Set[Path] = frozenset()) -> set[str]:
        """Bring the preview up to date: the paths of the files that were written again, or are gone."""
        before = self._written()
        self.preview.make(self.preview.load(), URL, edited)
        now = self._written()
        return {path for path in before | now if before.get(path) != now.get(path)}

    def _written(self) -> dict[str, tuple[int, int]]:
        found = {path: (self.site / path).stat() for path in files(self.site)}
        return {path: (stat.st_ino, stat.st_mtime_ns) for path, stat in found.items()}


@pytest.fixture
def desk(settings: Settings, tmp_path: Path) -> Desk:
    return Desk(settings, tmp_path / "preview")


def other_template(settings: Settings, chance: random.Random) -> None:
    edit(settings.root / "theme/partials/notice.html", "<p>", f"<p>{chance.randrange(99)} ")


def other_style(settings: Settings, chance: random.Random) -> None:
    edit(settings.root / "theme/css/tokens.css", "0", f"2{chance.randrange(99)}0")
    edit(settings.root / "theme/css/own.css", "0", f"1{chance.randrange(99)}0")


@pytest.mark.parametrize("seed", range(2))
def test_after_any_change_it_is_the_preview_made_from_nothing(
    settings: Settings, desk: Desk, tmp_path: Path, seed: int
) -> None:
    chance = random.Random(seed)  # noqa: S311 # the same in every run
    more = (broken, broken_registry, pictured, other_template, other_style)
    for step in chance.sample((*STEPS, *more), 5):
        step(settings, chance)
        desk.save()
        fresh = Desk(settings, tmp_path / step.__name__)
        assert files(desk.site) == files(fresh.site), step.__name__


def test_nothing_is_written_when_nothing_changed(desk: Desk) -> None:
    assert desk.save() == set()


def test_an_article_touches_its_page_and_those_that_show_it(settings: Settings, desk: Desk) -> None:
    edit(articles(settings)[0], "headline: ", "headline: Again, ")
    touched = desk.save()
    assert {BRIEF, "index.html"} <= touched
    assert len(touched) < len(files(desk.site)) / 2
    assert "archive/index.html" not in touched


def test_a_registry_touches_the_pages_that_show_the_entry(settings: Settings, desk: Desk) -> None:
    edit(settings.content / "people.yml", "role: ", "about: Knows boats.\n  role: ")
    touched = desk.save()
    assert any(path.startswith("people/") for path in touched)
    assert not any(path.startswith(("desks/", "sources/")) for path in touched)


def test_a_stylesheet_touches_itself_alone(settings: Settings, desk: Desk) -> None:
    edit(settings.root / "theme/css/own.css", "0", "1em")
    assert desk.save() == {"css/own.css"}
    assert (desk.site / "css/own.css").read_text("utf-8") == "p { margin: 1em }\n"


def test_a_part_of_a_stylesheet_touches_the_whole_one(settings: Settings, desk: Desk) -> None:
    edit(settings.root / "theme/css/tokens.css", "0", "7rem")
    assert desk.save() <= {"css/tokens.css", "css/site.css"}
    assert "7rem" in (desk.site / "css/site.css").read_text("utf-8")


def test_a_template_touches_the_pages_that_it_draws(settings: Settings, desk: Desk) -> None:
    edit(settings.root / "theme/404.html", "Lost", "Gone")
    assert desk.save() == {"404.html"}
    (settings.root / "theme/brief.html").write_text("<p>{{ view.headline }}</p>", encoding="utf-8")
    assert BRIEF in desk.save()


def test_what_is_gone_leaves_no_page(settings: Settings, desk: Desk) -> None:
    gone, moved = articles(settings)[:2]
    gone.unlink()
    moved.rename(moved.with_name("moved.md"))
    desk.save()
    assert not (desk.site / BRIEF).parent.exists()
    assert not (desk.site / "2031/01" / moved.stem).exists()
    assert (desk.site / "2031/01/moved/index.html").is_file()


def test_problems_of_a_page_come_and_go_with_the_edit(settings: Settings, desk: Desk) -> None:
    article = articles(settings)[0]
    edit(article, "desk: ", "pinned_until: 2031-01-01 00:00\ndesk: ")
    desk.save()
    assert 'class="problems"' in (desk.site / BRIEF).read_text("utf-8")
    edit(article, "pinned_until: 2031-01-01 00:00\n", "")
    desk.save()
    assert 'class="problems"' not in (desk.site / BRIEF).read_text("utf-8")


def test_the_problems_of_what_was_edited_come_first(
    settings: Settings, desk: Desk, caplog: pytest.LogCaptureFixture
) -> None:
    first, *_, last = articles(settings)
    for article in (first, last):
        edit(article, "desk: ", "dsk: ")

    def told(edited: Path) -> tuple[bool, bool]:
        caplog.clear()
        with caplog.at_level(logging.WARNING, "mkdocs.plugins.newsbrief"):
            desk.save({edited})
        page = (desk.site / "index.html").read_text("utf-8")
        return tuple(text.index(first.name) < text.index(last.name) for text in (caplog.text, page))  # type: ignore[return-value]

    assert told(first) == (True, True)
    assert told(last) == (False, False)


def test_what_goes_wrong_leaves_the_preview_as_it_was(
    settings: Settings, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = files(desk.site)
    edit(settings.root / "mkdocs.yml", "site_name", "use_directory_urls: false\nsite_name")
    with pytest.raises(Abort):
        desk.save()
    assert files(desk.site) == before
    edit(settings.root / "mkdocs.yml", "use_directory_urls: false\n", "")
    assert desk.save() == set()


def test_a_disk_that_fails_half_way_costs_one_more_making(
    settings: Settings, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def half(site: Path, fresh: Path, *_: object) -> None:
        (fresh / BRIEF).replace(site / BRIEF)
        raise OSError

    edit(articles(settings)[0], "headline: ", "headline: Again, ")
    with monkeypatch.context() as broken_disk:
        broken_disk.setattr(previewing, "amend", half)
        with pytest.raises(OSError, match=r"^$"):
            desk.save()
    desk.save()
    assert files(desk.site) == files(Desk(settings, tmp_path / "fresh").site)
