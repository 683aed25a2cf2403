"""Every page, and the Nu HTML checker."""

import json
import shutil
import subprocess
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.conftest import ROOT, need, told_once
from tests.serving import served

JAR = ROOT / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"


MACHINE = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xss4m")
"""For a program that runs for some seconds it does not pay to compile well, which takes as long as
the checking; what is compiled badly needs a deeper stack."""

ALLOW_THIS_MACHINE = "-Dnu.validator.servlet.allow-forbidden-hosts=true"
"""The checker asks no server of its own machine unless it is told to."""

MISTAKE = "<!doctype html><html lang=en><title>x</title><p id=a>x<p id=a>y"
"""A page that the checker has to find fault with."""


@pytest.fixture(scope="session")
def said(
    site: Path, merrow: Path, shared: Path, tmp_path_factory: pytest.TempPathFactory
) -> list[str]:
    """What the checker says of both sites, as they are served, and of the mistake: '…/about/index.html:1: …'."""
    java = shutil.which("java")
    need(java, "Java", "install Java 17 or newer.")
    need(JAR.exists(), "vnu-jar", "install npm, then run make test, which gets it.")
    wrong = tmp_path_factory.mktemp("wrong")
    (wrong / "mistaken.html").write_text(MISTAKE)
    checked = told_once(shared / "checked.json", lambda: check(str(java), site, merrow, wrong))
    return [
        f"{message['url']}:{message.get('lastLine')}: {message['message']}"
        for message in json.loads(checked)["messages"]
    ]


def check(java: str, *folders: Path) -> str:
    """What the checker says of every page of these folders, as they are served."""
    options = ("--format", "json", "--stdout", "--skip-info-messages")
    with ExitStack() as servers:
        addresses = [(folder, servers.enter_context(served(folder))) for folder in folders]
        pages = [
            address + file.relative_to(folder).as_posix()
            for folder, address in addresses
            for file in sorted(folder.rglob("*.html"))
        ]
        command = [java, *MACHINE, ALLOW_THIS_MACHINE, "-jar", str(JAR), *options, *pages]
        return subprocess.run(command, capture_output=True, text=True, check=False).stdout


def test_every_page_is_sound_html(said: list[str]) -> None:
    assert [message for message in said if "/mistaken" not in message] == []


def test_the_checker_finds_a_mistake(said: list[str]) -> None:
    assert any("Duplicate ID" in message for message in said if "/mistaken" in message)
