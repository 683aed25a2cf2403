import re

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from generator.typeset.escape import fold, inline, target, text, web_address
from tests.typeset.rendering import (
    attributes,
    commonmark,
    python_markdown,
    python_markdown_with_extras,
    tags,
    words,
)

DIALECTS = [python_markdown, python_markdown_with_extras, commonmark]

MARKUP = [
    *"\\`*_{}[]()<>#+-.!|~:=&$\"'“”’/@^%¶",
    *("> ", "# ", "- ", "+ ", "* ", "1. ", "2018. was", "1) x", "---", "- - -", "===", "***", "___"),
    *("[TOC]", "[x]: http://a.example", "[x] ", "[ ] ", "![a](b)", "[a](b)", "[a][b]", "[^1]", "[!NOTE]"),
    *("<http://a.example>", "<a@b.example>", "<!-- x -->", "<b>", "</b>", "<div>", "<script>", "<?x?>", "<![CDATA["),
    *("&amp;", "&#35;", "&copy", "&x;", "AT&T;", "http://a.example", "https://", "www.a.example", "javascript:x"),
    *("```", "~~~", "~~x~~", "``", "$x$", "$$", "{: .x}", "{{ x }}", "{% x %}", "*[abbr]: x", "| a | b |", "|-|-|", ":-:"),
    *("!!! note", ": x", ":   y", "??? x", "x {#y .z}", "[^1]: x", "HTML"),
    *("[the troops]", "[sic]", "…", " [", "] ", "!", "snake_case", "_x_", "__x__", "**x**", "*x*", "5*3"),
    *("\t", "  ", "\n", "\r\n", "\n\n", "    ", "\u00a0", "\u202f", "\u2028", "\u200b", "\ufeff", "\u0002", "\u0003"),
    *("wzxhzdk:0", "klzzwxh:0000", "\u202e", "عربي", "١. ", "日本", "«", "»", "👩‍🚀", "é", "e\u0301"),
]  # fmt: skip

TEXTS = (
    st.lists(
        st.sampled_from(MARKUP)
        | st.sampled_from(["a", "word", " ", "8,000", "é"])
        | st.characters(),
        min_size=1,
        max_size=10,
    )
    .map("".join)
    .filter(fold)
)

CONTEXTS = [
    "{}",
    "# {}",
    "### {}",
    "- {0}\n- {0}",
    "> {}",
    "> {}\n>\n> x",
    "> - {0}\n> - {0}\n>\n> x",
    "a [{}](x.md) b",
    "**{}**: x",
    "*{}* x",
    "> **Numbers: {}**",
    "- **[{}](x.md)**, x, *{}* [¶5](#p5)",
    "x *[{}](https://a.example)*, x",
    "[¶1](#p1) {}",
    "**Claim:** {} [¶5](#p5)",
    "“{}” [¶5](#p5) [¶6](#p6)",
    "{} · {}",
]


def _filled(context: str, markdown: str) -> str:
    return context.replace("{0}", "{}").replace("{}", markdown)


TRAPS = [
    "> 2018. was",
    "[TOC]",
    "]: [x]: <y> [z](",
    "C#",
    "#",
    "x [sic] (y) [sic](y)",
    "a\\",
    "| - |",
]


def _survives(render, context, said):
    html = render(_filled(context, text(said)))
    plain = render(_filled(context, "word"))
    assert words(html) == words(plain).replace("word", " ".join(fold(said).split()))
    assert tags(html) == tags(plain)


@pytest.mark.parametrize("render", DIALECTS)
@given(said=TEXTS, context=st.sampled_from(CONTEXTS))
@settings(max_examples=120)
def test_words_come_out_as_they_went_in_and_nothing_else_does(render, context, said):
    _survives(render, context, said)


@pytest.mark.parametrize("render", DIALECTS)
@pytest.mark.parametrize("said", TRAPS)
def test_known_traps_come_out_as_they_went_in_everywhere(render, said):
    for context in CONTEXTS:
        _survives(render, context, said)


@pytest.mark.parametrize("render", DIALECTS)
@given(said=TEXTS)
@settings(max_examples=40)
def test_inline_words_keep_their_place_between_links(render, said):
    html = render(f"[¶1](#p1) {inline(said)} [x {inline(said)} y](#q1) {inline(said)}")
    once = " ".join(fold(said).split())
    assert words(html) == " ".join(f"¶1 {once} x {once} y {once}".split())
    assert tags(html) == ["p", "a", "a"]


@pytest.mark.parametrize("render", DIALECTS)
@given(said=TEXTS)
@settings(max_examples=40)
def test_a_picture_is_described_in_the_words_given(render, said):
    html = render(f"![{text(said)}](x.png)")
    (alt,) = attributes(html, "img", "alt")
    assert " ".join(alt.split()) == " ".join(fold(said).split())


@given(said=TEXTS)
@settings(max_examples=40)
def test_no_address_is_left_for_a_code_host_to_link(said):
    assert not re.search(r"(https?|ftp)://|\bwww\.", text(said))


@given(said=st.text())
@settings(max_examples=40)
def test_folding_twice_is_folding_once(said):
    assert fold(fold(said)) == fold(said)


@pytest.mark.parametrize(
    "said",
    [
        "North Korea tells Russia it will stand by it “until victory day”",
        "Around 8,000 troops (say officials): 50 % more – or +3 – in 2018. Then?",
        "It costs $1.2bn, up from $900m, says O’Neill & Sons; AT&T agrees!",
        "-5 degrees, ~8,000 people, #1 on the list",
        "“We [the council] cannot [sic] pay,” she said [in Port Merrow].",
        "snake_case and e-mail a@b.example at 10:30",
        "x < 5 and y > 3 | z",
        "« 8 000 »",
    ],
)
def test_ordinary_words_stay_as_they_are(said):
    assert text(said) == said


@pytest.mark.parametrize(
    ("said", "markdown"),
    [
        ("2018. was", r"2018\. was"),
        ("1) x", r"1\) x"),
        ("#1", r"\#1"),
        ("- x", r"\- x"),
        ("+ x", r"\+ x"),
        ("---", r"\---"),
        ("> x", r"\> x"),
        ("F#", r"F\#"),
        ("5*3", r"5\*3"),
        ("[TOC]", r"\[TOC\]"),
        ("[x] done", r"\[x\] done"),
        ("[x]: y", r"\[x\]: y"),
        ("[a](b)", r"\[a\](b)"),
        ("![a b]", r"!\[a b\]"),
        ("<b>", "&lt;b>"),
        ("&lt;", "&amp;lt;"),
        ("http://a.example", "http&#58;//a.example"),
        ("www.a.example", r"www\.a.example"),
        ("!!! note", r"\!!! note"),
        (": x", "&#58; x"),
        ("~~x~~", "&#126;&#126;x&#126;&#126;"),
        ("a  b\n\tc\u0002", "a b c"),
    ],
)
def test_markup_is_escaped_where_it_would_be_read(said, markdown):
    assert text(said) == markdown


ADDRESSES = st.text(
    st.sampled_from("abc/?&=#%()[]'\"<>\\ `_*~!;:@,+.é\u00a0|{}^$") | st.characters(), max_size=20
)


@pytest.mark.parametrize("render", DIALECTS)
@given(rest=ADDRESSES)
@settings(max_examples=60)
def test_an_address_is_one_link_whatever_is_in_it(render, rest):
    address = web_address("https://a.example/" + rest)
    assume(address is not None)
    html = render(f"x [name]({address}), y")
    assert words(html) == "x name, y"
    assert tags(html) == ["p", "a"]


@pytest.mark.parametrize(
    "address",
    ["javascript:alert(1)", "//host/x", "data:text/html,x", "ftp://a.example", "/x", "x.md", "", "http://", "https:///x"],
)  # fmt: skip
def test_only_web_addresses_are_linked_to(address):
    assert web_address(address) is None


def test_an_address_keeps_its_meaning():
    assert web_address("https://a.example/x_(y)?a=1&b=2&copy;#z") == (
        "https://a.example/x_%28y%29?a=1&b=2&amp;copy;#z"
    )
    assert target("2024/11/é slug.md") == "2024/11/é%20slug.md"
