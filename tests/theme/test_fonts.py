"""The fonts: all there, small enough, with their licences beside them."""

import re
from pathlib import Path

import pytest

from tests.theme.filling import TEMPLATES, filled
from tests.theme.rendering import Reader, rendered
from tests.theme.stylesheets import THEME_FOLDER, stylesheet

FONTS = THEME_FOLDER / "fonts"
FIRST_VISIT = ["newsreader-latin", "newsreader-italic-latin", "public-sans-latin"]


def test_the_stylesheet_names_the_fonts_that_are_there() -> None:
    named = set(re.findall(r"fonts/([\w-]+\.woff2)", stylesheet("fonts")))
    assert named == {path.name for path in FONTS.glob("*.woff2")}


def preloaded(language: str) -> list[str]:
    """The fonts that the head of a brief in that language asks for ahead of the styles."""
    view = filled(TEMPLATES["brief.html"], language, 0, choice=2)
    links = Reader(rendered("brief.html", view)).all("link")
    fonts = [at["href"] for _, at in links if (at["rel"], at.get("as")) == ("preload", "font")]
    return [Path(font).stem for font in fonts]


def test_the_faces_of_every_page_are_fetched_first() -> None:
    assert preloaded("en") == ["newsreader-latin", "public-sans-latin"]
    assert preloaded("ar") == ["newsreader-latin", "public-sans-latin", "noto-naskh-arabic"]


def test_a_first_visit_stays_small() -> None:
    sizes = [(FONTS / f"{name}.woff2").stat().st_size for name in FIRST_VISIT]
    assert sum(sizes) <= 106_000


@pytest.mark.parametrize("family", ["newsreader", "noto-naskh-arabic", "public-sans"])
def test_a_licence_lies_beside_the_font(family: str) -> None:
    licence = (FONTS / f"{family}-OFL.txt").read_text(encoding="utf-8")
    assert "SIL OPEN FONT LICENSE" in licence


def test_words_show_before_the_fonts_arrive_and_do_not_move_when_they_do() -> None:
    for face in stylesheet("fonts").split("@font-face")[1:]:
        if "local(" in face:
            for measure in ("size-adjust", "ascent-override", "descent-override"):
                assert measure in face
        elif (
            "public-sans-latin.woff2" in face
        ):  # many names in a line, each of which moves the next
            assert "font-display: optional" in face
        else:
            assert "font-display: swap" in face
