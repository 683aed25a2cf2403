"""The theme's colours, and a picture in few of them. In: css/tokens.css; a picture. Out: colours by name; a PNG.

A card is flat colour and letters: a palette of steps from the paper to each colour says all of it
in a third of the bytes.
"""

import re
from functools import cache
from importlib.resources import files
from io import BytesIO

from PIL import Image, ImageColor

PAPER = "paper"
STEPS = {"ink": 7, "quiet": 4, "accent": 3, "rule": 1}
"""Shades of each colour between the paper and itself: with the paper itself, sixteen at most are four bits a pixel."""

_TOKEN = re.compile(r"--([\w-]+): light-dark\((#[0-9a-f]{6}), #[0-9a-f]{6}\);")


@cache
def colours() -> dict[str, str]:
    """The theme's colours for the light, by their names in the stylesheet."""
    sheet = files("site_theme").joinpath("css", "tokens.css").read_text(encoding="utf-8")
    return dict(_TOKEN.findall(sheet))


def as_png(picture: Image.Image) -> bytes:
    """The picture in the palette's colours, always as the same bytes."""
    out = BytesIO()
    picture.quantize(palette=_palette(), dither=Image.Dither.NONE).save(out, "PNG", bits=4)
    return out.getvalue()


@cache
def _palette() -> Image.Image:
    paper = ImageColor.getrgb(colours()[PAPER])
    shades = [*paper]
    for name, steps in STEPS.items():
        colour = ImageColor.getrgb(colours()[name])
        for step in range(1, steps + 1):
            shades += [
                round(p + (c - p) * step / steps) for p, c in zip(paper, colour, strict=True)
            ]
    palette = Image.new("P", (1, 1))
    palette.putpalette(shades)
    return palette
