"""`brief` and `schema`. In: the newsroom's files. Out: a brief as Markdown, the JSON Schema of annotations."""

import json
import sys
from pathlib import Path

import click

from generator.cli.paths import lines_of, within
from generator.cli.session import Session, give_up
from generator.intake import annotation_schema
from generator.newsroom import proofread
from generator.report import as_text
from generator.typeset import brief_markdown

NOT_OUT = {"draft": "This is a draft.", "embargoed": "This is under embargo."}


@click.command()
@click.argument("article", type=click.Path(path_type=Path))
@click.pass_obj
def brief(session: Session, article: Path) -> None:
    """Print the brief of ARTICLE as Markdown.

    ARTICLE is a file in content/articles/. Its problems, if it has any, go to standard error, and
    so does a line that says whether it is a draft or under embargo.

    Exit code 0: printed. 1: the article has errors. 2: there is no such article.
    """
    path = within(article, session)
    proof = proofread(session.settings, session.now, preview=True)
    problems = [problem for problem in proof.problems if problem.path == path]
    lines = lines_of(article)
    for problem in problems:
        click.echo(as_text(problem, lines), err=True)
    found = next((one for one in proof.briefs if one.path == path), None)
    if found:
        if found.state in NOT_OUT:
            click.echo(f"{NOT_OUT[found.state]} Readers don’t see it.", err=True)
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
