"""The figures of a run, side by side. In: Figures. Out: tables in Markdown, and the page of the documentation that holds the last run's.

Every figure stands beside that of the yardsticks, as a ratio as well, and beside what was aimed for.
"""

import os
import platform
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.bench.measure import Run

PAGE = Path(__file__).parents[2] / "docs" / "performance.md"
LAST_RUN, PREVIEW = "last run", "preview"
"""The parts of the page that are written by a run."""

FULL, EDIT, CHECK, CHECK_EDIT = "full build", "after one edit", "check from nothing", "check after one edit"  # fmt: skip
EDIT_LATEST = "after one edit of the latest brief"
NEWSBRIEF, SEARCHED = "newsbrief", " with search"
"""The tool, and what is added to the name of one whose site can be searched."""

AIMS = {FULL: (1.5, 0.6), EDIT: (0.15, None), CHECK: (0.5, None), CHECK_EDIT: (0.1, None)}
"""Of Hugo's full build, how much time and memory each may take; an edit is held against an edit."""
SEARCH_AIM = 1.0
"""Of the time of Hugo's full build and Pagefind's over the same pages."""
GROWTH = {FULL: 10.5, EDIT: 3.0}
"""How many times as long something may take with ten times the briefs."""


@dataclass(frozen=True, slots=True)
class Figures:
    """What one tool took for one size: its runs by what was done, and what it made."""

    tool: str
    size: int
    runs: Mapping[str, Run]
    files: int
    bytes: int


def as_markdown(figures: Sequence[Figures], rounds: int) -> str:
    """All tables."""
    parts = [f"{machine()}; medians of {rounds}, one round with search.\n"]
    for size in sorted({one.size for one in figures}):
        of_size = {one.tool: one for one in figures if one.size == size}
        parts.append(f"### {size:,} briefs\n\n" + "\n".join(_table(of_size)) + "\n")
        parts.append("\n".join(_aims(of_size)) + "\n")
        parts.append("\n".join(_searched(of_size)) + "\n")
    if growth := [*_growth(figures)]:
        parts.append("### Growth\n\n" + "\n".join(growth) + "\n")
    return "\n".join(parts)


def write(text: str, part: str = LAST_RUN) -> None:
    """Put the figures into their part of the page, in the place of those of the run before."""
    figures = re.compile(rf"(?<=<!-- {part} -->\n).*?(?=<!-- /{part} -->)", re.DOTALL)
    page = PAGE.read_text(encoding="utf-8")
    PAGE.write_text(figures.sub(lambda _: text, page), encoding="utf-8", newline="\n")


def machine() -> str:
    """On what it was measured."""
    return f"{os.cpu_count()} cores, Python {platform.python_version()}, {platform.system()}"


def _table(figures: Mapping[str, Figures]) -> Iterator[str]:
    yield "| Tool | What | Time | Processor | Memory, largest process | Memory in all | Files | Size |"
    yield "|---|---|---:|---:|---:|---:|---:|---:|"
    for tool, one in figures.items():
        for what, run in one.runs.items():
            made = (f"{one.files:,}", f"{one.bytes / 1e6:.1f} MB") if what == FULL else ("", "")
            cells = (tool, what, f"{run.seconds:.2f} s", f"{run.processor:.2f} s", _megabytes(run.one), _megabytes(run.together), *made)  # fmt: skip
            yield f"| {' | '.join(cells)} |"


def _aims(figures: Mapping[str, Figures]) -> Iterator[str]:
    """newsbrief's figures as parts of the yardsticks'."""
    ours = figures[NEWSBRIEF]
    yardsticks = [t for t in figures if t != NEWSBRIEF and not t.endswith(SEARCHED)]
    yield f"| newsbrief | {' | '.join(f'of {tool}’s' for tool in yardsticks)} | aim, of Hugo’s |"
    yield "|---|" + "---:|" * (len(yardsticks) + 1)
    for what, (time_aim, memory_aim) in AIMS.items():
        against = EDIT if what == EDIT else FULL
        ratios = [ours.runs[what].seconds / figures[t].runs[against].seconds for t in yardsticks]
        yield f"| {what}, time | {' | '.join(f'{ratio:.2f}' for ratio in ratios)} | {time_aim} |"
        ratios = [
            ours.runs[what].processor / figures[t].runs[against].processor for t in yardsticks
        ]
        yield f"| {what}, processor | {' | '.join(f'{ratio:.2f}' for ratio in ratios)} | |"
        if memory_aim:
            ratios = [ours.runs[what].one / figures[t].runs[against].one for t in yardsticks]
            yield f"| {what}, memory | {' | '.join(f'{ratio:.2f}' for ratio in ratios)} | {memory_aim} |"


def _searched(figures: Mapping[str, Figures]) -> Iterator[str]:
    """newsbrief's figures with search as parts of those of Hugo and Pagefind."""
    ours, theirs = (figures[f"{tool}{SEARCHED}"].runs for tool in (NEWSBRIEF, "Hugo"))
    yield "| newsbrief with search | of Hugo’s with Pagefind | aim |"
    yield "|---|---:|---:|"
    for what, against, aim in (
        (FULL, FULL, SEARCH_AIM),
        (EDIT, EDIT, ""),
        (EDIT_LATEST, EDIT, ""),
    ):
        ratio = ours[what].seconds / theirs[against].seconds
        yield f"| {what}, time | {ratio:.2f} | {aim} |"


def _growth(figures: Sequence[Figures]) -> Iterator[str]:
    sizes = sorted({one.size for one in figures})
    if len(sizes) < 2:
        return
    small, large = sizes[0], sizes[-1]
    yield f"| Tool | What | {large:,} against {small:,} | aim |"
    yield "|---|---|---:|---:|"
    by_size = {(one.tool, one.size): one for one in figures}
    for tool in dict.fromkeys(one.tool for one in figures):
        for what, run in by_size[tool, large].runs.items():
            times = run.seconds / by_size[tool, small].runs[what].seconds
            aim = GROWTH.get(what) if tool == NEWSBRIEF and large == 10 * small else None
            yield f"| {tool} | {what} | {times:.1f} × | {f'{aim} ×' if aim else ''} |"


def _megabytes(held: int) -> str:
    return f"{held / 1e6:.0f} MB"
