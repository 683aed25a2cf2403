"""The theme's stylesheets, read as far as the tests have to know them."""

import re
from pathlib import Path
from typing import Literal

THEME_FOLDER = Path(__file__).parent.parent.parent / "site_theme"
CSS = THEME_FOLDER / "css"
PAIR = re.compile(r"light-dark\((?P<light>[^,]+), (?P<dark>[^)]+)\)")
Scheme = Literal["light", "dark"]


def stylesheet(name: str) -> str:
    """A stylesheet without its comments."""
    return re.sub(r"/\*.*?\*/", "", (CSS / f"{name}.css").read_text(encoding="utf-8"), flags=re.S)


def tokens(scheme: Scheme) -> dict[str, str]:
    """The custom properties of tokens.css, as they are in the light or in the dark."""
    roots = re.findall(
        r"^:root(?:,\n\[dir=\"ltr\"\])? \{(.*?)\}", stylesheet("tokens"), re.S | re.M
    )
    assert len(roots) == 2
    return {
        name: PAIR.sub(lambda pair: pair[scheme], value)
        for name, value in re.findall(r"(--[\w-]+):\s*([^;]+);", "".join(roots))
    }


def luminance(colour: str) -> float:
    """Relative luminance of '#rrggbb', WCAG 2.2."""
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return sum(
        weight * value for weight, value in zip((0.2126, 0.7152, 0.0722), linear, strict=True)
    )


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours, WCAG 2.2: from 1 to 21."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)
