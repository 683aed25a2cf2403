"""Who does the work: `--jobs` and `--executor`. In: what is said on the command line. Out: what goes before mkdocs.yml."""

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

import click

from generator.cli.session import give_up
from generator.settings import options_from

Command = TypeVar("Command", bound=Callable[..., Any])


def _executor(_context: click.Context, _option: click.Parameter, value: str | None) -> str | None:
    _, wrong = options_from({"executor": value})
    if wrong:
        give_up(wrong[0][1])
    return value


def working_options(command: Command) -> Command:
    """The command with the options that say who works."""
    jobs = click.option(
        "--jobs",
        type=click.IntRange(min=1),
        help="How many processes work at once; without it, what `jobs` in mkdocs.yml says, or one for each core.",
    )
    executor = click.option(
        "--executor",
        metavar="ADDRESS",
        callback=_executor,
        help="A Dask cluster that reads and checks the articles: tcp://10.0.0.5:8786; without it, what `executor` in mkdocs.yml says, or none.",
    )
    return jobs(executor(command))


def said(workers: Mapping[str, Any]) -> dict[str, Any]:
    """Those of the options that were given."""
    return {name: value for name, value in workers.items() if value is not None}
