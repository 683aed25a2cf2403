"""NB460 and NB461: pictures that readers would not see. In: a Newsroom. Out: Problems."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from rapidfuzz import process

from generator.checks.desk.case import Newsroom, problem_of
from generator.problem import Problem, Rule

SHOWN = (".avif", ".gif", ".jpeg", ".jpg", ".png", ".svg", ".webp")
"""What browsers show as a picture."""

NEAR = 60
"""Likeness in per cent from which another file is worth naming: `plaque.jpg` and `images/plaque.jpg` have 74."""

MISSING = Rule(
    code="NB460",
    name="missing-picture",
    severity="error",
    why="Without the file, readers see a hole with a caption. Servers tell capital letters from small ones; many desktops don’t.",
    bad="image:\n  file: images/Plaque.JPG     # the file is images/plaque.jpg",
    good="image:\n  file: images/plaque.jpg",
)
NOT_A_PICTURE = Rule(
    code="NB461",
    name="not-a-picture",
    severity="error",
    why="Browsers show pictures of a few kinds, and go by the file’s ending.",
    bad="image:\n  file: images/plaque.tiff",
    good="image:\n  file: images/plaque.jpg",
)
RULES = (MISSING, NOT_A_PICTURE)

_FIELD = ("image", "file")


def missing(room: Newsroom) -> Iterator[Problem]:
    """A picture lies in the content folder, under just that name."""
    for slip, brief in room.cases:
        if brief.image and brief.image not in room.copy.files:
            yield problem_of(
                MISSING,
                slip,
                _FIELD,
                f"There is no file {room.copy.path_of(brief.image)}.",
                _right_name(brief.image, room.pictures),
            )


def _right_name(file: str, pictures: tuple[str, ...]) -> str:
    for known in pictures:
        if known.casefold() == file.casefold():
            return f"Capital and small letters matter: the file is called {known}."
    near = process.extractOne(file, pictures, score_cutoff=NEAR)
    return f"Did you mean {near[0]}?" if near else "Put the picture there, or take `image` out."


def not_a_picture(room: Newsroom) -> Iterator[Problem]:
    """A picture's file has the ending of one."""
    for slip, brief in room.cases:
        if brief.image and not is_picture(brief.image):
            ending = PurePosixPath(brief.image).suffix
            yield problem_of(
                NOT_A_PICTURE,
                slip,
                _FIELD,
                f"Browsers don’t show a file that ends in {ending} as a picture."
                if ending
                else f"“{brief.image}” has no ending that says what kind of picture it is.",
                f"Save it as one of these: {', '.join(SHOWN)}.",
            )


def is_picture(name: str) -> bool:
    """Whether the name of a file ends as a picture's does."""
    return name.casefold().endswith(SHOWN)


CHECKS = (missing, not_a_picture)
