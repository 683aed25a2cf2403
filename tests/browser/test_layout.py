"""Where things stand: on a phone, on a desk, in the dark, on paper."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page

Visit = Callable[..., Page]

WIDTHS = (320, 360, 768, 1280, 1920)

WIDER = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"

LUMINANCE = r"""() => {
  const grounds = [document.body, document.documentElement].map(
    at => getComputedStyle(at).backgroundColor.match(/[\d.]+/g).map(Number))
  const [red, green, blue] = grounds.find(([, , , alpha = 1]) => alpha > 0)
  return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255
}"""


def box(at: Locator) -> dict[str, float]:
    found = at.bounding_box()
    assert found, "it is not shown"
    return dict(found)


def test_nothing_is_wider_than_the_screen(visit: Visit, kind: str) -> None:
    page = visit(kind)
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate(WIDER) <= 0, width


@pytest.mark.parametrize("kind", ["brief", "everything"])
def test_context_boxes_stand_beside_the_text_on_a_desk(visit: Visit, kind: str) -> None:
    page = visit(kind, 1280)
    text = box(page.locator(".in-brief .lede"))
    for at in page.locator(".context .box").all():
        aside = box(at)
        assert aside["x"] >= text["x"] + text["width"] or aside["x"] + aside["width"] <= text["x"]


@pytest.mark.parametrize("kind", ["brief", "everything"])
def test_context_boxes_stand_in_the_flow_on_a_phone(visit: Visit, kind: str) -> None:
    page = visit(kind, 360)
    text = box(page.locator(".in-brief .lede"))
    tops = []
    for at in page.locator(".context .box").all():
        aside = box(at)
        assert aside["x"] < text["x"] + text["width"]
        assert aside["width"] > 0.8 * text["width"]
        tops.append(aside["y"])
    assert tops == sorted(tops)
    assert tops[0] > text["y"] + text["height"]


@pytest.mark.parametrize("width", [360, 1280])
def test_a_portrait_is_shown_whole(visit: Visit, width: int) -> None:
    picture = visit("portrait", width).locator(".picture img")
    shown = picture.evaluate("at => [getComputedStyle(at).objectFit, at.width, at.height]")
    fit, across, down = shown
    assert fit == "contain" or abs(across / down - 360 / 480) < 0.01
    assert down > 400


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_logo_has_its_room_before_it_is_there(visit: Visit, language: str) -> None:
    page = visit("everything")
    page.locator(".masthead .name a").evaluate(
        """(at, dir) => {
          document.documentElement.dir = dir
          const logo = Object.assign(new Image(300, 40), {className: 'logo', alt: ''})
          at.replaceChildren(logo)
        }""",
        "rtl" if language == "ar" else "ltr",
    )
    room = box(page.locator(".masthead .logo"))
    assert room["height"] > 20
    assert abs(room["width"] / room["height"] - 300 / 40) < 0.05


@pytest.mark.parametrize("width", [1280, 1920])
def test_lines_are_no_longer_than_a_reader_likes(visit: Visit, width: int) -> None:
    page = visit("brief", width)
    paragraph = page.locator(".article .paragraph").first
    letters = paragraph.evaluate(
        """at => {
          const sample = document.createElement('span')
          sample.style = 'position: absolute; white-space: nowrap'
          sample.textContent = 'the harbour council voted on friday to close the lighthouse'
          at.append(sample)
          return at.clientWidth / (sample.offsetWidth / sample.textContent.length)
        }"""
    )
    assert 45 <= letters <= 80


def test_the_dark_is_dark_and_the_light_is_light(visit: Visit, kind: str) -> None:
    light = visit(kind, scheme="light").evaluate(LUMINANCE)
    dark = visit(kind, scheme="dark").evaluate(LUMINANCE)
    assert light > 0.85
    assert 0 < dark < 0.2


def test_it_prints_dark_on_white(visit: Visit, kind: str) -> None:
    page = visit(kind, scheme="dark")
    paper = page.pdf(format="A4")
    assert paper.startswith(b"%PDF")
    assert b"/Type /Page" in paper
    page.emulate_media(media="print")
    ink = page.locator("h1").first.evaluate(
        "at => Math.max(...getComputedStyle(at).color.match(/\\d+/g).slice(0, 3).map(Number))"
    )
    assert ink < 100


@pytest.mark.parametrize("kind", ["brief", "everything"])
def test_a_printed_brief_has_all_its_parts(visit: Visit, kind: str) -> None:
    page = visit(kind)
    page.emulate_media(media="print")
    for part in (".in-brief", ".key-quotes", ".context", ".article"):
        assert page.locator(part).is_visible(), part


def test_a_printed_brief_says_at_its_end_where_it_comes_from(visit: Visit) -> None:
    page = visit("everything")
    assert not page.locator(".printed").is_visible()
    page.emulate_media(media="print")
    assert page.locator(".printed").inner_text().replace("\n", " ") == (
        "The Merrow Sheet · 7 March 2031, 18:00 WET · Updated 9 March 2031, 09:00 WET · "
        "https://merrow.example/sheet/2031/03/light-stays-lit/"
    )


def test_a_printed_brief_saves_paper(visit: Visit) -> None:
    page = visit("everything", 793)
    page.emulate_media(media="print")
    paper = page.pdf(format="A4", prefer_css_page_size=True)
    assert 1 <= len(re.findall(rb"/Type\s*/Page\b", paper)) <= 3
    assert box(page.locator(".picture img"))["height"] <= 228
    assert not [at for at in page.locator("button, input, nav").all() if at.is_visible()]


def test_on_a_phone_what_happened_begins_on_the_first_screen(visit: Visit) -> None:
    page = visit("everything", 360)
    heading = box(page.locator(".in-brief h2"))
    assert heading["y"] + heading["height"] < 800
    assert box(page.locator(".picture"))["y"] > box(page.locator(".in-brief .lede"))["y"]


DOTS = """() => [...document.querySelectorAll('.parts')].flatMap(line => [...line.querySelectorAll('.dot')]
  .filter(dot => dot.checkVisibility())
  .map(dot => {
    const [before, at] = [dot.parentElement.previousElementSibling, dot.parentElement].map(one => one.getBoundingClientRect())
    const seen = dot.getBoundingClientRect().left >= line.getBoundingClientRect().left
    const beside = before.top < at.bottom && before.bottom > at.top
    return seen ? (beside ? 'between' : 'astray') : 'cut off'
  }))"""


@pytest.mark.parametrize("kind", ["merrow", "kitchen-sink", "corrected"])
def test_no_line_begins_or_ends_with_a_dot(visit: Visit, kind: str) -> None:
    page = visit(kind, 360)
    dots: set[str] = set()
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        dots.update(page.evaluate(DOTS))
    assert "between" in dots
    assert "astray" not in dots


DOTS_AND_WORDS = """() => [...document.querySelectorAll('.parts .dot')].filter(dot => dot.checkVisibility()).map(dot => {
  const words = document.createRange()
  words.setStartAfter(dot)
  words.setEndAfter(dot.parentElement.lastChild)
  const [first] = [...words.getClientRects()].filter(one => one.width > 8 && one.height > 8).slice(-1)
  const middle = box => (box.top + box.bottom) / 2
  const line = document.createRange()
  line.selectNodeContents(dot)
  return Math.abs(middle(line.getBoundingClientRect()) - middle(first))
})"""


@pytest.mark.parametrize("width", [360, 1280])
def test_a_dot_is_as_high_as_the_words_after_it(visit: Visit, width: int) -> None:
    apart = visit("merrow", width).evaluate(DOTS_AND_WORDS)
    assert len(apart) > 10
    assert max(apart) < 3
