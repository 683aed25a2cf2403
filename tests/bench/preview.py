"""`python -m tests.bench.preview`: from saving a file to the page in the browser, as whoever writes sees it. Out: a table, and docs/performance.md.

A preview is started, a page opened in Chromium, a file saved; what is measured is how long it
takes until that page shows it, without anybody touching the browser.
"""

import os
import signal
import socket
import subprocess
import time
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from urllib.request import urlopen

import click
from playwright.sync_api import Page, sync_playwright

from generator.host.watching import IDLE
from tests.bench.corpus import articles, moment_of
from tests.bench.editing import Case, cases, make
from tests.bench.report import PREVIEW, machine, write
from tests.bench.tools import BIN, CACHE
from tests.browser.conftest import ARGUMENTS
from tools.environment import browser as installed_browser

SOON, AT_REST = 1.0, IDLE + 1
"""Seconds until an editor saves again: before the preview makes the rest of what was saved, and while it does."""

CALM = IDLE + 2
"""Seconds after which a preview that has caught up has nothing left to do."""

PATIENCE = 120_000
"""Milliseconds until we no longer wait for a page."""

AIM = 1.0
"""Seconds until an edit shows, whatever the archive's size."""


@dataclass(frozen=True, slots=True)
class Shown:
    """How long it took until each edit showed, in seconds, by the page and what was saved; how busy the machine was when we began."""

    size: int
    seconds: Mapping[tuple[str, str], Sequence[float]]
    load: float


@click.command()
@click.option("--sizes", default="10000", show_default=True, help="How many briefs: 1000,10000.")
@click.option("--rounds", default=3, show_default=True, help="How often each is measured.")
@click.option("--only", default="", help="No more than the cases with these words.")
@click.option("--keep-page", is_flag=True, help="Leave docs/performance.md as it is.")
def main(sizes: str, rounds: int, *, only: str, keep_page: bool) -> None:
    """Measure how soon a preview shows what was saved."""
    text = as_markdown([shown(int(size), rounds, only) for size in sizes.split(",")], rounds)
    click.echo(text)
    if not (keep_page or only):
        write(text, PREVIEW)


def shown(number: int, rounds: int, only: str = "", cache: Path = CACHE) -> Shown:
    """How soon each edit showed, of so many briefs."""
    told, folder = [*articles(number)], cache / str(number) / "preview"
    make(folder, told)
    measured = [one for one in cases(told, SOON, AT_REST) if only in f"{one.page}: {one.saved}"]
    seconds: dict[tuple[str, str], list[float]] = defaultdict(list)
    load = os.getloadavg()[0]
    mark = 0
    with _preview(folder, number) as site, _window() as page:
        for turn in range(rounds):
            for case in measured:
                mark += 2
                took = _until_it_shows(case, folder, site, page, mark)
                click.echo(
                    f"{number:,} briefs, {turn + 1}: {case.page}, {case.saved}: {took:.2f} s",
                    err=True,
                )
                seconds[case.page, case.saved].append(took)
    return Shown(number, seconds, load)


def _until_it_shows(case: Case, folder: Path, site: str, page: Page, mark: int) -> float:
    """The seconds from saving to showing; before that all that was saved has been published, and the page is open."""
    page.goto(f"{site}{case.address}")
    with urlopen(f"{site}robots.txt") as answer:  # noqa: S310 # ours; it is there when all is published
        answer.read()
    time.sleep(CALM)
    if case.before:
        case.before.save(folder, mark - 1)
        time.sleep(case.pause)
    case.edit.save(folder, mark)
    begun = time.perf_counter()
    page.wait_for_function(case.edit.shows, arg=mark, timeout=PATIENCE)
    return time.perf_counter() - begun


@contextmanager
def _preview(folder: Path, number: int) -> Iterator[str]:
    """The address of `newsbrief serve`."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        where = f"127.0.0.1:{free.getsockname()[1]}"
    environment = {**os.environ, "SOURCE_DATE_EPOCH": str(moment_of(number))}
    command = [str(BIN / "newsbrief"), "serve", "--address", where]
    log = folder / "preview.log"
    with log.open("w") as said, subprocess.Popen(
        command, cwd=folder, env=environment, stdout=said, stderr=said
    ) as serving:  # fmt: skip
        try:
            while "Serving on" not in log.read_text(encoding="utf-8"):
                if serving.poll() is not None:
                    raise click.ClickException(log.read_text(encoding="utf-8"))
                time.sleep(0.1)
            yield f"http://{where}/"
        finally:
            serving.send_signal(signal.SIGINT)
            serving.wait()


@contextmanager
def _window() -> Iterator[Page]:
    """A page of the browser that the tests use."""
    path = installed_browser()
    if path is None:
        raise click.ClickException(
            "No Chromium was found: install it, or set NEWSBRIEF_BROWSER to the path of one."
        )
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield browser.new_page()
        browser.close()


def as_markdown(found: Sequence[Shown], rounds: int) -> str:
    """A table for all sizes."""
    sizes = " | ".join(f"{one.size:,} briefs | slowest" for one in found)
    lines = [
        f"{machine()}; medians of {rounds}; load when it began: "
        + ", ".join(f"{one.load:.1f}" for one in found)
        + f". Aim: {AIM:g} s.\n",
        f"| Page | Saved | {sizes} |",
        "|---|---|" + "---:|---:|" * len(found),
    ]
    for page, saved in found[0].seconds:
        each = (one.seconds[page, saved] for one in found)
        cells = " | ".join(f"{median(took):.2f} s | {max(took):.2f} s" for took in each)
        lines.append(f"| {page} | {saved} | {cells} |")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    main()
