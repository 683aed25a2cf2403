"""Each import contract in pyproject.toml fails when it is broken."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent

PLANTED = (
    ("generator.cli.desk", "generator.plugin"),
    ("generator.plugin", "generator.cli.session"),
    ("generator.newsroom", "generator.clock"),
    ("generator.checks", "generator.briefing"),
    ("generator.edition", "generator.newsroom"),
    ("generator.press", "generator.report"),
    ("generator.prose", "generator.article"),
    ("generator.vocabulary", "generator.problem"),
    ("generator.report", "generator.intake"),
    ("generator.plugin", "generator.checks"),
    ("generator.checks", "yaml"),
    ("generator.newsroom", "mkdocs"),
    ("generator.cli.session", "markdown"),
    ("generator.views", "jinja2"),
    ("generator.syndicate", "PIL"),
    ("generator.typeset", "imagesize"),
    ("generator.syndicate", "generator.cards"),
    ("generator.briefing", "random"),
    ("generator.intake", "socket"),
    ("generator.proofing", "distributed"),
)
"""Imports that nobody may write: the module, and what it would import."""

LINT = (
    "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(no_cache=True))"
)


def plant(folder: Path, module: str, imported: str) -> None:
    path = folder / module.replace(".", "/")
    file = path / "__init__.py" if path.is_dir() else path.with_suffix(".py")
    with file.open("a", encoding="utf-8") as source:
        source.write(f"\nimport {imported}\n")


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> str:
    """What import-linter says of a copy of the package with every forbidden import in it."""
    folder = tmp_path_factory.mktemp("planted")
    shutil.copytree(ROOT / "generator", folder / "generator")
    shutil.copy(ROOT / "pyproject.toml", folder)
    for module, imported in PLANTED:
        plant(folder, module, imported)
    environment = {**os.environ, "PYTHONPATH": str(folder), "COLUMNS": "200"}
    linted = subprocess.run(
        [sys.executable, "-c", LINT],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert linted.returncode == 1, linted.stdout + linted.stderr
    return linted.stdout


@pytest.mark.parametrize(("module", "imported"), PLANTED)
def test_a_forbidden_import_is_found(report: str, module: str, imported: str) -> None:
    assert f"{module} -> {imported} (l." in report


def test_every_contract_can_be_broken(report: str) -> None:
    assert "0 kept" in report
