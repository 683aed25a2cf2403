import re

import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.checks.desk.markdown import anchors, links


def targets(text: str) -> list[str]:
    return [link.target for link in links(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("[a](b.md) ![c](d.jpg)", ["b.md", "d.jpg"]),
        ("[a](<b c.md>)", ["b c.md"]),
        ('[a](b.md "and (more)")', ["b.md"]),
        ("[a](b_(c).md)", ["b_(c).md"]),
        ("[a][b]\n\n[b]: c.md 'title'", ["c.md"]),
        ('<a class="x" href="b.html">', ["b.html"]),
        ("`[a](b.md)` ``[a`](b.md)``", []),
        ("~~~\n[a](b.md)\n~~~\n[c](d.md)", ["d.md"]),
        ("[not a link] (b.md)", []),
        ("[a]()", [""]),
    ],
)
def test_links(text: str, found: list[str]) -> None:
    assert targets(text) == found


def test_a_link_stands_where_it_says() -> None:
    text = "`code`\n\n[a](b.md)"
    assert [text[link.start : link.end] for link in links(text)] == ["b.md"]


WORDS = st.lists(
    st.sampled_from(
        ["Café", "one", "Two", "3", "don’t", "a-b", "*x*", "`y`", "[z](z.md)", "&", "…"]
    ),
    min_size=1,
    max_size=4,
).map(" ".join)


@given(st.lists(WORDS, min_size=1, max_size=4))
def test_fragments_are_those_of_python_markdown(headings: list[str]) -> None:
    text = "\n\n".join(f"## {heading}\n\nText." for heading in headings)
    html = markdown.markdown(text, extensions=["toc"])
    assert anchors(text) == set(re.findall(r'<h2 id="([^"]*)"', html))


def test_ids_of_its_own_and_headings_underlined() -> None:
    assert anchors('One\n===\n\n## Two {#deux}\n\n<a id="three">') == {
        "one",
        "two",
        "deux",
        "three",
    }
