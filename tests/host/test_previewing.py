"""A preview that is brought up to date is the one that would be made from nothing, and holds nothing of what was before."""

import logging
import random
import re
from collections.abc import Callable, Iterator, Mapping, Set
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Thread
from time import sleep
from typing import Any
from weakref import ref

import pytest
from jinja2 import TemplateSyntaxError
from mkdocs.exceptions import Abort

from generator import plugin
from generator.hands import undisturbed
from generator.host.previewing import RESTS, Preview
from generator.host.showing import Showing
from generator.intake import read_settings
from generator.newsroom import Publication
from generator.settings import Settings
from generator.turns import give_way
from generator.views import Page
from tests.bench import corpus
from tests.test_rebuild import STEPS, articles, build, edit, files
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


PROBLEM = b'<li class="problem'


class Desk:
    """Somebody who writes with a preview beside it."""

    def __init__(self, settings: Settings, folder: Path) -> None:
        folder.mkdir()
        self.preview = Preview(settings.root / "mkdocs.yml", folder, URL, search=False)
        self.preview.make(self.preview.load())

    def save(self, edited: Set[Path] = frozenset()) -> None:
        """Bring the preview up to date."""
        self.preview.save(edited)

    def page(self, path: str = BRIEF) -> str:
        return (self.preview(path) or b"").decode()

    def files(self) -> dict[str, bytes | None]:
        """Every file of the site, looked at."""
        self.preview.catch_up()
        return {path: self.preview(path) for path in self.preview}


@pytest.fixture
def desk(settings: Settings, tmp_path: Path) -> Desk:
    return Desk(settings, tmp_path / "preview")


def other_template(settings: Settings, chance: random.Random) -> None:
    edit(settings.root / "theme/partials/notice.html", "<p>", f"<p>{chance.randrange(99)} ")


def other_style(settings: Settings, chance: random.Random) -> None:
    edit(settings.root / "theme/css/tokens.css", "0", f"2{chance.randrange(99)}0")
    edit(settings.root / "theme/css/own.css", "0", f"1{chance.randrange(99)}0")


def without_order(made: Mapping[str, bytes | None]) -> dict[str, tuple[list[bytes], list[bytes]]]:
    """The problems in each file, in any order, since those of what was just saved come first; and all other lines."""
    lines = {path: (data or b"").splitlines() for path, data in made.items()}
    return {
        path: (
            sorted(line for line in of if line.startswith(PROBLEM)),
            [line for line in of if not line.startswith(PROBLEM)],
        )
        for path, of in lines.items()
    }


@pytest.mark.parametrize("seed", range(2))
def test_after_any_change_it_is_the_preview_made_from_nothing(
    settings: Settings, desk: Desk, tmp_path: Path, seed: int
) -> None:
    chance = random.Random(seed)  # noqa: S311 # the same in every run
    more = (broken, broken_registry, pictured, other_template, other_style)
    for step in chance.sample((*STEPS, *more), 5):
        before = files(settings.root)
        step(settings, chance)
        now = files(settings.root)
        changed = {path for path in before | now if before.get(path) != now.get(path)}
        desk.save({settings.root / path for path in changed if not path.startswith(".cache/")})
        anew = Desk(settings, tmp_path / step.__name__)
        assert without_order(desk.files()) == without_order(anew.files()), step.__name__


def test_it_has_whatever_a_build_has(settings: Settings, desk: Desk) -> None:
    build(settings)
    built = files(settings.site)
    shown = desk.files()
    assert {path for path, data in shown.items() if data} >= built.keys() - {".newsbrief"}
    for path in ("css/own.css", "css/site.css", "404.html"):
        assert shown[path] == built[path]


@pytest.mark.usefixtures("desk")
def test_a_build_after_it_makes_its_pages_all_the_same(settings: Settings) -> None:
    """MkDocs holds on to the plugin, which a preview lets make its pages when they are asked for."""
    build(settings)
    assert (settings.site / BRIEF).is_file()


def test_an_article_is_seen_on_its_page_and_on_those_that_show_it(
    settings: Settings, desk: Desk
) -> None:
    edit(articles(settings)[0], "headline: ", "headline: Again, ")
    desk.save()
    assert "Again, " in desk.page()
    assert "Again, " in desk.page("index.html")


@pytest.mark.parametrize(
    "words", ["headline: Again, ", "lede: Today, ", "byline: A. N. ", "show: none # "]
)
def test_the_page_of_an_article_goes_ahead_of_all_that_shows_it(
    settings: Settings, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: str
) -> None:
    before = desk.page()
    edit(articles(settings)[0], words.partition(": ")[0] + ": ", words)
    with monkeypatch.context() as nothing_else:
        nothing_else.setattr(plugin, "publish", None)
        desk.save({articles(settings)[0], articles(settings)[0].with_name(".half")})
        ahead = desk.page()
    assert ahead != before
    assert ahead == Desk(settings, tmp_path / "fresh").page()
    assert desk.page("index.html") == Desk(settings, tmp_path / "front").page("index.html")
    assert not desk.preview.catch_up()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("topics:", "topics:\n- topic-39"),
        ("published: 2031-01-01", "published: 2031-01-02"),
        ("headline: ", "status: draft\nheadline: "),
        ("desk: ", "dsk: "),
    ],
)
def test_where_more_follows_from_an_edit_all_is_published(
    settings: Settings, desk: Desk, tmp_path: Path, old: str, new: str
) -> None:
    article = articles(settings)[0]
    edit(article, old, new)
    desk.save({article})
    assert desk.page() == Desk(settings, tmp_path / "fresh").page()


def test_lists_go_along_with_the_words_of_an_article_and_the_rest_follows(
    settings: Settings, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    newest = articles(settings)[-1]
    (story,) = re.findall("storyline: (.+)", newest.read_text("utf-8"))
    lists = ["index.html", "archive/2031/01/index.html", f"storylines/{story}/index.html"]
    assert not any("Again, " in desk.page(path) for path in lists)
    with monkeypatch.context() as nothing_else:
        nothing_else.setattr(plugin, "publish", None)
        edit(newest, "headline: ", "headline: Again, ")
        desk.save({newest})
        ahead = [desk.page(path) for path in lists]
        assert all("Again, " in page for page in ahead)
        assert "Again, " not in desk.page("storylines/index.html")  # it was worked out before
    assert desk.preview.catch_up()  # and somebody looked at it
    assert not desk.preview.catch_up()
    assert "Again, " in desk.page("storylines/index.html")
    fresh = Desk(settings, tmp_path / "fresh")
    assert ahead == [desk.page(path) for path in lists] == [fresh.page(path) for path in lists]


def test_a_list_waits_where_more_of_it_may_be_another(
    settings: Settings, desk: Desk, tmp_path: Path
) -> None:
    article = articles(settings)[0]
    speaker = re.findall("speaker: (.+)", article.read_text("utf-8"))[-1]
    person = f"people/{speaker}/index.html"
    before = desk.page(person)
    text = article.read_text("utf-8")
    article.write_text(text.replace(f"  speaker: {speaker}\n", "  speaker: A neighbour\n"), "utf-8")
    desk.save({article})
    assert desk.page() == Desk(settings, tmp_path / "brief").page()
    assert before != desk.page(person) == Desk(settings, tmp_path / "fresh").page(person)


@contextmanager
def rest_being_made(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """While what did not go ahead is published: it has been read, and is not shown yet."""
    begun, go_on, publish = Event(), Event(), plugin.publish

    def slowly(*given: Any, **named: Any) -> Publication:
        made = publish(*given, **named)
        begun.set()
        assert go_on.wait(60)
        return made

    with monkeypatch.context() as patch:
        patch.setattr(plugin, "publish", slowly)
        rest = Thread(target=desk.preview.catch_up)
        rest.start()
        assert begun.wait(60)
        yield
        go_on.set()
        rest.join()


def test_another_article_goes_ahead_while_the_rest_is_made(
    settings: Settings, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second, *_ = articles(settings)
    edit(first, "headline: ", "headline: Again, ")
    desk.save({first})
    page = f"2031/01/{second.stem}/index.html"
    with rest_being_made(desk, monkeypatch):
        edit(second, "headline: ", "headline: Now, ")
        desk.save({second})
        assert "Again, " in desk.page()
        assert "Now, " in desk.page(page)
        assert "Now, " in desk.page("index.html")
    with monkeypatch.context() as nothing_else:  # and it is still ahead of what is published now
        nothing_else.setattr(plugin, "publish", None)
        for path in (page, "index.html"):
            assert "Now, " in desk.page(path)
        assert "Again, " in desk.page("index.html")
    desk.preview.catch_up()
    assert "Now, " in desk.page("index.html")


@contextmanager
def rest_in_steps(
    monkeypatch: pytest.MonkeyPatch, make: Callable[[], object]
) -> Iterator[list[str]]:
    """While what did not go ahead is published step by step, and no further: the steps, as they are made."""
    steps: list[str] = []
    begun, enough, publish = Event(), Event(), plugin.publish

    def in_steps(*given: Any, **named: Any) -> Publication:
        made = publish(*given, **named)
        monkeypatch.setattr(plugin, "publish", publish)  # what is made instead is made as ever
        begun.set()
        while not enough.is_set():
            give_way()
            steps.append("made")
        return made

    monkeypatch.setattr(plugin, "publish", in_steps)
    rest = Thread(target=make)
    rest.start()
    assert begun.wait(60)
    yield steps
    enough.set()
    rest.join()


@pytest.mark.parametrize("saved", ["an article", "a template", "nothing"])
def test_the_rest_waits_while_somebody_is_answered(
    settings: Settings, desk: Desk, monkeypatch: pytest.MonkeyPatch, saved: str
) -> None:
    article, template = articles(settings)[0], settings.root / "theme/partials/skip.html"
    made: list[int] = []
    draw = Showing._page

    def slowly(showing: Showing, page: Page) -> bytes | None:
        before = len(steps)
        sleep(0.1)
        made.append(len(steps) - before)
        return draw(showing, page)

    assert desk.page()
    edit(article, "headline: ", "headline: Again, ")
    desk.save({article})
    with rest_in_steps(monkeypatch, desk.preview.catch_up) as steps, monkeypatch.context() as patch:
        patch.setattr(Showing, "_page", slowly)
        if saved == "an article":
            edit(article, "headline: ", "headline: Now, ")
            desk.save({article})
        elif saved == "a template":
            template.write_text("<p>Skip</p>", encoding="utf-8")
            desk.save({template})
        else:
            assert desk.page("archive/2031/01/index.html")
    assert made
    assert max(made) <= 1  # the step in which it was
    assert "Again, " in desk.page("index.html")


def test_the_rest_is_given_up_for_a_save_that_has_to_wait_for_all(
    settings: Settings, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = [BRIEF, "index.html", "topics/topic-39/index.html", "archive/index.html"]
    first, second, *_ = articles(settings)
    edit(first, "headline: ", "headline: Again, ")
    desk.save({first})
    with rest_in_steps(monkeypatch, desk.preview.catch_up):
        edit(second, "topics:", "topics:\n- topic-39")
        desk.save({second})
        with monkeypatch.context() as nothing_else:
            nothing_else.setattr(plugin, "publish", None)
            assert not desk.preview.catch_up()
            pages = [desk.page(path) for path in shown]
    fresh = Desk(settings, tmp_path / "fresh")
    assert pages == [fresh.page(path) for path in shown]
    assert "Again, " in pages[1]


def test_who_looks_at_a_page_that_waits_sees_what_is_made_instead(
    settings: Settings, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    article, desks = articles(settings)[0], settings.content / "desks.yml"
    edit(article, "show: ", "show: none # ")
    desk.save({article})
    seen: list[str] = []
    with rest_in_steps(monkeypatch, lambda: seen.append(desk.page("index.html"))):
        edit(desks, "name: ", "name: Another ")
        desk.save({desks})
    assert seen == [Desk(settings, tmp_path / "fresh").page("index.html")]


def test_a_file_of_the_theme_need_not_wait_for_articles(
    settings: Settings, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    article, style = articles(settings)[0], settings.root / "theme/css/own.css"
    template = settings.root / "theme/partials/skip.html"
    edit(article, "headline: ", "headline: Again, ")
    desk.save({article})
    with monkeypatch.context() as nothing_else:
        nothing_else.setattr(plugin, "publish", None)
        edit(style, "0", "1em")
        desk.save({style})
        assert "1em" in desk.page("css/own.css")
        assert all("Again, " in desk.page(path) for path in (BRIEF, "index.html"))
    with rest_being_made(desk, monkeypatch):
        template.write_text("<p>Skip</p>", encoding="utf-8")
        desk.save({template})
        for path in (BRIEF, "index.html"):
            assert "Again, " in desk.page(path)
            assert "<p>Skip</p>" in desk.page(path)
    for path in (BRIEF, "index.html"):
        assert desk.page(path) == Desk(settings, tmp_path / path[:4]).page(path)


def test_a_registry_is_seen_on_the_pages_that_show_the_entry(
    settings: Settings, desk: Desk
) -> None:
    edit(settings.content / "people.yml", "role: ", "about: Knows boats.\n  role: ")
    desk.save()
    assert any("Knows boats." in desk.page(path) for path in desk.preview if "people/" in path)


def test_for_a_registry_the_article_that_was_looked_at_goes_ahead(
    settings: Settings, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    front, brief = desk.page("index.html"), desk.page()
    people, article = settings.content / "people.yml", articles(settings)[0]
    speaker = re.findall("speaker: (.+)", article.read_text("utf-8"))[0]
    with monkeypatch.context() as nothing_else:
        nothing_else.setattr(plugin, "publish", None)
        edit(people, f"{speaker}:\n  name: ", f"{speaker}:\n  about: Gone.\n  name: Sir ")
        desk.save({people})
        ahead = desk.page()
        assert "Sir " in ahead
        assert "Sir " not in brief
        edit(article, "headline: ", "headline: Again, ")
        desk.save({article})
        assert "Sir " in desk.page()  # it is read with what is not published yet
        assert "Again, " in desk.page()
    fresh = Desk(settings, tmp_path / "fresh")
    assert desk.page("index.html") == fresh.page("index.html") != front
    assert desk.page() == fresh.page()


def words_to_edit(settings: Settings) -> list[tuple[Path, str, str]]:
    """Of each registry, other words about somebody or something in the first article: the file, what is in it, what instead."""
    text, content = articles(settings)[0].read_text("utf-8"), settings.content
    speaker, topic = (re.findall(f"{key}:\n- (.+)", text)[0] for key in ("people", "topics"))
    desk, story = (re.findall(f"^{key}: (.+)", text, re.M)[0] for key in ("desk", "storyline"))
    return [
        (
            content / "people.yml",
            f"{speaker}:\n  name: ",
            f"{speaker}:\n  about: Sails.\n  name: Sir ",
        ),
        (content / "people.yml", "role: ", "role: late "),
        (content / "topics.yml", f"{topic}:\n  name: ", f"{topic}:\n  name: A new "),
        (content / "desks.yml", f"{desk}:\n  name: ", f"{desk}:\n  about: At sea.\n  name: "),
        (content / "sources.yml", "  name: ", "  url: https://wire.example/\n  name: "),
        (content / f"storylines/{story}.md", "title: ", "title: Again, "),
    ]


def test_for_a_registry_whatever_is_looked_at_goes_ahead(
    settings: Settings, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = [path for path in desk.preview if path.endswith("index.html")]
    for file, old, new in words_to_edit(settings):
        before = {path: desk.page(path) for path in shown}
        assert desk.page("people/index.html")
        with monkeypatch.context() as nothing_else:
            nothing_else.setattr(plugin, "publish", None)
            edit(file, old, new)
            desk.save({file})
            ahead = {path: desk.page(path) for path in shown}
        assert ahead != before, file
        assert not desk.preview.catch_up()
        assert {path: desk.page(path) for path in shown} == ahead, file
    fresh = Desk(settings, tmp_path / "fresh")
    assert {path: fresh.page(path) for path in shown} == ahead


@pytest.mark.parametrize(
    "words",
    [
        ("people.yml", "{}:\n  name: ", "{}:\n  nmae: "),  # so nobody has that id
        ("people.yml", "{}:\n", "new-{0}:\n  moved_from: [{0}]\n"),
        ("people.yml", "{}:\n", "{}:\n  moved_from: [one-before]\n"),
        (
            "sources.yml",
            "name: ",
            "name: Another ",
        ),  # it tells what is no part of an article's text
        ("desks.yml", "name: ", "name: Another "),  # it is on every page
    ],
)
def test_for_a_registry_all_is_published_where_more_than_words_follow(
    settings: Settings,
    desk: Desk,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    words: tuple[str, str, str],
) -> None:
    name, old, new = words
    published: list[str] = []
    publish = plugin.publish

    def counted(*given: Any, **named: Any) -> Publication:
        published.append("")
        return publish(*given, **named)

    monkeypatch.setattr(plugin, "publish", counted)
    (speaker, *_) = re.findall("speaker: (.+)", articles(settings)[0].read_text("utf-8"))
    person = f"people/{speaker}/index.html"
    assert desk.page(person)
    edit(settings.content / name, old.format(speaker), new.format(speaker))
    desk.save({settings.content / name})
    assert len(published) == 1
    fresh = Desk(settings, tmp_path / "fresh")
    assert desk.page(person) == fresh.page(person)


def test_somebody_whom_no_article_knows_comes_and_goes_and_nothing_is_published(
    settings: Settings, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    people = settings.content / "people.yml"
    shown = [path for path in desk.preview if path.endswith("index.html")]
    (speaker, *_) = re.findall("speaker: (.+)", articles(settings)[0].read_text("utf-8"))
    newcomer = "somebody:\n  name: Some Body\n  role: Sailor\n"
    for old, new in (
        (f"{speaker}:\n", f"{newcomer}{speaker}:\n"),
        ("Some Body", "Any Body"),
        (newcomer.replace("Some Body", "Any Body"), ""),
    ):
        assert desk.page("people/index.html")
        with monkeypatch.context() as nothing_else:
            nothing_else.setattr(plugin, "publish", None)
            edit(people, old, new)
            desk.save({people})
            ahead = {path: desk.page(path) for path in shown}
        fresh = Desk(settings, tmp_path / str(len(new)))
        assert {path: fresh.page(path) for path in shown} == ahead


def test_problems_of_a_registry_come_and_go_though_an_article_went_ahead(
    settings: Settings, desk: Desk, caplog: pytest.LogCaptureFixture
) -> None:
    topics = settings.content / "topics.yml"
    assert desk.page()
    for old, new, said in (("topic-39:\n", "topic_39:\n", True), ("topic_39:", "topic-39:", False)):
        edit(topics, old, new)
        caplog.clear()
        with caplog.at_level(logging.WARNING, "mkdocs.plugins.newsbrief"):
            desk.save({topics})
        assert ("topic_39" in caplog.text) == said
        problems = [one.path for one in desk.preview._plugin.publication.proof.problems]
        assert ("content/topics.yml" in problems) == said


def test_for_a_file_of_the_theme_nothing_is_published_again(
    settings: Settings, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(plugin, "publish", None)
    style, part = settings.root / "theme/css/own.css", settings.root / "theme/css/tokens.css"
    edit(style, "0", "1em")
    edit(part, "0", "7rem")
    desk.save({style, part})
    assert desk.page("css/own.css") == "p { margin: 1em }\n"
    assert "7rem" in desk.page("css/site.css")
    template = settings.root / "theme/brief.html"
    template.write_text("<p>{{ view.headline }}</p>", encoding="utf-8")
    desk.save({template})
    assert desk.page().startswith("<p>")
    edit(settings.root / "theme/404.html", "Lost", "Gone")
    desk.save({settings.root / "theme/404.html"})
    assert desk.page("404.html") == "<p>Gone</p>"


def test_nothing_of_earlier_makings_stays_in_memory(settings: Settings, desk: Desk) -> None:
    made, published = [], []
    with undisturbed(for_good=False):
        for words in ("One, ", "Two, ", "Three, "):
            edit(articles(settings)[0], "headline: ", f"headline: {words}")
            desk.save({articles(settings)[0]})
            assert words in desk.page()
            desk.preview.rest()
            made.append(ref(desk.preview._plugin))
            published.append(ref(desk.preview._plugin.pages["2031/01/brief-0.md"]))
        assert [one() is None for one in published] == [True, True, False]
        assert all(one() for one in made)  # who may save again at once does not wait for that
        for _ in range(RESTS):
            desk.preview.rest()
        assert [one() is None for one in made] == [True, True, False]


def test_what_is_gone_leaves_no_page(settings: Settings, desk: Desk) -> None:
    assert desk.page()
    gone, moved = articles(settings)[:2]
    gone.unlink()
    moved.rename(moved.with_name("moved.md"))
    desk.save()
    assert not desk.page()
    assert not desk.page(f"2031/01/{moved.stem}/index.html")
    assert desk.page("2031/01/moved/index.html")


def test_problems_of_a_page_come_and_go_with_the_edit(settings: Settings, desk: Desk) -> None:
    article = articles(settings)[0]
    edit(article, "desk: ", "pinned_until: 2031-01-01 00:00\ndesk: ")
    desk.save()
    assert 'class="problems"' in desk.page()
    edit(article, "pinned_until: 2031-01-01 00:00\n", "")
    desk.save()
    assert 'class="problems"' not in desk.page()


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
        page = desk.page("index.html")
        return tuple(text.index(first.name) < text.index(last.name) for text in (caplog.text, page))  # type: ignore[return-value]

    assert told(first) == (True, True)
    assert told(last) == (False, False)


@pytest.mark.parametrize("hooks", ["", "hooks: [hook.py]\n"])
def test_where_mkdocs_is_strict_a_preview_goes_on_and_shows_what_is_wrong(
    settings: Settings, tmp_path: Path, hooks: str
) -> None:
    (settings.root / "hook.py").write_text("", encoding="utf-8")
    edit(settings.root / "mkdocs.yml", "site_name", f"strict: true\n{hooks}site_name")
    article = articles(settings)[0]
    edit(article, "desk: ", "pinned_until: 2031-01-01 00:00\ndesk: ")
    assert PROBLEM.decode() in Desk(settings, tmp_path / "strict").page()


def test_what_goes_wrong_leaves_the_preview_as_it_was(settings: Settings, desk: Desk) -> None:
    before = desk.files()
    edit(settings.root / "mkdocs.yml", "site_name", "use_directory_urls: false\nsite_name")
    edit(articles(settings)[0], "headline: ", "headline: Again, ")
    with pytest.raises(Abort):
        desk.save()
    assert desk.files() == before
    edit(settings.root / "mkdocs.yml", "use_directory_urls: false\n", "")
    desk.save()
    assert "Again, " in desk.page()


def test_a_broken_template_of_a_page_that_is_looked_at_leaves_the_preview_as_it_was(
    settings: Settings, desk: Desk
) -> None:
    before = desk.page()
    template = settings.root / "theme/brief.html"
    template.write_text("{% if %}", encoding="utf-8")
    with pytest.raises(TemplateSyntaxError):
        desk.save({template})
    assert desk.page() == before
    template.write_text("<p>mended</p>", encoding="utf-8")
    desk.save({template})
    assert desk.page() == "<p>mended</p>"


def test_where_a_hook_has_a_hand_in_it_mkdocs_makes_all_of_it(
    settings: Settings, desk: Desk
) -> None:
    hook = settings.root / "hook.py"
    hook.write_text("def on_post_page(output, **_):\n    return output + 'hooked'\n", "utf-8")
    edit(settings.root / "mkdocs.yml", "site_name", "hooks: [hook.py]\nsite_name")
    desk.save()
    assert desk.page().endswith("hooked")
    edit(articles(settings)[0], "headline: ", "headline: Again, ")
    desk.save()
    assert "Again, " in desk.page()
    assert not desk.page("nowhere/index.html")
