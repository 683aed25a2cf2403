"""What is new in a storyline since the reader's last visit: known to their own browser alone."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.conftest import Reader

Address = Callable[[str], str]

LIGHT = "merrow-storyline"
SEEN = """when => {
  const seen = JSON.parse(localStorage.getItem('newsbrief:seen'))
  localStorage.setItem('newsbrief:seen', JSON.stringify({...seen, [location.pathname]: when}))
  sessionStorage.clear()
}"""
"""As if the reader's last visit to this storyline had been when this was the newest."""


@pytest.fixture
def context(readers: dict[str, Reader]) -> Iterator[BrowserContext]:
    browser = readers["usual"].page.context.browser
    assert browser
    context = browser.new_context()
    yield context
    context.close()


@pytest.fixture
def storyline(context: BrowserContext, address: Address) -> Page:
    page = context.new_page()
    page.goto(address(LIGHT))
    return page


def test_on_a_first_visit_nothing_is_marked(storyline: Page) -> None:
    assert storyline.locator(".thread > li").count() >= 4
    assert storyline.locator("strong.fresh").count() == 0
    storyline.reload()
    assert storyline.locator("strong.fresh").count() == 0


def test_the_steps_since_the_last_visit_are_marked_as_long_as_the_window_is_open(
    storyline: Page,
) -> None:
    moments = storyline.locator(".thread > li").evaluate_all(
        "all => all.map(at => at.dataset.when)"
    )
    storyline.evaluate(SEEN, moments[-3])
    for _ in range(2):
        storyline.reload()
        marked = storyline.locator(".thread > li:has(strong.fresh)")
        expect(marked).to_have_count(2)
        assert marked.evaluate_all("all => all.map(at => at.dataset.when)") == moments[-2:]
    assert storyline.locator("strong.fresh").first.inner_text() == "New since your last visit"


def test_after_that_visit_nothing_is_new_any_more(storyline: Page, context: BrowserContext) -> None:
    storyline.evaluate(SEEN, "2031-01-01T00:00:00+00:00")
    storyline.reload()
    assert storyline.locator("strong.fresh").count() > 0
    another = context.new_page()
    another.goto(storyline.url)
    assert another.locator("strong.fresh").count() == 0


@pytest.mark.parametrize("number", [1, 2])
@pytest.mark.parametrize("listing", ["", "storylines/"])
def test_lists_count_what_is_new_to_the_reader(
    storyline: Page, address: Address, listing: str, number: int
) -> None:
    page = storyline
    page.goto(address("merrow") + listing)
    line = page.locator("[data-when]").filter(has=page.locator('a[href*="north-quay"]'))
    moments = str(line.get_attribute("data-when")).split()
    assert moments == sorted(moments, reverse=True)
    page.goto(line.locator(".title a").evaluate("at => at.href"))
    page.evaluate(SEEN, moments[number])
    page.goto(address("merrow") + listing)
    expect(line.locator("strong.fresh")).to_have_text(f"{number} new since your last visit")


@pytest.mark.parametrize("listing", ["", "storylines/"])
def test_lists_mark_a_storyline_the_reader_knows_that_moved(
    storyline: Page, address: Address, listing: str
) -> None:
    page = storyline
    page.goto(address("merrow") + listing)
    title = page.locator("[data-when] .title a").first
    known = title.evaluate("at => at.href")
    assert page.locator("strong.fresh").count() == 0
    page.goto(known)
    page.evaluate(SEEN, "2031-01-01T00:00:00+00:00")
    page.goto(address("merrow") + listing)
    expect(page.locator("strong.fresh")).to_have_count(1)
    assert page.locator("[data-when]:has(strong.fresh) .title a").evaluate("at => at.href") == known
