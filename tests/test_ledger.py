import json
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from generator.cache import FOLDER
from generator.ledger import NAME, key_of, read_slips, write_slips
from generator.problem import Position, Problem
from generator.slip import Exempt, Facts, Slip

KEY = key_of("people", "Europe/Oslo")
NOON = datetime(2031, 3, 14, 12, tzinfo=UTC)
FACTS = Facts(
    page="2031/03/light.md",
    aliases=("2030/12/light.md",),
    state="withdrawn",
    headline="“The light”, it’s said",
    published=NOON,
    pinned_until=None,
    withdrawn=date(2031, 3, 15),
    image="images/light.png",
    desk="harbour",
    topics=("money",),
    people=("ada-thorne", "7"),
    places=("port-merrow",),
    publisher="merrow-gazette",
    storyline=None,
    fragments="article p1 q1",
    references=((("context", 0, "text"), "see /2031/03/fog/"),),
    runs=(1, 4_294_967_295),
)
SLIP = Slip(
    path="content/articles/2031/03/light.md",
    digest="00ff",
    unread=(Problem("x.md", Position(2, 3, 4, 5), "NB101", "warning", "Wrong.", "Mend."),),
    found=(Problem("x.md", Position(), "NB201", "error", "Wrong.", "", ("quotes", 0, "text")),),
    sound=True,
    exempt=(Exempt("NB320", Position(9, 1, 9, 6)),),
    facts=FACTS,
    places=((("source", "headline"), Position(5, 3, 5, 9)),),
    since=NOON,
    until=None,
)


def test_what_was_kept_comes_back(tmp_path: Path) -> None:
    bare = Slip(path="b.md", digest="", unread=())
    write_slips(tmp_path, KEY, [SLIP, bare])
    kept = read_slips(tmp_path, KEY)
    assert kept == {SLIP.path: SLIP, "b.md": bare}
    assert kept[SLIP.path].found[0].field == ("quotes", 0, "text")
    assert kept[SLIP.path].positions[("source", "headline")] == Position(5, 3, 5, 9)


def test_under_another_key_nothing_stands(tmp_path: Path) -> None:
    write_slips(tmp_path, KEY, [SLIP])
    assert read_slips(tmp_path, key_of("other people", "Europe/Oslo")) == {}
    assert key_of("people", "Europe/Oslo") == KEY


@pytest.mark.parametrize(
    "data",
    [b"", b"{", b"\xff\xfe", b"[]", b'{"key": 1}', b"null", b"[" * 100_000],
    ids=["empty", "half", "bytes", "list", "foreign", "null", "deep"],
)
def test_a_broken_ledger_counts_as_none(tmp_path: Path, data: bytes) -> None:
    write_slips(tmp_path, KEY, [SLIP])
    (tmp_path / FOLDER / NAME).write_bytes(data)
    assert read_slips(tmp_path, KEY) == {}


def test_a_ledger_cut_short_anywhere_counts_as_none(tmp_path: Path) -> None:
    write_slips(tmp_path, KEY, [SLIP])
    file = tmp_path / FOLDER / NAME
    whole = file.read_bytes()
    for length in range(0, len(whole), 7):
        file.write_bytes(whole[:length])
        assert read_slips(tmp_path, KEY) == {}


def test_it_is_json_that_git_leaves_alone_and_nothing_else_is_left(tmp_path: Path) -> None:
    write_slips(tmp_path, KEY, [SLIP])
    write_slips(tmp_path, KEY, [SLIP])
    folder = tmp_path / FOLDER
    assert json.loads((folder / NAME).read_text("utf-8"))["key"] == KEY
    assert {file.name for file in folder.iterdir()} == {NAME, ".gitignore"}
    assert (folder / ".gitignore").read_text("utf-8") == "*\n"


def test_where_nothing_can_be_kept_the_check_goes_on(tmp_path: Path) -> None:
    (tmp_path / FOLDER.parts[0]).write_text("a file in the way", encoding="utf-8")
    write_slips(tmp_path, KEY, [SLIP])
    assert read_slips(tmp_path, KEY) == {}
