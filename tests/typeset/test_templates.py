"""Templates in one piece draw what they draw in many."""

from types import SimpleNamespace
from urllib.parse import urljoin

import pytest
from jinja2 import DictLoader, Environment, TemplateNotFound
from markupsafe import Markup
from mkdocs.utils.templates import url_filter

from generator.typeset.templates import in_one_piece

PARTIALS = {
    "sets.html": "{% set name = 'inner' %}{{ name }}",
    "sets-if.html": "{% if off %}{% set name = 'inner' %}{% endif %}{{ name }}",
    "name.html": "[{{ name | default('none') | e }}]",
    "nested.html": "{% with name = 'deep' %}{% include 'name.html' %}{% endwith %}{% include 'name.html' %}",
    "block.html": "{% block middle %}theirs{% endblock %}",
    "child.html": "{% extends 'block.html' %}{% block middle %}of a child{% endblock %}",
    "stripped.html": "  {% if true -%}  x {% endif -%}  \n",
    "tree.html": "{{ node[0] }}{% for node in node[1] %}{% include 'tree.html' %}{% endfor %}",
    "lines.html": "one\n\n",
    "imports.html": "{% from 'macros.html' import shown %}{{ shown(name) }}",
    "macros.html": "{% macro shown(what) %}({{ what | e }}){% endmacro %}",
}

PAGES = (
    "{% include 'sets.html' %}{{ name }}",
    "{% include 'sets-if.html' %}",
    "{% set name = 'set' %}{% include 'sets.html' %}{{ name }}",
    "{% for name in 'ab' %}{% include 'name.html' %}{% include 'nested.html' %}{% else %}-{% endfor %}",
    "{% for item in 'ab' %}{{ loop.index }}{% with name = item ~ loop.index %}{% include 'name.html' %}{% endwith %}{% endfor %}",
    "{% include 'block.html' %}{% block middle %}ours{% endblock %}",
    "{% include 'child.html' %}",
    "a {% include 'stripped.html' %} b",
    "{% set node = ('r', [('a', [('b', [])]), ('c', [])]) %}{% include 'tree.html' %}",
    "<{% include 'lines.html' %}>",
    "{% include 'imports.html' %}",
    "{% set own = 1 %}{% include 'name.html' without context %}",
    "{% set which = 'name.html' %}{% include which %}",
    "{% include ['none.html', 'name.html'] %}",
    "{% include 'none.html' ignore missing %}",
    "{% if off %}{% include 'none.html' %}{% endif %}",
    "{% for one in odd %}{{ one | e }};{{ one | escape }};{{ one | e | length }}{% endfor %}{{ missing | e }}",
    "{{ '<b>' | e }}{{ ('<b>' | e) ~ '<i>' }}",
    "{{ thing.name }}{{ thing.none }}{{ thing.none | e }}{{ table.name }}{{ table.items is callable }}",
    "{% if thing.none %}a{% elif thing.none is defined %}b{% elif table.none is undefined %}c{% endif %}",
    "{% for one in table.several %}{{ one.name }}{% if one.none %}-{% endif %}{% endfor %}{{ thing.class }}",
    "{{ thing.none | default('d') }}{% with a = thing.none %}{{ a is defined }}{% endwith %}",
    "{% extends 'block.html' %}{% block middle %}{{ name }}{% for name in 'ab' %}{{ name }}{{ super() }}{% endfor %}{{ name }}{% endblock %}",
    "{% extends 'child.html' if off else 'block.html' %}{% set name = 'x' %}{% block middle %}{{ name }}{% endblock %}{{ self.middle() }}",
    "{% block one %}{% macro twice(what) %}{{ what }}{{ name }}{% endmacro %}{{ twice('b') }}{% endblock %}",
    "{% for n in [1, [2, 3]] recursive %}{% if n is iterable %}({{ loop(n) }}){% else %}{{ n }}{{ name }}{% endif %}{% endfor %}",
    "{% block all scoped %}{% set text %}{{ name }}{% endset %}{{ text }}{% filter upper %}{{ name }}{% endfilter %}{% endblock %}",
    "{% block out %}{% for name in 'ab' %}{% block within scoped %}{{ name }}{% endblock %}{% endfor %}{% endblock %}",
)

VALUES = {
    "thing": SimpleNamespace(name="Thing", **{"class": "kind"}),
    "table": {"name": "Table", "items": "own", "several": [{"name": "a"}, {"name": "b"}]},
    "name": "<outer> & 'more'",
    "odd": ["plain", "a & b", "<", ">", '"', "'", Markup("<b>"), 5, None, 1.5, True, ["&"], ""],
}


def environment(page: str) -> Environment:
    templates = DictLoader({**PARTIALS, "page.html": page})
    return Environment(loader=templates, auto_reload=False)  # noqa: S701 # as MkDocs makes it


@pytest.mark.parametrize("page", PAGES)
def test_a_page_in_one_piece_has_the_same_bytes(page: str):
    apart = environment(page).get_template("page.html").render(VALUES)
    assert in_one_piece(environment(page)).get_template("page.html").render(VALUES) == apart


@pytest.mark.parametrize("here", [None, "", "a/", "a/b/", "2031/03/light/"])
@pytest.mark.parametrize("shown", ["{{ to | url | e }}", "{{ to | url }}"])
def test_an_address_leads_where_it_does_with_mkdocs(here: str | None, shown: str):
    page = "{% for to in ways %}" + shown + "|{% endfor %}"
    ways = [
        *("", ".", "a/", "a/b/", "a/b/c/", "b/", "b", "a", "css/site.css", "a/x.jpg", "a/b/x.jpg"),
        *(
            "/a/",
            "#a",
            "a/#b",
            "https://a.example/",
            "mailto:a",
            "../a/",
            "./a/",
            "a//b/",
            "a/../b",
        ),
        *("leuchttürme/", "a b/", "a/?b", ".well-known/x", "a/b.c.d", Markup("a/"), 5, None),
    ]
    page_here = None if here is None else SimpleNamespace(url=here)
    values = {"page": page_here, "base_url": "..", "ways": ways}
    drawn = []
    for compiled in (lambda one: one, in_one_piece):
        made = environment(page)
        made.filters["url"] = url_filter
        drawn.append(compiled(made).get_template("page.html").render(values).split("|"))
    at = f"https://merrow.example/{here or ''}"
    for mkdocs, ours in zip(*drawn, strict=True):
        assert mkdocs == ours or urljoin(at, mkdocs) == urljoin(at, ours)


def test_after_an_attribute_that_is_not_there_a_page_is_drawn_as_by_jinja_from_then_on():
    template = in_one_piece(environment("{{ thing.none }}{{ thing.name }}")).get_template(
        "page.html"
    )
    things = [SimpleNamespace(name="one"), {"name": "two"}, SimpleNamespace(name="3", none="!")]
    assert [template.render(thing=thing) for thing in things] == ["one", "two", "!3"]


def test_what_goes_wrong_in_a_page_is_told_as_by_jinja():
    def fails() -> None:
        raise AttributeError("mine")

    template = in_one_piece(environment("{{ fails() }}")).get_template("page.html")
    with pytest.raises(AttributeError, match="mine"):
        template.render(fails=fails)


def test_no_partial_is_looked_up_when_a_page_is_drawn():
    page = "{% for name in 'abc' %}{% include 'nested.html' %}{% endfor %}"
    drawn = in_one_piece(environment(page))
    template = drawn.get_template("page.html")
    drawn.loader = DictLoader({})
    assert template.render() == "[deep][a][deep][b][deep][c]"


def test_a_partial_that_is_not_there_is_missed_where_it_would_be_drawn():
    template = in_one_piece(environment("{% include 'none.html' %}")).get_template("page.html")
    with pytest.raises(TemplateNotFound, match=r"none\.html"):
        template.render()
