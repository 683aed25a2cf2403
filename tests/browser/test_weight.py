"""What a first visit costs over the wire, and that nothing moves when it arrives."""

import gzip
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, Route

from tests.browser.conftest import Reader
from tests.lighthouse.__main__ import CEILINGS
from tests.serving import served

SIDE = ("manifest.webmanifest", "favicon.svg")
UNSEEN = 3
"""The manifest, and the icon twice: so many does Lighthouse count; a browser without a window asks as it likes."""
SPARE = 1
"""A newsroom's logo comes on top of what our pages ask for."""
MOST_REQUESTS = CEILINGS["requests"] - UNSEEN - SPARE
STILL = 0.0005
"""What Lighthouse rounds to none."""
LITTLE = 0.03
"""A headline with a line less: the face of the text may come late. That of the furniture moves nothing."""

PAGES = [
    "",
    "2031/04/first-boats/",
    "2031/02/kitchen-sink/",
    "2031/03/light-stays-lit/",
    "2031/04/manara/",
    "storylines/gannet-light/",
    "search/",
    "archive/2031/03/",
    "people/ivo-bex/",
]
"""The front page, briefs with and without a picture, one from right to left, lists."""

STYLES = "**/css/site.css"
PARTS = re.compile(r"\.(woff2|png|jpe?g|webp|avif|svg)$")

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


def weighed(page: Page, address: str) -> tuple[dict[str, str], dict[str, float]]:
    """What a page asks for, and what each of it weighs."""
    wire = page.context.new_cdp_session(page)
    wire.send("Network.enable")
    asked: dict[str, str] = {}
    weights: dict[str, float] = {}

    def ask(event: dict[str, Any]) -> None:
        if not event["request"]["url"].endswith(SIDE):
            asked[event["requestId"]] = event["request"]["url"]

    def weigh(event: dict[str, Any]) -> None:
        weights[event["requestId"]] = event["encodedDataLength"]

    wire.on("Network.requestWillBeSent", ask)
    wire.on("Network.loadingFinished", weigh)
    page.goto(address, wait_until="networkidle")
    return asked, weights


def within(asked: dict[str, str], weights: dict[str, float]) -> None:
    fonts = {one for one, url in asked.items() if url.endswith(".woff2")}
    assert fonts
    assert len(asked) <= MOST_REQUESTS, sorted(asked.values())
    assert sum(weights.values()) <= CEILINGS["kB"] * 1000
    rest = sum(weight for one, weight in weights.items() if one not in fonts)
    assert rest <= CEILINGS["kB but fonts"] * 1000


@pytest.mark.parametrize("path", PAGES)
def test_a_first_visit_is_light(newcomer: BrowserContext, sheet: str, path: str) -> None:
    within(*weighed(newcomer.new_page(), sheet + path))


def test_so_is_the_heaviest_brief(newcomer: BrowserContext, sheet: str, heaviest: str) -> None:
    within(*weighed(newcomer.new_page(), sheet + heaviest))


def moved(page: Page, address: str, *, in_time: bool) -> float:
    """How much moves on a page whose pictures and fonts come when the rest is painted.

    With `in_time`, what its head asks for ahead of the styles is there before anything is painted.
    """
    ahead: list[str] = []
    styles: list[Route] = []
    late: list[Route] = []
    arrived: list[str] = []
    early = in_time

    def part_asked_for(route: Route) -> None:
        if not early:
            return late.append(route)
        ahead.append(route.request.url)
        return route.continue_()

    page.add_init_script(SHIFTS)
    page.on("requestfinished", lambda request: arrived.append(request.url))
    page.route(PARTS, part_asked_for)
    page.route(STYLES, lambda route: styles.append(route))  # noqa: PLW0108 # Playwright marks it
    page.goto(address, wait_until="commit")
    wait_until(page, lambda: styles and (late or ahead))
    wait_until(page, lambda: {*ahead} <= {*arrived})
    early = False
    styles[0].continue_()
    page.locator(".imprint").wait_for()
    page.wait_for_timeout(250)  # painted by now
    for part in late:
        part.continue_()
    page.unroute(PARTS)
    page.evaluate("() => document.fonts.ready.then(() => true)")
    page.wait_for_timeout(100)
    return float(sum(page.evaluate("shifts")))


def wait_until(page: Page, true: Callable[[], object]) -> None:
    for _ in range(800):
        if true():
            return
        page.wait_for_timeout(25)
    pytest.fail("it never came")


@pytest.mark.parametrize("width", [412, 1280])
@pytest.mark.parametrize("path", PAGES)
def test_nothing_moves(newcomer: BrowserContext, sheet: str, path: str, width: int) -> None:
    page = newcomer.new_page()
    page.set_viewport_size({"width": width, "height": 823})
    assert moved(page, sheet + path, in_time=True) < STILL


@pytest.mark.parametrize("width", [412, 1280])
@pytest.mark.parametrize("path", PAGES[:4])
def test_little_moves_where_the_wire_is_slow(
    newcomer: BrowserContext, sheet: str, path: str, width: int
) -> None:
    page = newcomer.new_page()
    page.set_viewport_size({"width": width, "height": 823})
    assert moved(page, sheet + path, in_time=False) < LITTLE
