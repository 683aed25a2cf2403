"""Parts that are the same on many pages are drawn once, and only these."""

from types import SimpleNamespace
from typing import Any

import pytest
from jinja2 import DictLoader, Environment
from mkdocs.utils.templates import url_filter

from generator.typeset import drawn_once
from generator.typeset.templates import in_one_piece

PARTIALS = {
    "link.html": '<a href="{{ to.url | url | e }}">{{ to.name | e }}</a>',
    "nosy.html": "{{ page.url | e }}",
    "own.html": "{% set name = to.name %}{% for name in 'ab' %}{{ loop.index }}{{ name | e }}{% endfor %}{{ name }}",
}


class Thing:
    """Something of which the name is asked, and how often it was."""

    def __init__(self, name: str, url: str = "b/c/") -> None:
        self.url, self.asked, self._name = url, 0, name

    @property
    def name(self) -> str:
        self.asked += 1
        return self._name


def environment(template: str) -> Any:
    """An environment, and beside it what is drawn in one making."""
    made = Environment(loader=DictLoader({**PARTIALS, "page.html": template}))  # noqa: S701 # as MkDocs makes it
    made.filters["url"] = url_filter
    made.extend(parts={})
    return made


def drawn(template: Any, to: Thing, url: str = "a/", **more: Any) -> str:
    given = {
        "page": SimpleNamespace(url=url),
        "base_url": "..",
        "to": to,
        "parts": template.parts,
        **more,
    }
    return template.get_template("page.html").render(given)


FOLLOWS = "{% with kept = (to,) %}{{ to.name | e }}{% endwith %}"


def test_a_part_is_drawn_once_for_each_key() -> None:
    template = in_one_piece(
        environment("{% with kept = (to, big) %}{{ to.name | e }}{{ big }}{% endwith %}")
    )
    one, other = Thing("one"), Thing("one")
    shown = [
        drawn(template, to, url, big=big)
        for to in (one, other)
        for url in ("a/", "a/b/c/")
        for big in (True, False)
    ]
    assert shown == ["oneTrue", "oneFalse"] * 4
    assert (one.asked, other.asked) == (2, 2)


def test_what_is_not_given_is_a_key_like_any() -> None:
    template = in_one_piece(
        environment("{% with kept = (to, big) %}{{ to.name | e }}{% endwith %}")
    )
    to = Thing("one")
    assert [drawn(template, to), drawn(template, to)] == ["one", "one"]
    assert to.asked == 1


@pytest.mark.parametrize("nosy", ["{{ page.url }}", "{% include 'nosy.html' %}", "{{ big }}", "{% if page %}{{ to.name }}{% endif %}", "{% include which %}", "{% set a %}{{ 'x y' | url }}{% endset %}", "{{ to.url | url | length }}", "{% for to in big %}{% endfor %}", "{% with a = big %}{{ a }}{% endwith %}"])  # fmt: skip
def test_a_part_that_asks_for_more_than_its_key_is_drawn_on_each_page(nosy: str) -> None:
    template = in_one_piece(environment(f"{{% with kept = (to,) %}}{{{{ to.name | e }}}}{nosy}{{% endwith %}}"))  # fmt: skip
    to = Thing("one")
    for url in ("a/", "b/"):
        drawn(template, to, url, which="nosy.html", big="big")
    assert to.asked >= 2


@pytest.mark.parametrize("partial", ["link.html", "own.html"])
def test_what_a_part_has_of_its_own_is_not_asked_for(partial: str) -> None:
    page = f"{{% with kept = (to,) %}}{{% include '{partial}' %}}{{% endwith %}}"
    to = Thing("one")
    template = in_one_piece(environment(page))
    first = [drawn(template, to), to.asked]
    assert [drawn(template, to), to.asked] == first
    assert first[0].replace("../b/c/", "b/c/") == drawn(environment(page), Thing("one")).replace("../b/c/", "b/c/")  # fmt: skip


def test_a_part_leads_where_it_does_from_any_page() -> None:
    template = in_one_piece(environment("{% with kept = (to,) %}{% include 'link.html' %}{% endwith %}"))  # fmt: skip
    to = Thing("one")
    assert [drawn(template, to, url) for url in ("", "a/", "a/b/")] == [
        f'<a href="{up}b/c/">one</a>' for up in ("", "../", "../../")
    ]
    assert to.asked == 1


@pytest.mark.parametrize("url", ["a b/", "b/c/?d", "x.y/ä ö.jpg"])
def test_a_part_with_an_address_that_mkdocs_has_to_look_at_is_of_one_page(url: str) -> None:
    page = "{% with kept = (to,) %}{% include 'link.html' %}{% endwith %}"
    to, template = Thing("one", url), in_one_piece(environment(page))
    for here in ("a/", "a/b/", ""):
        assert drawn(template, to, here) == drawn(environment(page), to, here)


def test_in_another_making_a_part_is_drawn_anew() -> None:
    template, to = in_one_piece(environment(FOLLOWS)), Thing("one")
    drawn(template, to)
    drawn(template, to, parts={})
    assert to.asked == 2


def test_parts_are_forgotten_where_there_are_too_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(drawn_once, "MOST", 2)
    template, things = in_one_piece(environment(FOLLOWS)), [Thing(name) for name in "abcab"]
    assert [drawn(template, to) for to in things] == [*"abcab"]
    assert len(template.parts) <= 2


def test_an_address_that_is_captured_is_an_address() -> None:
    page = "{% set way %}{{ to.url | url | e }}{% endset %}{{ way | length }}"
    assert drawn(in_one_piece(environment(page)), Thing("one"), "a/b/") == str(len("../../b/c/"))


def test_without_a_page_nothing_is_remembered() -> None:
    template, to = in_one_piece(environment(FOLLOWS)), Thing("one")
    for _ in range(2):
        template.get_template("page.html").render(to=to, parts=template.parts, base_url="/")
    assert to.asked == 2
