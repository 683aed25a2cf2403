"""Each way in which what is found of an article depends on the registries: an edit that matters to it has it looked at again, another doesn't."""

import gc
import shutil
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from weakref import ref

import pytest
import yaml

from generator.annotation.registry import Registries
from generator.checks import QUESTIONS
from generator.enquiries import REGISTRIES, Answers, Enquiry
from generator.intake import read_settings, read_stock
from generator.proofing import Checked, brief_all, check
from generator.settings import Settings
from generator.vocabulary import Brief
from tests.bench import corpus
from tests.test_recheck import looked_at

NOW = corpus.FIRST_DAY

PEOPLE = """\
ada-thorne: {name: Ada Thorne, aliases: [Thorne], role: Mayor of Port Merrow, titles: [the mayor], pronouns: [she, her]}
jonas-reed: {name: Jonas Reed, role: chairman of the union, pronouns: [he, him]}
mara-reed: {name: Mara Reed, about: She mends nets.}
"""
FILES = {
    "people.yml": PEOPLE,
    "topics.yml": "light: {name: The light}\nmoney: {name: Money}\n",
    "desks.yml": "coast: {name: Coast}\nnight: {name: Night}\n",
    "sources.yml": "gazette: {name: The Gazette}\nother: {name: The Other}\n",
    "storylines/out.md": "---\ntitle: The light goes out\n---\nIt shone.\n",
    "context/who.yml": "kind: who\ntitle: Who leads\npeople: [{person: ada-thorne}]\n",
    "context/told.yml": "kind: background\ntitle: Once\ntext: It was built.\nsource: {publisher: gazette}\n",
}
HEAD = """\
headline: Port Merrow keeps its light
desk: coast
published: 2030-12-31 18:00
source: {publisher: gazette, headline: Council votes}
storyline: out
topics: [light]
summary:
  lede: The council keeps the light.
  points: [It keeps it.]
context: [{shared: who}, {shared: told}]
"""
BODY = "The council keeps the light and the keepers. It will cost what it has to cost this year.\n"
PATH = "content/articles/2030/12/light.md"


def newsroom(folder: Path, head: str = "", body: str = BODY) -> Settings:
    content = folder / "content"
    corpus.make(folder, [])
    for file in content.rglob("*.*"):
        file.unlink()
    for name, text in FILES.items():
        corpus.write(content / name, text)
    corpus.write(folder / PATH, f"---\n{HEAD}{head}---\n{body}")
    return read_settings(folder / "mkdocs.yml")


Edit = Callable[[Settings], None]


def put(name: str, old: str, new: str) -> Edit:
    """In the file of that name, `new` for `old`."""

    def edit(settings: Settings) -> None:
        file = settings.content / name
        text = file.read_text("utf-8")
        assert old in text
        file.write_text(text.replace(old, new, 1), encoding="utf-8")

    return edit


def added(name: str, text: str) -> Edit:
    """At the end of the file of that name, `text`."""

    def edit(settings: Settings) -> None:
        file = settings.content / name
        before = file.read_text("utf-8") if file.exists() else ""
        corpus.write(file, before + text)

    return edit


def turned(settings: Settings) -> None:
    """The people in the opposite order."""
    file = settings.content / "people.yml"
    entries = yaml.safe_load(file.read_text("utf-8"))
    file.write_text(yaml.safe_dump(dict(reversed(entries.items())), sort_keys=False), "utf-8")


def gone(settings: Settings) -> None:
    (settings.content / "people.yml").unlink()


def unreadable(settings: Settings) -> None:
    gone(settings)
    (settings.content / "people.yml").write_bytes(b"\xff\xfe\x00")


HOLM = "edda-holm: {name: Edda Holm}\n"

SHOWN = [
    put("people.yml", "name: Ada Thorne", "name: Ada Thorn"),
    put("people.yml", "role: Mayor of Port Merrow", "role: Mayor"),
    put("sources.yml", "The Gazette", "The Merrow Gazette"),
    put("sources.yml", "gazette: {", "gazette: {url: 'https://gazette.example', "),
    put("sources.yml", "gazette: {", "gazette: {aliases: [Gazette], "),
    put("desks.yml", "name: Coast", "name: The coast"),
    put("topics.yml", "name: The light", "name: Light"),
    put("storylines/out.md", "goes out", "went out"),
    put("context/who.yml", "Who leads", "Who led"),
    put("context/told.yml", "It was built", "It was built once"),
    put("context/told.yml", "publisher: gazette", "publisher: other"),
    put("desks.yml", "coast: {name: Coast}\n", ""),
    put("desks.yml", "coast: {name", "coast: {nam"),
    put("context/who.yml", "ada-thorne", "ada-thorn"),
    gone,
    unreadable,
]
"""Edits of what stands on the brief's page, or of what it can't do without."""

NOT_SHOWN = [
    put("people.yml", "She mends nets", "She mended nets"),
    put("people.yml", "name: Ada Thorne", "about: She leads., name: Ada Thorne"),
    put("people.yml", "name: Ada Thorne", "moved_from: [ada], name: Ada Thorne"),
    put("people.yml", "name: Jonas Reed", "name: Jonas Rede"),
    put("people.yml", "mara-reed: {name: Mara Reed, about: She mends nets.}\n", ""),
    put("people.yml", "ada-thorne", "# The mayor\nada-thorne"),
    put("topics.yml", "name: Money", "name: Means"),
    put("desks.yml", "night: {", "late: {moved_from: [night], "),
    put("sources.yml", "The Other", "Another"),
    put("storylines/out.md", "It shone", "It shone once"),
    put("storylines/out.md", "title", "status: closed\ntitle"),
    added("people.yml", HOLM),
    added("storylines/new.md", "---\ntitle: Something else\n---\n"),
    added("context/new.yml", "kind: background\ntitle: New\ntext: It is new.\n"),
    turned,
]
"""Edits of which nothing is on the page, and nothing in the article reminds."""


def found_again(settings: Settings, edit: Edit, monkeypatch: pytest.MonkeyPatch) -> bool:
    """Whether the article is looked at again after the edit; whatever is kept, what is found is what is found anew."""
    brief_all(settings, NOW, preview=True)
    edit(settings)
    again = looked_at(settings, NOW, monkeypatch) == [PATH]
    kept, anew = kept_and_anew(settings, NOW)
    assert kept == anew
    assert looked_at(settings, NOW, monkeypatch) == []
    return again


Run = tuple[Checked, tuple[Brief, ...]]


def kept_and_anew(settings: Settings, now: datetime) -> tuple[Run, Run]:
    """What is found, and the briefs, with what the last run kept, and where nothing is kept."""
    kept = brief_all(settings, now, preview=True)
    cache, aside = settings.root / ".cache", settings.root / ".aside"
    cache.rename(aside)
    anew = brief_all(settings, now, preview=True)
    for brief in anew[1]:
        assert brief.source  # so that all of it is read before the cache goes
    shutil.rmtree(cache)
    aside.rename(cache)
    return kept, anew


@pytest.mark.parametrize("edit", SHOWN)
def test_what_a_brief_shows_is_looked_at_again(
    tmp_path: Path, edit: Edit, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert found_again(newsroom(tmp_path), edit, monkeypatch)


@pytest.mark.parametrize("edit", NOT_SHOWN)
def test_what_no_brief_shows_costs_nothing(
    tmp_path: Path, edit: Edit, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not found_again(newsroom(tmp_path), edit, monkeypatch)


QUOTED = "quotes:\n- {{text: We will keep the light as long as we can, speaker: {}}}\n"
SAID = "“We will keep the light as long as we can,” {} said on Friday.\n"
LONG = BODY * 3


UNKNOWN = "kind: background\ntitle: Once\ntext: It was.\nsource: {name: A book}\n"


@pytest.mark.parametrize(
    ("said", "speaker", "edit", "matters"),
    [
        ("Edda Holm", "jonas-reed", added("people.yml", HOLM), True),
        ("Edda Holm", "jonas-reed", added("people.yml", "ed-hulm: {name: Ed Hulm}\n"), False),
        ("Edda Holm", "jonas-reed", turned, False),
        ("Reed", "ada-thorne", put("people.yml", "a Reed,", "a Reed, pronouns: [they],"), True),
        ("Reed", "ada-thorne", put("people.yml", "Jonas Reed", "Jonas Rede"), True),
        ("Reed", "ada-thorne", turned, True),
        ("the bosun", "jonas-reed", added("people.yml", "bo: {name: Bo, role: Bosun}\n"), True),
        ("the bosun", "jonas-reed", added("people.yml", "bo: {name: Bo, titles: [bosun]}\n"), True),
        ("the bosun", "jonas-reed", added("people.yml", "bo: {name: Bo, role: Baker}\n"), False),
        ("Jonas Reed", "jonas-reed", put("people.yml", "pronouns: [he, him]", ""), True),
        ("Jonas Reed", "jonas-reed", put("people.yml", "name: Jo", "aliases: [J], name: Jo"), True),
        ("Jonas Reed", "jonas-reed", put("people.yml", "Thorne]", "Thorne, The Thorne]"), False),
    ],
)
def test_whose_words_they_are(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    said: str,
    speaker: str,
    edit: Edit,
    *,
    matters: bool,
) -> None:
    settings = newsroom(tmp_path, QUOTED.format(speaker), LONG + SAID.format(said))
    corpus.write(settings.content / "context/who.yml", UNKNOWN)
    assert found_again(settings, edit, monkeypatch) == matters


def test_whom_she_means(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    body = f"{LONG}Edda Holm came late and stayed for long. {SAID.format('she')}"
    settings = newsroom(tmp_path, QUOTED.format("jonas-reed"), body)
    holm = "edda-holm: {name: Edda Holm, pronouns: [they]}\n"
    assert found_again(settings, added("people.yml", holm), monkeypatch)
    assert found_again(settings, put("people.yml", "[they]", "[she]"), monkeypatch)


def test_a_name_that_is_registered_is_not_misspelt(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = newsroom(tmp_path, body=LONG)
    lorne = "points: [The council of Lorne keeps the light.]"
    put(f"../{PATH}", "points: [It keeps it.]", lorne)(settings)
    before = rules(settings)
    for edit in (
        added("people.yml", "ed-lorne: {name: Ed Lorne}\n"),
        put("people.yml", "Ed Lorne", "Ed Lunt"),
        put("people.yml", "Ed Lunt", "Ed Lunt, role: smith of Lorne"),
        put("people.yml", "smith of Lorne", "smith"),
        added("topics.yml", "lorne: {name: Lorne}\n"),
        put("topics.yml", "name: Lorne", "name: Lunt"),
        added("sources.yml", "lorne: {name: Lorne Post}\n"),
        put("sources.yml", "Lorne Post", "Lunt Post"),
        added("storylines/lorne.md", "---\ntitle: Lorne votes\n---\n"),
    ):
        assert found_again(settings, edit, monkeypatch)
        assert rules(settings) != before
        before = rules(settings)
    assert not found_again(settings, added("topics.yml", "lunt: {name: Lorne}\n"), monkeypatch)


def test_two_spellings_that_are_both_registered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    body = f"{LONG}Sergei Lavrov spoke to the council. Sergey Lavrov left the council.\n"
    settings = newsroom(tmp_path, body=body)
    before = rules(settings)
    both = "lavrov: {name: Sergey Lavrov, aliases: [Sergei]}\n"
    assert found_again(settings, added("people.yml", both), monkeypatch)
    assert rules(settings) != before


def test_an_unknown_id_asks_for_all_there_are(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = newsroom(tmp_path, "people: [edda-hol]\n")
    (before,) = check(settings, NOW).problems
    assert found_again(settings, added("people.yml", HOLM), monkeypatch)
    (after,) = check(settings, NOW).problems
    assert "edda-holm" in after.hint
    assert "edda-holm" not in before.hint
    former = put("people.yml", "name: Mara", "moved_from: [edda-hol], name: Mara")
    assert found_again(settings, former, monkeypatch)
    assert "mara-reed" in check(settings, NOW).problems[0].hint
    assert not found_again(settings, added("topics.yml", "edda-hol: {name: Edda}\n"), monkeypatch)
    assert found_again(settings, unreadable, monkeypatch)
    assert found_again(settings, gone, monkeypatch)


def test_an_entry_with_an_error_is_not_there_and_is_known(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = newsroom(tmp_path)
    assert found_again(settings, put("desks.yml", "{name: Coast}", "{nam: Coast}"), monkeypatch)
    assert [one.path for one in check(settings, NOW).problems] == ["content/desks.yml"]
    assert found_again(settings, put("desks.yml", "{nam: Coast}", "{name: Coast}"), monkeypatch)
    assert not check(settings, NOW).problems


def rules(settings: Settings) -> list[str]:
    return [problem.rule for problem in check(settings, NOW, keep=False).problems]


def test_whoever_looks_at_all_entries_is_told_by_all_of_them(tmp_path: Path) -> None:
    stock = read_stock(newsroom(tmp_path))
    for registry in REGISTRIES:
        for look in (len, list, dict, lambda entries: "nobody" in entries):
            enquiry = Enquiry.of(stock, Answers(stock), NOW)
            look(getattr(enquiry.stock.copy.registries, registry))
            assert registry in enquiry.asked.split("\n")


def test_no_article_sees_what_is_on_another_page(tmp_path: Path) -> None:
    stock = read_stock(newsroom(tmp_path))
    registries = Enquiry.of(stock, Answers(stock), NOW).stock.copy.registries
    assert registries.people["mara-reed"].about is None
    assert registries.storylines["out"].background == ()
    assert registries.pages == ()


def test_a_registry_that_articles_refer_to_is_watched() -> None:
    fields = {one for one in Registries.__dataclass_fields__ if one != "pages"}
    assert fields == {*REGISTRIES}


def test_a_question_that_nobody_knows_has_no_answer_that_stands(tmp_path: Path) -> None:
    stock = read_stock(newsroom(tmp_path))
    answers = Answers(stock)
    assert answers.to("") != answers.to("people")
    assert answers.to("people ada-thorne") != answers.to("people jonas-reed")
    assert answers.to("nobody x") != answers.to("people ada-thorne")


def test_registries_that_were_edited_are_let_go(tmp_path: Path) -> None:
    settings, seen = newsroom(tmp_path), []
    for _ in range(4):
        registries = read_stock(settings).copy.registries
        for question in QUESTIONS.values():
            question(registries, "Reed")
        seen.append(ref(registries.people["mara-reed"]))
    del registries
    gc.collect()
    assert [one() is None for one in seen] == [True, True, False, False]
