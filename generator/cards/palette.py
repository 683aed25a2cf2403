"""A picture in few colours. In: the picture, the site's colours by name. Out: a PNG.

A card is flat colour and letters: a palette of steps from the paper to each colour says all of it
in a third of the bytes.
"""

from functools import cache
from io import BytesIO

from PIL import Image, ImageColor

from generator.palette import Colours

PAPER = "paper"
STEPS = {"ink": 7, "quiet": 4, "accent": 3, "rule": 1}
"""Shades of each colour between the paper and itself: with the paper itself, sixteen at most are four bits a pixel."""


def as_png(picture: Image.Image, colours: Colours) -> bytes:
    """The picture in steps between the colours, always as the same bytes."""
    out = BytesIO()
    picture.quantize(
        palette=_palette(*(colours[name] for name in (PAPER, *STEPS))), dither=Image.Dither.NONE
    ).save(out, "PNG", bits=4)
    return out.getvalue()


@cache
def _palette(ground: str, *inks: str) -> Image.Image:
    paper = ImageColor.getrgb(ground)
    shades = [*paper]
    for ink, steps in zip(inks, STEPS.values(), strict=True):
        colour = ImageColor.getrgb(ink)
        for step in range(1, steps + 1):
            shades += [
                round(p + (c - p) * step / steps) for p, c in zip(paper, colour, strict=True)
            ]
    palette = Image.new("P", (1, 1))
    palette.putpalette(shades)
    return palette
