"""The theme's fonts. In: text, a style. Out: runs of it, each in a font that has its letters; how wide it is, and its drawing.

A family is several files: Latin, other Latin alphabets, Arabic. Letters that join, and text from
right to left, need Pillow with Raqm, which all its wheels have; without it Arabic can't be set.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from io import BytesIO

from PIL import ImageDraw, ImageFont, features

from generator.cards.direction import parts

ARABIC = "noto-naskh-arabic"
SERIF = ("newsreader-latin", "newsreader-latin-ext", ARABIC)
SANS = ("public-sans-latin", "public-sans-latin-ext", ARABIC)

LARGER = {ARABIC: 1.16}
"""How much larger a font is set than its neighbours, to look as large as they do."""

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
"""Characters that stand for nothing that could be drawn."""

SHAPES = features.check("raqm")
"""Whether letters can be joined and set from right to left."""

FACTS = [
    str(features.version(part)) for part in ("pil", "freetype2", "raqm", "harfbuzz", "fribidi")
]
"""The versions of all that has a hand in how letters look."""


@dataclass(frozen=True, slots=True)
class Style:
    """How text is set; `tracking` is the space between letters, in parts of the size."""

    family: tuple[str, ...]
    weight: int
    size: int
    tracking: float = 0


@dataclass(frozen=True, slots=True)
class Run:
    """Text in one font, and the direction it is read in."""

    text: str
    file: str
    right_to_left: bool


@cache
def font(file: str, weight: int, size: int) -> ImageFont.FreeTypeFont:
    """A font of the theme at one weight and size; a serif that has them, with the forms for that size."""
    data = files("site_theme").joinpath("fonts", f"{file}.woff2").read_bytes()
    face = ImageFont.truetype(BytesIO(data), round(size * LARGER.get(file, 1)))
    wanted = {b"Weight": weight, b"Optical Size": size / 1.5}  # a card is seen smaller than it is
    axes = ((wanted[axis["name"] or b""], axis) for axis in face.get_variation_axes())
    face.set_variation_by_axes(
        [min(max(want, axis["minimum"] or 0), axis["maximum"] or want) for want, axis in axes]
    )
    return face


@cache
def has(file: str, letter: str) -> bool:
    """Whether the font has that letter: what it lacks leaves no ink."""
    if file == ARABIC and not SHAPES:
        return False
    return font(file, 400, 32).getmask(letter).getbbox() is not None


def can_set(text: str, family: tuple[str, ...] = SERIF) -> bool:
    """Whether the family has every letter of the text."""
    return all(
        letter.isspace() or _file_of(letter, family) for letter in text if letter.isprintable()
    )


@cache
def _file_of(letter: str, family: tuple[str, ...]) -> str | None:
    return next((file for file in family if has(file, letter)), None)


def runs(text: str, family: tuple[str, ...], *, right_to_left: bool) -> list[Run]:
    """The text in runs, as they stand from left to right.

    In a line from right to left, what is written from left to right (a name, a number) stays so.
    """
    text = _CONTROL.sub(" ", text)
    if not right_to_left:
        return [*_in_files(text, family, right_to_left=False)]
    found: list[Run] = []
    for part, leftward in parts(text):
        inner = [*_in_files(part, family, right_to_left=leftward)]
        found = [*(inner[::-1] if leftward else inner), *found]
    return found


def _in_files(text: str, family: tuple[str, ...], *, right_to_left: bool) -> Iterator[Run]:
    """Runs of one font each; spaces and marks go with what is before them, if its font has them."""
    run, last = "", ""
    for letter in text:
        if last and (letter.isspace() or (not letter.isalpha() and has(last, letter))):
            file = last
        else:
            file = _file_of(letter, family) or last or family[0]
        if file != last and run:
            yield Run(run, last, right_to_left)
            run = ""
        run, last = run + letter, file
    if run:
        yield Run(run, last, right_to_left)


@lru_cache(maxsize=20_000)
def width(text: str, style: Style, *, right_to_left: bool = False) -> float:
    """How wide the text is, in pixels."""
    return sum(_length(run, style) for run in runs(text, style.family, right_to_left=right_to_left))


def write(
    on: ImageDraw.ImageDraw,
    at: tuple[float, float],
    line: Sequence[Run],
    style: Style,
    colour: str,
) -> None:
    """Write a line with its left end and baseline `at` a point."""
    x, y = at
    for run in line:
        for piece in _pieces(run, style):
            face = font(run.file, style.weight, style.size)
            on.text((x, y), piece, colour, face, anchor="ls", direction=_direction(run))
            x += _length_of(piece, run, style)


def _pieces(run: Run, style: Style) -> Iterator[str]:
    """The run, or letter by letter where there is space between them."""
    if style.tracking and run.file != ARABIC:
        yield from run.text
    else:
        yield run.text


def _length(run: Run, style: Style) -> float:
    return sum(_length_of(piece, run, style) for piece in _pieces(run, style))


def _length_of(piece: str, run: Run, style: Style) -> float:
    face = font(run.file, style.weight, style.size)
    tracking = style.tracking * style.size if run.file != ARABIC else 0
    return face.getlength(piece, direction=_direction(run)) + tracking


def _direction(run: Run) -> str | None:
    if not SHAPES:
        return None
    return "rtl" if run.right_to_left else "ltr"
