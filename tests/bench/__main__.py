"""`python -m tests.bench`: newsbrief beside Hugo and plain MkDocs, over the same briefs. Out: tables, and docs/performance.md.

All tools are measured in turns, so that whatever else the machine does falls on each of them.
"""

import cProfile
import os
import pstats
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

import click

from generator.cli import newsbrief
from tests.bench.corpus import Told, articles, edited, moment_of
from tests.bench.measure import Run, measure, middle
from tests.bench.report import (
    CHECK,
    CHECK_EDIT,
    EDIT_LATEST,
    FULL,
    SEARCHED,
    Figures,
    as_markdown,
    write,
)
from tests.bench.tools import CACHE, Tool, sweep, tools

SHOWN = 40
"""Lines of a profile."""


@click.command()
@click.option("--sizes", default="1000", show_default=True, help="How many briefs: 1000,10000.")
@click.option(
    "--rounds", default=1, show_default=True, help="How often each is measured; with search, once."
)
@click.option(
    "--profile", is_flag=True, help="Show where newsbrief's time goes, and measure nothing."
)
@click.option("--keep-page", is_flag=True, help="Leave docs/performance.md as it is.")
def main(sizes: str, rounds: int, *, profile: bool, keep_page: bool) -> None:
    """Measure newsbrief against Hugo and MkDocs."""
    numbers = [int(size) for size in sizes.split(",")]
    if profile:
        _profile(numbers[0])
        return
    figures = [one for number in numbers for one in figures_of(number, rounds, tools())]
    sweep()
    text = as_markdown(figures, rounds)
    click.echo(text)
    if not keep_page:
        write(text)


def figures_of(
    number: int, rounds: int, measured: Sequence[Tool], cache: Path = CACHE
) -> list[Figures]:
    """The figures of each tool for so many briefs; of one whose site can be searched, which takes longest, from the first round alone."""
    told = [*articles(number)]
    runs: dict[tuple[str, str], list[Run]] = defaultdict(list)
    for turn in range(rounds):
        for tool in (one for one in measured if turn == 0 or not one.name.endswith(SEARCHED)):
            for what, run in _turn(tool, cache / str(number) / tool.name, told).items():
                runs[tool.name, what].append(run)
    found = []
    for tool in measured:
        made = [f for f in (cache / str(number) / tool.name / tool.site).rglob("*") if f.is_file()]
        taken = {what: middle(runs[tool.name, what]) for what in tool.commands}
        size = sum(file.stat().st_size for file in made)
        found.append(Figures(tool.name, number, taken, len(made), size))
    return found


def _turn(tool: Tool, folder: Path, told: Sequence[Told]) -> dict[str, Run]:
    """One turn of a tool: each of its commands once, the middle article edited before those after an edit, and then the latest."""
    middle_one = len(told) // 2
    edit = [*told[:middle_one], edited(told[middle_one]), *told[middle_one + 1 :]]
    latest = [*edit[:-1], edited(edit[-1])]
    environment = {"SOURCE_DATE_EPOCH": str(moment_of(len(told)))}
    found: dict[str, Run] = {}
    for what, command in tool.commands.items():
        click.echo(f"{len(told):,} briefs, {tool.name}: {what}", err=True)
        if what in {FULL, CHECK}:
            tool.clear(folder)
            tool.write(folder, told)
        else:
            if what == CHECK_EDIT:
                measure(command, folder, environment)  # for it to know the articles as they were
            tool.write(folder, latest if what == EDIT_LATEST else edit)
        found[what] = measure(command, folder, environment)
    return found


def _profile(number: int) -> None:
    """Where the time of a full build goes, all of it done in one process."""
    tool = tools()[0]
    folder = CACHE / str(number) / tool.name
    tool.clear(folder)
    tool.write(folder, [*articles(number)])
    os.environ["SOURCE_DATE_EPOCH"] = str(moment_of(number))
    profiler = cProfile.Profile()
    with profiler:
        newsbrief(["-f", str(folder / "mkdocs.yml"), "build"], standalone_mode=False)
    pstats.Stats(profiler).sort_stats("cumulative").print_stats(SHOWN).sort_stats(
        "tottime"
    ).print_stats(SHOWN)


if __name__ == "__main__":
    main()
