"""The same newsroom gives the same bytes: under MkDocs and ProperDocs, today and tomorrow, anywhere."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.sample import MERROW, MERROW_NOW

BIN = Path(sys.executable).parent
GENERATOR = re.compile(rb'(?<=<meta name="generator" content=")[^"]+')

Site = dict[str, bytes]


def build(
    folder: Path,
    host: str,
    cwd: Path | None = None,
    config: Path = MERROW,
    **environment: str,
) -> Site:
    """Every file of the site that `host` makes of the tests' newsroom, by its path."""
    command = [str(BIN / host), "build", "--config-file", str(config), "--site-dir", str(folder)]
    variables = {**os.environ, "SOURCE_DATE_EPOCH": MERROW_NOW, **environment}
    built = subprocess.run(
        command, cwd=cwd, env=variables, capture_output=True, text=True, check=False
    )
    assert built.returncode == 0, built.stdout + built.stderr
    assert "Traceback" not in built.stderr
    return files_of(folder)


def files_of(folder: Path) -> Site:
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def differing(one: Site, other: Site) -> list[str]:
    return sorted(path for path in one.keys() | other.keys() if one.get(path) != other.get(path))


def nameless(site: Site) -> Site:
    """A site without the name of what generated it."""
    return {path: GENERATOR.sub(b"", data) for path, data in site.items()}


@pytest.fixture(scope="module")
def under_mkdocs(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return build(tmp_path_factory.mktemp("mkdocs") / "site", "mkdocs")


def test_the_site_has_pages_of_every_kind(under_mkdocs: Site) -> None:
    for page in ("index.html", "404.html", "2031/03/light-stays-lit/index.html", "sitemap.xml"):
        assert under_mkdocs[page]


OF_TWO_DAYS = ["sitemap.xml", "sitemaps/news.xml"]
"""Google asks for the news of the last two days in a sitemap, so that one depends on the moment, and its index too."""


def test_twice_and_elsewhere_and_later_it_is_the_same(under_mkdocs: Site, tmp_path: Path) -> None:
    elsewhere = build(
        tmp_path / "a site",
        "mkdocs",
        cwd=tmp_path,
        SOURCE_DATE_EPOCH=str(int(MERROW_NOW) + 9_000_000),
        TZ="Asia/Tokyo",
        LANG="C",
        LC_ALL="C",
        PYTHONHASHSEED="7",
    )
    assert differing(under_mkdocs, elsewhere) == OF_TWO_DAYS


def test_under_properdocs_it_is_the_same_but_for_the_generators_name(
    under_mkdocs: Site, tmp_path: Path
) -> None:
    properdocs = build(tmp_path / "site", "properdocs")
    assert differing(nameless(under_mkdocs), nameless(properdocs)) == []
    assert b"ProperDocs" in properdocs["index.html"]
    assert b"MkDocs" in under_mkdocs["index.html"]


def test_newsbrief_build_is_mkdocs_build_and_the_mark(under_mkdocs: Site, merrow: Path) -> None:
    assert differing(under_mkdocs, files_of(merrow)) == [".newsbrief"]


def test_pages_in_which_others_have_a_hand_are_drawn_by_mkdocs_and_are_the_same(
    under_mkdocs: Site, tmp_path: Path
) -> None:
    newsroom = tmp_path / "newsroom"
    shutil.copytree(MERROW.parent, newsroom, ignore=shutil.ignore_patterns(".cache"))
    config = newsroom / MERROW.name
    config.write_text(f"{config.read_text('utf-8')}\nhooks: [hook.py]\n", "utf-8")
    (newsroom / "hook.py").write_text("def on_page_content(html, **_):\n    return html\n")
    assert differing(under_mkdocs, build(tmp_path / "site", "mkdocs", config=config)) == []
