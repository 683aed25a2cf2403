"""What of a setting goes into the key of every page."""

from datetime import date
from pathlib import Path

import pytest
from mkdocs.config import load_config

from generator.host.due import _plain
from generator.later import Fingerprints


def told(text: str, folder: Path) -> str:
    """What the settings of an mkdocs.yml with that text in it read like."""
    (folder / "docs").mkdir(exist_ok=True)
    file = folder / "mkdocs.yml"
    file.write_text(f"site_name: The Sheet\n{text}", encoding="utf-8")
    return Fingerprints().of(_plain(dict(load_config(str(file)).items())))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("extra: {since: 2031-01-01}", "extra: {since: 2031-01-02}"),
        ("extra: {of: {since: 2031-01-01, a: 1}}", "extra: {of: {since: 2031-01-01, a: 2}}"),
        ("extra: {1: a, b: c}", "extra: {1: a, b: d}"),
        ("extra_javascript: [{path: a.js, defer: true}]", "extra_javascript: [{path: a.js}]"),
        ("extra_css: [a.css]", "extra_css: [b.css]"),
        ("copyright: A", "copyright: B"),
    ],
)
def test_whatever_is_written_in_a_setting_counts(tmp_path: Path, one: str, other: str) -> None:
    assert told(one, tmp_path) == told(one, tmp_path)
    assert told(one, tmp_path) != told(other, tmp_path)


def test_of_machinery_its_kind_is_told() -> None:
    given = {"plugins": [Path, object()], "on": date(2031, 1, 1), "own": {"b.html", "a.html"}}
    assert _plain(given) == {
        "plugins": ["type", "object"],
        "on": date(2031, 1, 1),
        "own": ["a.html", "b.html"],
    }
