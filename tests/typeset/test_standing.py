import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.typeset.standing import clean_html
from tests.typeset.rendering import attributes, python_markdown, tags, words


def test_plain_markdown_comes_through_whole():
    html = python_markdown(
        "# About\n\nWe *check* **everything**.\n\n1. one\n2. two\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n"
        "> said\n\n![a light](images/light.jpg)\n\n```\nx < 1\n```\n\n[rules](corrections.md) "
        "<https://a.example> [mail](mailto:desk@a.example)"
    )
    clean = clean_html(html)
    assert words(clean) == words(html)
    assert tags(clean) == tags(html)
    assert attributes(clean, "a", "href") == [
        "corrections.md",
        "https://a.example",
        "mailto:desk@a.example",
    ]
    assert attributes(clean, "h1", "id") == ["about"]


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "java\nscript:alert(1)",
        " javascript:alert(1)",
        "&#106;avascript:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "//host.example/x",
        " //host.example/x",
        "/\t/host.example",
        "\\\\host.example",
        "/\\host.example",
        "file:///etc/passwd",
    ],
)
def test_an_address_that_acts_or_leaves_unseen_is_dropped(address):
    clean = clean_html(f'<p><a href="{address}">x</a><img src="{address}" alt="y"></p>')
    assert attributes(clean, "a", "href") == []
    assert attributes(clean, "img", "src") == []
    assert words(clean) == "x"


@pytest.mark.parametrize(
    "html",
    [
        "<script>alert(1)</script>",
        "<style>p{display:none}</style>",
        "<iframe src='https://a.example'></iframe>",
        "<form action='https://a.example'><input name='x'></form>",
        "<p onclick='alert(1)' style='position:fixed'>x</p>",
        "<svg onload='alert(1)'></svg>",
        "<object data='x'></object><embed src='x'>",
        "<base href='https://a.example/'>",
        "<meta http-equiv='refresh' content='0;url=https://a.example'>",
        "<link rel='stylesheet' href='https://a.example/x.css'>",
        "<!-- hidden -->",
        "<math><mtext><style><img src=x onerror=alert(1)></style></mtext></math>",
        "<a href='x' target='_blank' ping='https://a.example'></a>",
    ],
)
def test_what_could_act_is_gone(html):
    clean = clean_html(html)
    assert set(tags(clean)) <= {"p", "a", "img"}
    assert not any(word in clean for word in ("alert", "on", "style", "https", "hidden", "target"))


PIECES = "< > \" ' script img a javascript: //x / &# x ; <!-- --> svg style = ]]> iframe"


@given(
    st.lists(
        st.sampled_from([*PIECES.split(), " ", "\n", " href=", " src=", " onerror="]),
        max_size=30,
    ).map("".join)
)
@settings(max_examples=100)
def test_nothing_makes_a_script_or_a_handler(html):
    clean = clean_html(html)
    assert not {"script", "style", "svg", "iframe"} & set(tags(clean))
    assert not attributes(clean, "img", "onerror")
    for href in attributes(clean, "a", "href") + attributes(clean, "img", "src"):
        assert not href.strip().lower().startswith(("javascript:", "//"))
