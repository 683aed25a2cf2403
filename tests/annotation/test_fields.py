import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from generator.annotation.fields import (
    File,
    FormerAddress,
    Id,
    Language,
    Prose,
    RuleCode,
    Text,
    WebAddress,
)
from generator.annotation.text import one_line, paragraphs


def read(kind, value):
    return TypeAdapter(kind).validate_python(value)


def refused(kind, value):
    """The rule by which a value is refused, or None."""
    try:
        read(kind, value)
    except ValidationError as error:
        (found,) = error.errors()
        assert found["ctx"]["message"].endswith((".", "”"))
        assert found["ctx"]["hint"]
        return found["ctx"]["rule"]
    return None


@pytest.mark.parametrize(
    ("value", "text"),
    [("  one\n two\t three ", "one two three"), (8000, "8000"), (-3, "-3"), ("no", "no")],
)
def test_text_is_one_line(value, text):
    assert read(Text, value) == text


@pytest.mark.parametrize(
    ("value", "rule"),
    [
        (None, "blank"),
        (" \n ", "blank"),
        (True, "not-text"),
        (["a"], "not-text"),
        ({}, "not-text"),
        ({"a": "b"}, "not-text"),
        ({"a": "b", "c": "d"}, "not-text"),
        ("a\x00", "control-character"),
        ("a\x9b31m", "control-character"),
        ("a\u202eb", "control-character"),
        ("a\u2066b", "control-character"),
        ("\u200fעברית", None),
        ("line\u2028line", None),
    ],
)
def test_what_is_no_text_is_refused(value, rule):
    assert refused(Text, value) == rule


@given(st.text())
def test_text_says_the_same_words(value):
    if not refused(Text, value):
        assert read(Text, value).split() == value.split()


def test_prose_is_paragraphs():
    assert read(Prose, "One\nline.\n\n\n  Two. \n \t\nThree.\n") == "One line.\n\nTwo.\n\nThree."


@pytest.mark.parametrize("value", ["a", "a-b-9", "2031", 2031])
def test_an_id(value):
    assert read(Id, value) == str(value)


@pytest.mark.parametrize("value", ["A", "a--b", "-a", "a_b", "a b", "ä", "a/b", "../a", "a\n"])
def test_what_is_no_id_is_refused(value):
    assert refused(Id, value) in {"not-an-id", None}
    assert refused(Id, value) or read(Id, value) == value.strip()


@pytest.mark.parametrize(
    "value",
    [
        "https://example.org",
        "http://example.org/a?b=c&d=é#e",
        "https://merrow.example:8443/a%20b",
        " https://example.org/ ",
    ],
)
def test_a_web_address(value):
    assert read(WebAddress, value) == value.strip()


@pytest.mark.parametrize(
    "value",
    [
        "example.org",
        "//example.org",
        "ftp://example.org",
        "javascript:alert(1)",
        "JAVASCRIPT:alert(1)",
        "data:text/html,x",
        "https://",
        "https://user:secret@example.org",
        "https://exa mple.org",
        "https://example.org/<script>",
        'https://example.org/"onclick',
        "https://[::1",
        "mailto:a@example.org",
    ],
)
def test_what_is_no_web_address_is_refused(value):
    assert refused(WebAddress, value) == "not-a-web-address"


@pytest.mark.parametrize(
    "value",
    ["2024/11/ferry", "/2024/11/ferry/", "2024/11/ferry.md", "content/articles/2024/11/ferry.md"],
)
def test_a_former_address_as_an_editor_may_write_it(value):
    assert read(FormerAddress, value) == "2024/11/ferry"


@pytest.mark.parametrize(
    "value",
    [
        "https://x.example/2024/11/ferry",
        "../ferry",
        "a//b",
        "a b",
        "a/ferry.html",
        "café",
        "/",
        "?p=7",
    ],
)
def test_what_no_page_of_the_site_can_have_had_is_refused(value):
    assert refused(FormerAddress, value) == "not-an-address"


@pytest.mark.parametrize("value", ["images/ferry.jpg", "ferry é.jpg", "a..b.jpg"])
def test_a_file_of_the_content_folder(value):
    assert read(File, value) == value


@pytest.mark.parametrize(
    "value",
    ["/etc/passwd", "../x.jpg", "a/../../x.jpg", "C:\\x.jpg", "a\\b.jpg", "https://x/y.jpg"],
)
def test_a_file_elsewhere_is_refused(value):
    assert refused(File, value) == "not-a-file"


@pytest.mark.parametrize(
    ("kind", "value", "rule"),
    [
        (Language, "en", None),
        (Language, "pt-BR", None),
        (Language, "English", "not-a-language"),
        (Language, "EN", "not-a-language"),
        (RuleCode, "nb320", None),
        (RuleCode, "NB32", "not-a-rule"),
    ],
)
def test_codes(kind, value, rule):
    assert refused(kind, value) == rule


def test_a_no_break_space_stays_and_other_white_space_is_folded() -> None:
    assert one_line(" 8\u00a0000 \n  men\u202f! ") == "8\u00a0000 men\u202f!"
    assert paragraphs("a\n b\n\n \nc\u00a0d") == "a b\n\nc\u00a0d"
