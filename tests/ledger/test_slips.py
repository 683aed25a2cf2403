import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from generator.cache import FOLDER
from generator.ledger import key_of
from generator.ledger import slips as slips_module
from generator.ledger.slips import FOLDER as CHECKED
from generator.problem import Position, Problem
from generator.slip import Exempt, Facts, Slip, as_places

KEY = key_of("people", "Europe/Oslo")
NOON = datetime(2031, 3, 14, 12, tzinfo=UTC)
FACTS = Facts(
    page="2031/03/light.md",
    aliases=("2030/12/light.md",),
    state="withdrawn",
    headline="“The light”, it’s said",
    published=NOON,
    changed=(date(2031, 3, 15),),
    updated=None,
    pinned_until=None,
    withdrawn=date(2031, 3, 15),
    amended=True,
    image="images/light.png",
    desk="harbour",
    topics=("money",),
    people=("ada-thorne", "7"),
    places=("port-merrow",),
    place_names=("Port Merrow",),
    voices=(("ada-thorne", "Ada Thorne", "clerk"), (None, "A passer-by", None)),
    roles=("clerk", None),
    language="en",
    show="quotes",
    publisher="merrow-gazette",
    storyline=None,
    fragments="article p1 q1",
    references=((("context", 0, "text"), "see /2031/03/fog/"),),
    runs="1 4294967295",
)
SLIP = Slip(
    path="content/articles/2031/03/light.md",
    digest="00ff",
    unread=(Problem("x.md", Position(2, 3, 4, 5), "NB101", "warning", "Wrong.", "Mend."),),
    found=(Problem("x.md", Position(), "NB201", "error", "Wrong.", "", ("quotes", 0, "text")),),
    sound=True,
    exempt=(Exempt("NB320", Position(9, 1, 9, 6)),),
    facts=FACTS,
    places=as_places([(("source", "headline"), Position(5, 3, 5, 9))]),
    since=NOON,
    until=None,
)


def nobody(slip: Slip) -> bool:
    raise AssertionError(slip)


def write(
    root: Path,
    key: str,
    slips: list[Slip],
    known: Mapping[str, Slip] | None = None,
    registries: str = "people",
) -> None:
    slips_module.write_slips(root, key, registries, slips, known or {})


def read_slips(
    root: Path, key: str, registries: str = "people", stand: Callable[[Slip], bool] = nobody
) -> Mapping[str, Slip]:
    """Where the registries are the same, nobody is asked whether a slip stands."""
    return slips_module.read_slips(root, key, registries, stand)


def shards(root: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in (root / FOLDER / CHECKED).iterdir()}


def other(path: str) -> Slip:
    return replace(SLIP, path=path)


def test_what_was_kept_comes_back(tmp_path: Path) -> None:
    bare = Slip(path="b.md", digest="", unread=())
    write(tmp_path, KEY, [SLIP, bare])
    kept = read_slips(tmp_path, KEY)
    assert kept == {SLIP.path: SLIP, "b.md": bare}
    assert kept[SLIP.path].found[0].field == ("quotes", 0, "text")
    assert kept[SLIP.path].positions[("source", "headline")] == Position(5, 3, 5, 9)


def test_under_another_key_nothing_stands(tmp_path: Path) -> None:
    write(tmp_path, KEY, [SLIP])
    assert read_slips(tmp_path, key_of("other people", "Europe/Oslo")) == {}
    assert key_of("people", "Europe/Oslo") == KEY


def test_with_other_registries_those_are_taken_that_stand_and_are_kept_as_held_against_them(
    tmp_path: Path,
) -> None:
    fog, april = other("content/articles/2031/03/fog.md"), other("content/articles/2031/04/fog.md")
    write(tmp_path, KEY, [SLIP, fog, april])
    known = read_slips(tmp_path, KEY, "others", lambda slip: slip != fog)
    assert known.keys() == {SLIP.path, april.path}
    write(tmp_path, KEY, [*known.values()], known, "others")
    assert read_slips(tmp_path, KEY, "others") == known
    assert read_slips(tmp_path, KEY, "people", lambda _: False) == {}


def test_each_month_has_a_file_and_only_that_of_a_change_is_written(tmp_path: Path) -> None:
    march, april = SLIP, other("content/articles/2031/04/fog.md")
    astray = other("content/articles/astray.md")
    write(tmp_path, KEY, [march, april, astray])
    assert shards(tmp_path).keys() == {"2031-03.json", "2031-04.json", "elsewhere.json"}
    known = read_slips(tmp_path, KEY)
    files = {file.name: file.stat().st_ino for file in (tmp_path / FOLDER / CHECKED).iterdir()}
    changed = replace(known[march.path], digest="11ee")
    now = [changed, known[april.path], known[astray.path]]
    write(tmp_path, KEY, now, known)
    after = {file.name: file.stat().st_ino for file in (tmp_path / FOLDER / CHECKED).iterdir()}
    assert {name for name in files if files[name] != after[name]} == {"2031-03.json"}
    assert [*read_slips(tmp_path, KEY).values()] == now


def test_what_is_gone_is_kept_no_longer(tmp_path: Path) -> None:
    second = other("content/articles/2031/03/fog.md")
    april = other("content/articles/2031/04/fog.md")
    write(tmp_path, KEY, [SLIP, second, april])
    known = read_slips(tmp_path, KEY)
    write(tmp_path, KEY, [known[SLIP.path]], known)
    assert [*read_slips(tmp_path, KEY)] == [SLIP.path]
    assert shards(tmp_path).keys() == {"2031-03.json"}


@pytest.mark.parametrize(
    "data",
    [b"", b"{", b"\xff\xfe", b"[]", b'{"key": 1}', b"null", b"[" * 100_000],
    ids=["empty", "half", "bytes", "list", "foreign", "null", "deep"],
)
def test_a_broken_shard_counts_as_none_and_the_others_stand(tmp_path: Path, data: bytes) -> None:
    april = other("content/articles/2031/04/fog.md")
    write(tmp_path, KEY, [SLIP, april])
    (tmp_path / FOLDER / CHECKED / "2031-03.json").write_bytes(data)
    assert read_slips(tmp_path, KEY) == {april.path: april}


def test_a_shard_cut_short_anywhere_counts_as_none(tmp_path: Path) -> None:
    write(tmp_path, KEY, [SLIP])
    file = tmp_path / FOLDER / CHECKED / "2031-03.json"
    whole = file.read_bytes()
    for length in range(0, len(whole), 7):
        file.write_bytes(whole[:length])
        assert read_slips(tmp_path, KEY) == {}


def test_it_is_json_that_git_leaves_alone_and_nothing_else_is_left(tmp_path: Path) -> None:
    write(tmp_path, KEY, [SLIP])
    write(tmp_path, KEY, [SLIP])
    folder = tmp_path / FOLDER
    assert json.loads(shards(tmp_path)["2031-03.json"])["key"] == KEY
    assert {file.name for file in folder.iterdir()} == {CHECKED, ".gitignore"}
    assert shards(tmp_path).keys() == {"2031-03.json"}
    assert (folder / ".gitignore").read_text("utf-8") == "*\n"


def test_where_nothing_can_be_kept_the_check_goes_on(tmp_path: Path) -> None:
    (tmp_path / FOLDER.parts[0]).write_text("a file in the way", encoding="utf-8")
    write(tmp_path, KEY, [SLIP])
    assert read_slips(tmp_path, KEY) == {}
