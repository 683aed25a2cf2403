"""The reader's own choice of scheme: made with a control, kept, and there before anything is painted."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Locator, Page

from tests.browser.test_layout import LUMINANCE

Visit = Callable[..., Page]

FRAME = """() => [...document.querySelectorAll('meta[name="theme-color"]')]
  .filter(at => matchMedia(at.media).matches).map(at => at.content)"""

FIRST_SEEN = """new MutationObserver((_, seeing) => {
  if (!document.body) return
  window.firstSeen = document.documentElement.dataset.scheme
  seeing.disconnect()
}).observe(document, {childList: true, subtree: true})"""
"""The scheme that the page asks for when the first element of the body is there, which is before anything is painted."""


@pytest.fixture
def front(visit: Visit) -> Iterator[Page]:
    page = visit("merrow", scheme="light")
    yield page
    page.evaluate("() => localStorage.clear()")


def choice(page: Page, name: str) -> Locator:
    return page.get_by_role("group", name="Colours").get_by_role("radio", name=name)


def test_the_device_decides_until_the_reader_does(front: Page) -> None:
    assert choice(front, "As my device").is_checked()
    assert front.evaluate(LUMINANCE) > 0.85
    front.emulate_media(color_scheme="dark")
    assert front.evaluate(LUMINANCE) < 0.2


@pytest.mark.parametrize(("device", "chosen"), [("light", "dark"), ("dark", "light")])
def test_a_choice_is_kept_on_every_page_from_its_first_paint(
    visit: Visit, front: Page, device: str, chosen: str
) -> None:
    front.emulate_media(color_scheme=device)
    choice(front, chosen.capitalize()).check()
    assert (front.evaluate(LUMINANCE) < 0.5) == (chosen == "dark")
    [frame] = front.evaluate(FRAME)
    front.add_init_script(FIRST_SEEN)
    page = visit("everything", scheme=device)
    assert page.evaluate("firstSeen") == chosen
    assert (page.evaluate(LUMINANCE) < 0.5) == (chosen == "dark")
    assert page.evaluate(FRAME) == [frame]
    assert choice(page, chosen.capitalize()).is_checked()


def test_the_choice_can_be_given_back(front: Page) -> None:
    choice(front, "Dark").check()
    choice(front, "As my device").check()
    front.reload()
    assert front.evaluate(LUMINANCE) > 0.85
    assert choice(front, "As my device").is_checked()
    assert front.evaluate("localStorage.getItem('newsbrief:scheme')") is None


def test_a_choice_is_made_with_the_keyboard_and_shows_where_it_is(front: Page) -> None:
    choice(front, "As my device").focus()
    for name in ("Light", "Dark"):
        front.keyboard.press("ArrowRight")
        assert choice(front, name).is_checked()
        width = "at => parseFloat(getComputedStyle(at.nextElementSibling).outlineWidth)"
        assert choice(front, name).evaluate(width) >= 2
    assert front.evaluate(LUMINANCE) < 0.2


def test_another_page_that_is_open_follows(front: Page) -> None:
    other = front.context.new_page()
    other.goto(front.url)
    choice(other, "Dark").check()
    front.wait_for_function("() => document.documentElement.dataset.scheme === 'dark'")
    assert choice(front, "Dark").is_checked()
    other.close()


def test_on_paper_it_is_light_whatever_was_chosen(front: Page) -> None:
    choice(front, "Dark").check()
    front.emulate_media(media="print")
    assert front.evaluate("getComputedStyle(document.documentElement).colorScheme") == "light"


def test_a_reader_without_javascript_is_offered_no_choice(visit: Visit) -> None:
    page = visit("merrow", reader="without scripts")
    assert page.locator("input, button, fieldset").count() == 0


def test_a_reader_who_lets_nothing_be_kept_is_offered_no_choice(visit: Visit) -> None:
    page = visit("merrow")
    forbidden = """Object.defineProperty(window, 'localStorage', {get() { throw new Error() }})"""
    other = page.context.new_page()
    other.add_init_script(forbidden)
    other.goto(page.url)
    assert other.locator("h1").count() == 1
    assert other.locator(".scheme input").count() == 0
    other.close()
