"""No template says a word of its own: all that the theme says is among `generator/languages`."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from generator.languages import LANGUAGES, Words
from generator.languages.brief import BriefWords
from generator.languages.counting import Counted
from tests.languages.test_words import blanks
from tests.theme.stylesheets import THEME_FOLDER

FOR_EDITORS = {"problems.html"}
"""What a check finds is told in English, in a preview as on the command line."""

NAMES = {"RSS", "MkDocs", "ProperDocs"}
"""Words that are the same in every language."""

SPOKEN = {"alt", "aria-label", "aria-description", "aria-roledescription", "placeholder", "title"}
"""Attributes that a reader sees or hears; of a button and a field, `value` too."""

TEMPLATES = sorted(path for path in THEME_FOLDER.rglob("*.html") if path.name not in FOR_EDITORS)
KIND = re.compile(r"{% block kind %}\w[\w-]*{% endblock %}")
TAG = re.compile(r"{#.*?#}|{%.*?%}|{{.*?}}", re.DOTALL)
PROSE = re.compile(r"^[A-Z]|\w \w")
"""What looks like words for readers, and not like a name in code."""
LETTERS = re.compile(r"[^\W\d_]{2,}")


class Said(HTMLParser):
    """The literal words of a template: its text, and what is spoken of its attributes."""

    def __init__(self, template: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.feed(TAG.sub(" ", KIND.sub("", template)))
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        shown = dict(attrs).get("type") not in {"radio", "checkbox", "hidden"}
        for name, value in attrs:
            if (
                name in SPOKEN
                or (name == "value" and tag in {"button", "input"} and shown)
                or (name.startswith("data-") and PROSE.search(value or ""))
            ):
                self.handle_data(value or "")

    def handle_data(self, data: str) -> None:
        self.found += [word for word in LETTERS.findall(data) if word not in NAMES]


def literals(template: str) -> list[str]:
    """What stands between quotation marks in a template's code and looks like words."""
    tags = [tag for tag in TAG.findall(template) if not tag.startswith("{#")]
    strings = [one[1:-1] for tag in tags for one in re.findall(r"\"[^\"]*\"|'[^']*'", tag)]
    return [one for one in strings if PROSE.search(one) and one not in NAMES]


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_a_template_says_nothing_of_its_own(path: Path) -> None:
    template = path.read_text(encoding="utf-8")
    assert not Said(template).found
    assert not literals(template)


def test_words_are_found_wherever_they_can_stand() -> None:
    template = (
        '<p title="Two {{ n }}">{{ words.x | e }} One{% if a %}three{% endif %}</p>'
        '<img alt="four" src="five.svg" data-done="Six" data-kind="six"><input type="submit" value="seven">'
        '{% set x = "Eight" %}{{ y | default("nine ten") }}{% include "partials/link.html" %}'
    )
    assert sorted(Said(template).found) == ["One", "Six", "Two", "four", "seven", "three"]
    assert literals(template) == ["Eight", "nine ten"]


USES = re.compile(
    r"\b(?:words|own)\.(?P<brief>brief\.)?(?P<name>\w+)(?P<then>\.format\((?P<given>[^{}]*?)\) ?[|%]|\(|\[|)"
)


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_a_template_fills_the_blanks_of_the_words_it_uses(path: Path) -> None:
    """English stands for all: each language has the blanks that it has (tests/languages)."""
    for use in USES.finditer(path.read_text(encoding="utf-8")):
        english = LANGUAGES["en"].brief if use["brief"] else LANGUAGES["en"]
        if use["name"] == "brief":
            continue
        assert use["name"] in (BriefWords if use["brief"] else Words).__slots__, use[0]
        value = getattr(english, use["name"])
        if isinstance(value, Counted):
            assert use["then"] == "(", use[0]
        elif isinstance(value, str):
            given = set(re.findall(r"(\w+)=", use["given"] or ""))
            assert given == blanks(value), use[0]
