"""Lighthouse on the front page and on briefs, as on a phone: `make lighthouse`.

In: the sample newsroom's site and this repository's own, built and served as a host would. Out: a
table, each figure the median of three runs; exit 1 where one is below its floor. It is timed, so
it is no part of `make test`.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

from tests.browser.conftest import ARGUMENTS
from tests.conftest import ROOT
from tests.sample import build, build_merrow
from tests.serving import served
from tools.environment import LIGHTHOUSE, browser

PAGES = {
    "front page": ("sheet", ""),
    "brief with picture": ("sheet", "2031/04/first-boats/"),
    "brief with all parts": ("sheet", "2031/02/kitchen-sink/"),
    "seed brief": ("ours", "2024/11/north-korea-stands-by-russia/"),
}
"""What is measured: a name, the site, and the address on it."""

RUNS = 3
FLOORS = {"performance": 98, "accessibility": 100, "best-practices": 100, "seo": 100}
CEILINGS = {"requests": 12, "kB": 150, "kB but fonts": 60, "shift": 0}

Figures = Mapping[str, float]


@dataclass(frozen=True)
class Lighthouse:
    """How to run it: `node`, and the Chromium that it drives."""

    node: str
    chromium: str

    def report(self, address: str) -> Mapping[str, Any]:
        """What it says of a page."""
        flags = " ".join(["--headless=new", *ARGUMENTS])
        cli = LIGHTHOUSE / "node_modules" / "lighthouse" / "cli" / "index.js"
        options = ("--quiet", "--output=json", f"--chrome-flags={flags}")
        categories = f"--only-categories={','.join(FLOORS)}"
        said = subprocess.run(
            [self.node, cli, address, *options, categories],
            env={**os.environ, "CHROME_PATH": self.chromium},
            capture_output=True,
            text=True,
            check=False,
        )
        if said.returncode:
            sys.exit(f"Lighthouse could not measure {address}:\n{said.stderr}")
        found: Mapping[str, Any] = json.loads(said.stdout)
        return found


def figures(report: Mapping[str, Any]) -> Figures:
    """The scores of a report, and what came over the wire."""
    audits = report["audits"]
    sent = audits["network-requests"]["details"]["items"]
    fonts = sum(item["transferSize"] for item in sent if item.get("resourceType") == "Font")
    everything = sum(item["transferSize"] for item in sent)
    return {
        **{name: round(report["categories"][name]["score"] * 100) for name in FLOORS},
        "requests": len(sent),
        "kB": round(everything / 1000, 1),
        "kB but fonts": round((everything - fonts) / 1000, 1),
        "shift": round(audits["cumulative-layout-shift"]["numericValue"], 3),
    }


def middle(runs: Sequence[Figures]) -> Figures:
    """The median of each figure."""
    return {name: median(run[name] for run in runs) for name in runs[0]}


def failing(measured: Figures) -> list[str]:
    """The figures that are below their floor, or above their ceiling."""
    low = [name for name, floor in FLOORS.items() if measured[name] < floor]
    return low + [name for name, ceiling in CEILINGS.items() if measured[name] > ceiling]


def table(measured: Mapping[str, Figures]) -> str:
    """The figures, a line for each page; what fails has an exclamation mark."""
    names = [*FLOORS, *CEILINGS]
    limits = [*(f"≥ {one}" for one in FLOORS.values()), *(f"≤ {one}" for one in CEILINGS.values())]
    lines = [["", *names], ["", *limits]]
    for page, values in measured.items():
        bad = failing(values)
        lines.append([page, *(f"{values[one]:g}{'!' if one in bad else ''}" for one in names)])
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    return "\n".join(
        "  ".join([line[0].ljust(widths[0]), *map(str.rjust, line[1:], widths[1:])])
        for line in lines
    )


@contextmanager
def sites() -> Iterator[dict[str, str]]:
    """Both sites' addresses."""
    with tempfile.TemporaryDirectory() as folder:
        ours, sheet = Path(folder) / "ours", Path(folder) / "merrow" / "sheet"
        sheet.parent.mkdir()
        for built in (build(ROOT / "mkdocs.yml", ours), build_merrow(sheet)):
            if built.returncode:
                sys.exit(built.stdout + built.stderr)
        with served(ours) as own, served(sheet.parent) as theirs:
            yield {"ours": own, "sheet": f"{theirs}sheet/"}


def main() -> int:
    """Measure every page, print the table."""
    node, chromium = shutil.which("node"), browser(whole=True)
    if not node or not chromium:
        sys.exit("There is no node, or no Chromium: install npm and chromium.")
    lighthouse = Lighthouse(node, chromium)
    measured = {}
    with sites() as addresses:
        for page, (site, path) in PAGES.items():
            runs = [figures(lighthouse.report(addresses[site] + path)) for _ in range(RUNS)]
            measured[page] = middle(runs)
    sys.stdout.write(table(measured) + "\n")
    return 1 if any(map(failing, measured.values())) else 0


if __name__ == "__main__":
    sys.exit(main())
