"""A social card, drawn. In: its words, the site's colours. Out: a PNG.

Laid out as the top of a brief's page is: the newsroom's name and the desk over a line, the
headline as large as it may be, below it the key quote with who said it, or the lede; at the foot
the day and the source. What finds no room is left out, the headline never.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from PIL import Image, ImageDraw

from generator.cards import faces
from generator.cards.direction import is_leftward
from generator.cards.faces import SANS, SERIF, Style
from generator.cards.palette import as_png
from generator.cards.setting import Lines, Room, fit
from generator.cards.wording import HEIGHT, WIDTH, Wording
from generator.palette import Colours

EDGE = 64
WIDE = WIDTH - 2 * EDGE
TOP, FOOT = 132, 528
"""Where the lines below the masthead and above the foot are."""
GAP = 34

NAME = Style(SERIF, 600, 42)
LABEL = Style(SANS, 600, 25, 0.07)
SMALL = Style(SANS, 400, 27)
STRONG = Style(SANS, 600, 27)
HEADLINE = Style(SERIF, 500, 0)
TEXT = Style(SERIF, 400, 0)

HEADLINE_SIZES = (124, 116, 108, 100, 92, 84, 78, 72, 66, 61, 56, 52, 48, 44, 40, 36)
LEADING, JOINED = 1.09, 1.28
"""From line to line of a headline, in parts of its size; letters that join reach higher and deeper."""

QUOTE_SIZES = ((92, (60, 54)), (72, (46, 42)), (56, (42, 38, 34)), (44, (34, 31)))
LEDE_SIZES = ((72, (38, 36, 34)), (56, (34, 31)), (44, (31, 28)))
"""What is below the headline is set in these sizes, as long as the headline stays at least that large."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who said it, and what stands beside the name: a role, or what the words came through; '' where there is no room."""

    speaker: str
    beside: str


@dataclass(frozen=True, slots=True)
class Support:
    """What stands below the headline: lines of text, and who said them."""

    text: Lines
    attribution: Attribution | None = None

    @property
    def height(self) -> float:
        """From the top of the text to the foot of the attribution."""
        return self.text.height + (64 if self.attribution else 0)


def draw(words: Wording, colours: Colours) -> bytes:
    """The card, in the site's colours for the light."""
    picture = Image.new("RGB", (WIDTH, HEIGHT), colours["paper"])
    hand = Hand(ImageDraw.Draw(picture), colours, words.right_to_left)
    if words.masthead:
        _brief(hand, words)
    else:
        _newsroom(hand, words)
    return as_png(picture, colours)


@dataclass(frozen=True, slots=True)
class Hand:
    """What writes on the card, from the side on which its language begins."""

    on: ImageDraw.ImageDraw
    colours: Colours
    right_to_left: bool

    def line(self, y: int, colour: str, thick: int, wide: int = WIDE) -> None:
        """A rule of that width from the beginning edge."""
        left = WIDTH - EDGE - wide if self.right_to_left else EDGE
        self.on.rectangle((left, y, left + wide - 1, y + thick - 1), self.colours[colour])

    def text(self, y: float, text: str, style: Style, colour: str, indent: float = 0) -> float:
        """Write from the beginning edge, `indent` from it; the indent at which it ends."""
        long = faces.width(text, style, right_to_left=self.right_to_left)
        left = WIDTH - EDGE - indent - long if self.right_to_left else EDGE + indent
        self._write(left, y, text, style, colour)
        return indent + long

    def end(self, y: float, text: str, style: Style, colour: str) -> None:
        """Write up to the other edge."""
        long = faces.width(text, style, right_to_left=self.right_to_left)
        left = EDGE if self.right_to_left else WIDTH - EDGE - long
        self._write(left, y, text, style, colour)

    def lines(self, top: float, block: Lines, colour: str, hang: str = "") -> None:
        """Write lines below each other; a mark that `hang`s stands before the edge."""
        before = faces.width(hang, block.style, right_to_left=self.right_to_left) if hang else 0
        ascent = (block.leading + block.style.size * 0.62) / 2
        for number, line in enumerate(block.lines):
            indent = 0 if number else -before
            self.text(top + ascent + number * block.leading, line, block.style, colour, indent)

    def _write(self, left: float, y: float, text: str, style: Style, colour: str) -> None:
        tone = self.colours[colour]
        line = faces.runs(text, style.family, right_to_left=self.right_to_left)
        faces.write(self.on, (left, y), line, style, tone)


def _brief(hand: Hand, words: Wording) -> None:
    label = words.label.upper()
    room = WIDE - (faces.width(label, LABEL) + GAP if faces.can_set(label, SANS) else 0)
    name = fit(words.masthead, NAME, range(42, 20, -2), 1, Room(room, 100, 1))
    if name and faces.can_set(words.masthead):
        hand.text(TOP - 30, name.lines[0], name.style, "ink")
    if faces.can_set(label, SANS):
        hand.end(TOP - 30, label, LABEL, "accent")
    hand.line(TOP, "ink", 2)
    headline, support = composed(words)
    hand.lines(TOP + GAP - 6, headline, "ink")
    if support:
        _support(hand, support)
    hand.line(FOOT, "rule", 2)
    foot = " · ".join(part for part in words.foot if faces.can_set(part, SANS))
    for size in range(SMALL.size, 14, -1):
        style = Style(SANS, 400, size)
        if faces.width(foot, style) <= WIDE:
            hand.text(FOOT + 54, foot, style, "quiet")
            break


def composed(words: Wording) -> tuple[Lines, Support | None]:
    """The headline, and the first support that leaves it room enough to be large."""
    high = FOOT - TOP - GAP
    leading = JOINED if words.right_to_left else LEADING
    for least, support in _supports(words):
        headline = _headline(words.headline, high - support.height - 1.5 * GAP, leading)
        if headline and headline.style.size >= least:
            return headline, support
    headline = _headline(words.headline, high - GAP, leading)
    return headline or _cut(words.headline, high - GAP), None


def _headline(text: str, high: float, leading: float = LEADING) -> Lines | None:
    return fit(text, HEADLINE, HEADLINE_SIZES, leading, Room(WIDE, high, 5))


def _cut(text: str, high: float) -> Lines:
    """A headline that fits at no size, as far as it goes."""
    best, fits, exceeds = None, 0, len(text)
    while exceeds - fits > 1:
        middle = (fits + exceeds) // 2
        if found := _headline(text[:middle].rstrip() + "…", high):
            best, fits = found, middle
        else:
            exceeds = middle
    return best or Lines((), HEADLINE, 0)


def _supports(words: Wording) -> Iterator[tuple[int, Support]]:
    """What may stand below the headline, the best first, and how large that leaves the headline.

    A quote stands there whole, with who said it, or not at all.
    """
    attributed = words.speaker and faces.can_set(words.speaker, SANS)
    if words.quote and words.speaker and attributed and faces.can_set(words.quote):
        attribution = _attributed(words.speaker, words.through or words.role)
        if attribution.beside or not words.through:
            for least, sizes in QUOTE_SIZES:
                if text := fit(words.quote, TEXT, sizes, 1.22, Room(WIDE, HEIGHT, 3)):
                    yield least, Support(text, attribution)
    if words.lede and faces.can_set(words.lede):
        for least, sizes in LEDE_SIZES:
            if text := fit(words.lede, TEXT, sizes, 1.3, Room(WIDE, HEIGHT, 4)):
                yield least, Support(text)


def _support(hand: Hand, support: Support) -> None:
    top = FOOT - GAP + 4 - support.height
    if not support.attribution:
        hand.lines(top, support.text, "quiet")
        return
    first = support.text.lines[0][:1]
    hand.lines(top, support.text, "ink", hang="" if first.isalnum() else first)
    below = round(top + support.text.height + 18)
    hand.line(below, "ink", 2, 48)
    _attribution(hand, below + 40, support.attribution)


def _attributed(speaker: str, beside: str | None) -> Attribution:
    if not beside or not faces.can_set(beside, SANS):
        return Attribution(speaker, "")
    said = f"{'، ' if is_leftward(beside) else ', '}{beside}"
    fits = faces.width(speaker, STRONG) + faces.width(said, SMALL) <= WIDE
    return Attribution(speaker, said if fits else "")


def _attribution(hand: Hand, y: int, said: Attribution) -> None:
    """The name, and what is beside it: in their own direction, whatever that of the card."""
    if hand.right_to_left and not is_leftward(said.speaker + said.beside):
        hand = replace(hand, right_to_left=False)
        indent = WIDE - faces.width(said.speaker, STRONG) - faces.width(said.beside, SMALL)
    else:
        indent = 0
    end = hand.text(y, said.speaker, STRONG, "ink", indent)
    hand.text(y, said.beside, SMALL, "quiet", end)


def _newsroom(hand: Hand, words: Wording) -> None:
    one_line = fit(words.headline, NAME, range(152, 84, -4), 1.05, Room(WIDE, 320, 1))
    name = one_line or fit(words.headline, NAME, range(128, 40, -4), 1.05, Room(WIDE, 320, 3))
    name = name or _cut(words.headline, 300)
    about = words.lede if words.lede and faces.can_set(words.lede) else None
    tagline = about and fit(about, TEXT, (44, 40, 36, 32), 1.25, Room(WIDE, 200, 3))
    hand.line(EDGE, "ink", 2)
    hand.lines((HEIGHT - name.height) / 2 - 30, name, "ink")
    if tagline:
        hand.lines(HEIGHT - EDGE - GAP - tagline.height, tagline, "quiet")
    hand.line(HEIGHT - EDGE - 2, "ink", 2)
