import re

import pytest

from generator.typeset.brief import brief_markdown
from tests.typeset.rendering import python_markdown
from tests.typeset.yaml_briefs import CASES, read_case


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_brief_is_set_and_read_as_the_case_says(path):
    brief, markdown, html = read_case(path)
    made = brief_markdown(brief)
    assert made == markdown
    assert python_markdown(made) + "\n" == html


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_briefs_markdown_is_tidy(path):
    brief, _, _ = read_case(path)
    made = brief_markdown(brief)
    assert made.endswith("\n")
    assert not made.endswith("\n\n")
    assert not re.search(r"[ \t]$|\n\n\n|^!!!", made, re.MULTILINE)
    assert not re.search(r"<[A-Za-z/!?]", made)
