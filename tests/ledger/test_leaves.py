from datetime import UTC
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from generator.cache import FOLDER
from generator.ledger import Leaves
from generator.ledger.leaves import NAME


def leaves(root: Path | None, told: str, found: str, zone: str = "UTC") -> list[str]:
    """Where pages lie that are told so, if `found` is where they are found now."""
    noted = Leaves(root, ZoneInfo(zone))
    there = noted.leaves_of(told, lambda: [found])
    noted.keep()
    return [*there]


def test_what_is_told_the_same_lies_where_it_lay(tmp_path: Path) -> None:
    assert leaves(tmp_path, "told", "here") == ["here"]
    assert leaves(tmp_path, "told", "there") == ["here"]
    assert leaves(tmp_path, "else", "there") == ["there"]
    assert leaves(tmp_path, "told", "there") == ["there"], "what nobody asked for is forgotten"


def test_in_another_zone_a_day_is_another(tmp_path: Path) -> None:
    leaves(tmp_path, "told", "here")
    assert leaves(tmp_path, "told", "there", "Asia/Tokyo") == ["there"]


@pytest.mark.parametrize("harm", [b"", b"{", b"[]", b'{"key": "of another program", "found": {}}'])
def test_whatever_is_wrong_with_it_is_found_again(tmp_path: Path, harm: bytes) -> None:
    leaves(tmp_path, "told", "here")
    (tmp_path / FOLDER / NAME).write_bytes(harm)
    assert leaves(tmp_path, "told", "there") == ["there"]


def test_without_a_folder_nothing_is_kept() -> None:
    noted = Leaves(None, UTC)
    assert [*noted.leaves_of("told", lambda: ["here"])] == ["here"]
    noted.keep()
