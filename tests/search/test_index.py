"""The index: the same each time, made once, and made again whatever happens to what was kept."""

import gzip
import json
import os
import re
import zipfile
from base64 import b64encode
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from generator.cache import FOLDER
from generator.search import Index, SearchError, archive, binding, make_index, pagefind
from generator.search.cbor import read_cbor
from generator.search.settled import SIGNATURE, engine, settled
from generator.vocabulary import Address, Brief, Link
from tests.builders import brief
from tests.search.editions import edition, pages_indexed

OLD, NEW = 2029, 2031


def briefs(year: int, many: int = 12, headline: str = "The light, day") -> list[Brief]:
    return [
        brief(
            address=Address(f"{year}/01/{day:02}.md"),
            headline=f"{headline} {day}",
            published=datetime(year, 1, day, tzinfo=UTC),
            topics=tuple(Link(f"Topic {day} of {name}") for name in "abc"),
            topic_ids=tuple(f"{name}-{day}" for name in "abc"),
        )
        for day in range(1, many + 1)
    ]


@pytest.fixture
def ran(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many pages each run of Pagefind was given."""
    return pages_indexed(monkeypatch)


def files(index: Index, folder: Path) -> dict[str, bytes]:
    index.unpack(folder)
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_the_same_briefs_give_the_same_bytes(tmp_path: Path) -> None:
    made = [
        files(make_index(edition(*briefs(NEW)), tmp_path / name), tmp_path / f"{name} out")
        for name in ("one", "two", "three")
    ]
    assert made[0] == made[1] == made[2]


def test_pages_have_their_numbers_in_the_order_of_the_edition(tmp_path: Path) -> None:
    """Not as the disk lists them: that would be another order, and another index, on each machine."""
    made = files(make_index(edition(*briefs(NEW)), tmp_path), tmp_path / "out")

    def opened(path: str) -> bytes:
        return gzip.decompress(made[f"briefs/{NEW}/{path}"]).removeprefix(SIGNATURE)

    (listed,) = (path for path in made if re.match(f"briefs/{NEW}/.*pf_meta$", path))
    contents: Any = read_cbor(opened(listed.removeprefix(f"briefs/{NEW}/")))
    found = [json.loads(opened(f"fragment/{one[0]}.pf_fragment"))["url"] for one in contents[1]]
    assert found == [f"/{NEW}/01/{day:02}/" for day in range(1, 13)]


def test_pagefind_alone_would_not(tmp_path: Path) -> None:
    """Else what puts its files in order could go."""
    (volume, _) = binding.volumes_of(edition(*briefs(NEW)))
    pages = binding._pages(volume)
    made = [pagefind.run_pagefind(pages, "en") for _ in range(8)]
    assert any(one != made[0] for one in made)
    assert all(settled(one) == settled(made[0]) for one in made)


def test_a_year_that_did_not_change_is_not_indexed_again(tmp_path: Path, ran: list[int]) -> None:
    first = make_index(edition(*briefs(NEW), *briefs(OLD)), tmp_path)
    assert ran == [1, 12, 12, 12, 12]
    ran.clear()
    again = make_index(edition(*briefs(NEW), *briefs(OLD)), tmp_path)
    assert files(again, tmp_path / "again") == files(first, tmp_path / "first")
    assert (again.tag, ran) == (first.tag, [])
    changed = make_index(edition(*briefs(NEW, many=13), *briefs(OLD)), tmp_path)
    assert ran == [13, 13]
    assert changed.tag != first.tag


def test_of_a_year_that_did_not_change_no_brief_is_looked_into(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_index(edition(*briefs(NEW), *briefs(OLD)), tmp_path)
    cut: list[str] = []
    pages_of = binding._pages
    monkeypatch.setattr(
        binding, "_pages", lambda volume: cut.append(volume.name) or pages_of(volume)
    )
    make_index(edition(*briefs(NEW, headline="The tide, day"), *briefs(OLD)), tmp_path)
    assert cut == ["briefs/2031", "quotes/2031"]


def test_what_changes_nothing_that_can_be_found_is_not_indexed_again(
    tmp_path: Path, ran: list[int]
) -> None:
    first = make_index(edition(*briefs(NEW)), tmp_path)
    ran.clear()
    quieter = edition(*(replace(one, editor="Somebody else") for one in briefs(NEW)))
    for _ in range(2):
        again = make_index(quieter, tmp_path)
        assert (again.tag, ran) == (first.tag, [])
    assert files(again, tmp_path / "again") == files(first, tmp_path / "first")


def test_other_words_of_one_brief_leave_the_quotes_alone(tmp_path: Path, ran: list[int]) -> None:
    make_index(edition(*briefs(NEW)), tmp_path)
    ran.clear()
    one, *others = briefs(NEW)
    make_index(edition(replace(one, headline="The tide"), *others), tmp_path)
    assert len(ran) == 2, "both: a quote shows the headline of its brief"
    ran.clear()
    make_index(edition(replace(one, headline="The tide", dek="Out at last."), *others), tmp_path)
    assert ran == [12]


@pytest.mark.parametrize(
    "spoil",
    [
        lambda data: data[:0],
        lambda data: data[: len(data) // 2],
        lambda data: data.replace(b"pagefind-entry", b"pagefind-enter", 1),
        lambda data: data[:200] + bytes([data[200] ^ 1]) + data[201:],
        lambda data: data[::-1],
    ],
    ids=["empty", "half", "renamed", "a bit", "backwards"],
)
def test_what_was_kept_and_spoiled_is_made_again(
    tmp_path: Path, ran: list[int], spoil: Callable[[bytes], bytes]
) -> None:
    good = files(make_index(edition(*briefs(NEW)), tmp_path), tmp_path / "good")
    ran.clear()
    kept = tmp_path / FOLDER / "search" / "briefs-2031.zip"
    kept.write_bytes(spoil(kept.read_bytes()))
    assert files(make_index(edition(*briefs(NEW)), tmp_path), tmp_path / "again") == good
    assert ran == [12]
    assert files(make_index(edition(*briefs(NEW)), tmp_path), tmp_path / "third") == good
    assert ran == [12], "and it is kept again"


def test_what_another_build_puts_in_its_place_meanwhile_is_not_unpacked(tmp_path: Path) -> None:
    one = make_index(edition(*briefs(NEW)), tmp_path)
    good = files(one, tmp_path / "good")
    make_index(edition(*briefs(NEW, many=3)), tmp_path)
    assert files(one, tmp_path / "again") == good


def test_where_nothing_can_be_kept_the_index_is_made_all_the_same(
    tmp_path: Path, ran: list[int]
) -> None:
    (tmp_path / ".cache").write_text("no folder")
    index = make_index(edition(*briefs(NEW)), tmp_path)
    assert index.on("briefs") == ("briefs/2031",)
    assert any(path.startswith("briefs/2031/fragment/") for path in files(index, tmp_path / "out"))
    assert ran == [1, 12, 12], "made once all the same"


def test_git_leaves_alone_what_is_kept(tmp_path: Path) -> None:
    make_index(edition(*briefs(NEW, 1)), tmp_path)
    assert (tmp_path / ".cache" / "newsbrief" / ".gitignore").read_text() == "*\n"


def test_the_shelves_have_the_newest_year_first(tmp_path: Path) -> None:
    index = make_index(edition(*briefs(NEW, 1), *briefs(OLD, 1)), tmp_path)
    assert index.on("briefs") == ("briefs/2031", "briefs/2029")
    assert index.on("quotes") == ("quotes/2031", "quotes/2029")


def test_readers_get_the_engine_once_and_nothing_of_pagefinds_own_interface(
    tmp_path: Path,
) -> None:
    made = files(make_index(edition(*briefs(NEW), *briefs(OLD)), tmp_path), tmp_path / "out")
    programs = sorted(path for path in made if path.endswith((".js", ".pagefind", ".css")))
    assert programs == [
        "engine/pagefind-worker.js",
        "engine/pagefind.js",
        "engine/wasm.en.pagefind",
    ]
    for path, data in made.items():
        if "engine" not in path and not path.endswith(".json"):
            assert gzip.decompress(data).startswith(b"pagefind_dcd"), path


@pytest.mark.parametrize(
    ("language", "program"), [("pt-BR", "pt"), ("ar", "ar"), ("ka", "unknown")]
)
def test_the_site_may_be_in_any_language(tmp_path: Path, language: str, program: str) -> None:
    index = make_index(edition(*briefs(NEW, 1), language=language), tmp_path)
    made = files(index, tmp_path / "out")
    assert f"engine/wasm.{program}.pagefind" in made


def test_hostile_words_are_words(tmp_path: Path) -> None:
    words = '"><h1>x</h1>\x00\x0b</body><script>alert(1)</script>'
    index = make_index(edition(brief(headline=words, dek=words)), tmp_path)
    fragments = [
        gzip.decompress(data).decode()
        for path, data in files(index, tmp_path / "out").items()
        if path.startswith("briefs/2031/fragment/")
    ]
    assert len(fragments) == 1
    assert fragments[0].count("<script>alert(1)</script>") >= 2


def test_no_full_stop_is_added_to_a_quote(tmp_path: Path) -> None:
    """Pagefind ends a paragraph with one where nothing else does."""
    index = make_index(edition(*briefs(NEW, 1)), tmp_path)
    (fragment,) = (
        json.loads(gzip.decompress(data).removeprefix(b"pagefind_dcd"))
        for path, data in files(index, tmp_path / "out").items()
        if path.startswith("quotes/2031/fragment/")
    )
    assert fragment["content"] == "“We cannot pay for a light that guides no ships”"


def test_a_missing_pagefind_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "pagefind_bin", None)
    with pytest.raises(
        SearchError, match=r"not installed.*pip install pagefind-bin.*search: false"
    ):
        make_index(edition(*briefs(NEW, 1)), tmp_path)


def answering(payload: str) -> str:
    """A program that answers once as Pagefind's service does, and then ends."""
    answer = b64encode(f'{{"message_id": 0, "payload": {payload}}}'.encode()).decode()
    return f"#!/bin/sh\nprintf '{answer},'\n"


@pytest.mark.parametrize(
    ("script", "told"),
    [
        ("#!/bin/sh\necho the disk is on fire >&2; exit 3\n", "It says: the disk is on fire"),
        ("#!/bin/sh\nexit 3\n", "it ended with 3"),
        ("#!/nowhere/at/all\n", "could not be started"),
        ("#!/bin/sh\necho e30=,\n", "does not know it"),
        ("#!/bin/sh\necho Hello, I am Pagefind.\n", "does not know it"),
        (answering('{"type": "Error", "message": "No room."}'), "It says: No room."),
        (answering('{"type": "NewIndex", "index_id": 0}'), "it ended with 0"),
        (answering('{"type": "Later"}'), "does not know it"),
    ],
)
def test_a_failing_pagefind_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str, told: str
) -> None:
    program = tmp_path / "pagefind"
    program.write_text(script)
    program.chmod(0o755)
    monkeypatch.setattr(pagefind, "executable", lambda: program)
    with pytest.raises(SearchError, match=told):
        make_index(edition(*briefs(NEW, 1)), tmp_path)


def test_nobodys_settings_of_pagefind_are_in_the_way(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    good = make_index(edition(*briefs(NEW, 1)), tmp_path / "good")
    monkeypatch.setitem(os.environ, "PAGEFIND_EXCLUDE_SELECTORS", "p")
    set_so = make_index(edition(*briefs(NEW, 1)), tmp_path / "set")
    assert files(set_so, tmp_path / "set out") == files(good, tmp_path / "good out")


def test_the_engine_itself_holds_no_words() -> None:
    kept = engine(pagefind.run_pagefind(binding.SHEET, "en"))
    assert not [name for name in kept if "/" in name]


def test_an_archive_has_no_moment_in_it(tmp_path: Path) -> None:
    make_index(edition(*briefs(NEW, 1)), tmp_path)
    for file in (tmp_path / FOLDER / "search").glob("*.zip"):
        with zipfile.ZipFile(file) as opened:
            assert {one.date_time for one in opened.infolist()} == {archive.EARLIEST}


def test_nothing_in_an_archive_gets_outside_its_folder(tmp_path: Path, ran: list[int]) -> None:
    """A build machine restores what is kept from anywhere."""
    index = make_index(edition(*briefs(NEW, 1)), tmp_path)
    good = files(index, tmp_path / "good")
    kept = tmp_path / FOLDER / "search" / "briefs-2031.zip"
    for name in ("../../sneaked", "/sneaked", "index/../../sneaked", "..", ".hidden"):
        with zipfile.ZipFile(kept, "a") as opened:
            comment = opened.comment
            opened.writestr(name, "sneaked in")
            opened.comment = comment
        ran.clear()
        again = make_index(edition(*briefs(NEW, 1)), tmp_path)
        assert (files(again, tmp_path / "a" / "b"), ran) == (good, [1]), name
    assert not [path for path in tmp_path.rglob("*") if "sneaked" in path.name]


def test_a_volume_that_nobody_binds_any_more_is_forgotten(tmp_path: Path) -> None:
    make_index(edition(*briefs(NEW, 1), *briefs(OLD, 1)), tmp_path)
    kept = tmp_path / FOLDER / "search"
    assert {file.stem for file in kept.iterdir()} >= {"briefs-2029", "quotes-2029"}
    make_index(edition(*briefs(NEW, 1)), tmp_path)
    assert {file.stem for file in kept.iterdir()} == {"engine", "briefs-2031", "quotes-2031"}
