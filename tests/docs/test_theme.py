"""docs/theme.md: what it says of colours is what is said, and its overrides stand in for files of the theme."""

import pytest

from generator.languages import words_of
from generator.settings import options_from
from tests.docs.newsroom import override_of
from tests.docs.pages import PAGES, Fence, all_fences, fences
from tests.theme.rendering import ENVIRONMENT
from tests.theme.stylesheets import THEME_FOLDER

OVERRIDES = [fence for page in PAGES for fence in fences(page) if override_of(fence)]


def test_a_faint_colour_is_refused_as_the_page_says():
    (fence,) = all_fences("text refusal")
    _, wrong = options_from({"colours": {"light": {"accent": "#8ab4ff"}}})
    assert [f"{message}\n" for _, message in wrong] == [fence.text]


@pytest.mark.parametrize("fence", OVERRIDES, ids=lambda fence: fence.id)
def test_an_override_stands_in_for_a_file_of_the_theme(fence: Fence):
    path = override_of(fence)
    assert path
    assert (THEME_FOLDER / path).is_file()
    if path.endswith(".html"):
        assert ENVIRONMENT.from_string(fence.text).render(words=words_of("en")).strip()
