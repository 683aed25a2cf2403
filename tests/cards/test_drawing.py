from dataclasses import replace
from pathlib import Path

from generator.cache import FOLDER
from generator.cards import deal, drawn
from tests.builders import brief
from tests.syndicate.conftest import edition_of, settings


def draw(root: Path, *briefs):
    given = replace(settings(), root=root)
    done = []
    cards = deal(edition_of(*briefs), given, preview=False)
    return drawn(cards, given, lambda number, of: done.append((number, of))), done


def test_a_card_is_drawn_once(tmp_path):
    files, done = draw(tmp_path, brief())
    assert done == [(1, 2), (2, 2)]
    assert all(file.read_bytes().startswith(b"\x89PNG") for file in files.values())
    again, done = draw(tmp_path, brief())
    assert (again, done) == (files, [])


def test_what_changed_is_drawn_anew_and_what_is_not_needed_goes(tmp_path):
    draw(tmp_path, brief())
    files, done = draw(tmp_path, brief(headline="Port Merrow keeps its lighthouse"))
    assert done == [(1, 1)]
    assert {file.name for file in (tmp_path / FOLDER / "cards").iterdir()} == {
        file.name for file in files.values()
    }


def test_the_folder_is_no_part_of_the_newsroom(tmp_path):
    draw(tmp_path, brief())
    assert (tmp_path / ".cache" / "newsbrief" / ".gitignore").read_text() == "*\n"


def test_without_cards_nothing_is_made(tmp_path):
    assert drawn({}, replace(settings(), root=tmp_path), lambda *_: None) == {}
    assert not (tmp_path / ".cache").exists()
