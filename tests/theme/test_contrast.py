"""Every pair of colours that meets on a page can be read: text AAA, furniture AA, marks 3 to 1; and more where a reader asks for it."""

import pytest

from generator.palette import (
    FURNITURE,
    MARKS,
    SCHEMES,
    TEXT,
    Scheme,
    contrast,
    theme_colours,
    too_faint,
)
from tests.theme.stylesheets import more_contrast, tokens

Pairs = tuple[tuple[str, str], ...]
RULES = (("rule", "paper"), ("rule", "raised"))


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(
    ("pairs", "least"),
    [(TEXT, 7), (FURNITURE, 4.5), (MARKS, 3)],
    ids=["text", "furniture", "marks"],
)
def test_colours_that_meet_can_be_told_apart(scheme: Scheme, pairs: Pairs, least: float) -> None:
    colours = theme_colours(scheme)
    for ink, ground in pairs:
        ratio = contrast(colours[ink], colours[ground])
        assert ratio >= least, f"{ink} on {ground} in the {scheme}: {ratio:.2f}"


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(
    ("pairs", "least"),
    [(TEXT, 10), (FURNITURE, 10), (MARKS, 10), (RULES, 4.5)],
    ids=["text", "furniture", "marks", "rules"],
)
def test_a_reader_who_asks_for_more_contrast_gets_more(
    scheme: Scheme, pairs: Pairs, least: float
) -> None:
    colours = more_contrast(scheme)
    for ink, ground in pairs:
        ratio = contrast(colours[ink], colours[ground])
        assert ratio >= least, f"{ink} on {ground} in the {scheme}: {ratio:.2f}"


@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_colours_are_those_of_the_stylesheet(scheme: Scheme) -> None:
    in_the_sheet = {name: value for name, value in tokens(scheme).items() if value.startswith("#")}
    assert {f"--{name}": value for name, value in theme_colours(scheme).items()} == in_the_sheet
    assert more_contrast(scheme).keys() == theme_colours(scheme).keys()


def test_contrast_is_what_wcag_says() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_what_is_too_faint_is_told_with_what_is_needed(scheme: Scheme) -> None:
    colours = theme_colours(scheme)
    assert not [*too_faint(colours)]
    (first, *_) = too_faint({**colours, "ink": colours["paper"]})
    assert (first.ink, first.ground, first.needed) == ("ink", "paper", 4.5)
    assert first.ratio == pytest.approx(1)


def test_the_dark_is_not_black_and_its_words_are_not_white() -> None:
    dark = tokens("dark")
    assert dark["--paper"] != "#000000"
    assert dark["--ink"] != "#ffffff"
