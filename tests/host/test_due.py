"""What goes into the key of every page: of a setting, and of what stands in their heads."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from mkdocs.config import load_config

from generator.host.due import _Heads, _plain
from generator.later import Fingerprints
from generator.syndicate import FeedLink, Syndicate
from generator.views import Bindery, LinkPicture


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


def head_of(
    *,
    feeds: Mapping[str, tuple[FeedLink, ...]] | None = None,
    pictures: Mapping[str, LinkPicture] | None = None,
    notes: Mapping[str, str] | None = None,
) -> str:
    """What is told of the heads of a desk's two pages."""
    outside = Syndicate({}, feeds or {}, None, {}, pictures or {})  # type: ignore[arg-type] # no outlet is asked for
    run: Any = SimpleNamespace(
        publication=SimpleNamespace(syndicate=outside), notes=notes or {}, media=(), index=""
    )
    leaves = ["desks/world.md\t2031-03-01", "desks/world/page-1.md\t2031-03-01"]
    quire = Bindery(SimpleNamespace(leaves_of=lambda *_: leaves)).quire("world", tuple, "told")
    return _Heads(run, Fingerprints()).of_all(quire)


FEED = (FeedLink("desks/world/feed.xml", "application/rss+xml", "World"),)
PICTURE = LinkPicture("card-1.png", 1200, 630, "A card")


def test_what_the_head_of_any_page_of_a_quire_has_is_told() -> None:
    heads = [
        head_of(),
        head_of(feeds={"": FEED}),
        head_of(feeds={"desks/world/": FEED}),
        head_of(feeds={"desks/world/page-1/": FEED}),
        head_of(pictures={"": PICTURE}),
        head_of(pictures={"desks/world.md": PICTURE}),
        head_of(pictures={"desks/world/page-1.md": PICTURE}),
        head_of(notes={"desks/world/page-1.md": "trouble"}),
    ]
    assert len({*heads}) == len(heads)


def test_what_other_pages_have_is_not() -> None:
    feeds, pictures = {"desks/local/": FEED}, {"desks/local.md": PICTURE}
    assert head_of(feeds=feeds, pictures=pictures, notes={"a.md": "trouble"}) == head_of()
