"""The reference is complete, and its made parts are what the code says now."""

import ast
import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import newsbrief
from tests.docs import newsroom, reference
from tests.docs.pages import PAGES, ROOT, headings, made_parts, prose, with_made_parts
from tests.expected import assert_holds

COMMANDS = ROOT / "docs" / "commands.md"
CLI = ROOT / "generator" / "cli"


@pytest.fixture(scope="module")
def made() -> dict[str, str]:
    return reference.made()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_made_parts_are_what_the_code_says(page: Path, made: dict[str, str]):
    assert not made_parts(page).keys() - made.keys(), "a part is made of something that is gone"
    assert_holds(page, with_made_parts(page, made))


def test_everything_made_stands_somewhere(made: dict[str, str]):
    there = {what for page in PAGES for what in made_parts(page)}
    assert not made.keys() - there


@pytest.mark.parametrize("model", reference.models())
def test_every_key_is_described(model: str):
    fields = reference.models()[model].model_fields
    assert not [name for name, field in fields.items() if not field.description]


@pytest.mark.parametrize("name", [name for name in reference.commands() if name])
def test_every_command_has_a_section(name: str):
    assert f"`{name}`" in headings(COMMANDS)


def test_the_table_of_commands_is_complete():
    listed = re.findall(r"^\| .+ \| \[`(\w+)`\]\(#\w+\) \|$", prose(COMMANDS), re.MULTILINE)
    assert sorted(listed) == sorted(name for name in reference.commands() if name)


@pytest.mark.parametrize("name", reference.commands())
def test_every_option_says_what_it_is_for(name: str):
    command = reference.commands()[name]
    options = [one for one in command.params if one.param_type_name == "option"]
    assert not [one.name for one in options if not getattr(one, "help", "")]


def test_every_exit_code_is_documented():
    codes = set(re.findall(r"^\| (\d+) \|", prose(COMMANDS), re.MULTILINE))
    assert codes == _exit_codes()


def _exit_codes() -> set[str]:
    """Every number that the command line hands to `sys.exit`."""
    found = set()
    for file in CLI.glob("*.py"):
        for call in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(call, ast.Call) and ast.unparse(call.func) == "sys.exit":
                numbers = (n for n in ast.walk(call.args[0]) if isinstance(n, ast.Constant))
                found |= {str(n.value) for n in numbers if type(n.value) is int}
    return found


@pytest.mark.parametrize(("part", "code"), [("", 0), ("headlne: Ferry\n", 1)])
def test_exit_codes_are_as_documented(part: str, code: int, tmp_path: Path):
    file = newsroom.make(tmp_path, text=newsroom.article(part))
    assert CliRunner().invoke(newsbrief, ["-f", str(file), "check"]).exit_code == code


def test_without_a_newsroom_the_exit_code_is_as_documented(tmp_path: Path):
    missing = str(tmp_path / "mkdocs.yml")
    assert CliRunner().invoke(newsbrief, ["-f", missing, "check"]).exit_code == 2
