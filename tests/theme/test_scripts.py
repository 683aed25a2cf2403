"""The modules of the theme: together in one file for readers, and none of them in another's way."""

import re

import pytest

from tests.theme.rendering import ENVIRONMENT
from tests.theme.stylesheets import THEME_FOLDER

JS = THEME_FOLDER / "js"
ALONE = {"early", "search", "site"}
"""One stands in the page itself, one is for the page of search, one holds the others."""
MODULES = sorted({path.stem for path in JS.glob("*.js")} - ALONE)


def test_a_page_gets_every_module_in_one_file() -> None:
    whole = ENVIRONMENT.get_template("js/site.js").render()
    for name in MODULES:
        assert "{\n" + (JS / f"{name}.js").read_text(encoding="utf-8") + "}" in whole, name


@pytest.mark.parametrize("name", MODULES)
def test_a_module_is_given_as_it_is(name: str) -> None:
    """Nothing in it is taken for a template's sign, and between braces it can neither import nor export."""
    source = (JS / f"{name}.js").read_text(encoding="utf-8")
    assert not re.search(r"\{[{%#]", source)
    assert not re.search(r"^(import\b(?!\.)|export\b)", source, re.M)
