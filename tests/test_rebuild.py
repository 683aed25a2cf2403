"""A build that carries over what it can from the last site makes the same site as one that makes everything."""

import os
import random
import re
import subprocess
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from shutil import copytree, ignore_patterns, rmtree

import pytest
from click.testing import CliRunner

from generator.cli import newsbrief
from generator.hands import Crew
from generator.host.shown import FEW
from generator.intake import read_settings
from generator.search import clippings
from generator.settings import Settings
from tests.bench import corpus
from tests.sample import NEWSBRIEF
from tests.test_recheck import added, articles, deleted, edit, linked, renamed, withdrawn

NOW = str(int(corpus.FIRST_DAY.timestamp()) + 4 * 24 * 3600)


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    corpus.make(tmp_path, corpus.articles(12))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", NOW)
    return read_settings(tmp_path / "mkdocs.yml")


def build(settings: Settings, *options: str) -> str:
    config = str(settings.root / "mkdocs.yml")
    result = CliRunner().invoke(newsbrief, ["-f", config, "build", "--explain", *options])
    assert result.exit_code == 0, result.output
    return result.stdout


def built_from_nothing(settings: Settings, *options: str) -> dict[str, bytes]:
    """The site that the same newsroom gets where nothing is known of it."""
    root = settings.root.with_name(f"{settings.root.name}-anew")
    rmtree(root, ignore_errors=True)
    copytree(settings.root, root, ignore=ignore_patterns(".cache", settings.site.name))
    anew = read_settings(root / "mkdocs.yml")
    build(anew, *options)
    return files(anew.site)


def files(site: Path) -> dict[str, bytes]:
    return {
        file.relative_to(site).as_posix(): file.read_bytes()
        for file in site.rglob("*")
        if file.is_file()
    }


def other_words(settings: Settings, chance: random.Random) -> None:
    edit(chance.choice(articles(settings)), "headline: ", "headline: Again, ")


def other_lede(settings: Settings, chance: random.Random) -> None:
    """What lists of briefs show, and lists of quotes do not."""
    edit(chance.choice(articles(settings)), "lede: In ", "lede: Now in ")


def other_point(settings: Settings, chance: random.Random) -> None:
    edit(chance.choice(articles(settings)), "- The ", "- Now the ")


def other_setting(settings: Settings, chance: random.Random) -> None:
    """What is told of a quote beside its words."""
    edit(chance.choice(articles(settings)), "quotes:\n- ", f"quotes:\n{SAID}")


def put_right(settings: Settings, chance: random.Random) -> None:
    edit(chance.choice(articles(settings)), "summary:\n", f"{CORRECTED}summary:\n")


def other_name(settings: Settings, _chance: random.Random) -> None:
    edit(settings.root / "mkdocs.yml", "site_name: The", "site_name: The Other")


def other_person(settings: Settings, chance: random.Random) -> None:
    edit(
        settings.content / "people.yml", "role: ", f"about: Number {chance.randrange(99)}\n  role: "
    )


def other_entry(settings: Settings, chance: random.Random) -> None:
    """A name or a role that briefs and lists show."""
    name, one = chance.choice(
        [("people.yml", person.id) for person in corpus.people()[:20]]
        + [("topics.yml", f"topic-{number}") for number in range(8)]
        + [("desks.yml", "desk-0"), ("sources.yml", "bench-wire")]
    )
    edit(settings.content / name, f"{one}:\n  name: ", f"{one}:\n  name: Old ")
    if name == "people.yml":
        edit(settings.content / name, "  role: ", "  role: late ")


def other_id(settings: Settings, chance: random.Random) -> None:
    """A topic is called otherwise, in its registry and in the articles."""
    old = f"topic-{chance.randrange(8)}"
    new = f"{old}-{chance.randrange(99)}"
    edit(settings.content / "topics.yml", f"{old}:\n", f"{new}:\n  moved_from: [{old}]\n")
    for file in articles(settings):
        file.write_text(
            re.sub(rf"- {old}$", f"- {new}", file.read_text("utf-8"), flags=re.M), "utf-8"
        )


def other_picture(settings: Settings, chance: random.Random) -> None:
    """On a standing page, whose words stay as they are; the picture's size is on the page too."""
    pages = settings.content / "pages"
    pages.mkdir(exist_ok=True)
    (pages / "plan.md").write_text("---\ntitle: The plan\n---\n![A plan](plan.svg)\n", "utf-8")
    width = chance.randrange(10, 99)
    drawing = f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="20"></svg>'
    (pages / "plan.svg").write_text(drawing, "utf-8")


def in_a_storyline(settings: Settings, chance: random.Random) -> None:
    edit(chance.choice(articles(settings)), "storyline: ", "dek: A turn\nstoryline: ")


SAID = "- setting: at the quay\n  "
CORRECTED = """corrections:
- when: 2031-01-03 12:00
  kind: update
  note: More is known.
"""

STEPS: tuple[Callable[[Settings, random.Random], None], ...] = (
    other_words,
    other_lede,
    other_point,
    other_setting,
    put_right,
    added,
    renamed,
    withdrawn,
    deleted,
    linked,
    other_name,
    other_person,
    other_entry,
    other_id,
    in_a_storyline,
    other_picture,
)


def test_a_standing_page_is_made_again_for_another_picture(settings: Settings) -> None:
    other_picture(settings, random.Random(1))  # noqa: S311 # the same in every run
    build(settings)
    before = (settings.site / "plan/index.html").read_text("utf-8")
    other_picture(settings, random.Random(2))  # noqa: S311 # the same in every run
    build(settings)
    assert (settings.site / "plan/index.html").read_text("utf-8") != before


def test_a_link_leads_to_its_brief_once_that_is_there(settings: Settings) -> None:
    """As after a look at a site with problems."""
    linked(settings, random.Random(1))  # noqa: S311 # the same in every run
    page = settings.content / "pages/about.md"
    (article,) = (one for one in articles(settings) if f"{one.name}#q3" in page.read_text("utf-8"))
    text = article.read_text("utf-8")
    article.unlink()
    build(settings, "--allow-problems")
    article.write_text(text, encoding="utf-8")
    build(settings)
    assert f"{article.stem}/#q3" in (settings.site / "about/index.html").read_text("utf-8")


@pytest.mark.parametrize("seed", range(3))
def test_after_any_change_the_site_is_what_a_full_build_makes(
    settings: Settings, seed: int
) -> None:
    chance = random.Random(seed)  # noqa: S311 # the same in every run
    build(settings)
    for step in chance.sample(STEPS, 4):
        step(settings, chance)
        build(settings, "--allow-problems")
        assert files(settings.site) == built_from_nothing(settings, "--allow-problems"), (
            step.__name__
        )


@pytest.mark.parametrize("seed", range(2))
def test_after_any_change_readers_search_is_what_a_full_build_makes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    """Briefs of three months, of which the last two have volumes of their own, as in a large newsroom."""
    chance = random.Random(seed)  # noqa: S311 # the same in every run
    monkeypatch.setattr(clippings, "WORTH_IT", 2)
    told = (*range(4), *range(330, 333), *range(620, 623))
    corpus.make(tmp_path, (corpus.article(one, corpus.people()) for one in told), search=True)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(corpus.moment_of(max(told))))
    settings = read_settings(tmp_path / "mkdocs.yml")
    build(settings)
    assert (settings.site / "search/briefs/2031-latest").is_dir()
    for step in chance.sample(STEPS, 3):
        step(settings, chance)
        build(settings, "--allow-problems")
        assert files(settings.site) == built_from_nothing(settings, "--allow-problems"), (
            step.__name__
        )


def test_after_edits_of_the_registries_the_site_is_what_a_full_build_makes(
    settings: Settings,
) -> None:
    chance = random.Random(1)  # noqa: S311 # the same in every run
    build(settings)
    for step in (other_entry, other_id, other_entry, other_entry):
        step(settings, chance)
        build(settings)
        assert files(settings.site) == built_from_nothing(settings), step.__name__


def test_where_a_hook_has_a_hand_in_the_pages_all_are_made_each_time(settings: Settings) -> None:
    heard, config = settings.root / "heard.txt", settings.root / "mkdocs.yml"
    config.write_text(f"{config.read_text('utf-8')}\nhooks: [hook.py]\n", "utf-8")
    (settings.root / "hook.py").write_text(
        "import pathlib\n\n\ndef on_post_page(output, **_):\n"
        f"    return output + pathlib.Path({str(heard)!r}).read_text()\n",
        encoding="utf-8",
    )
    for said in ("<!-- one -->", "<!-- another -->"):
        heard.write_text(said, encoding="utf-8")
        build(settings)
        assert (settings.site / "index.html").read_text("utf-8").endswith(said)


def test_an_edit_makes_what_it_touches_and_no_more(settings: Settings) -> None:
    build(settings)
    assert build(settings).splitlines()[-1].startswith("0 made, ")
    edit(articles(settings)[0], "headline: ", "headline: Again, ")
    *made, tally = build(settings).splitlines()
    reasons = dict(line.split(": ", 1) for line in made)
    assert reasons["2031/01/brief-0/index.html"] == "its brief changed"
    assert reasons["index.html"] == "its front changed"
    assert "archive/index.html" not in reasons
    assert int(tally.split(" carried")[0].rpartition(" ")[2]) > len(made)


def pages_made_again(settings: Settings) -> set[str]:
    *made, _ = build(settings).splitlines()
    return {path for line in made if (path := line.partition(":")[0]).endswith(".html")}


def test_an_edit_leaves_alone_the_pages_that_show_nothing_of_it(settings: Settings) -> None:
    """A box is on the brief's page alone, a lede on lists of briefs, what is told of a quote on lists of quotes."""
    build(settings)
    article = articles(settings)[3]
    edit(article, "title: The cost", "title: What it costs")
    boxed = pages_made_again(settings)
    assert f"2031/01/{article.stem}/index.html" in boxed
    assert not {name for name in boxed if name.startswith(("desks/", "topics/", "archive/"))}
    edit(article, "lede: In ", "lede: Now in ")
    led = pages_made_again(settings)
    assert {"desks/desk-0/index.html", "archive/2031/01/index.html"} <= led
    assert not {name for name in led if name.startswith("quotes/")}
    edit(article, "quotes:\n- ", f"quotes:\n{SAID}")
    said = pages_made_again(settings)
    assert "quotes/2031/01/index.html" in said
    assert not {name for name in said if name.startswith(("desks/", "topics/"))}


def test_many_processes_make_what_one_makes(settings: Settings, tmp_path: Path) -> None:
    """The command is run by itself, because pytest's workers have threads and so are not copied."""
    two = "from generator import hands; hands.FEW = 20\nfrom generator.cli import main; main()"
    command = [
        NEWSBRIEF.with_name("python"),
        "-c",
        two,
        "-f",
        settings.root / "mkdocs.yml",
        "build",
    ]
    for jobs in ("1", "2"):
        said = ["--jobs", jobs, "--no-cache", "--site-dir", tmp_path / jobs]
        subprocess.run([*command, *said], check=True, env=os.environ)
    assert files(tmp_path / "1") == files(tmp_path / "2")


def test_the_command_line_goes_before_the_file_and_no_page_depends_on_who_made_it(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int | None] = []

    def shared(
        items: Sequence[object], jobs: int | None, _: object, few: int
    ) -> tuple[Iterator[object], Crew]:
        asked.append(jobs)
        assert few == FEW
        return iter(items), Crew()

    monkeypatch.setattr("generator.host.shown.hand_out", shared)
    edit(settings.root / "mkdocs.yml", "    cards: false", "    jobs: 2\n    cards: false")
    build(settings)
    again = build(settings, "--jobs", "3")
    assert asked == [2, 3]
    assert again.splitlines()[-1].startswith("0 made, ")
