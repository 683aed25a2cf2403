"""How large a picture is, by its first bytes, whatever kind it is of."""

from pathlib import Path

import pytest
from PIL import Image

from generator.intake import read_newsroom, read_settings, size_of
from generator.vocabulary import Size
from tests.sample import MERROW

UPRIGHT = Size(30, 50)
TURNED = 6
"""What a camera notes that was held upright: its pixels lie on their side."""
ORIENTATION = 0x0112


@pytest.mark.parametrize("kind", ["png", "jpg", "jpeg", "webp", "gif", "avif"])
def test_a_photograph(tmp_path: Path, kind: str) -> None:
    file = tmp_path / f"pier.{kind}"
    Image.new("RGB", (30, 50), "#1b4884").save(file)
    assert size_of(file) == UPRIGHT


def test_a_photograph_is_measured_as_it_is_shown(tmp_path: Path) -> None:
    file = tmp_path / "pier.jpg"
    exif = Image.Exif()
    exif[ORIENTATION] = TURNED
    Image.new("RGB", (50, 30)).save(file, exif=exif)
    assert size_of(file) == UPRIGHT


@pytest.mark.parametrize(
    ("root", "size"),
    [
        ('<svg width="30" height="50">', UPRIGHT),
        ("<svg xmlns='http://www.w3.org/2000/svg'\n width='30px' height='49.6px'>", UPRIGHT),
        ('<svg viewBox="0 0 30 50">', UPRIGHT),
        ('<svg stroke-width="7" width="100%" height="100%" viewBox="-5,-5, 30,50">', UPRIGHT),
        ('<?xml version="1.0"?><!-- <b> --><svg stroke-width="7" viewBox="0 0 30 50">', UPRIGHT),
        ("<svg>", None),
        ('<svg width="0" height="0">', None),
        ('<svg width="1.2.3" height="5">', None),
        ("<html>", None),
    ],
)
def test_a_drawing_by_its_own_measures_or_by_what_it_shows(
    tmp_path: Path, root: str, size: Size | None
) -> None:
    file = tmp_path / "logo.svg"
    file.write_text(f'{root}<rect width="7" height="7"/></svg>', encoding="utf-8")
    assert size_of(file) == size


@pytest.mark.parametrize("data", [b"", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff\xe0", b"no picture"])
def test_a_file_that_does_not_tell_has_none(tmp_path: Path, data: bytes) -> None:
    for name in ("pier.png", "pier.jpg", "pier.svg"):
        (tmp_path / name).write_bytes(data)
        assert size_of(tmp_path / name) is None
    assert size_of(tmp_path / "gone.png") is None


def test_an_article_has_the_size_of_its_picture() -> None:
    copy = read_newsroom(read_settings(MERROW))
    sizes = {Path(article.path).stem: article.picture for article in copy.articles}
    assert sizes["new-director"] == Size(360, 480)
    assert sizes["first-boats"] == Size(640, 360)
    assert sizes["sorrel-stays"] is None
