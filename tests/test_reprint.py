"""What of the last site stands in the new one."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from generator import reprint
from generator.cache import FOLDER
from generator.later import Fingerprints
from generator.noted import Seen
from generator.press import MARK, publish_folder
from generator.reprint import Reprint

PAGE = "2031/03/light/index.html"


def parts_of(**made_from: str) -> dict[str, str]:
    prints = Fingerprints()
    return {name: prints.of(value) for name, value in made_from.items()}


class Desk:
    """Prints one page again and again; `made` counts how often it had to be made."""

    def __init__(self, root: Path) -> None:
        self.root, self.site, self.made = root, root / "site", 0

    def build(self, words: str, theme: str = "plain", *, read: bool = True) -> Reprint:
        one = Reprint(self.root, self.site, read=read)

        def make(fresh: Path) -> None:
            if not one.stands(PAGE, parts_of(words=words, theme=theme)):
                self.made += 1
                (fresh / PAGE).parent.mkdir(parents=True, exist_ok=True)
                (fresh / PAGE).write_text(f"{words} {theme}", encoding="utf-8")
            one.carry_over(fresh)

        publish_folder(self.site, make)
        one.keep()
        return one

    @property
    def page(self) -> Path:
        return self.site / PAGE


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def test_what_is_made_from_the_same_is_made_once(desk: Desk) -> None:
    desk.build("light")
    again = desk.build("light")
    assert (desk.made, again.standing, again.stale) == (1, {PAGE}, {})
    assert desk.page.read_text("utf-8") == "light plain"


@pytest.mark.parametrize(
    ("words", "theme", "reason"),
    [
        ("dark", "plain", "its words changed"),
        ("light", "bold", "its theme or settings changed"),
        ("dark", "bold", "its words and theme or settings changed"),
    ],
)
def test_what_is_made_from_something_else_is_made_again(
    desk: Desk, words: str, theme: str, reason: str
) -> None:
    desk.build("light")
    assert desk.build(words, theme).stale == {PAGE: reason}
    assert desk.page.read_text("utf-8") == f"{words} {theme}"


def changed_in_the_site(desk: Desk) -> None:
    desk.page.write_text("dark plain", encoding="utf-8")


def gone_from_the_site(desk: Desk) -> None:
    desk.page.unlink()


def touched_in_the_site(desk: Desk) -> None:
    os.utime(desk.page, (1, 1))


def notes_lost(desk: Desk) -> None:
    for file in (desk.root / FOLDER).glob("site-*.txt"):
        file.unlink()


def notes_half_written(desk: Desk) -> None:
    for file in (desk.root / FOLDER).glob("site-*.txt"):
        file.write_bytes(file.read_bytes()[:40])


def notes_of_something_else(desk: Desk) -> None:
    for file in (desk.root / FOLDER).glob("site-*.txt"):
        file.write_text(f"0\n{PAGE}\t1\t2\n", encoding="utf-8")


def notes_changed(desk: Desk) -> None:
    for file in (desk.root / FOLDER).glob("site-*.txt"):
        file.write_bytes(file.read_bytes().replace(b"light/", b"night/"))


def notes_of_no_text(desk: Desk) -> None:
    for file in (desk.root / FOLDER).glob("site-*.txt"):
        file.write_bytes(b"\xff\n\xff")


@pytest.mark.parametrize(
    "harm",
    [
        changed_in_the_site,
        gone_from_the_site,
        touched_in_the_site,
        notes_lost,
        notes_half_written,
        notes_of_something_else,
        notes_changed,
        notes_of_no_text,
    ],
)
def test_whatever_happens_to_site_or_notes_the_site_is_right(
    desk: Desk, harm: Callable[[Desk], None]
) -> None:
    desk.build("light")
    harm(desk)
    desk.build("light")
    assert desk.made == 2
    assert desk.page.read_text("utf-8") == "light plain"


ROW = ("desks/world/index.html", "desks/world/page-1/index.html")


def printed_together(desk: Desk, told: str, *, alone: str = "one") -> Reprint:
    """Builds two files that are told of together, and made anew where they don't stand."""
    one = Reprint(desk.root, desk.site)

    def make(fresh: Path) -> None:
        if not one.stand_together("desks/world", told):
            for path in ROW:
                if not one.stands(path, parts_of(words=alone), "desks/world"):
                    (fresh / path).parent.mkdir(parents=True, exist_ok=True)
                    (fresh / path).write_text(alone, encoding="utf-8")
        one.carry_over(fresh)

    publish_folder(desk.site, make)
    one.keep()
    return one


def test_files_that_are_told_of_together_stand_together(desk: Desk) -> None:
    printed_together(desk, "a")
    for _ in range(2):  # what is known of each is handed on
        assert printed_together(desk, "a").standing == {*ROW}
    assert printed_together(desk, "b").standing == {*ROW}  # each by itself
    assert printed_together(desk, "c", alone="two").standing == set()
    assert [(desk.site / path).read_text("utf-8") for path in ROW] == ["two", "two"]
    assert [*printed_together(desk, "c", alone="two").explained()] == [
        "0 made, 2 carried over from the last site"
    ]


def left_alone(_file: Path) -> None:
    pass


def written_into(file: Path) -> None:
    file.write_text("three", "utf-8")


@pytest.mark.parametrize("harm", [left_alone, written_into, Path.unlink])
def test_where_one_of_them_was_not_left_as_it_was_each_is_looked_at(
    desk: Desk, harm: Callable[[Path], None]
) -> None:
    printed_together(desk, "a")
    harm(desk.site / ROW[1])
    again = printed_together(desk, "a")
    assert again.stale.keys() == (set() if harm is left_alone else {ROW[1]})
    assert (desk.site / ROW[1]).read_text("utf-8") == "one"


def test_a_disk_without_hard_links_gets_copies(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError

    desk.build("light")
    monkeypatch.setattr(reprint.os, "link", refuse)
    desk.build("light")
    desk.build("light")
    assert desk.made == 1
    assert desk.page.read_text("utf-8") == "light plain"


def test_notes_that_can_t_be_kept_stop_nothing(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError

    monkeypatch.setattr(reprint, "replace", full)
    desk.build("light")
    desk.build("light")
    assert desk.made == 2


def test_each_site_folder_has_its_own_notes(desk: Desk) -> None:
    desk.build("light")
    desk.site = desk.root / "other"
    assert desk.build("light").stale == {PAGE: "nothing is known of the last site"}


def test_an_editor_is_told_in_the_newsrooms_words(desk: Desk) -> None:
    one = Reprint(desk.root, desk.site)
    one.stands(PAGE, {"said": "a", "leaf": "b"})
    (desk.site / PAGE).parent.mkdir(parents=True)
    (desk.site / PAGE).touch()
    one.keep()
    again = Reprint(desk.root, desk.site)
    again.stands(PAGE, {"said": "c", "leaf": "d"})
    assert again.stale[PAGE] == "its quotes and place among the pages of its list changed"


def test_only_the_notes_of_the_last_few_sites_are_kept(desk: Desk) -> None:
    for number in range(reprint.MOST_SITES + 2):
        desk.site = desk.root / f"site-{number}"
        desk.build("light")
    assert len([*(desk.root / FOLDER).glob("site-*.txt")]) == reprint.MOST_SITES
    assert desk.build("light").standing == {PAGE}


def test_asked_to_it_makes_everything(desk: Desk) -> None:
    desk.build("light")
    desk.build("light", read=False)
    assert desk.made == 2


def test_it_says_what_was_made_and_what_is_gone(desk: Desk, tmp_path: Path) -> None:
    desk.build("light")
    empty = Reprint(desk.root, desk.site)
    empty.stands("index.html", parts_of(words="new"))
    assert [*empty.explained()] == [
        "index.html: it is new",
        f"{PAGE}: gone, because nothing makes it any more",
        "1 made, 0 carried over from the last site",
    ]


def test_the_last_site_is_looked_through_while_something_else_is_done(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.build("light")
    one, asked = Reprint(desk.root, desk.site), []
    assert one.seen == Seen(frozenset(), frozenset(), (MARK,))
    seen = Seen(frozenset(), frozenset({PAGE}), ())

    @contextmanager
    def elsewhere(_work: object, jobs: int | None) -> Iterator[Callable[[], object]]:
        asked.append(jobs)
        yield lambda: seen

    monkeypatch.setattr(reprint, "meanwhile", elsewhere)
    with (other := Reprint(desk.root, desk.site)).looking(2):
        assert not other.stands(PAGE, parts_of(words="light", theme="plain"))
    assert (other.seen, asked) == (seen, [2]), "what was seen there counts here"
    with Reprint(desk.root, desk.site, read=False).looking(2):
        assert asked == [2], "nobody looks where all is made anew"


def test_in_a_site_that_is_changed_in_place_only_what_does_not_stand_is_touched(
    desk: Desk,
) -> None:
    printed_together(desk, "a")
    (desk.site / "stranger.html").touch()
    one = Reprint(desk.root, desk.site)
    assert one.stand_together("desks/world", "a")
    assert (one.few, one.folders, {*one.rest}) == (True, set(), {MARK, "stranger.html"})
    other = Reprint(desk.root, desk.site)
    assert not other.stand_together("desks/world", "b")
    assert other.stands(ROW[0], parts_of(words="one"), "desks/world")
    assert not other.stands(ROW[1], parts_of(words="two"), "desks/world")
    assert {*other.rest} == {MARK, "stranger.html", ROW[1]}


def test_a_file_that_came_from_another_bundle_is_known(desk: Desk) -> None:
    printed_together(desk, "a")
    one = Reprint(desk.root, desk.site)
    assert not one.stand_together("desks/other", "a")
    assert one.stands(ROW[0], parts_of(words="one"), "desks/other")
    assert not one.stands(ROW[1], parts_of(words="two"))
    assert one.stale == {ROW[1]: "its words changed"}


def test_notes_in_another_form_count_for_nothing(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.build("light")
    monkeypatch.setattr(reprint, "FORM", b"0")
    assert desk.build("light").stale == {PAGE: "nothing is known of the last site"}
