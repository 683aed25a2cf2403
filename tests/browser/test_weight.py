"""What a first visit to the heaviest brief costs over the wire, and that nothing moves when it arrives."""

import gzip
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Route

from tests.browser.conftest import Reader
from tests.serving import served

MOST = 60_000
MOST_WITH_FONTS = 150_000
MOST_REQUESTS = 12

SHIFTS = """window.shifts = []
new PerformanceObserver(seen => {
  for (const {value, hadRecentInput} of seen.getEntries()) if (!hadRecentInput) window.shifts.push(value)
}).observe({type: 'layout-shift', buffered: true})"""


@pytest.fixture
def newcomer(readers: dict[str, Reader]) -> Iterator[BrowserContext]:
    """A reader with a phone who was never here."""
    browser = readers["usual"].page.context.browser
    assert browser
    context = browser.new_context(viewport={"width": 360, "height": 800})
    yield context
    context.close()


@pytest.fixture(scope="module")
def sheet(merrow: Path) -> Iterator[str]:
    with served(merrow.parent) as address:
        yield f"{address}{merrow.name}/"


@pytest.fixture(scope="module")
def heaviest(merrow: Path) -> str:
    """The brief whose page is the largest."""
    pages = [
        page for page in merrow.glob("20??/??/*/index.html") if "http-equiv" in page.read_text()
    ]
    largest = max(pages, key=lambda page: len(gzip.compress(page.read_bytes())))
    return f"{largest.parent.relative_to(merrow).as_posix()}/"


def test_a_brief_is_light(newcomer: BrowserContext, sheet: str, heaviest: str) -> None:
    page = newcomer.new_page()
    wire = newcomer.new_cdp_session(page)
    wire.send("Network.enable")
    asked: dict[str, str] = {}
    weights: dict[str, float] = {}

    def ask(event: dict[str, Any]) -> None:
        asked[event["requestId"]] = event["request"]["url"]

    def weigh(event: dict[str, Any]) -> None:
        weights[event["requestId"]] = event["encodedDataLength"]

    wire.on("Network.requestWillBeSent", ask)
    wire.on("Network.loadingFinished", weigh)
    page.goto(sheet + heaviest, wait_until="networkidle")
    fonts = {one for one, url in asked.items() if url.endswith(".woff2")}
    assert fonts
    assert len(asked) <= MOST_REQUESTS, sorted(asked.values())
    assert sum(weights.values()) <= MOST_WITH_FONTS
    assert sum(weight for one, weight in weights.items() if one not in fonts) <= MOST


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("path", ["", "2031/03/light-stays-lit/", "storylines/gannet-light/"])
def test_nothing_moves_when_fonts_and_scripts_arrive(
    newcomer: BrowserContext, sheet: str, path: str, width: int
) -> None:
    page = newcomer.new_page()
    page.set_viewport_size({"width": width, "height": 800})
    page.add_init_script(SHIFTS)
    held: list[Route] = []
    page.route("**/*.woff2", lambda route: held.append(route))  # noqa: PLW0108 # Playwright marks it
    page.goto(sheet + path, wait_until="commit")
    page.locator(".imprint").wait_for()
    page.wait_for_timeout(300)  # painted by now, in the fonts of the device
    assert held
    for font in held:
        font.continue_()
    page.unroute("**/*.woff2")
    page.evaluate("() => document.fonts.ready.then(() => true)")
    page.wait_for_timeout(100)
    assert sum(page.evaluate("shifts")) < 0.05
