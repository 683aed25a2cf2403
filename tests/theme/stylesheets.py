"""The theme's stylesheets, read as far as the tests have to know them."""

import re
from pathlib import Path

from generator.palette import Scheme

THEME_FOLDER = Path(__file__).parent.parent.parent / "site_theme"
CSS = THEME_FOLDER / "css"
PAIR = re.compile(r"light-dark\((?P<light>[^,]+), (?P<dark>[^)]+)\)")


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


def more_contrast(scheme: Scheme) -> dict[str, str]:
    """The colours for readers who ask for more contrast."""
    colours = re.findall(r"--([\w-]+):\s*([^;]+);", stylesheet("contrast"))
    return {name: PAIR.sub(lambda pair: pair[scheme], value) for name, value in colours}
