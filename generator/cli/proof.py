"""`check`, `brief` and `schema`. In: the newsroom's files. Out: problems, a brief, the JSON Schema."""

import json
import sys
from collections.abc import Iterable
from pathlib import Path

import click

from generator.cli.progress import Progress
from generator.cli.session import Session, give_up, tally
from generator.intake import annotation_schema
from generator.newsroom import Proof, proofread
from generator.problem import Problem
from generator.report import as_json, as_text
from generator.typeset import brief_markdown


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="text: one problem after the other, with the line it is in. json: a list of objects.",
)
@click.pass_obj
def check(session: Session, paths: tuple[Path, ...], form: str) -> None:
    """Say what is wrong, where, and what to do about it.

    Checks every article and registry of the newsroom. With PATHS (files or folders), reports only
    the problems in those.

    Exit code 0: nothing to report. 1: there are problems. 2: the check could not run.
    """
    wanted = [_within(path, session) for path in paths]
    with Progress("text" if form == "text" else None) as progress:
        proof = proofread(session.settings, session.now, preview=True, progress=progress.tell)
    problems = tuple(problem for problem in proof.problems if _is_in(problem.path, wanted))
    if form == "json":
        click.echo(as_json(problems))
    else:
        _print(problems, session)
        click.echo(tally(problems) if problems else _all_clear(proof, wanted), err=True)
    sys.exit(1 if problems else 0)


def _within(path: Path, session: Session) -> str:
    """A path as problems name it: relative to the newsroom's folder."""
    if not path.exists():
        give_up(f"There is no {path}.", "Give the path of an article, a registry or a folder.")
    full = path.resolve()
    root = session.settings.root.resolve()
    if not full.is_relative_to(root):
        give_up(f"{path} is not in this newsroom’s folder, {root}.")
    return full.relative_to(root).as_posix()


def _is_in(path: str, wanted: Iterable[str]) -> bool:
    folders = list(wanted)
    return not folders or any(
        folder in {".", path} or path.startswith(f"{folder}/") for folder in folders
    )


def _print(problems: Iterable[Problem], session: Session) -> None:
    lines: dict[str, list[str]] = {}
    for problem in problems:
        if problem.path not in lines:
            lines[problem.path] = _lines_of(session.settings.root / problem.path)
        click.echo(as_text(problem, lines[problem.path]))


def _lines_of(file: Path) -> list[str]:
    try:
        text = file.read_bytes().decode("utf-8-sig", errors="replace")
    except OSError:
        return []
    return [line.removesuffix("\r") for line in text.split("\n")]


def _all_clear(proof: Proof, wanted: list[str]) -> str:
    checked = [article for article in proof.copy.articles if _is_in(article.path, wanted)]
    number = len(checked)
    return f"Nothing to report: {number} article{'' if number == 1 else 's'} checked."


@click.command()
@click.argument("article", type=click.Path(path_type=Path))
@click.pass_obj
def brief(session: Session, article: Path) -> None:
    """Print the brief of ARTICLE as Markdown.

    ARTICLE is a file in content/articles/. Its problems, if it has any, go to standard error.

    Exit code 0: printed. 1: the article has errors. 2: there is no such article.
    """
    path = _within(article, session)
    proof = proofread(session.settings, session.now, preview=True)
    problems = [problem for problem in proof.problems if problem.path == path]
    lines = _lines_of(article)
    for problem in problems:
        click.echo(as_text(problem, lines), err=True)
    found = next((one for one in proof.briefs if one.path == path), None)
    if found:
        click.echo(brief_markdown(found), nl=False)
    elif not problems:
        give_up(f"{article} is not an article.", "Articles are in content/articles/YEAR/MONTH/.")
    sys.exit(1 if any(problem.severity == "error" for problem in problems) else 0)


@click.command()
def schema() -> None:
    """Print the JSON Schema of an article's annotation.

    For editors' plug-ins that complete and check YAML while you type.
    """
    click.echo(json.dumps(annotation_schema(), indent=2, ensure_ascii=False))
