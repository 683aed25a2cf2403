"""A check that uses what the last one found says the same as one that starts from nothing."""

import pickle
import random
from collections.abc import Callable
from dataclasses import fields, replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from generator import hands, proofing
from generator.annotation.registry import Registries
from generator.cache import FOLDER
from generator.intake import read_settings, read_stock
from generator.ledger.slips import FOLDER as CHECKED
from generator.newsroom import proofread
from generator.proofing import check
from generator.settings import Settings
from tests.bench import corpus

START = corpus.FIRST_DAY + timedelta(days=3, hours=2)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    corpus.make(tmp_path, corpus.articles(12))
    return read_settings(tmp_path / "mkdocs.yml")


def articles(settings: Settings) -> list[Path]:
    return sorted(settings.content.glob("articles/*/*/*.md"))


def edit(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert old in text, (file, old)
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def wrong_number(settings: Settings, chance: random.Random) -> None:
    edit(chance.choice(articles(settings)), "votes in the", "votes, or 7 boats, in the")


def broken(settings: Settings, chance: random.Random) -> None:
    edit(chance.choice(articles(settings)), "desk: ", "dsk: ")


def added(settings: Settings, chance: random.Random) -> None:
    one = corpus.article(chance.randrange(12, 40), corpus.people())
    corpus.write(settings.content / "articles" / one.path, one.text)


def received_twice(settings: Settings, chance: random.Random) -> None:
    file = chance.choice(articles(settings))
    file.with_name(f"again-{chance.randrange(99)}.md").write_bytes(file.read_bytes())


def renamed(settings: Settings, chance: random.Random) -> None:
    file = chance.choice(articles(settings))
    file.rename(file.with_name(f"moved-{chance.randrange(10**6)}.md"))


def withdrawn(settings: Settings, chance: random.Random) -> None:
    one, other = chance.sample(articles(settings), 2)
    if "status:" not in one.read_text("utf-8"):
        notice = "status: withdrawn\nwithdrawal: {when: 2031-01-04 07:00, reason: It was another town.}\n"
        edit(one, "desk:", f"{notice}desk:")
    page = f"{one.parent.parent.name}/{one.parent.name}/{one.stem}"
    edit(other, "counts: for", f"counts: https://bench.example/{page}/ for")


def pinned(settings: Settings, chance: random.Random) -> None:
    file = chance.choice(articles(settings))
    if "pinned_until" not in file.read_text("utf-8"):
        edit(file, "desk:", f"pinned_until: 2031-01-{chance.randrange(4, 9):02} 12:00\ndesk:")


def excepted(settings: Settings, chance: random.Random) -> None:
    file = chance.choice(articles(settings))
    if "allow:" not in file.read_text("utf-8"):
        edit(file, "desk:", "allow: [{rule: NB441, because: It is a test.}]\ndesk:")


def pictured(settings: Settings, chance: random.Random) -> None:
    file = chance.choice(articles(settings))
    if "image:" not in file.read_text("utf-8"):
        image = "image: {file: images/pier.png, alt: A pier., credit: Nobody}"
        edit(file, "desk:", f"{image}\ndesk:")
    (settings.content / "images").mkdir(exist_ok=True)
    picture = settings.content / "images/pier.png"
    picture.unlink() if picture.exists() else picture.write_bytes(b"")


def deleted(settings: Settings, chance: random.Random) -> None:
    chance.choice(articles(settings)).unlink()


def linked(settings: Settings, chance: random.Random) -> None:
    (settings.content / "pages").mkdir(exist_ok=True)
    file = chance.choice(articles(settings))
    page = f"{file.parent.parent.name}/{file.parent.name}/{file.name}"
    text = f"---\ntitle: About\n---\nSee [this]({page}#q3) and [that]({page}#q9).\n"
    (settings.content / "pages/about.md").write_text(text, encoding="utf-8")


def other_registry(settings: Settings, chance: random.Random) -> None:
    people = settings.content / "people.yml"
    edit(people, "role: ", f"aliases: [Nick{chance.randrange(10**6)}]\n  role: ")


def broken_registry(settings: Settings, chance: random.Random) -> None:
    edit(
        settings.content / "topics.yml", f"topic-{chance.randrange(9)}:", f"tpc-{chance.random()}:"
    )


STEPS: tuple[Callable[[Settings, random.Random], None], ...] = (
    wrong_number,
    broken,
    added,
    received_twice,
    renamed,
    withdrawn,
    pinned,
    excepted,
    pictured,
    deleted,
    linked,
    other_registry,
    broken_registry,
)


@pytest.mark.parametrize("seed", range(6))
def test_after_any_change_the_kept_work_says_the_same(settings: Settings, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 # the same in every run
    now = START
    for _ in range(25):
        step = chance.choice(STEPS)
        try:
            step(settings, chance)
        except AssertionError:
            continue  # that article has been changed so already
        now += timedelta(hours=chance.choice((0, 0, 1, 30, -5)))
        anew = check(settings, now, keep=False)
        assert check(settings, now) == anew, step.__name__
        assert anew.problems == proofread(settings, now, preview=True).problems
        assert check(settings, now) == anew


def looked_at(settings: Settings, now: datetime, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The files that a check looks at anew."""
    looked: list[str] = []
    look_at = proofing.look_at

    def watched(common, item):  # type: ignore[no-untyped-def] # as the function it stands for
        looked.append(item[0].path)
        return look_at(common, item)

    with monkeypatch.context() as patch:
        patch.setattr(proofing, "look_at", watched)
        check(settings, now)
    return looked


def test_only_what_changed_is_looked_at(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert len(looked_at(settings, START, monkeypatch)) == 12
    assert looked_at(settings, START + timedelta(minutes=5), monkeypatch) == []
    file = articles(settings)[3]
    edit(file, "A. Sample", "Another Sample")
    changed = file.relative_to(settings.root).as_posix()
    assert looked_at(settings, START, monkeypatch) == [changed]
    edit(settings.content / "people.yml", "role: ", "about: One of the first.\n  role: ")
    assert looked_at(settings, START, monkeypatch) == []
    edit(settings.content / "people.yml", "role: ", "role: the late ")
    first = corpus.people()[0].id
    theirs = [file for file in articles(settings) if first in file.read_text("utf-8")]
    assert 0 < len(theirs) < 12
    again = looked_at(settings, START, monkeypatch)
    assert again == [file.relative_to(settings.root).as_posix() for file in theirs]
    edit(settings.root / "mkdocs.yml", "search: false", "timezone: Europe/Oslo\n    search: false")
    elsewhere = read_settings(settings.root / "mkdocs.yml")
    assert len(looked_at(elsewhere, START, monkeypatch)) == 12


def test_an_embargo_that_ends_is_looked_at_again(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    last = corpus.FIRST_DAY + timedelta(days=1, hours=1)
    just_before = last - timedelta(minutes=1)
    assert len(looked_at(settings, just_before, monkeypatch)) == 12
    assert looked_at(settings, just_before + timedelta(seconds=9), monkeypatch) == []
    (one,) = looked_at(settings, last + timedelta(minutes=1), monkeypatch)
    assert one.endswith("brief-11.md")


def test_what_is_not_saved_yet_is_not_kept(settings: Settings) -> None:
    file = articles(settings)[0]
    path = file.relative_to(settings.root).as_posix()
    check(settings, START)
    kept = (settings.root / FOLDER / CHECKED / "2031-01.json").read_bytes()
    assert check(settings, START, instead={path: b"nothing"}).problems
    assert (settings.root / FOLDER / CHECKED / "2031-01.json").read_bytes() == kept
    assert not check(settings, START).problems


def test_without_keeping_nothing_is_written(settings: Settings) -> None:
    check(settings, START, keep=False)
    assert not (settings.root / FOLDER).exists()


def test_many_workers_find_what_one_finds(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    chance = random.Random(1)  # noqa: S311 # the same in every run
    for step in (wrong_number, received_twice, broken, pinned, pictured):
        step(settings, chance)
    monkeypatch.setattr(hands, "FEW", 2)
    one, two = (check(replace(settings, jobs=jobs), START, keep=False) for jobs in (1, 2))
    assert one == two
    assert one.problems


def test_what_workers_are_given_can_be_sent_to_them(settings: Settings) -> None:
    stock = read_stock(settings)
    sent = pickle.loads(pickle.dumps(stock))  # noqa: S301 # our own, from a line above
    for registry in fields(Registries):  # each reading of the registries is equal to itself alone
        there, here = (getattr(one.copy.registries, registry.name) for one in (sent, stock))
        assert there == here, registry.name
    same = replace(sent.copy, registries=stock.copy.registries)
    assert replace(sent, copy=same) == stock
