"""A brief read without Python-Markdown is what Python-Markdown makes of it; what it would read otherwise is left to it."""

import re
from posixpath import join, normpath
from urllib.parse import quote, unquote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown import Markdown
from mkdocs.utils import get_relative_url

from generator.typeset.brief import brief_markdown
from generator.typeset.escape import text
from generator.typeset.links import way_between
from generator.typeset.reading import quick_html
from generator.typeset.reading.blocks import read_blocks
from generator.typeset.reading.html import as_html
from generator.typeset.reading.lines import UnknownMarkdownError
from tests.typeset.rendering import python_markdown
from tests.typeset.test_escape import CONTEXTS, MARKUP, TEXTS
from tests.typeset.test_reading import BRIEFS
from tests.typeset.yaml_briefs import CASES, read_case

OURS = ["[¶1](#p1)", "**b**", "*e*", "\\*", "\\[", "\\!", "> ", "\n>\n> ", "\n- ", "[x](y.md)"]
"""What typeset writes around the words."""

PIECES = st.sampled_from([*MARKUP, *OURS, "a", "word", " ", "1", "\n", "\n\n", "“", "¶1"])


def quickly(markdown: str) -> str | None:
    try:
        return as_html(read_blocks(markdown))
    except UnknownMarkdownError:
        return None


def slowly(markdown: str) -> str:
    return Markdown(extensions=["tables", "fenced_code"]).convert(markdown)


def address(path: str) -> str | None:
    """The address that MkDocs gives a file of the site; none that begins with `gone`."""
    if path.startswith("gone"):
        return None
    return path.removesuffix(".md") + "/" if path.endswith(".md") else quote(path)


@given(st.sampled_from(CONTEXTS), TEXTS)
def test_words_that_typeset_escaped_are_read_alike(context: str, words: str):
    markdown = context.format(*[text(words)] * 2) + "\n"
    assert quickly(markdown) in {slowly(markdown), None}


@given(st.lists(PIECES, min_size=1, max_size=12).map("".join).filter(str.strip))
@settings(max_examples=500)
def test_anything_else_is_read_alike_or_left_alone(markdown: str):
    assert quickly(markdown) in {slowly(markdown), None}


@given(BRIEFS)
@settings(max_examples=60)
def test_a_brief_is_read_alike(made):
    markdown = brief_markdown(made)
    assert quick_html(markdown, made.address.path, address) in {
        settled(python_markdown(markdown), made.address.path),
        None,
    }


def settled(html: str, path: str) -> str:
    """The page with links as MkDocs settles them."""
    here = address(path)

    def replaced(found: re.Match[str]) -> str:
        there = address(normpath(join(path, "..", unquote(found[2]))))
        return f'{found[1]}="{get_relative_url(there, here)}'

    return re.sub(r'(href|src)="([\w./%-]+\.(?:md|jpg))(?=["#])', replaced, html)


@pytest.mark.parametrize(
    "case", [one for one in CASES if one.stem != "hostile"], ids=lambda one: one.stem
)
def test_no_usual_brief_needs_python_markdown(case):
    made, *_ = read_case(case)
    markdown = brief_markdown(made)
    html = quick_html(markdown, made.address.path, address)
    assert html == settled(python_markdown(markdown), made.address.path)


@pytest.mark.parametrize(
    "markdown",
    [
        "a <b>b</b>", "a &lt; b", "a &#60 b", "`a`", "_a_", "a *b", "***a***", "*a **b***", "* a", "1. a",
        "![a](b) c", "a ![a](b)", "[a](b c)", "[a](b 'c')", "[a [b](c) d](<e>)", "- a\nb", "- a\n\n- b", "> a\nb",
        "    a", "a\n---", "---", "# a #", "#a", "a\tb", "[a]: b", "~~~", "[TOC]", "a  \nb", "> - - a",
    ],
)  # fmt: skip
def test_what_typeset_never_writes_is_left_alone(markdown: str):
    assert quickly(markdown) is None


HEAD = (
    "# A\n\n[World](desks/world.md) · Published 1 March 2031, 09:00 UTC · From B\n\n## In brief\n\n"
)


@pytest.mark.parametrize(
    "line", ["[a](gone.md)", "[a](/b.md)", "[a](b.md?c)", "a\n\n## No section of ours"]
)
def test_what_mkdocs_would_warn_of_or_name_is_left_to_it(line: str):
    assert quick_html(f"{HEAD}{line}\n", "a.md", address) is None
    assert quick_html(f"{HEAD}[a](b.md#c)\n", "a.md", address)


ADDRESSES = ["./", "a/", "a/b/", "a/b/c/", "b/", "b/a/", "images/x.jpg", "a/x.jpg", "a/b/x.jpg"]


@pytest.mark.parametrize("here", [one for one in ADDRESSES if one.endswith("/")])
@pytest.mark.parametrize("there", ADDRESSES)
def test_the_way_between_pages_is_as_mkdocs_has_it(here: str, there: str):
    assert way_between(here, there) == get_relative_url(there, here)
