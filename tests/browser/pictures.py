"""The pictures of the documentation: `make pictures`.

In: the site that `make site` built. Out: docs/images/brief.png, the top of the seed article's brief
as a reader with a desk sees it. Not a test: look at what comes out, then commit it.
"""

import sys

from playwright.sync_api import sync_playwright

from tests.browser.conftest import ARGUMENTS, served
from tools.environment import ROOT, browser

PICTURES = {"brief.png": "2024/11/north-korea-stands-by-russia/"}
"""A picture's file, and the address of the page that it shows."""

SIZE = {"width": 1280, "height": 1480}


def main() -> None:
    """Take every picture."""
    chromium = browser()
    if not (ROOT / "site").is_dir() or chromium is None:
        sys.exit("There is no site, or no Chromium. Run make site, and make test, which says more.")
    with served(ROOT / "site") as address, sync_playwright() as playwright:
        shown = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        page = shown.new_page(viewport=SIZE)
        for name, path in PICTURES.items():
            page.goto(address + path)
            page.evaluate("document.fonts.ready")
            page.screenshot(path=ROOT / "docs" / "images" / name)
        shown.close()


if __name__ == "__main__":
    main()
