"""The PNG icons are the theme's mark."""

from io import BytesIO

import pytest
from PIL import Image

from tests.theme.stylesheets import THEME_FOLDER
from tools.icons import ICONS, icon, outlines

MARK = (THEME_FOLDER / "favicon.svg").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ICONS)
def test_an_icon_is_the_mark_as_the_theme_has_it(name: str) -> None:
    drawn = Image.open(BytesIO(icon(MARK, *ICONS[name]))).convert("RGB")
    there = Image.open(THEME_FOLDER / name).convert("RGB")
    assert there.size == (ICONS[name][0],) * 2
    assert there.tobytes() == drawn.tobytes(), "draw it anew: .venv/bin/python tools/icons.py"


def test_android_may_cut_a_maskable_icon_to_a_circle() -> None:
    """Within four fifths of its width nothing is cut off (w3.org/TR/appmanifest)."""
    picture = Image.open(THEME_FOLDER / "icon-maskable-512.png").convert("L")
    ground = picture.getpixel((0, 0))
    marked = [
        (x - 256) ** 2 + (y - 256) ** 2
        for x in range(0, 512, 2)
        for y in range(0, 512, 2)
        if picture.getpixel((x, y)) != ground
    ]
    assert max(marked) ** 0.5 <= 0.4 * 512


def test_a_curve_is_drawn_in_short_lines() -> None:
    (shape,) = outlines("M0 0Q10 0 10 10H0Z")
    assert shape[0] == (0, 0)
    assert (10.0, 10.0) in shape
    assert len(shape) > 10
