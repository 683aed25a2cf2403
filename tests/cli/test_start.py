"""A command starts fast: it imports nothing that it does not need."""

import subprocess
import sys

import click
from click.testing import CliRunner

from generator.cli import COMMANDS, newsbrief

IMPORTED = "import sys; from generator.cli import newsbrief; newsbrief.get_command(None, 'check'); print(*sys.modules)"
NEEDLESS = {
    "concurrent.futures.process",
    "generator.newsroom",
    "generator.typeset",
    "generator.syndicate",
    "generator.cards",
    "generator.search",
    "jinja2",
    "markdown",
    "mkdocs",
    "nh3",
    "PIL",
}


def test_check_imports_nothing_of_what_makes_the_site() -> None:
    done = subprocess.run(
        [sys.executable, "-c", IMPORTED], capture_output=True, text=True, check=True
    )
    imported = set(done.stdout.split())
    assert "generator.proofing" in imported
    assert not imported & NEEDLESS


def test_a_build_imports_nothing_of_what_a_preview_needs() -> None:
    code = "import sys, generator.host, generator.plugin; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    imported = set(done.stdout.split())
    assert "generator.host.due" in imported
    without = {"generator.host.previewing", "generator.host.serving"}
    assert not imported & (without | {"mkdocs.livereload", "watchdog"})


def test_help_imports_no_command() -> None:
    code = "import sys; from generator.cli import newsbrief; newsbrief(['--help'], standalone_mode=False); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    *told, imported = done.stdout.splitlines()
    assert "  build   Build the site, and put it in place of the last one." in told
    assert not {name for name in imported.split() if name.startswith("generator.cli.")}


def test_a_mistyped_command_is_told_which_one_is_meant() -> None:
    said = CliRunner().invoke(newsbrief, ["biuld"])
    assert said.exit_code == 2
    assert "No such command 'biuld'. Did you mean 'build'?" in said.output


def test_every_command_is_where_it_is_looked_for() -> None:
    context = click.Context(newsbrief)
    assert newsbrief.list_commands(context) == sorted(COMMANDS)
    for name in COMMANDS:
        command = newsbrief.get_command(context, name)
        assert command
        assert command.name == name
        assert COMMANDS[name][1] == command.get_short_help_str(limit=90)
    assert newsbrief.get_command(context, "biuld") is None
