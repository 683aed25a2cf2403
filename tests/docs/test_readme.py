"""The README, the architecture page and the changelog say what the code says."""

import re
import tomllib

import generator
from tests.browser.pictures import PICTURES
from tests.docs.pages import ROOT, links, prose

README = ROOT / "README.md"
ARCHITECTURE = ROOT / "docs" / "architecture.md"
_STEP = re.compile(r"^\d\. .+$", re.MULTILINE)


def test_the_six_lines_are_those_of_the_code():
    section = prose(README).split("## How an article becomes a page")[1].split("\n## ")[0]
    steps = _STEP.findall(section)
    assert len(steps) == 6
    assert steps == _STEP.findall(generator.__doc__ or "")


def test_the_two_commands_exist():
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for target in ("site", "test"):
        assert f"`make {target}`" in README.read_text(encoding="utf-8")
        assert f"\n{target}:" in makefile


def test_it_shows_what_make_pictures_takes():
    shown = {link for link in links(README) if link.startswith("docs/images/")}
    assert shown == {f"docs/images/{name}.webp" for name in PICTURES}
    assert all((ROOT / picture).read_bytes()[8:12] == b"WEBP" for picture in shown)


def test_a_picture_is_light():
    assert max(path.stat().st_size for path in (ROOT / "docs" / "images").iterdir()) < 150_000


def test_the_map_of_the_code_is_complete():
    parts = {path.name for path in (ROOT / "generator").iterdir() if path.name[0] not in "_."}
    text = ARCHITECTURE.read_text(encoding="utf-8")
    assert not [part for part in sorted(parts) if f"`generator/{part}" not in text]


def test_the_map_of_the_code_names_nothing_that_is_gone():
    named = re.findall(r"`((?:generator|site_theme|tools|tests)/[\w/.-]*)`", prose(ARCHITECTURE))
    assert named
    assert not [path for path in named if not (ROOT / path).exists()]


def test_the_changelog_has_this_version():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["version"] in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
