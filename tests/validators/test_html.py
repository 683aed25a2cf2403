"""Every page, and the Nu HTML checker."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.conftest import ROOT, need

JAR = ROOT / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"


MISTAKE = "<!doctype html><html lang=en><title>x</title><p id=a>x<p id=a>y"
"""A page that the checker has to find fault with."""


@pytest.fixture(scope="session")
def said(site: Path, merrow: Path, tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """What the checker says of both sites and of the mistake: '/sheet/about/index.html:1: …'."""
    java = shutil.which("java")
    need(java, "Java", "install Java 17 or newer.")
    need(JAR.exists(), "vnu-jar", "install npm, then run make test, which gets it.")
    mistaken = tmp_path_factory.mktemp("mistaken")
    (mistaken / "index.html").write_text(MISTAKE)
    options = ("--format", "json", "--stdout", "--skip-non-html", "--skip-info-messages")
    command = [str(java), "-jar", str(JAR), *options, str(site), str(merrow), str(mistaken)]
    checked = subprocess.run(command, capture_output=True, text=True, check=False)
    return [
        f"{message['url']}:{message.get('lastLine')}: {message['message']}"
        for message in json.loads(checked.stdout)["messages"]
    ]


def test_every_page_is_sound_html(said: list[str]) -> None:
    assert [message for message in said if "/mistaken" not in message] == []


def test_the_checker_finds_a_mistake(said: list[str]) -> None:
    assert any("Duplicate ID" in message for message in said if "/mistaken" in message)
