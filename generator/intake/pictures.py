"""How large a picture is. In: its file. Out: its Size in pixels as readers see it, turned as the camera was; None if the file doesn't tell."""

import re
from pathlib import Path
from typing import BinaryIO

from generator.vocabulary import Size

_HEAD = 4096
"""Bytes of a drawing in which its first tag stands."""
_ROOT = re.compile(rb"<svg\b[^>]*>", re.I)
_LENGTH = rb"(?<![\w-])%s\s*=\s*[\"']\s*([0-9.]+)(?:px)?\s*[\"']"
_WIDTH, _HEIGHT = (re.compile(_LENGTH % name) for name in (b"width", b"height"))
_VIEW = re.compile(
    rb"viewBox\s*=\s*[\"'](?:\s*,?\s*-?[0-9.]+){2}\s*,?\s*([0-9.]+)\s*,?\s*([0-9.]+)"
)


def size_of(file: Path) -> Size | None:
    """The size of a picture, from the first bytes of its file."""
    import imagesize  # noqa: PLC0415 # it knows of the network as well: a check that meets no picture starts sooner

    try:
        with file.open("rb") as opened:
            drawn = file.suffix.casefold() == ".svg"
            width, height = _of_drawing(opened) if drawn else imagesize.get(opened)
    except (OSError, ValueError):
        return None
    return Size(round(width), round(height)) if min(width, height) >= 1 else None


def _of_drawing(opened: BinaryIO) -> tuple[float, float]:
    """The size of a drawing in its own units; of one without, those of what it shows."""
    root = _ROOT.search(opened.read(_HEAD))
    if root is None:
        return 0, 0
    width, height = _WIDTH.search(root[0]), _HEIGHT.search(root[0])
    if width and height:
        return float(width[1]), float(height[1])
    shown = _VIEW.search(root[0])
    return (float(shown[1]), float(shown[2])) if shown else (0, 0)
