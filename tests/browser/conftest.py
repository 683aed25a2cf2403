"""A browser that is installed on this machine, and the site on a server of its own."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.conftest import ROOT, need
from tools.environment import browser as installed_browser

ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)

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
    "about": "about/",
    "corrections": "corrections/",
    "not-found": "404.html",
}
"""Each kind of page, and where in this repository's own site to find one."""

MERROW = {
    "merrow": "",
    "merrow-not-found": "404.html",
    "merrow-person": "people/ivo-bex/",
    "merrow-storyline": "storylines/gannet-light/",
    "everything": "2031/03/light-stays-lit/",
    "quotes-only": "2031/03/ferry-stops/",
    "no-article": "2031/03/nets/",
    "withdrawn": "2031/03/taken-down/",
    "german": "2031/04/leuchtturm/",
    "arabic": "2031/04/manara/",
}
"""Pages of the invented newsroom: what a brief can have, and be."""

SIZE = {"width": 1280, "height": 900}


class Quiet(SimpleHTTPRequestHandler):
    """Serves a folder and says nothing about it."""

    def log_message(self, *_: Any) -> None:
        pass


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    path = installed_browser()
    need(path, "Chromium", "install it, or set NEWSBRIEF_BROWSER to the path of one.")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield browser
        browser.close()


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address of a server of a folder."""
    handler = partial(Quiet, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


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


@pytest.fixture
def visit(chromium: Browser, address: Callable[[str], str]) -> Iterator[Callable[..., Page]]:
    """Open a page of a kind. After the test: no error was logged, nothing came from elsewhere."""
    contexts: list[BrowserContext] = []
    complaints: list[str] = []

    def open_page(kind: str, width: int = 1280, **how: Any) -> Page:
        context = chromium.new_context(viewport={**SIZE, "width": width}, **how)
        contexts.append(context)
        context.set_default_timeout(10_000)
        page = context.new_page()
        page.on("console", lambda said: complaints.append(f"{said.type}: {said.text}"))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("requestfailed", lambda request: complaints.append(f"failed: {request.url}"))
        page.on("request", lambda request: watch(request.url))
        page.goto(address(kind))
        return page

    def watch(url: str) -> None:
        if not url.startswith(("http://127.0.0.1:", "data:")):
            complaints.append(f"a third party was asked: {url}")

    yield open_page
    for context in contexts:
        context.close()
    assert not complaints


@pytest.fixture(scope="session")
def axe() -> str:
    """The source of axe, the accessibility checker."""
    path = ROOT / "node_modules" / "axe-core" / "axe.min.js"
    need(path.exists(), "axe", "install npm, then run make test, which gets it.")
    return path.read_text(encoding="utf-8")


@pytest.fixture(params=[*KINDS, *MERROW])
def kind(request: pytest.FixtureRequest) -> str:
    return str(request.param)
