"""The theme's stylesheets, read as far as the tests have to know them."""

import re
from pathlib import Path

THEME_FOLDER = Path(__file__).parent.parent.parent / "site_theme"
CSS = THEME_FOLDER / "css"
DARK = "@media (prefers-color-scheme: dark)"


def stylesheet(name: str) -> str:
    """A stylesheet without its comments."""
    return re.sub(r"/\*.*?\*/", "", (CSS / f"{name}.css").read_text(encoding="utf-8"), flags=re.S)


def tokens(scheme: str) -> dict[str, str]:
    """The custom properties of tokens.css, in the light or in the dark."""
    light, _, dark = stylesheet("tokens").partition(DARK)
    defined = {}
    for part in (light, dark) if scheme == "dark" else (light,):
        root = re.search(r":root \{(.*?)\}", part, re.S)
        assert root
        defined |= dict(re.findall(r"(--[\w-]+):\s*([^;]+);", root[1]))
    return defined


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
