"""What a command loads before it begins: nothing that it can do without."""

import subprocess
import sys
from pathlib import Path

import pytest

LOADED = """
import sys
from generator.cli import newsbrief
try:
    newsbrief(sys.argv[1:])
finally:
    print("loaded:", *sys.modules)
"""
MAKING_PAGES = {"mkdocs", "jinja2", "markdown", "nh3", "pagefind_bin", "PIL", "xml.etree"}
PUBLISHING = {
    f"generator.{one}"
    for one in ("newsroom", "edition", "typeset", "syndicate", "search", "cards", "press", "host")
}
EMAIL = {"email.policy", "email.headerregistry", "generator.syndicate.digest"}
PREVIEW = {"watchdog", "generator.host.previewing", "generator.host.serving"}
OTHER_MACHINES = {"distributed", "dask"}


@pytest.mark.parametrize(
    ("command", "without"),
    [
        (
            ["--version"],
            MAKING_PAGES | PUBLISHING | EMAIL | PREVIEW | OTHER_MACHINES | {"pydantic"},
        ),
        (["check"], MAKING_PAGES | PUBLISHING | EMAIL | PREVIEW | OTHER_MACHINES),
        (["rules", "NB201"], MAKING_PAGES | PUBLISHING | EMAIL | PREVIEW | OTHER_MACHINES),
        (["build"], {"PIL"} | EMAIL | PREVIEW | OTHER_MACHINES),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_a_command_loads_nothing_that_others_need(
    newsroom: Path, command: list[str], without: set[str]
) -> None:
    config = newsroom / "mkdocs.yml"
    text = config.read_text(encoding="utf-8")
    begins = "  - newsbrief:\n"
    config.write_text(text.replace(begins, f"{begins}      cards: false\n"), encoding="utf-8")
    said = subprocess.run(
        [sys.executable, "-c", LOADED, *command],
        cwd=newsroom,
        capture_output=True,
        text=True,
        check=False,
    )
    *_, last = said.stdout.splitlines()
    assert last.startswith("loaded: ")
    assert said.returncode == 0, said.stderr
    assert sorted(without & {*last.split()}) == []
