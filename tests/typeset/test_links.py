import posixpath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.typeset.links import linked, linked_out, relative
from generator.vocabulary import Address, Link

PATHS = st.lists(st.sampled_from(["a", "b", "2024"]), max_size=3).map(
    lambda folders: "/".join([*folders, "slug.md"])
)


@pytest.mark.parametrize(
    ("here", "there", "way"),
    [
        ("2024/11/a.md", "desks/world.md", "../../desks/world.md"),
        ("2024/11/a.md", "2024/11/b.md", "b.md"),
        ("2024/11/a.md", "2024/12/b.md", "../12/b.md"),
        ("2024/11/a.md", "2024/11/a.md", "a.md"),
        ("index.md", "people/index.md", "people/index.md"),
        ("people/x.md", "index.md", "../index.md"),
        ("a/b.md", "a/b/c (d).md", "b/c%20%28d%29.md"),
    ],
)
def test_the_way_from_one_page_to_another(here, there, way):
    assert relative(Address(here), Address(there)) == way


@given(PATHS, PATHS)
def test_the_way_leads_there(here, there):
    way = relative(Address(here), Address(there))
    assert posixpath.normpath(posixpath.join(posixpath.dirname(here), way)) == there


def test_a_name_without_a_page_is_just_a_name():
    here = Address("index.md")
    assert linked(Link("A*B"), here) == r"A\*B"
    assert linked(Link("A*B", Address("x.md")), here) == r"[A\*B](x.md)"


def test_a_label_without_a_web_address_is_just_a_label():
    assert linked_out("x", None) == "x"
    assert linked_out("x", "javascript:alert(1)") == "x"
    assert linked_out("x", "https://a.example/ b") == "[x](https://a.example/%20b)"
