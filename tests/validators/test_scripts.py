"""The theme's scripts: sound JavaScript, and held to the rules in eslint.config.js."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.conftest import ROOT, need
from tests.theme.rendering import ENVIRONMENT
from tests.theme.stylesheets import THEME_FOLDER

RULES = Path(__file__).parent / "eslint.config.js"
ESLINT = ROOT / "node_modules" / "eslint" / "bin" / "eslint.js"
TEMPLATE = THEME_FOLDER / "js" / "site.js"
SOURCES = sorted({*THEME_FOLDER.glob("sw.js"), *THEME_FOLDER.glob("js/**/*.js")} - {TEMPLATE})

MISTAKES = {
    "const unused = 1": "no-unused-vars",
    "document.body.innerHTML = location.hash": "no-restricted-properties",
    "document.body['outerHTML'] = ''": "no-restricted-properties",
    "document.body.insertAdjacentHTML('beforeend', '')": "no-restricted-properties",
    "document.write('')": "no-restricted-properties",
    "setTimeout('print()')": "no-implied-eval",
    "documnet.title = ''": "no-undef",
    "if (location.hash == '') print()": "eqeqeq",
    "let once = 1; print(once)": "prefer-const",
}
"""One of each kind, and the rule that it breaks."""


@pytest.fixture(scope="module")
def node() -> str:
    path = shutil.which("node")
    need(path and ESLINT.exists(), "ESLint", "install npm, then run make test, which gets it.")
    assert path
    return path


def complaints(node: str, *arguments: str | Path, source: str | None = None) -> list[str]:
    """What ESLint says: 'file:line rule: message'."""
    command = [node, ESLINT, "--config", RULES, "--format", "json", *arguments]
    said = subprocess.run(
        command, cwd=ROOT, input=source, capture_output=True, text=True, check=False
    )
    assert said.stdout, said.stderr
    return [
        f"{Path(file['filePath']).name}:{one.get('line')} {one['ruleId']}: {one['message']}"
        for file in json.loads(said.stdout)
        for one in file["messages"]
    ]


def test_the_linter_has_nothing_to_say(node: str) -> None:
    assert complaints(node, *SOURCES) == []


@pytest.mark.parametrize(("mistake", "rule"), MISTAKES.items())
def test_the_linter_finds(node: str, mistake: str, rule: str) -> None:
    file = "site_theme/js/new.js"
    (found,) = complaints(node, "--stdin", "--stdin-filename", file, source=f"{mistake}\n")
    assert f" {rule}: " in found


def is_sound(node: str, source: str, kind: str) -> str:
    """'' or what node says of its syntax."""
    return subprocess.run(
        [node, f"--input-type={kind}", "--check"],
        input=source,
        capture_output=True,
        text=True,
        check=False,
    ).stderr


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.name)
def test_its_syntax_is_sound(node: str, path: Path) -> None:
    kind = "commonjs" if path.name in {"sw.js", "early.js"} else "module"
    assert is_sound(node, path.read_text(encoding="utf-8"), kind) == ""


def test_so_is_that_of_the_one_file_that_readers_get(node: str) -> None:
    whole = ENVIRONMENT.get_template("js/site.js").render()
    assert is_sound(node, whole, "module") == ""
    assert "SyntaxError" in is_sound(node, whole + "}", "module")
