"""The command line: in, arguments; out, text and an exit code.

Exit codes of every command: 0 when there is nothing to report, 1 when there are problems in the
newsroom's files, 2 when the command could not run.
"""

import sys
from importlib import import_module
from pathlib import Path

import click

CONTEXT = {"help_option_names": ["-h", "--help"], "max_content_width": 90}

COMMANDS = {
    "brief": "proof:brief",
    "build": "publishing:build",
    "check": "check:check",
    "digest": "digest:digest",
    "export": "publishing:export",
    "init": "desk:start",
    "new": "desk:new",
    "rules": "rules:rules",
    "schema": "proof:schema",
    "serve": "publishing:serve",
}
"""Where each command is: one that is not asked for is not imported, nor what it needs."""


class Commands(click.Group):
    """The commands, each imported when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 -- click's signature
        """All of them, by name."""
        return [*COMMANDS]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 -- the same
        """The command of that name."""
        module, _, name = COMMANDS.get(cmd_name, "").partition(":")
        if not name:
            return None
        command = getattr(import_module(f"generator.cli.{module}"), name)
        return command if isinstance(command, click.Command) else None


@click.group(cls=Commands, context_settings=CONTEXT)
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
    from generator.cli.session import Session  # noqa: PLC0415 -- `--version` needs nothing of it

    context.obj = Session(config_file)


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
