"""No words of an editor, a source or a newsroom can turn into markup."""

from types import SimpleNamespace

import pytest

from generator.later import later
from generator.views import Chrome, Galley, Page
from generator.vocabulary import Address
from tests.theme.filling import TEMPLATES, filled
from tests.theme.rendering import CONFIG, ENVIRONMENT, THEME, Reader, rendered

HOSTILE = "\"><b id='x' onclick=alert(1)>&amp;{{ 7*7 }}</script>"
STATES = range(4)
"""Draft, embargoed, published, withdrawn."""


def attributes(html: str) -> set[str]:
    return {name for _, given in Reader(html).elements for name in given}


def is_harmless(html: str) -> bool:
    return "<b " not in html and "onclick" not in attributes(html) and "49" not in html


@pytest.fixture
def hostile_config(monkeypatch: pytest.MonkeyPatch) -> SimpleNamespace:
    names = ("site_name", "site_description", "copyright")
    for name in names:
        monkeypatch.setattr(CONFIG, name, HOSTILE)
    monkeypatch.setattr(CONFIG, "extra_css", [HOSTILE])
    return CONFIG


@pytest.mark.usefixtures("hostile_config")
@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("template", TEMPLATES)
def test_every_value_is_escaped(template: str, state: int) -> None:
    view = filled(TEMPLATES[template], HOSTILE, 3, state)
    setting = later(Galley, HOSTILE, HOSTILE, "", view)
    page = Page(Address(f"{HOSTILE}.md"), template, setting, HOSTILE)
    html = rendered(
        template,
        view,
        content="",
        chrome=filled(Chrome, HOSTILE, 3),
        page=page,
        mkdocs_version=HOSTILE,
    )
    assert HOSTILE in "".join(Reader(html).words)
    assert is_harmless(html)


@pytest.mark.usefixtures("hostile_config")
def test_a_missing_page_escapes_too() -> None:
    assert is_harmless(rendered("404.html", None, chrome=filled(Chrome, HOSTILE, 3)))


def test_words_come_out_as_they_went_in() -> None:
    view = filled(TEMPLATES["person.html"], HOSTILE, 1)
    words = "".join(Reader(rendered("person.html", view)).words)
    assert words.count(HOSTILE) > 10
    assert "&quot;" not in words


READY = {"page.content", "article_text", "early", "linked_data"}
"""HTML that Markdown made, our own script, and JSON in which no sign of HTML is left: tests/syndicate/test_linked_data.py."""


def test_only_what_is_ready_goes_in_as_it_is() -> None:
    """Another value that is HTML already would be a hole."""
    loader = ENVIRONMENT.loader
    assert loader
    for name in ENVIRONMENT.list_templates(
        filter_func=lambda name: name.endswith((".html", ".xml"))
    ):
        source, path, _ = loader.get_source(ENVIRONMENT, name)
        if path is None or not path.startswith(THEME.dirs[0]):
            continue
        for value in source.split("{{")[1:]:
            expression = value.partition("}}")[0].strip()
            literal = expression.startswith('"') and "url" not in expression
            assert expression.endswith("| e") or expression in READY or literal, (
                f"{name}: {expression}"
            )
