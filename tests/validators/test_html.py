"""Every page, and the Nu HTML checker."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.conftest import ROOT, need

JAR = ROOT / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"


@pytest.fixture(scope="session")
def checker() -> list[str]:
    """The command line of the checker."""
    java = shutil.which("java")
    need(java, "Java", "install Java 17 or newer.")
    need(JAR.exists(), "vnu-jar", "install npm, then run make test, which gets it.")
    return [str(java), "-jar", str(JAR), "--format", "json", "--stdout", "--skip-non-html"]


def said(checker: list[str], folder: Path) -> list[str]:
    checked = subprocess.run([*checker, str(folder)], capture_output=True, text=True, check=False)
    messages = json.loads(checked.stdout)["messages"]
    return [
        f"{message['url'].partition(folder.name)[2]}:{message.get('lastLine')}: {message['message']}"
        for message in messages
    ]


def test_our_own_site_is_sound_html(checker: list[str], site: Path) -> None:
    assert said(checker, site) == []


def test_whatever_a_brief_can_have_is_sound_html(checker: list[str], merrow: Path) -> None:
    assert said(checker, merrow) == []


def test_the_checker_finds_a_mistake(checker: list[str], tmp_path: Path) -> None:
    page = "<!doctype html><html lang=en><title>x</title><p id=a>x<p id=a>y"
    (tmp_path / "index.html").write_text(page)
    assert any("Duplicate ID" in message for message in said(checker, tmp_path))
