"""Every picture of every page keeps its room before it is there."""

from pathlib import Path
from urllib.parse import unquote

import pytest
from PIL import Image

from tests.theme.rendering import Reader


@pytest.fixture(params=["site", "merrow"])
def folder(request: pytest.FixtureRequest) -> Path:
    found: Path = request.getfixturevalue(request.param)
    return found


def test_every_picture_has_the_measures_of_its_file(folder: Path) -> None:
    for page in folder.rglob("*.html"):
        for _, told in Reader(page.read_text(encoding="utf-8")).all("img"):
            file = page.parent / unquote(told["src"])
            with Image.open(file) as picture:
                assert (told["width"], told["height"]) == tuple(map(str, picture.size)), (
                    page,
                    told,
                )
