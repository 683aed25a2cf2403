"""A site that does not know its own address says what it does without; where it is built may tell it."""

from pathlib import Path

from tests import sample
from tests.conftest import ROOT

WARNED = "The site does not know its own address"


def test_without_an_address_a_build_says_once_what_there_is_not(tmp_path: Path) -> None:
    built = sample.build(ROOT / "mkdocs.yml", tmp_path / "site", SITE_URL="")
    assert built.returncode == 0, built.stderr
    assert built.stderr.count(WARNED) == 1
    assert not (tmp_path / "site/feed.xml").exists()


def test_the_place_where_it_is_built_can_say_the_address(tmp_path: Path) -> None:
    address = "https://brief.example/desk/"
    built = sample.build(ROOT / "mkdocs.yml", tmp_path / "site", SITE_URL=address)
    assert built.returncode == 0, built.stderr
    assert WARNED not in built.stderr
    assert f"<link>{address}</link>" in (tmp_path / "site/feed.xml").read_text("utf-8")
    front = (tmp_path / "site/index.html").read_text("utf-8")
    assert f'rel="canonical" href="{address}"' in front
