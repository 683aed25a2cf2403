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
    "brief": ("proof:brief", "Print the brief of ARTICLE as Markdown."),
    "build": ("publishing:build", "Build the site, and put it in place of the last one."),
    "check": ("check:check", "Say what is wrong, where, and what to do about it."),
    "digest": ("digest:digest", "Write the briefs of a day as an email."),
    "export": ("publishing:export", "Write every page as Markdown into FOLDER."),
    "init": ("desk:start", "Start a newsroom of your own in FOLDER."),
    "new": ("desk:new", "Begin an article: a dated file to fill in."),
    "rules": ("rules:rules", "List the rules, or explain those with CODE."),
    "schema": ("proof:schema", "Print the JSON Schema of an article's annotation."),
    "serve": ("publishing:serve", "Preview the site in a browser while you write."),
}
"""Where each command is, and what it does in a line: one that is not asked for is not imported, nor what it needs."""


class Commands(click.Group):
    """The commands, each imported when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 -- click's signature
        """All of them, by name."""
        return [*COMMANDS]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 -- the same
        """The command of that name."""
        if cmd_name not in COMMANDS:
            return None
        module, _, name = COMMANDS[cmd_name][0].partition(":")
        command = getattr(import_module(f"generator.cli.{module}"), name)
        return command if isinstance(command, click.Command) else None

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that is asked for; where there is none, the one that is meant is named."""
        try:
            return super().resolve_command(ctx, args)
        except click.NoSuchCommand as error:
            raise click.NoSuchCommand(error.command_name, possibilities=COMMANDS, ctx=ctx) from None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 -- the same
        """List them without importing any."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, short) for name, (_, short) in COMMANDS.items()])


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
