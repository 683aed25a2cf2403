"""The pictures of the documentation: `make pictures`.

In: the site that `make site` built, and the sample newsroom's. Out: docs/images/NAME.webp. Not a
test: look at what comes out, then commit it.
"""

import base64
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.conftest import ARGUMENTS
from tests.sample import build_merrow
from tests.serving import served
from tools.environment import ROOT, browser

FOLDER = ROOT / "docs" / "images"
QUALITY = 82


@dataclass(frozen=True)
class Picture:
    """A page, and the window that it is seen through."""

    site: str
    path: str
    width: int = 1280
    height: int = 1000
    scheme: str = "light"
    scale: int = 1


PICTURES = {
    "brief": Picture("ours", "2024/11/north-korea-stands-by-russia/", height=1280),
    "front": Picture("sheet", "", height=1180),
    "phone": Picture("sheet", "2031/02/kitchen-sink/", 390, 844, "dark", 2),
    "storyline": Picture("sheet", "storylines/north-quay/", height=1180),
    "search": Picture("sheet", "search/?q=quay", height=1000),
}
"""Each picture's name, and what it shows."""


def main() -> None:
    """Take every picture."""
    chromium = browser(whole=True)
    if not (ROOT / "site").is_dir() or chromium is None:
        sys.exit("There is no site, or no Chromium. Run make site, and make test, which says more.")
    with sites() as addresses, sync_playwright() as playwright:
        shown = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        for name, picture in PICTURES.items():
            page = opened(shown, picture, addresses[picture.site])
            (FOLDER / f"{name}.webp").write_bytes(taken(page))
            page.context.close()
        shown.close()


@contextmanager
def sites() -> Iterator[dict[str, str]]:
    """The addresses of this repository's own site, and of the sample newsroom's."""
    with tempfile.TemporaryDirectory() as folder:
        built = build_merrow(Path(folder) / "sheet")
        if built.returncode:
            sys.exit(built.stdout + built.stderr)
        with served(ROOT / "site") as ours, served(Path(folder)) as theirs:
            yield {"ours": ours, "sheet": f"{theirs}sheet/"}


def opened(shown: Browser, picture: Picture, address: str) -> Page:
    """The page, when all of it is there."""
    context = shown.new_context(
        viewport={"width": picture.width, "height": picture.height},
        device_scale_factor=picture.scale,
        color_scheme="dark" if picture.scheme == "dark" else "light",
        reduced_motion="reduce",
    )
    page = context.new_page()
    page.goto(address + picture.path, wait_until="networkidle")
    page.evaluate("document.fonts.ready")
    return page


def taken(page: Page) -> bytes:
    """What the window shows, as WebP: a third of what PNG takes."""
    session = page.context.new_cdp_session(page)
    options = {"format": "webp", "quality": QUALITY}
    return base64.b64decode(session.send("Page.captureScreenshot", options)["data"])


if __name__ == "__main__":
    main()
