"""What every command starts from. In: the path of mkdocs.yml. Out: settings, the moment, ways to give up."""

import sys
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import NoReturn

import click

from generator import clock
from generator.intake import CannotRun, read_settings
from generator.problem import Problem
from generator.proofing import wrong_rules
from generator.settings import Settings


@dataclass(frozen=True)
class Session:
    """One run of the command line."""

    config_file: Path

    @cached_property
    def settings(self) -> Settings:
        """The newsroom's settings; without them, the command can't run."""
        try:
            settings = read_settings(self.config_file)
        except CannotRun as cause:
            give_up(cause.message, cause.hint)
        for message in wrong_rules(settings.rules):
            hint = f"Mend `rules` below `newsbrief` in the plugins of {self.config_file.name}."
            give_up(message, hint)
        return settings

    @property
    def folder(self) -> str:
        """The newsroom's folder within its repository: 'desk', or '' where it is the repository."""
        root = self.settings.root.resolve()
        for above in (root, *root.parents):
            if (above / ".git").exists():
                return "" if above == root else root.relative_to(above).as_posix()
        return ""

    @cached_property
    def now(self) -> datetime:
        """The moment of this run."""
        return clock.now()


def give_up(message: str, hint: str = "") -> NoReturn:
    """Say why the command could not run, and what to do, and end with exit code 2."""
    click.echo(f"newsbrief: {message}", err=True)
    if hint:
        click.echo(f"  {hint}", err=True)
    sys.exit(2)


def tally(problems: tuple[Problem, ...]) -> str:
    """'2 errors and 1 warning in 2 files.'."""
    errors = sum(problem.severity == "error" for problem in problems)
    warnings = len(problems) - errors
    files = len({problem.path for problem in problems})
    counts = [_count(errors, "error"), _count(warnings, "warning")]
    said = " and ".join(count for count in counts if count)
    return f"{said} in {_count(files, 'file')}."


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}" if number else ""
