"""Every pair of colours that meets on a page can be read: text AAA, furniture AA, marks 3 to 1."""

import pytest

from tests.theme.stylesheets import Scheme, contrast, tokens

GROUNDS = ("paper", "raised", "claimed-tint", "corrected-tint", "quoted-tint", "target-tint")
TEXT = [("ink", ground) for ground in GROUNDS]
TEXT += [(ink, ground) for ink in ("quiet", "accent", "visited") for ground in ("paper", "raised")]
TEXT += [("claimed", "claimed-tint"), ("corrected", "corrected-tint"), ("quiet", "claimed-tint")]
FURNITURE = [(ink, ground) for ink in ("quiet", "accent", "visited") for ground in GROUNDS]
MARKS = [("accent", "paper"), ("claimed", "paper"), ("corrected", "paper"), ("ink", "paper")]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    ("pairs", "least"),
    [(TEXT, 7), (FURNITURE, 4.5), (MARKS, 3)],
    ids=["text", "furniture", "marks"],
)
def test_colours_that_meet_can_be_told_apart(
    scheme: Scheme, pairs: list[tuple[str, str]], least: float
) -> None:
    colours = tokens(scheme)
    for ink, ground in pairs:
        ratio = contrast(colours[f"--{ink}"], colours[f"--{ground}"])
        assert ratio >= least, f"{ink} on {ground} in the {scheme}: {ratio:.2f}"


def test_contrast_is_what_wcag_says() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


def test_the_dark_is_not_black_and_its_words_are_not_white() -> None:
    dark = tokens("dark")
    assert dark["--paper"] != "#000000"
    assert dark["--ink"] != "#ffffff"
