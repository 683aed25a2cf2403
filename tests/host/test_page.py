"""What MkDocs is spared, and when it does all of its work."""

import pytest
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure import pages
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page as MkDocsPage

from generator.host.page import NewsroomPage
from generator.typeset.brief import brief_markdown
from generator.typeset.reading import ReadingExtension
from tests.builders import brief
from tests.conftest import MERROW

BRIEF = brief_markdown(brief(storyline=None))
DESK = "desks/world.md"


def set_up(extensions: list[str | dict[str, dict[str, bool]]]) -> MkDocsConfig:
    config = load_config(str(MERROW), markdown_extensions=extensions)
    config.plugins.on_startup(command="build", dirty=False)
    config.markdown_extensions.append(ReadingExtension())  # type: ignore[arg-type] # as the plugin does
    return config


def made(template: str, markdown: str, config: MkDocsConfig, files: Files) -> NewsroomPage:
    path = "2031/03/lighthouse.md"
    page = NewsroomPage(template, File.generated(config, path, content=markdown), config)
    files.append(page.file)
    page.markdown = markdown
    page.render(config, files)
    return page


def files_of(config: MkDocsConfig) -> Files:
    paths = (DESK, "people/ada-thorne.md")
    return Files([File.generated(config, path, content="") for path in paths])


@pytest.mark.parametrize(
    ("extensions", "quick"), [([], True), (["sane_lists"], False), ([{"toc": {"permalink": True}}], False)]
)  # fmt: skip
def test_a_brief_has_the_html_that_mkdocs_makes(
    extensions: list[str | dict[str, dict[str, bool]]],
    quick: bool,
    monkeypatch: pytest.MonkeyPatch,
):
    config = set_up(extensions)
    page = made("brief.html", BRIEF, config, files_of(config))
    slow: list[object] = []
    render = MkDocsPage.render
    monkeypatch.setattr(MkDocsPage, "render", lambda *given: slow.append(given) or render(*given))
    again = made("brief.html", BRIEF, config, files_of(config))
    assert (not slow) == quick
    render(page, config, files_of(config))
    assert again.content == page.content
    assert again.present_anchor_ids == page.present_anchor_ids
    assert (">¶</a>" in (again.content or "")) == ({"toc": {"permalink": True}} in extensions)


def test_a_link_that_leads_nowhere_is_told_of_as_mkdocs_does(monkeypatch: pytest.MonkeyPatch):
    config, told = set_up([]), list[str]()
    monkeypatch.setattr(pages.log, "log", lambda _, message: told.append(message))
    page = made("brief.html", BRIEF, config, Files([]))
    assert f'href="../../{DESK}"' in (page.content or "")
    assert any(f"the target '{DESK}' is not found" in message for message in told)


def test_a_standing_page_is_the_newsrooms_own_markdown():
    config = set_up([])
    page = made("standing.html", "# A\n\n<b>b</b> | c\n", config, Files([]))
    assert (page.content or "").endswith("<p><b>b</b> | c</p>")


def test_the_markdown_of_a_list_is_not_converted():
    config = set_up([])
    assert made("listing.html", "# A\n\nb\n", config, Files([])).content == ""
