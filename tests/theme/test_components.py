"""One name for a partial, its stylesheet and its class; colours and sizes in one file; no host but ours."""

import re
from pathlib import Path

import pytest

from generator.house import House
from generator.palette import SCHEMES, theme_colours
from tests.theme.rendering import ENVIRONMENT, rendered
from tests.theme.stylesheets import CSS, THEME_FOLDER, stylesheet, tokens

GROUNDWORK = {"fonts", "tokens", "base", "print", "site", "contrast"}
"""Stylesheets that are no component's."""

PLAIN = {"head", "image", "link", "direction", "preview_card", "quoted"}
"""Partials that look like what they stand in."""

STYLESHEETS = sorted(path.stem for path in CSS.glob("*.css"))
COMPONENTS = [name for name in STYLESHEETS if name not in GROUNDWORK]
PARTIALS = sorted(path.stem for path in (THEME_FOLDER / "partials").glob("*.html"))
MARKUP = [*THEME_FOLDER.glob("*.html"), *(THEME_FOLDER / "partials").glob("*.html")]
READING = THEME_FOLDER.parent / "generator" / "typeset" / "reading"


@pytest.mark.parametrize("name", COMPONENTS)
def test_a_stylesheet_styles_the_class_of_its_name(name: str) -> None:
    assert re.search(rf"\.{name}\b", stylesheet(name))


@pytest.mark.parametrize("name", sorted(set(PARTIALS) - PLAIN))
def test_a_partial_has_its_class_and_its_stylesheet(name: str) -> None:
    markup = (THEME_FOLDER / "partials" / f"{name}.html").read_text(encoding="utf-8")
    assert re.search(rf'class="{name}[ "]', markup)
    assert name in COMPONENTS


@pytest.mark.parametrize("name", COMPONENTS)
def test_a_component_is_made_by_a_template_or_by_the_reading_of_a_brief(name: str) -> None:
    templates = "".join(path.read_text(encoding="utf-8") for path in MARKUP)
    reading = "".join(path.read_text(encoding="utf-8") for path in READING.rglob("*.py"))
    kinds = {"background", "who", "numbers", "timeline", "disputed", "terms"}
    by_template = re.search(rf'class="{name}[ "]|kind %}}{name}{{', templates)
    assert by_template or name in kinds or re.search(rf'"{name}[" ]', reading)


def test_readers_fetch_one_stylesheet_that_holds_all_others_as_they_are() -> None:
    site = ENVIRONMENT.get_template("css/site.css").render(house=House())
    for name in STYLESHEETS:
        if name != "site":
            assert (CSS / f"{name}.css").read_text(encoding="utf-8").strip() in site, name
    order = [
        site.index((CSS / f"{name}.css").read_text(encoding="utf-8")) for name in ("base", "print")
    ]
    assert order == sorted(order)


@pytest.mark.parametrize(
    "name", [name for name in STYLESHEETS if name not in {"tokens", "print", "contrast"}]
)
def test_colours_stand_only_among_the_tokens(name: str) -> None:
    assert not re.search(r"#[0-9a-fA-F]{3,8}\b|\b(rgb|hsl|oklch)a?\(", stylesheet(name))


def test_every_token_is_defined_and_every_token_is_used() -> None:
    everything = "".join(stylesheet(name) for name in STYLESHEETS)
    used = set(re.findall(r"var\((--[\w-]+)", everything))
    local = {"--columns", "--gap"}
    assert used - local == set(tokens("light"))


def test_a_colour_is_written_once_for_the_light_and_once_for_the_dark() -> None:
    light, dark = tokens("light"), tokens("dark")
    for name, value in light.items():
        if value.startswith("#"):
            assert dark[name] != value, name
    assert "prefers-color-scheme" not in "".join(stylesheet(name) for name in STYLESHEETS)


def test_the_browser_s_frame_has_the_colour_of_the_paper() -> None:
    head = rendered("404.html", None)
    for scheme in SCHEMES:
        paper = theme_colours(scheme)["paper"]
        assert f'content="{paper}" media="(prefers-color-scheme: {scheme})"' in head


@pytest.mark.parametrize("path", [*MARKUP, *CSS.glob("*.css")], ids=lambda path: path.name)
def test_nothing_comes_from_another_host(path: Path) -> None:
    assert not re.search(r"https?://|url\(\s*[\"']?//", path.read_text(encoding="utf-8"))


def test_nothing_moves_for_readers_who_want_no_motion() -> None:
    for name in STYLESHEETS:
        css = stylesheet(name)
        if re.search(r"\b(transition|animation)\b", css):
            assert "@media (prefers-reduced-motion: no-preference)" in css, name


FILLED = re.compile(r"background: var\(--(?:ink|accent|claimed|corrected)\)")
"""A mark that is nothing but its ground: gone where the reader's system has its own colours."""


@pytest.mark.parametrize("name", [one for one in COMPONENTS if FILLED.search(stylesheet(one))])
def test_a_filled_mark_is_seen_in_the_own_colours_of_a_system(name: str) -> None:
    forced = stylesheet("contrast").partition("forced-colors: active")[2]
    assert re.search(rf"\.{name}\b", forced)


def test_no_template_knows_the_time() -> None:
    for path in MARKUP:
        assert not re.search(r"build_date|\bnow\b", path.read_text(encoding="utf-8")), path.name
