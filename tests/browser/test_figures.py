"""Figures: of their own widths in running text, all of one width and on the line where they stand below each other."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

Visit = Callable[..., Page]

WIDTHS = """at => {
  const width = text => {
    const sample = document.createElement('span')
    sample.style.whiteSpace = 'nowrap'
    sample.textContent = text
    at.append(sample)
    const {width} = sample.getBoundingClientRect()
    sample.remove()
    return Math.round(width)
  }
  return [width('111111'), width('888888')]
}"""
ASKED = "at => getComputedStyle(at).fontVariantNumeric"


@pytest.mark.parametrize("part", [".in-brief .lede", ".article .paragraph", "h1"])
def test_in_text_they_have_their_own_widths(visit: Visit, part: str) -> None:
    at = visit("kitchen-sink").locator(part).first
    ones, eights = at.evaluate(WIDTHS)
    assert ones < eights
    kind = "lining-nums" if part == "h1" else "oldstyle-nums"
    assert at.evaluate(ASKED) == f"{kind} proportional-nums"


@pytest.mark.parametrize(
    ("kind", "part"),
    [
        ("kitchen-sink", ".numbers .figure"),
        ("kitchen-sink", ".timeline .when"),
        ("merrow", ".dateline"),
        ("merrow-month", ".calendar td"),
    ],
)
def test_below_each_other_they_stand_in_columns(visit: Visit, kind: str, part: str) -> None:
    at = visit(kind).locator(part).first
    ones, eights = at.evaluate(WIDTHS)
    assert ones == eights
    assert at.evaluate(ASKED) == "lining-nums tabular-nums"
