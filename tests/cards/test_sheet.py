import struct
from dataclasses import replace
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from generator.cards.sheet import composed
from generator.cards.sheet import draw as drawn_in
from generator.cards.wording import Wording
from generator.palette import theme_colours

WORDING = Wording(
    masthead="The Merrow Sheet",
    label="Harbour",
    headline="Port Merrow keeps its light burning for another year",
    quote="“We can pay for a light that guides our own people home”",
    speaker="Ada Thorne",
    role="Mayor of Port Merrow",
    through=None,
    lede="The council voted nine to four on Friday, and the light stays lit.",
    foot=("7 March 2031", "The Merrow Courier"),
    language="en",
)
NEWSROOM = Wording("", "", "The Merrow Sheet", None, None, None, None, "News.", (), "en")


def draw(wording: Wording, **own: str) -> bytes:
    return drawn_in(wording, {**theme_colours("light"), **own})


def picture(wording: Wording) -> Image.Image:
    return Image.open(BytesIO(draw(wording)))


def chunks(png: bytes) -> set[bytes]:
    found, place = set(), 8
    while place < len(png):
        (length,) = struct.unpack_from(">I", png, place)
        found.add(png[place + 4 : place + 8])
        place += 12 + length
    return found


@pytest.mark.parametrize("wording", [WORDING, NEWSROOM])
def test_a_card_is_of_the_size_that_services_ask_for_and_small(wording):
    assert picture(wording).size == (1200, 630)
    assert len(draw(wording)) < 40_000


def test_the_same_words_give_the_same_bytes():
    assert draw(WORDING) == draw(WORDING)


def test_nothing_is_in_the_file_but_the_picture():
    assert chunks(draw(WORDING)) == {b"IHDR", b"PLTE", b"IDAT", b"IEND"}


def test_its_colours_are_the_themes():
    seen = {
        f"#{r:02x}{g:02x}{b:02x}" for _, (r, g, b) in picture(WORDING).convert("RGB").getcolors()
    }
    assert {
        theme_colours("light")[name] for name in ("paper", "ink", "quiet", "accent", "rule")
    } <= seen
    assert len(seen) <= 16


def test_or_the_newsrooms_own():
    own = Image.open(BytesIO(draw(WORDING, paper="#ffffff", accent="#861a10"))).convert("RGB")
    seen = {colour for _, colour in own.getcolors()}
    assert {(255, 255, 255), (0x86, 0x1A, 0x10)} <= seen
    assert (0x1B, 0x48, 0x84) not in seen


def test_a_quote_stands_there_whole_or_not_at_all():
    _, support = composed(WORDING)
    assert support
    assert support.attribution
    assert " ".join(support.text.lines) == WORDING.quote
    long = replace(WORDING, quote="“" + "Nobody has ever been there. " * 12 + "”")
    _, support = composed(long)
    assert support
    assert support.attribution is None
    assert " ".join(support.text.lines) == WORDING.lede


def test_a_quote_is_not_shown_without_what_it_came_through():
    through = replace(WORDING, through="through " + "an interpreter " * 12)
    _, support = composed(through)
    assert support
    assert support.attribution is None


def test_a_role_without_room_is_left_out():
    _, support = composed(replace(WORDING, role="Mayor of " + "Port Merrow and " * 12))
    assert support
    assert support.attribution
    assert support.attribution.beside == ""


def test_a_long_headline_is_set_smaller_and_stays_whole():
    long = replace(WORDING, headline="The crews of eleven boats that mend their nets " * 4)
    headline, _ = composed(long)
    assert " ".join(headline.lines) == long.headline.strip()
    assert headline.style.size < composed(WORDING)[0].style.size


def test_arabic_begins_at_the_right_edge():
    arabic = replace(
        WORDING, headline="المنارة تبقى مضاءة", quote=None, lede=None, language="ar", label=""
    )
    english = replace(arabic, headline="Ferry stops", language="en")
    for wording, side in ((arabic, "right"), (english, "left")):
        ink = (
            picture(wording).convert("L").crop((0, 150, 1200, 520)).point(lambda p: p < 128 and 255)
        )
        left, _, right, _ = ink.getbbox()
        assert (1200 - right < 80) == (side == "right")
        assert (left < 80) == (side == "left")


@settings(max_examples=12)
@given(st.text(min_size=1, max_size=200), st.text(max_size=300), st.sampled_from(["en", "ar"]))
def test_any_words_can_be_drawn(headline, quote, language):
    draw(replace(WORDING, headline=headline, quote=quote, speaker=headline, language=language))
