"""House rules that no linter knows."""

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parent.parent.parent
SOURCES = [
    path
    for folder in ("generator", "site_theme", "tools")
    for path in (ROOT / folder).rglob("*.py")
    if "__pycache__" not in path.parts  # where compiled templates are kept
]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
LOCKED = re.compile(r"^(?P<name>[\w.-]+)==(?P<version>[^ ]+)(?: ; .+)? \\$")


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_file_is_short_and_says_what_it_is(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    assert len(source.splitlines()) <= 300
    assert ast.get_docstring(ast.parse(source))


def readings_of_the_clock(source: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Attribute) and node.attr in {"now", "utcnow", "today", "time_ns"}:
            yield ast.unparse(node)


def test_only_clock_reads_the_clock() -> None:
    readers = {
        path.relative_to(ROOT).as_posix()
        for path in SOURCES
        if any(
            reading.startswith(("date", "time"))
            for reading in readings_of_the_clock(path.read_text())
        )
    }
    assert readers == {"generator/clock.py"}


def locked(lock: str) -> dict[str, str]:
    lines = (ROOT / lock).read_text(encoding="utf-8").splitlines()
    found = [LOCKED.match(line) for line in lines if not line.startswith(" ")]
    assert all(found), "a line that is no pinned package"
    return {match["name"]: match["version"] for match in found if match}


def wanted(*groups: str) -> list[Requirement]:
    project = PROJECT["project"]
    texts = [*project["dependencies"], *project["optional-dependencies"]["cards"]]
    if "dev" in groups:
        texts += project["optional-dependencies"]["cluster"]
    for group in groups:
        texts += PROJECT["dependency-groups"][group]
    return [Requirement(text) for text in texts]


@pytest.mark.parametrize(
    ("lock", "groups"),
    [("requirements.lock", ["build"]), ("requirements-dev.lock", ["build", "dev"])],
)
def test_a_lock_file_has_what_pyproject_asks_for(lock: str, groups: list[str]) -> None:
    pinned = locked(lock)
    for requirement in wanted(*groups):
        version = pinned.get(canonicalize_name(requirement.name))
        assert version, f"{requirement} is not in {lock}: run make lock"
        assert requirement.specifier.contains(version), f"{requirement} is {version} in {lock}"


def test_both_lock_files_agree() -> None:
    site, everything = locked("requirements.lock"), locked("requirements-dev.lock")
    assert site.items() <= everything.items()


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-dev.lock"])
def test_every_package_is_hashed(lock: str) -> None:
    text = (ROOT / lock).read_text(encoding="utf-8")
    packages = re.split(r"\n(?=\S)", text.strip())
    assert all("--hash=sha256:" in package for package in packages)


@pytest.mark.parametrize(
    "lock",
    [
        "requirements.lock",
        "requirements-dev.lock",
        "package-lock.json",
        "tests/lighthouse/package-lock.json",
    ],
)
def test_a_lock_file_names_no_host(lock: str) -> None:
    assert "://" not in (ROOT / lock).read_text(encoding="utf-8")
