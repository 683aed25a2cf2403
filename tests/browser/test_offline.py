"""Without a network: what the reader has read is there, and nothing that has gone from the site."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.conftest import Reader
from tests.serving import served

BRIEF = "2031/03/light-stays-lit/"
OTHER = "2031/04/leuchtturm/"

SHELL = ["css/site.css", "js/site.js", "offline.html", "fonts/newsreader-latin.woff2"]
"""What any page needs without a network."""

HOLDS = """async all => (await Promise.all(all.map(one => caches.match(one)))).every(Boolean)"""

KEPT = """async () => {
  const pages = []
  for (const name of await caches.keys())
    if (name.includes(':pages:')) pages.push(...await (await caches.open(name)).keys())
  return pages.map(({url}) => url)
}"""


@pytest.fixture
def browser(readers: dict[str, Reader]) -> Browser:
    found = readers["usual"].page.context.browser
    assert found
    return found


@pytest.fixture
def folder(merrow: Path, tmp_path: Path) -> Path:
    """A copy of the site: what is on it may change."""
    return shutil.copytree(merrow, tmp_path / merrow.name)


@pytest.fixture
def sheet(folder: Path) -> Iterator[str]:
    with served(folder.parent, kept="no-cache") as address:
        yield f"{address}{folder.name}/"


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A reader who was never here."""
    context = browser.new_context()
    yield context
    context.close()


@pytest.fixture
def page(context: BrowserContext, sheet: str) -> Page:
    """The reader, on a first brief that is kept by now."""
    page = context.new_page()
    page.goto(sheet + BRIEF)
    wait_until_kept(page, sheet + BRIEF)
    for _ in range(400):
        if page.evaluate(HOLDS, [sheet + part for part in SHELL]):
            return page
        page.wait_for_timeout(25)
    pytest.fail("its parts are not kept")


def wait_until(page: Page, true: Callable[[list[str]], bool]) -> None:
    """Until what is kept is as it should be; Playwright's own waiting takes no promises."""
    for _ in range(400):
        if true(page.evaluate(KEPT)):
            return
        page.wait_for_timeout(25)
    pytest.fail(f"never came true: {page.evaluate(KEPT)}")


def wait_until_kept(page: Page, address: str, *, kept: bool = True) -> None:
    wait_until(page, lambda pages: (address in pages) == kept)


def test_what_was_read_can_be_read_again_as_it_looked(
    context: BrowserContext, page: Page, sheet: str
) -> None:
    look = "() => { const {fontSize, color} = getComputedStyle(document.querySelector('h1')); return [fontSize, color] }"
    looked = page.evaluate(look)
    page.goto(sheet + OTHER)
    wait_until_kept(page, sheet + OTHER)
    context.set_offline(True)
    page.goto(sheet + BRIEF)
    expect(page.locator("h1")).to_have_text("Port Merrow keeps its light burning for another year")
    assert page.evaluate(look) == looked
    assert page.evaluate("document.fonts.check('20px Newsreader')")
    assert page.locator(".picture img").evaluate("at => at.naturalWidth") > 0
    expect(page.locator(".offline p")).to_be_visible()
    context.set_offline(False)
    expect(page.locator(".offline p")).to_have_count(0)


def test_what_was_not_read_says_so_and_names_what_was(
    context: BrowserContext, page: Page, sheet: str
) -> None:
    page.goto(sheet + OTHER)
    wait_until_kept(page, sheet + OTHER)
    context.set_offline(True)
    page.goto(sheet + "2031/03/nets/")
    assert page.url == sheet + "2031/03/nets/"
    expect(page.locator("h1")).to_have_text("You are offline")
    links = page.locator(".kept a")
    expect(links).to_have_count(2)
    assert links.evaluate_all("all => all.map(at => at.href)") == [sheet + OTHER, sheet + BRIEF]
    assert links.first.get_attribute("lang") == "de"
    bullet = "at => getComputedStyle(at).listStyleType"
    assert page.locator(".kept li").first.evaluate(bullet) == "none"  # rules are between them
    context.set_offline(False)
    page.goto(sheet + BRIEF)  # again: now it is the last one read
    wait_until(page, lambda pages: pages[-1] == sheet + BRIEF)
    context.set_offline(True)
    page.goto(sheet + "2031/03/nets/")
    expect(links).to_have_count(2)
    assert links.evaluate_all("all => all.map(at => at.href)") == [sheet + BRIEF, sheet + OTHER]
    page.locator(".masthead .name a").click()
    expect(page.locator("h1")).to_have_text("You are offline")
    page.locator(".kept a").first.click()
    expect(page.locator("h1")).to_contain_text("Port Merrow keeps its light")
    context.set_offline(False)
    page.goto(sheet + "2031/03/nets/")
    expect(page.locator("h1")).not_to_have_text("You are offline")


def test_what_changed_on_the_site_is_never_shown_as_it_was(
    context: BrowserContext, page: Page, sheet: str, folder: Path
) -> None:
    page.goto(sheet + OTHER)
    withdrawn = folder / "2031" / "03" / "taken-down" / "index.html"
    shutil.copy(withdrawn, folder / BRIEF / "index.html")
    page.goto(sheet + BRIEF)
    expect(page.locator(".withdrawn")).to_be_visible()
    context.set_offline(True)
    page.goto(sheet + BRIEF)
    expect(page.locator(".withdrawn")).to_be_visible()


def test_what_has_gone_from_the_site_goes_from_the_device(
    context: BrowserContext, page: Page, sheet: str, folder: Path
) -> None:
    page.goto(sheet + OTHER)
    (folder / BRIEF / "index.html").unlink()
    (folder / BRIEF).rename(folder / "elsewhere")
    page.goto(sheet + BRIEF)
    wait_until_kept(page, sheet + BRIEF, kept=False)
    context.set_offline(True)
    page.goto(sheet + BRIEF)
    expect(page.locator("h1")).to_have_text("You are offline")


def test_only_the_last_fifty_pages_are_kept(page: Page, sheet: str) -> None:
    page.evaluate(
        """async () => {
          const name = (await caches.keys()).find(one => one.includes(':pages:'))
          const pages = await caches.open(name)
          for (let i = 0; i < 60; i++) await pages.put(`./${i}/`, new Response('<h1>Old</h1>'))
        }"""
    )
    page.goto(sheet + OTHER)
    wait_until_kept(page, sheet + BRIEF, kept=False)
    wait_until(page, lambda pages: len(pages) == 50)
    assert page.evaluate(KEPT)[-1] == sheet + OTHER


def test_feeds_and_data_are_not_kept(page: Page, sheet: str) -> None:
    page.goto(sheet + "robots.txt")
    page.goto(sheet + OTHER)
    wait_until_kept(page, sheet + OTHER)
    assert page.evaluate(KEPT) == [sheet + BRIEF, sheet + OTHER]
