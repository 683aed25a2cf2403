"""Every kind of page for readers who don't see it, don't point at it, or need it larger."""

from collections.abc import Callable

from playwright.sync_api import Page

Visit = Callable[..., Page]

REACHED = "a[href], button, summary, select, input:not([type='radio']:not(:checked))"
"""What keys walk to: of a set of radio buttons, the chosen one."""

FOCUSED = """reached => {
  const at = document.activeElement
  if (!at || at === document.body) return null
  const box = at.getBoundingClientRect()
  return {
    what: at.outerHTML.slice(0, 120),
    seen: box.width > 0 && box.height > 0 && box.right > 0 && box.bottom > 0,
    ringed: [at, at.nextElementSibling].some(one => one &&
      getComputedStyle(one).outlineStyle !== 'none' &&
      parseFloat(getComputedStyle(one).outlineWidth) >= 2),
    index: [...document.querySelectorAll(reached)].indexOf(at),
  }
}"""

SHOWN = """reached => [...document.querySelectorAll(reached)].flatMap(
  (at, index) => at.checkVisibility() ? [index] : [])"""

SPACING = """* {
  line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important;
} p { margin-block-end: 2em !important; }"""
"""What WCAG 1.4.12 lets readers set."""

STYLE_OF_THEIR_OWN = """css => {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  document.adoptedStyleSheets = [sheet]
}"""
"""Past the page's content security policy, as a browser's own extension would."""

CLIPPED = """() => {
  const cut = []
  const hides = way => ['hidden', 'clip'].includes(way)
  const rolls = at => at && (['auto', 'scroll'].includes(getComputedStyle(at).overflowX)
    && at.scrollWidth > at.clientWidth || rolls(at.parentElement))
  for (const at of document.querySelectorAll('body, body *')) {
    const style = getComputedStyle(at)
    const body = at === document.body
    if (!body && !hides(style.overflowX) && !hides(style.overflowY)) continue
    const box = at.getBoundingClientRect()
    if (box.width <= 1 && box.height <= 1) continue  // for those who listen
    const texts = document.createTreeWalker(at, NodeFilter.SHOW_TEXT)
    while (texts.nextNode()) {
      const parent = texts.currentNode.parentElement
      if (parent.closest('.dot') || body && rolls(parent)) continue
      const range = document.createRange()
      range.selectNodeContents(texts.currentNode)
      for (const line of texts.currentNode.data.trim() ? range.getClientRects() : [])
        if (body && line.width > 1 && line.left < -1 && line.top > 0
            || hides(style.overflowX) && (line.left < box.left - 1 || line.right > box.right + 1)
            || hides(style.overflowY) && (line.top < box.top - 1 || line.bottom > box.bottom + 1))
          cut.push(texts.currentNode.data.trim().slice(0, 80))
    }
  }
  return cut
}"""
"""The words that something cuts off: but for dots between parts, and for rows that roll sideways."""

WIDER = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"


def test_the_keyboard_reaches_everything_and_shows_where_it_is(visit: Visit, kind: str) -> None:
    page = visit(kind)
    there = set(page.evaluate(SHOWN, REACHED))
    reached = set()
    for _ in range(len(there) + 5):
        page.keyboard.press("Tab")
        at = page.evaluate(FOCUSED, REACHED)
        if at is None:
            break
        assert at["seen"], at
        assert at["ringed"], at
        reached.add(at["index"])
    assert reached >= there


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
    page = visit(kind, reader="large text")
    assert page.evaluate("() => getComputedStyle(document.documentElement).fontSize") == "32px"
    for width in (360, 768, 1280, 1920):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate(WIDER) <= 0
        assert page.evaluate(CLIPPED) == []


def test_readers_may_set_the_spacing(visit: Visit, kind: str) -> None:
    page = visit(kind, 360)
    page.evaluate(STYLE_OF_THEIR_OWN, SPACING)
    assert page.evaluate(WIDER) <= 0
    assert page.evaluate(CLIPPED) == []


def test_every_picture_says_what_it_shows(visit: Visit, kind: str) -> None:
    page = visit(kind)
    assert page.locator("img:not([alt])").count() == 0
    assert page.locator('figure.picture img[alt=""]').count() == 0
