"""After any edits of the registries, what is kept of the articles says the same as a run from nothing."""

import random
import re
import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.intake import read_settings
from generator.settings import Settings
from tests.sample import MERROW, MERROW_NOW
from tests.test_enquiries import kept_and_anew

NOW = datetime.fromtimestamp(int(MERROW_NOW), UTC)
FILES = ("people.yml", "topics.yml", "desks.yml", "sources.yml")
BROKEN = "[["
FEW = 12
"""So many of the sample newsroom's articles are looked at in one run of the test: enough for surprises."""

_CALLED = re.compile(r"\b[A-Z][a-z]+(?: [A-Z][a-z]+)?\b|\bthe [a-z]+(?: [a-z]+)?\b")

Entries = dict[str, Any]
Edit = Callable[[Entries, random.Random, Settings], None]


def some_words(settings: Settings, chance: random.Random) -> str:
    """What somebody may be called in an article."""
    file = chance.choice(sorted(settings.content.glob("articles/*/*/*.md")))
    return chance.choice(
        _CALLED.findall(file.read_text("utf-8").partition("\n---\n")[2]) or ["She"]
    )


def added(entries: Entries, chance: random.Random, settings: Settings) -> None:
    entries[f"one-{chance.randrange(999)}"] = {"name": some_words(settings, chance)}


def removed(entries: Entries, chance: random.Random, _settings: Settings) -> None:
    del entries[chance.choice([*entries])]


def moved(entries: Entries, chance: random.Random, _settings: Settings) -> None:
    old = chance.choice([*entries])
    entries[f"{old}-{chance.randrange(99)}"] = {**entries.pop(old), "moved_from": [old]}


def turned(entries: Entries, chance: random.Random, _settings: Settings) -> None:
    there = [*entries.items()]
    chance.shuffle(there)
    entries.clear()
    entries.update(there)


def renamed(entries: Entries, chance: random.Random, settings: Settings) -> None:
    one = entries[chance.choice([*entries])]
    one["name"] = chance.choice([some_words(settings, chance), f"{one.get('name')}e"])


def swapped(entries: Entries, chance: random.Random, _settings: Settings) -> None:
    one, other = chance.sample([*entries], 2)
    entries[one], entries[other] = entries[other], entries[one]


def misspelt(entries: Entries, chance: random.Random, _settings: Settings) -> None:
    one = entries[chance.choice([*entries])]
    one["nmae"] = one.pop("name", "")


def described(entries: Entries, chance: random.Random, settings: Settings) -> None:
    entries[chance.choice([*entries])]["about"] = some_words(settings, chance)


def called(entries: Entries, chance: random.Random, settings: Settings) -> None:
    """Only people have all of these; elsewhere it is an error of that entry."""
    key = chance.choice(["aliases", "titles", "role", "pronouns"])
    words = some_words(settings, chance)
    given = {"role": words, "pronouns": chance.choice([["she"], ["he"], ["they"]])}
    entries[chance.choice([*entries])][key] = given.get(key, [words])


EDITS: tuple[Edit, ...] = (
    added,
    removed,
    moved,
    turned,
    renamed,
    swapped,
    misspelt,
    described,
    called,
    called,
)


def edit_entries(settings: Settings, chance: random.Random) -> str:
    name = chance.choice((*FILES, "people.yml", "people.yml"))
    file = settings.content / name
    text = file.read_text("utf-8")
    entries = {} if text == BROKEN else yaml.safe_load(text)
    if len(entries) < 3:
        shutil.copy(MERROW.parent / "content" / name, file)
        return f"{name} anew"
    edit = chance.choice(EDITS)
    edit(entries, chance, settings)
    file.write_text(yaml.safe_dump(entries, sort_keys=False, allow_unicode=True), "utf-8")
    return f"{edit.__name__} in {name}"


def edit_file(settings: Settings, chance: random.Random) -> str:
    """A storyline or a shared box says something else, or can't be read."""
    files = [*settings.content.glob("storylines/*.md"), *settings.content.glob("context/*.yml")]
    file = chance.choice(sorted(files))
    text = file.read_text("utf-8")
    old, new = chance.choice([("title: ", "title: Again, "), ("a", "o"), ("title", "tilte")])
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    return file.name


def break_file(settings: Settings, chance: random.Random) -> str:
    name = chance.choice(FILES)
    file = settings.content / name
    file.write_text(BROKEN, encoding="utf-8")
    return f"{name} broken"


STEPS = (edit_entries,) * 8 + (edit_file, break_file)


@pytest.fixture
def settings(tmp_path: Path, seed: int) -> Settings:
    """Some of the sample newsroom, with a few words given to others than those who said them."""
    shutil.copytree(MERROW.parent, tmp_path, dirs_exist_ok=True)
    shutil.rmtree(tmp_path / ".cache", ignore_errors=True)
    chance = random.Random(seed)  # noqa: S311 # the same in every run
    files = sorted(tmp_path.glob("content/articles/*/*/*.md"))
    people = [*yaml.safe_load((tmp_path / "content/people.yml").read_text("utf-8"))]
    stay = chance.sample(files, FEW)
    for file in files:
        text = file.read_text("utf-8")
        if file not in stay:
            file.unlink()
        elif chance.random() < 0.5:
            other = f"speaker: {chance.choice(people)}"
            file.write_text(re.sub(r"speaker: [a-z-]+", other, text, count=1), "utf-8")
    return read_settings(tmp_path / "mkdocs.yml")


@pytest.mark.parametrize("seed", range(3))
def test_after_any_edits_of_the_registries_the_kept_work_says_the_same(
    settings: Settings, seed: int
) -> None:
    chance = random.Random(seed)  # noqa: S311 # the same in every run
    done: list[str] = []
    for _ in range(10):
        kept, anew = kept_and_anew(settings, NOW)
        assert kept[0].problems == anew[0].problems, done[-1:]
        assert kept == anew, done[-1:]
        done += [chance.choice(STEPS)(settings, chance) for _ in range(chance.choice((1, 1, 3)))]
