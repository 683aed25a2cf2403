"""Pages that MkDocs is not told of: how they are drawn and written, and what is said when they can't be."""

from pathlib import Path
from types import SimpleNamespace

import pytest
from jinja2 import DictLoader, Environment
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import BuildError
from mkdocs.plugins import PluginCollection

from generator.host.drawing import Drawing, PageFile
from generator.host.late import LateFile
from generator.host.page import NewsroomPage
from tests.conftest import MERROW


@pytest.fixture
def config(tmp_path: Path) -> MkDocsConfig:
    config = load_config(str(MERROW), site_dir=str(tmp_path))
    config.plugins = PluginCollection()  # none has anything to say
    return config


def page(config: MkDocsConfig) -> NewsroomPage:
    return NewsroomPage("page.html", LateFile("a/b.md", str, config), config)


def drawing(config: MkDocsConfig, template: str) -> Drawing:
    made = Drawing(config)
    made.environment = Environment(loader=DictLoader({"page.html": template}))  # noqa: S701 # as MkDocs makes it
    return made


def test_a_page_is_drawn_with_what_mkdocs_gives_to_any(config: MkDocsConfig):
    drawn = drawing(config, "{{ page.url }} {{ base_url }} {{ config.site_name }}")
    assert drawn.of(lambda: page(config)) == f"a/b/ ../.. {config.site_name}"


@pytest.mark.parametrize(
    ("template", "said"),
    [
        ("{{ 1 / 0 }}", "ZeroDivisionError: division by zero"),
        (
            "\n{% if %}",
            "TemplateSyntaxError: Expected an expression, got 'end of statement block' (page.html, line 2)",
        ),
    ],
)
def test_what_goes_wrong_in_a_page_is_said_with_its_name_and_the_place_in_the_theme(
    config: MkDocsConfig, template: str, said: str
):
    with pytest.raises(BuildError) as wrong:
        drawing(config, template).of(lambda: page(config))
    assert str(wrong.value) == f"Error building page 'a/b.md': {said}"


@pytest.mark.parametrize(("html", "written"), [("<p>a\udc80", b"<p>a&#56448;"), (" \n", None), ("", None)])  # fmt: skip
def test_a_page_that_comes_out_empty_is_no_file(
    config: MkDocsConfig, html: str, written: bytes | None
):
    file = PageFile("a/b/index.html", lambda: html, config)
    file.copy_file()
    there = Path(config.site_dir) / "a/b/index.html"
    assert (there.read_bytes() if there.exists() else None) == written


@pytest.mark.parametrize(
    "site_url", ["", "https://merrow.example", "https://merrow.example/of/", "http://localhost:1/"]
)
@pytest.mark.parametrize("path", ["index.md", "a/b.md", "a/index.md"])
def test_a_page_has_the_address_that_mkdocs_gives_it(
    config: MkDocsConfig, site_url: str, path: str
):
    config.site_url = site_url
    ours = NewsroomPage("page.html", LateFile(path, str, config), config)
    asked = SimpleNamespace(url=ours.url)
    super(NewsroomPage, NewsroomPage)._set_canonical_url(asked, site_url)  # type: ignore[arg-type] # MkDocs' own, of a page like ours
    assert (ours.canonical_url, ours.abs_url) == (asked.canonical_url, asked.abs_url)
