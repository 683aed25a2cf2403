"""`check`. In: the newsroom's files, or one from standard input. Out: what is wrong, in a format of the editor's choice."""

import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from importlib.metadata import version
from pathlib import Path
from typing import Any

import click

from generator.cli.hired import said, working_options
from generator.cli.paths import is_in, lines_of, within
from generator.cli.progress import Progress
from generator.cli.session import Session, give_up, tally
from generator.problem import Problem
from generator.proofing import RULES, Checked
from generator.proofing import check as check_newsroom
from generator.report import as_github, as_json, as_sarif, as_text
from generator.severities import meant

FORMATS = ("text", "json", "github", "sarif")


def _codes(_context: click.Context, _option: click.Parameter, value: Sequence[str]) -> list[str]:
    """Codes, or their beginnings, however they are parted."""
    found = [code.upper() for given in value for code in given.replace(",", " ").split()]
    for code in found:
        if not any(rule.code.startswith(code) for rule in RULES):
            give_up(f"No rule’s code begins with {code}.", meant(code, RULES))
    return found


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    default="text",
    show_default=True,
    help="text: one problem after the other, with the line it is in. json: a list of objects. github: annotations of a change, from a workflow. sarif: for code scanning.",
)
@click.option(
    "--select",
    multiple=True,
    metavar="CODES",
    callback=_codes,
    help="Report only these rules: NB3,NB423. The beginning of a code stands for all that begin so.",
)
@click.option(
    "--ignore", multiple=True, metavar="CODES", callback=_codes, help="Don’t report these rules."
)
@click.option("--exit-zero", is_flag=True, help="End with exit code 0 even if there are problems.")
@click.option(
    "--stdin-filename",
    metavar="PATH",
    type=click.Path(path_type=Path),
    help="Read that file’s text from standard input instead, and report only its problems: for editors’ plug-ins.",
)
@click.option(
    "--fix",
    is_flag=True,
    help="First mend what is safe: the typography of quotes, the spelling of people’s names, the order of keys, a missing digest.",
)
@click.option("--diff", is_flag=True, help="Show what --fix would change, and change nothing.")
@working_options
@click.option(
    "--no-cache",
    is_flag=True,
    help="Look at every article anew, and keep nothing for the next time. Otherwise only what changed since the last check is looked at, with the same result.",
)
@click.pass_obj
def check(  # noqa: PLR0913 # an option each
    session: Session,
    /,
    paths: tuple[Path, ...],
    *,
    form: str,
    select: list[str],
    ignore: list[str],
    exit_zero: bool,
    stdin_filename: Path | None,
    fix: bool,
    diff: bool,
    no_cache: bool,
    **workers: Any,
) -> None:
    """Say what is wrong, where, and what to do about it.

    Checks every article and registry of the newsroom. With PATHS (files or folders), reports only
    the problems in those.

    Exit code 0: nothing to report. 1: there are problems, or with --diff, something to mend. 2: the
    check could not run.
    """
    if stdin_filename and (fix or diff):
        give_up("What comes from standard input can’t be mended.", "Save it, and name the file.")
    wanted = [within(path, session) for path in paths]
    instead: dict[str, bytes] = {}
    if stdin_filename:
        name = within(stdin_filename, session, there=False)
        instead[name] = sys.stdin.buffer.read()
        wanted = [name]
    if diff:
        differ = _mend(session, wanted, workers, keep=not no_cache, write=False)
        sys.exit(1 if differ and not exit_zero else 0)
    if fix and (number := _mend(session, wanted, workers, keep=not no_cache, write=True)):
        click.echo(f"Mended {number} article{'' if number == 1 else 's'}.", err=True)
    checked = _check(session, form, instead, workers, keep=not no_cache)
    problems = tuple(
        problem
        for problem in checked.problems
        if is_in(problem.path, wanted) and _is_wanted(problem.rule, select, ignore)
    )
    _report(form, problems, session, instead)
    if form == "text":
        click.echo(tally(problems) if problems else _all_clear(checked, wanted), err=True)
    sys.exit(1 if problems and not exit_zero else 0)


def _mend(
    session: Session, wanted: list[str], workers: Mapping[str, Any], *, keep: bool, write: bool
) -> int:
    """Mend the articles wanted, or show what would be; how many there are."""
    from generator.cli.mend import mend_articles  # noqa: PLC0415 -- it needs what publishing does, at a fifth of a second, and most checks don't mend

    checked = _check(session, "", {}, workers, keep=keep)
    return mend_articles(session, checked, wanted, write=write)


def _check(
    session: Session,
    form: str,
    instead: dict[str, bytes],
    workers: Mapping[str, Any],
    *,
    keep: bool,
) -> Checked:
    settings = replace(session.settings, **said(workers))
    with Progress(form if form == "text" else None) as progress:
        return check_newsroom(
            settings, session.now, progress=progress.tell, instead=instead, keep=keep
        )


def _is_wanted(code: str, select: Sequence[str], ignore: Sequence[str]) -> bool:
    return code.startswith(tuple(select) or "") and not code.startswith(tuple(ignore))


def _report(
    form: str, problems: Sequence[Problem], session: Session, instead: dict[str, bytes]
) -> None:
    match form:
        case "json":
            click.echo(as_json(problems))
        case "github":
            click.echo(as_github(problems, RULES, session.folder), nl=False)
        case "sarif":
            click.echo(as_sarif(problems, RULES, version("newsbrief"), session.folder))
        case _:
            _print(problems, session, instead)


def _print(problems: Iterable[Problem], session: Session, instead: dict[str, bytes]) -> None:
    lines: dict[str, list[str]] = {}
    for problem in problems:
        if problem.path not in lines:
            file = session.settings.root / problem.path
            lines[problem.path] = lines_of(file, instead.get(problem.path))
        click.echo(as_text(problem, lines[problem.path]))


def _all_clear(checked: Checked, wanted: list[str]) -> str:
    number = sum(is_in(path, wanted) for path in checked.articles)
    return f"Nothing to report: {number} article{'' if number == 1 else 's'} checked."
