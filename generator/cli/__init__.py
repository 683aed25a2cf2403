"""The command line: in, arguments; out, text and an exit code.

Exit codes of every command: 0 when there is nothing to report, 1 when there are problems in the
newsroom's files, 2 when the command could not run.
"""

import sys
from pathlib import Path

import click

from generator.cli.check import check
from generator.cli.desk import new, start
from generator.cli.digest import digest
from generator.cli.proof import brief, schema
from generator.cli.publishing import build, export, serve
from generator.cli.rules import rules
from generator.cli.session import Session

CONTEXT = {"help_option_names": ["-h", "--help"], "max_content_width": 90}


@click.group(context_settings=CONTEXT)
@click.option(
    "-f",
    "--config-file",
    type=click.Path(path_type=Path),
    default=Path("mkdocs.yml"),
    show_default=True,
    help="The newsroom's mkdocs.yml.",
)
@click.version_option(package_name="newsbrief", message="%(prog)s %(version)s")
@click.pass_context
def newsbrief(context: click.Context, config_file: Path) -> None:
    """Turn annotated articles into news briefs, and briefs into a site.

    Start with `newsbrief new "Headline"`, fill in the blanks, run `newsbrief check`, look at it
    with `newsbrief serve`, and publish with `newsbrief build`.

    Exit codes: 0 nothing to report, 1 problems in your files, 2 the command could not run.
    """
    context.obj = Session(config_file)


for command in (new, check, rules, brief, export, build, digest, serve, schema, start):
    newsbrief.add_command(command)


def main() -> None:
    """Run `newsbrief`; whatever happens, no editor sees a traceback."""
    try:
        newsbrief(standalone_mode=True)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(2)
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        click.echo(f"newsbrief: {where}{error.strerror or error}.", err=True)
        sys.exit(2)
