"""The sample newsroom's pictures are those that its script draws."""

import zlib

import pytest

from tests.drawings import DRAWINGS, FOLDER, png


def pixels_of(data: bytes) -> bytes:
    """What a picture shows: two zlibs may pack the same pixels differently."""
    start = data.index(b"IDAT") + 4
    return zlib.decompress(data[start : data.index(b"IEND") - 8])


@pytest.mark.parametrize("name", DRAWINGS)
def test_the_picture_in_the_folder_is_the_one_drawn(name: str) -> None:
    drawn, kept = png(name), (FOLDER / f"{name}.png").read_bytes()
    assert drawn[: drawn.index(b"IDAT") - 4] == kept[: kept.index(b"IDAT") - 4]
    assert pixels_of(drawn) == pixels_of(kept)


def test_a_picture_is_small() -> None:
    assert max((FOLDER / f"{name}.png").stat().st_size for name in DRAWINGS) < 20_000
