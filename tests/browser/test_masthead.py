"""The masthead of an inner page: the name and the sections in one row, the desks in another, in any language."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from generator.languages import direction_of, words_of
from tests.browser.test_layout import WIDER

Visit = Callable[..., Page]

SECTIONS = ["quotes", "people", "topics", "storylines", "archive"]

RENAMED = """([language, direction, names]) => {
  Object.assign(document.documentElement, {lang: language, dir: direction})
  const links = [...document.querySelectorAll('.masthead .sections a')]
  links.forEach((link, at) => { link.textContent = names[at] })
}"""

ROWS = """at => [...at.querySelectorAll('.name, li, .find')].map(one => {
  const {top, bottom} = one.getBoundingClientRect()
  return [one.closest('nav')?.className ?? 'name', Math.round((top + bottom) / 2)]
})"""


@pytest.mark.parametrize("language", ["en", "de", "fr", "es", "ar"])
def test_each_of_its_rows_is_one_line(visit: Visit, language: str) -> None:
    page = visit("everything")
    words = words_of(language)
    names = [*(getattr(words, name) for name in SECTIONS), words.search.name]
    assert page.locator(".masthead .sections a").count() == len(names)
    page.evaluate(RENAMED, [language, direction_of(language), names])
    for width in (768, 1024, 1280, 1920):
        page.set_viewport_size({"width": width, "height": 900})
        rows: dict[str, set[int]] = {}
        for part, middle in page.locator(".masthead").evaluate(ROWS):
            rows.setdefault(part, set()).add(middle)
        assert all(len(middles) == 1 for middles in rows.values()), (width, rows)
        [name], [sections], [desks] = rows["name"], rows["sections"], rows["desks"]
        assert abs(name - sections) < 10 < desks - name, width
        assert page.evaluate(WIDER) <= 0


UNDER_IT = """at => {
  const row = document.querySelector('.masthead .sections ul').getBoundingClientRect()
  const find = at.getBoundingClientRect()
  return row.right > find.left && row.left < find.right
}"""


@pytest.mark.parametrize("language", ["en", "ar"])
def test_on_a_phone_nothing_goes_under_the_way_to_the_search(visit: Visit, language: str) -> None:
    page = visit("everything")
    words = words_of(language)
    names = [*(getattr(words, name) for name in SECTIONS), words.search.name]
    page.evaluate(RENAMED, [language, direction_of(language), names])
    for width in (320, 360, 375, 390, 412, 600):
        page.set_viewport_size({"width": width, "height": 800})
        find = page.locator(".masthead .find a")
        assert not find.evaluate(UNDER_IT), width
        box = find.bounding_box()
        assert box
        assert box["x"] >= 0, width
        assert box["x"] + box["width"] <= width


@pytest.mark.parametrize("width", [360, 1280])
def test_its_keys_go_as_its_lines_do(visit: Visit, width: int) -> None:
    page = visit("everything", width)
    links = page.locator(".masthead a").all()
    places = [link.evaluate("at => at.getBoundingClientRect().bottom") for link in links]
    assert places == sorted(places, key=lambda place: round(place / 20))


def test_a_ring_around_a_desk_is_whole_on_a_phone(visit: Visit) -> None:
    page = visit("merrow", 360)
    row = page.locator(".masthead .desks ul").bounding_box()
    desk = page.locator(".masthead .desks a").nth(1).bounding_box()
    assert row
    assert desk
    ring = 6
    assert row["y"] <= desk["y"] - ring
    assert row["y"] + row["height"] >= desk["y"] + desk["height"] + ring


OBSCURED = """at => {
  const {left, right, top, bottom} = at.getBoundingClientRect()
  const row = (at.closest('ul') ?? document.documentElement).getBoundingClientRect()
  const seen = x => at.contains(document.elementFromPoint(x, (top + bottom) / 2))
  return left < row.left || right > row.right - 8 || ![left + 2, (left + right) / 2, right - 2].every(seen)
}"""


@pytest.mark.parametrize("language", ["en", "fr", "ar"])
def test_on_a_phone_what_has_the_focus_is_in_sight(visit: Visit, language: str) -> None:
    page = visit("everything", 360)
    words = words_of(language)
    names = [*(getattr(words, name) for name in SECTIONS), words.search.name]
    page.evaluate(RENAMED, [language, direction_of(language), names])
    links = page.locator(".masthead nav a").all()
    page.locator(".masthead .name a").focus()
    for link in links:
        page.keyboard.press("Tab")
        assert link.evaluate("at => at === document.activeElement")
        if link.evaluate(OBSCURED):
            pytest.fail(f"{link.text_content()} lies under something")
