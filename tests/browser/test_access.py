"""Every kind of page for readers who don't see it, don't point at it, or need it larger."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

Visit = Callable[..., Page]

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

FOCUSED = """() => {
  const at = document.activeElement
  if (!at || at === document.body) return null
  const style = getComputedStyle(at)
  const box = at.getBoundingClientRect()
  return {
    what: at.outerHTML.slice(0, 120),
    marked: at.matches('a[href]'),
    seen: box.width > 0 && box.height > 0 && box.right > 0 && box.bottom > 0,
    ringed: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
    index: [...document.querySelectorAll('a[href]')].indexOf(at),
  }
}"""

SPACING = """* {
  line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important;
} p { margin-block-end: 2em !important; }"""
"""What WCAG 1.4.12 lets readers set."""

CLIPPED = """() => [...document.querySelectorAll('body *')].filter(at => {
  const style = getComputedStyle(at)
  const hides = (way) => ['hidden', 'clip'].includes(way)
  if (at.closest('.skip') || style.clipPath !== 'none' || style.position === 'absolute') return false
  return hides(style.overflowX) && at.scrollWidth > at.clientWidth + 1
      || hides(style.overflowY) && at.scrollHeight > at.clientHeight + 1
}).map(at => at.outerHTML.slice(0, 120))"""

WIDER = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pytest.mark.parametrize(("scheme", "width"), [("light", 360), ("dark", 1280)])
def test_axe_finds_nothing(visit: Visit, axe: str, kind: str, scheme: str, width: int) -> None:
    page = visit(kind, width, color_scheme=scheme, reduced_motion="reduce")
    page.evaluate(axe)
    found = page.evaluate("tags => axe.run({runOnly: tags})", RULES)
    assert found["passes"]
    said = [
        f"{one['id']}: {one['help']}: {node['html']} {node['failureSummary']}"
        for one in found["violations"]
        for node in one["nodes"]
    ]
    assert not said


def test_the_keyboard_reaches_every_link_and_shows_where_it_is(visit: Visit, kind: str) -> None:
    page = visit(kind)
    links = page.locator("a[href]").count()
    reached = set()
    for _ in range(links + 5):
        page.keyboard.press("Tab")
        at = page.evaluate(FOCUSED)
        if at is None:
            break
        assert at["seen"], at
        assert at["ringed"], at
        reached.add(at["index"])
    assert reached >= set(range(links))


def test_the_first_key_leads_past_the_masthead(visit: Visit, kind: str) -> None:
    page = visit(kind)
    page.keyboard.press("Tab")
    assert page.locator("a:focus").get_attribute("href") == "#main"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate(
        "() => document.activeElement === document.body"
        " || !!document.activeElement.closest('main, main ~ *')"
    )


def test_text_twice_as_large_is_all_there(visit: Visit, kind: str) -> None:
    for width in (768, 1280):
        page = visit(kind, width)
        page.add_style_tag(content=":root { font-size: 200% !important; }")
        assert page.evaluate(WIDER) <= 0
        assert page.evaluate(CLIPPED) == []


def test_readers_may_set_the_spacing(visit: Visit, kind: str) -> None:
    page = visit(kind, 360)
    page.add_style_tag(content=SPACING)
    assert page.evaluate(WIDER) <= 0
    assert page.evaluate(CLIPPED) == []


def test_every_picture_says_what_it_shows(visit: Visit, kind: str) -> None:
    page = visit(kind)
    assert page.locator("img:not([alt])").count() == 0
    assert page.locator('figure.picture img[alt=""]').count() == 0
