"""A browser that is installed on this machine, and the site on a server of its own."""

from collections.abc import Callable, Iterator
from functools import partial
from http import HTTPStatus
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.conftest import ROOT, need
from tests.serving import served
from tools.environment import browser as installed_browser

ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--font-render-hinting=none",  # without a window, letters else take whole pixels, as no reader has it
)

LARGER_TEXT = "--blink-settings=defaultFontSize=32"
"""What a reader sets who wants text twice as large: 16 pixels are the default."""

KINDS = {
    "front": "",
    "brief": "20??/??/*/",
    "desk": "desks/*/",
    "topic": "topics/*/",
    "person": "people/*/",
    "storyline": "storylines/*/",
    "people": "people/",
    "topics": "topics/",
    "storylines": "storylines/",
    "archive": "archive/",
    "month": "archive/20??/??/",
    "day": "archive/20??/??/??/",
    "quotes": "quotes/",
    "speakers": "quotes/people/",
    "source": "sources/*/",
    "about": "about/",
    "corrections": "corrections/",
    "not-found": "404.html",
}
"""Each kind of page, and where in this repository's own site to find one."""

MERROW = {
    "merrow": "",
    "merrow-not-found": "404.html",
    "merrow-search": "search/",
    "merrow-person": "people/ivo-bex/",
    "merrow-today": "today/",
    "merrow-month": "archive/2031/03/",
    "merrow-storyline": "storylines/north-quay/",
    "everything": "2031/03/light-stays-lit/",
    "kitchen-sink": "2031/02/kitchen-sink/",
    "quotes-only": "2031/03/ferry-stops/",
    "no-article": "2030/11/nets/",
    "withdrawn": "2031/03/taken-down/",
    "corrected": "corrected/",
    "two-words": "2031/04/sorrel-stays/",
    "portrait": "2031/04/new-director/",
    "german": "2031/04/leuchtturm/",
    "arabic": "2031/04/manara/",
}
"""Pages of the invented newsroom: what a brief can have, and be."""


@pytest.fixture(scope="session")
def address(site: Path, merrow: Path) -> Iterator[Callable[[str], str]]:
    """The address of the first page of a kind."""
    with served(site) as ours, served(merrow.parent) as theirs:

        def first(kind: str) -> str:
            if kind in MERROW:
                return f"{theirs}{merrow.name}/{MERROW[kind]}"
            pattern = KINDS[kind]
            if pattern.endswith(".html") or not pattern:
                return ours + pattern
            found = sorted(path for path in site.glob(pattern) if (path / "index.html").exists())
            assert found, f"the site has no page of kind {kind}"
            return f"{ours}{found[0].relative_to(site).as_posix()}/"

        yield first


class Reader:
    """A window of a browser, used for one page after the other.

    `complaints` are what went wrong since the last visit began: errors, and calls elsewhere.
    """

    def __init__(self, browser: Browser, *, scripts: bool = True) -> None:
        self.page = browser.new_context(java_script_enabled=scripts).new_page()
        self.page.set_default_timeout(20_000)
        self.complaints: list[str] = []
        self.page.on("console", lambda said: self.complaints.append(f"{said.type}: {said.text}"))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("response", lambda answer: self._watch(answer.url, answer.status))
        self.page.on("request", lambda request: self._watch(request.url))

    def _watch(self, url: str, status: int = 200) -> None:
        if status >= HTTPStatus.BAD_REQUEST or not url.startswith(("http://127.0.0.1:", "data:")):
            self.complaints.append(f"{status} {url}")

    def visit(self, url: str, width: int, scheme: Literal["light", "dark"]) -> Page:
        self.complaints.clear()
        self.page.set_viewport_size({"width": width, "height": 900})
        self.page.emulate_media(media="screen", color_scheme=scheme, reduced_motion="reduce")
        self.page.goto(url)
        return self.page


@pytest.fixture(scope="session")
def readers() -> Iterator[dict[str, Reader]]:
    """Readers as there are: the usual one, one without JavaScript, one who set larger text."""
    path = installed_browser()
    need(path, "Chromium", "install it, or set NEWSBRIEF_BROWSER to the path of one.")
    with sync_playwright() as playwright:
        launch = partial(playwright.chromium.launch, executable_path=path)
        usual, large = launch(args=ARGUMENTS), launch(args=[*ARGUMENTS, LARGER_TEXT])
        yield {
            "usual": Reader(usual),
            "without scripts": Reader(usual, scripts=False),
            "large text": Reader(large),
        }
        usual.close()
        large.close()


@pytest.fixture
def visit(
    readers: dict[str, Reader], address: Callable[[str], str]
) -> Iterator[Callable[..., Page]]:
    """Open a page of a kind. After the test: no error was logged, nothing came from elsewhere."""
    visited: list[Reader] = []

    def open_page(
        kind: str,
        width: int = 1280,
        scheme: Literal["light", "dark"] = "light",
        reader: str = "usual",
    ) -> Page:
        visited.append(readers[reader])
        return readers[reader].visit(address(kind), width, scheme)

    yield open_page
    assert [said for reader in visited for said in reader.complaints] == []


@pytest.fixture(scope="session")
def axe() -> str:
    """The source of axe, the accessibility checker."""
    path = ROOT / "node_modules" / "axe-core" / "axe.min.js"
    need(path.exists(), "axe", "install npm, then run make test, which gets it.")
    return path.read_text(encoding="utf-8")


@pytest.fixture(params=[*KINDS, *MERROW])
def kind(request: pytest.FixtureRequest) -> str:
    return str(request.param)
