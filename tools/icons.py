"""The theme's icons as PNG, drawn from its mark: `python tools/icons.py`.

In: site_theme/favicon.svg, a square and on it a mark of straight lines and quadratic curves. Out:
ICONS beside it, for home screens that take no SVG. The same mark always gives the same bytes.
"""

import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageDraw

THEME = Path(__file__).resolve().parent.parent / "site_theme"

ICONS = {
    "apple-touch-icon.png": (180, 0.92),
    "icon-192.png": (192, 1.0),
    "icon-512.png": (512, 1.0),
    "icon-maskable-512.png": (512, 0.8),
}
"""Each by name: its size in pixels, and how large the mark is on it. Android cuts a maskable one to any shape."""

FINER = 8
"""How many times larger it is drawn, so that its edges are smooth."""

SHADES = 32

PATH = re.compile(r'<path fill="(#[0-9a-f]{6})" d="([^"]+)"')
STEP = re.compile(r"([MHVLQZhvz])([-\d. ]*)")

Point = tuple[float, float]


def icon(svg: str, size: int, scale: float) -> bytes:
    """The icon of that size as PNG."""
    (ground, _), (ink, mark) = PATH.findall(svg)
    picture = Image.new("RGB", (size * FINER, size * FINER), ground)
    hand, unit = ImageDraw.Draw(picture), size * FINER / 64
    for outline in outlines(mark):
        hand.polygon([_placed(point, scale, unit) for point in outline], fill=ink)
    small = picture.resize((size, size), Image.Resampling.BOX)
    out = BytesIO()
    small.quantize(SHADES, dither=Image.Dither.NONE).save(out, "PNG", optimize=True)
    return out.getvalue()


def _placed(point: Point, scale: float, unit: float) -> Point:
    """A point of the mark on the picture: larger or smaller around the middle of the square, at 32."""
    x, y = ((32 + (part - 32) * scale) * unit for part in point)
    return x, y


def outlines(path: str) -> Iterator[list[Point]]:
    """The closed shapes of an SVG path, its curves in short straight lines."""
    points: list[Point] = []
    for step, given in STEP.findall(path):
        numbers = [float(number) for number in given.split()]
        x, y = points[-1] if points else (0.0, 0.0)
        match step:
            case "M":
                points = [(numbers[0], numbers[1])]
            case "H":
                points.append((numbers[0], y))
            case "V":
                points.append((x, numbers[0]))
            case "h":
                points.append((x + numbers[0], y))
            case "v":
                points.append((x, y + numbers[0]))
            case "L":
                points.append((numbers[0], numbers[1]))
            case "Q":
                points += _curve((x, y), (numbers[0], numbers[1]), (numbers[2], numbers[3]))
            case _:
                yield points
                points = []


def _curve(start: Point, pull: Point, end: Point) -> Iterator[Point]:
    for step in range(1, 17):
        t = step / 16
        yield (
            (1 - t) ** 2 * start[0] + 2 * t * (1 - t) * pull[0] + t**2 * end[0],
            (1 - t) ** 2 * start[1] + 2 * t * (1 - t) * pull[1] + t**2 * end[1],
        )


def main() -> None:
    """Draw every icon."""
    svg = (THEME / "favicon.svg").read_text(encoding="utf-8")
    for name, (size, scale) in ICONS.items():
        (THEME / name).write_bytes(icon(svg, size, scale))


if __name__ == "__main__":
    main()
