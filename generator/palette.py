"""The site's colours, and whether they can be read. In: css/tokens.css, and what a newsroom sets instead. Out: colours by name; the pairs that are too close.

Contrast is that of WCAG 2.2: AA asks 4.5 to 1 of words, and 3 to 1 of marks.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal, get_args

Scheme = Literal["light", "dark"]
SCHEMES: tuple[Scheme, ...] = get_args(Scheme)
Colours = Mapping[str, str]
"""Colours of a scheme, '#rrggbb', by their names in the stylesheet."""

GROUNDS = ("paper", "raised", "claimed-tint", "corrected-tint", "quoted-tint", "target-tint")
TEXT = (
    *(("ink", ground) for ground in GROUNDS),
    *((ink, ground) for ink in ("quiet", "accent", "visited") for ground in ("paper", "raised")),
    ("claimed", "claimed-tint"),
    ("corrected", "corrected-tint"),
    ("quiet", "claimed-tint"),
)
"""Words to be read, on what they stand on."""
FURNITURE = tuple((ink, ground) for ink in ("quiet", "accent", "visited") for ground in GROUNDS)
"""Words that are looked up, and links in the midst of a text."""
MARKS = tuple((mark, "paper") for mark in ("accent", "claimed", "corrected", "ink"))
"""Lines and signs that say something."""

WORDS_NEED, MARKS_NEED = 4.5, 3.0

_TOKEN = re.compile(r"--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);")


@dataclass(frozen=True, slots=True)
class Faint:
    """Two colours that meet, and are too close to each other."""

    ink: str
    ground: str
    ratio: float
    needed: float


@cache
def theme_colours(scheme: Scheme) -> Colours:
    """The theme's own colours."""
    sheet = files("site_theme").joinpath("css", "tokens.css").read_text(encoding="utf-8")
    return {
        name: light if scheme == "light" else dark for name, light, dark in _TOKEN.findall(sheet)
    }


def too_faint(colours: Colours) -> Iterator[Faint]:
    """The pairs that readers could not tell apart."""
    pairs = dict.fromkeys((*TEXT, *FURNITURE), WORDS_NEED)
    for (ink, ground), needed in (dict.fromkeys(MARKS, MARKS_NEED) | pairs).items():
        ratio = contrast(colours[ink], colours[ground])
        if ratio < needed:
            yield Faint(ink, ground, ratio, needed)


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours: from 1 to 21."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    """The relative luminance of '#rrggbb'."""
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    weights = (0.2126, 0.7152, 0.0722)
    return sum(weight * value for weight, value in zip(weights, linear, strict=True))
