"""The pictures of the sample newsroom, drawn from a few shapes each: `python -m tests.drawings`.

In: DRAWINGS. Out: tests/newsroom/content/images/NAME.png, with a palette, a few kilobytes each.
Nobody's photograph is needed, and the same shapes always give the same pixels.
"""

import math
import struct
import zlib
from collections.abc import Callable, Iterable
from pathlib import Path

WIDTH, HEIGHT = 640, 360
FOLDER = Path(__file__).parent / "newsroom" / "content" / "images"

Shape = tuple[str, Callable[[float, float], bool]]
"""A colour, and whether it covers a point."""


def box(colour: str, left: float, top: float, right: float, bottom: float) -> Shape:
    """A rectangle."""
    return colour, lambda x, y: left <= x < right and top <= y < bottom


def disc(colour: str, across: float, down: float, radius: float) -> Shape:
    """A circle around a point."""
    return colour, lambda x, y: (x - across) ** 2 + (y - down) ** 2 < radius**2


def wave(colour: str, level: float, height: float, length: float, shift: float = 0) -> Shape:
    """Everything below a wavy line."""
    return colour, lambda x, y: y > level + height * math.sin((x + shift) * 2 * math.pi / length)


def peak(colour: str, across: float, top: float, bottom: float, half: float) -> Shape:
    """A triangle that stands on its base."""
    return (
        colour,
        lambda x, y: top <= y < bottom and abs(x - across) * (bottom - top) < half * (y - top),
    )


def hull(colour: str, across: float, top: float, half: float, depth: float) -> Shape:
    """A boat's hull: a trapeze, narrower below."""
    return colour, lambda x, y: top <= y < top + depth and abs(x - across) < half - (y - top) / 2


def wider(shape: Shape, across: float, times: float) -> Shape:
    """The same shape, stretched to both sides of `across`."""
    colour, covers = shape
    return colour, lambda x, y: covers(across + (x - across) / times, y)


def row(shape: Callable[[float], Shape], places: Iterable[float]) -> list[Shape]:
    """The same shape at several places."""
    return [shape(place) for place in places]


def boat(across: float, level: float, colour: str) -> list[Shape]:
    """A boat with a mast and a sail."""
    return [
        box("#3b2f2a", across - 3, level - 120, across + 3, level),
        peak("#f4ecdd", across + 28, level - 110, level - 12, 34),
        hull(colour, across, level, 70, 34),
    ]


def gig(level: float, colour: str) -> list[Shape]:
    """A rowing boat with its crew."""
    crew = row(lambda across: disc("#39302b", across, level - 8, 10), range(200, 450, 40))
    return [hull(colour, 320, level, 190, 20), *crew]


STEPS = [("#a89b84", 0), ("#b9ac95", 36), ("#cabfa9", 72), ("#dad1be", 108), ("#e6dfd0", 144)]
"""The steps of a town hall: each one's colour, and how far it reaches."""

DRAWINGS: dict[str, list[Shape]] = {
    "storm": [
        box("#2a3140", 0, 0, WIDTH, HEIGHT),
        disc("#3a4356", 180, 60, 90),
        disc("#3a4356", 300, 40, 110),
        wave("#3f5a6b", 210, 26, 210),
        wave("#274455", 260, 18, 160, 50),
        box("#8a8378", 400, 190, WIDTH, HEIGHT),
        box("#6c665d", 400, 190, WIDTH, 204),
        disc("#dfe8ea", 400, 190, 34),
        disc("#dfe8ea", 372, 214, 26),
    ],
    "school": [
        box("#cfdbe2", 0, 0, WIDTH, HEIGHT),
        box("#7d8a62", 0, 290, WIDTH, HEIGHT),
        box("#a3573f", 140, 150, 500, 300),
        peak("#7e2f25", 320, 70, 152, 220),
        *row(lambda x: box("#f3d98b", x, 175, x + 40, 215), (165, 245, 355, 435)),
        *row(lambda x: box("#f3d98b", x, 235, x + 40, 275), (165, 435)),
        box("#4a2c22", 295, 235, 345, 300),
    ],
    "bell": [
        box("#d9d2c3", 0, 0, WIDTH, HEIGHT),
        wave("#efe9dc", 280, 6, 130),
        disc("#5f7d6a", 320, 160, 92),
        box("#5f7d6a", 228, 160, 412, 270),
        peak("#5f7d6a", 320, 40, 290, 130),
        box("#48604f", 196, 262, 444, 288),
        disc("#3b352c", 320, 298, 18),
        box("#48604f", 300, 44, 340, 74),
    ],
    "kelp": [
        box("#9fc3c4", 0, 0, WIDTH, HEIGHT),
        wave("#2f6a6c", 70, 8, 120),
        *row(lambda x: box("#4e6b2e", x, 110, x + 8, 340), range(60, 620, 70)),
        *row(lambda x: disc("#6c8a3a", x + 16, 170, 15), range(60, 620, 70)),
        *row(lambda x: disc("#6c8a3a", x - 8, 235, 15), range(60, 620, 70)),
        *row(lambda x: disc("#e0a33a", x + 4, 100, 13), range(60, 620, 70)),
    ],
    "pitch": [
        box("#b7c9d6", 0, 0, WIDTH, HEIGHT),
        box("#4f8a4a", 0, 150, WIDTH, HEIGHT),
        *row(lambda x: box("#5a9a54", x, 150, x + 60, HEIGHT), range(0, WIDTH, 120)),
        box("#f5f5f0", 200, 90, 210, 230),
        box("#f5f5f0", 430, 90, 440, 230),
        box("#f5f5f0", 200, 90, 440, 100),
        disc("#fbfbf7", 330, 290, 22),
        disc("#22303a", 330, 290, 9),
    ],
    "court": [
        box("#e8e1d3", 0, 0, WIDTH, HEIGHT),
        peak("#cbbfa8", 320, 30, 120, 250),
        box("#b8aa90", 80, 120, 560, 140),
        *row(lambda x: box("#d6cbb6", x, 140, x + 40, 300), (100, 200, 300, 400, 500)),
        box("#b8aa90", 60, 300, 580, 324),
        box("#9c8f78", 40, 324, 600, HEIGHT),
    ],
    "boats": [
        box("#f0d9bd", 0, 0, WIDTH, HEIGHT),
        disc("#e79a5a", 470, 130, 48),
        wave("#5d7f93", 220, 4, 90),
        *boat(150, 220, "#8c2f2f"),
        *boat(330, 235, "#2f4f8c"),
        *boat(510, 225, "#2f6b4a"),
        wave("#496a7e", 290, 5, 110, 30),
    ],
    "snow": [
        box("#aab6c4", 0, 0, WIDTH, HEIGHT),
        wave("#eef2f5", 250, 14, 330),
        peak("#e4eaef", 190, 130, 200, 90),
        box("#6d5548", 120, 196, 260, 270),
        box("#f3d98b", 170, 214, 206, 246),
        *row(lambda x: disc("#ffffff", x, (x * 7) % 220 + 12, 5), range(15, WIDTH, 34)),
        *row(lambda x: disc("#ffffff", x, (x * 11) % 250 + 8, 4), range(30, WIDTH, 41)),
    ],
    "organ": [
        box("#3c2b23", 0, 0, WIDTH, HEIGHT),
        *row(
            lambda x: box("#c9a95c", x, 60 + abs(x - 310) / 2, x + 22, 270),
            range(100, WIDTH - 110, 35),
        ),
        box("#5d4436", 80, 270, 560, HEIGHT),
        box("#f2ead8", 210, 300, 430, 316),
    ],
    "gigs": [
        box("#d6e4ea", 0, 0, WIDTH, HEIGHT),
        wave("#7d9a6d", 130, 16, 420),
        box("#4c7d93", 0, 170, WIDTH, HEIGHT),
        *gig(200, "#b5402f"),
        *gig(250, "#d9a62e"),
        *gig(305, "#2f4f8c"),
    ],
    "petition": [
        box("#d8cfbf", 0, 0, WIDTH, HEIGHT),
        box("#b9ac95", 90, 20, 550, 150),
        *row(lambda x: box("#cfc3ac", x, 40, x + 36, 150), (120, 230, 374, 484)),
        box("#5b4636", 290, 60, 350, 150),
        *(box(tone, 60 - step, 150 + step, 580 + step, 186 + step) for tone, step in STEPS),
        *row(lambda x: box("#3d5a73", x, 232 + x // 12, x + 26, 290 + x // 12), (150, 290)),
        *row(lambda x: box("#a3473a", x, 232 + x // 12, x + 26, 290 + x // 12), (220, 360, 430)),
        *row(lambda x: disc("#e8c39e", x + 13, 220 + x // 12, 15), range(150, 440, 70)),
        box("#fbf8f0", 120, 262, 490, 284),
        disc("#fbf8f0", 120, 273, 20),
        disc("#d8cfbf", 120, 273, 7),
    ],
    "kiln": [
        box("#e9dcc3", 0, 0, WIDTH, HEIGHT),
        disc("#cdb78f", 430, 70, 54),
        disc("#cdb78f", 500, 50, 66),
        disc("#c0a87c", 580, 66, 60),
        box("#8a4b3a", 370, 80, 400, 220),
        wave("#7f9a97", 262, 4, 150),
        box("#6d5146", 90, 180, 560, 268),
        peak("#54403a", 325, 140, 182, 260),
        *row(lambda x: box("#e3b04b", x, 206, x + 34, 232), range(124, 540, 62)),
        wave("#5d7f80", 290, 5, 120, 40),
        *row(lambda x: disc("#4e6b2e", x, 318, 9), range(40, WIDTH, 48)),
    ],
    "theatre": [
        box("#2a1a1c", 0, 0, WIDTH, HEIGHT),
        box("#5a3b2a", 90, 270, 550, 320),
        peak("#e9d9a8", 320, 0, 270, 150),
        *row(lambda x: box("#8e2430", x, 30, x + 18, 270), (90, 126, 162, 460, 496, 532)),
        *row(lambda x: box("#a83440", x, 30, x + 18, 270), (108, 144, 478, 514)),
        box("#a83440", 90, 20, 550, 54),
        *row(lambda x: disc("#a83440", x, 54, 28), range(118, 540, 57)),
        box("#6b4a33", 230, 232, 410, 244),
        *row(lambda x: box("#6b4a33", x, 244, x + 10, 292), (246, 384)),
        wider(disc("#7f98a3", 315, 216, 16), 315, 3),
        peak("#7f98a3", 372, 200, 232, 16),
        disc("#1c1c1c", 284, 213, 3),
        *row(lambda x: disc("#120b0c", x, 350, 22), range(30, WIDTH, 58)),
    ],
    "seal": [
        box("#c9dbe0", 0, 0, WIDTH, HEIGHT),
        wave("#87aab4", 120, 4, 140),
        wave("#6c93a0", 180, 5, 170, 30),
        box("#a27b52", 0, 268, WIDTH, 316),
        *row(lambda x: box("#7d5c3b", x, 268, x + 4, 316), range(40, WIDTH, 80)),
        box("#5a4330", 0, 316, WIDTH, HEIGHT),
        box("#6b4f36", 520, 130, 544, 290),
        box("#fbf8f0", 498, 150, 566, 206),
        *row(lambda y: box("#9aa0a3", 508, y, 556, y + 4), (162, 174, 186)),
        wider(disc("#7a8288", 290, 232, 44), 290, 3.2),
        disc("#7a8288", 176, 200, 42),
        peak("#6a7278", 432, 196, 262, 40),
        peak("#6a7278", 250, 240, 284, 34),
        disc("#15181a", 160, 192, 6),
        disc("#2b2f32", 138, 208, 7),
        *row(lambda x: disc("#5f676c", x, 236, 5), (250, 300, 350)),
    ],
    "quay": [
        box("#f3e3c9", 0, 0, WIDTH, HEIGHT),
        disc("#f6c667", 110, 96, 40),
        box("#d9a32b", 486, 30, 504, 200),
        box("#d9a32b", 300, 44, 560, 58),
        box("#3b3a36", 330, 58, 333, 130),
        box("#8f8a80", 316, 130, 348, 156),
        box("#b0a898", 260, 196, WIDTH, 300),
        *row(lambda y: box("#938b7c", 260, y, WIDTH, y + 3), (222, 248, 274)),
        *row(lambda x: box("#938b7c", x, 196, x + 3, 300), range(300, WIDTH, 56)),
        wave("#5d8391", 270, 4, 110),
        *boat(120, 262, "#8c2f2f"),
        *boat(280, 276, "#2f6b4a"),
        *boat(450, 268, "#2f4f8c"),
        wave("#4b7181", 318, 5, 130, 20),
    ],
    "director": [
        box("#c9b8a0", 0, 0, 360, 480),
        box("#8b4a3c", 40, 30, 320, 480),
        box("#a85f4c", 60, 50, 300, 480),
        *row(lambda x: box("#e9d9a8", x, 74, x + 84, 190), (84, 192)),
        disc("#e3b04b", 276, 300, 9),
        disc("#9aa0a3", 180, 196, 84),
        box("#9aa0a3", 96, 196, 264, 280),
        box("#dba988", 158, 250, 202, 320),
        disc("#e8c39e", 180, 210, 64),
        box("#9aa0a3", 118, 146, 242, 176),
        *row(lambda x: disc("#2b2f32", x, 212, 6), (156, 204)),
        box("#a3473a", 160, 240, 200, 246),
        disc("#2f4f5c", 180, 440, 140),
        box("#b5402f", 128, 296, 232, 330),
        box("#b5402f", 196, 330, 226, 440),
    ],
    "book": [
        box("#b7a58c", 0, 0, WIDTH, HEIGHT),
        box("#7a3b35", 86, 66, 554, 306),
        box("#faf5e8", 100, 56, 318, 294),
        box("#f4eddb", 322, 56, 540, 294),
        box("#d8ccb2", 316, 56, 324, 294),
        *row(lambda y: box("#6b6458", 130, y, 284 - y % 50, y + 5), range(92, 260, 22)),
        hull("#2f4f8c", 432, 180, 26, 14),
        peak("#c9bfa8", 438, 142, 176, 18),
        box("#3b2f2a", 430, 140, 433, 180),
    ],
}
"""Each picture's name, and its shapes, the hindmost first."""

UPRIGHT = {"director": (360, 480)}
"""How wide and how high a picture is that is no landscape."""


def pixels(shapes: list[Shape], width: int, height: int) -> bytes:
    """The picture, row after row, each with a byte before it that says “as it is”."""
    codes = {colour: code for code, colour in enumerate(palette(shapes))}
    lines = []
    for y in range(height):
        line = bytearray(width + 1)
        for x in range(width):
            top = next((c for c, covers in reversed(shapes) if covers(x, y)), shapes[0][0])
            line[x + 1] = codes[top]
        lines.append(bytes(line))
    return b"".join(lines)


def palette(shapes: list[Shape]) -> list[str]:
    """The colours, each once."""
    return list(dict.fromkeys(colour for colour, _ in shapes))


def png(name: str) -> bytes:
    """The picture as a PNG file."""
    shapes = DRAWINGS[name]
    width, height = UPRIGHT.get(name, (WIDTH, HEIGHT))
    head = struct.pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0)
    colours = b"".join(bytes.fromhex(colour[1:]) for colour in palette(shapes))
    parts = (
        (b"IHDR", head),
        (b"PLTE", colours),
        (b"IDAT", zlib.compress(pixels(shapes, width, height), 9)),
    )
    chunks = (
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in (*parts, (b"IEND", b""))
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def main() -> None:
    """Draw every picture."""
    for name in DRAWINGS:
        (FOLDER / f"{name}.png").write_bytes(png(name))


if __name__ == "__main__":
    main()
