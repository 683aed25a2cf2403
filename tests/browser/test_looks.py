"""What can be measured of the look: in every language of the site, and that the measures find something."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from generator.languages import LANGUAGES
from tests.browser.conftest import Reader
from tests.browser.measures import amiss
from tests.sample import MERROW as SAMPLE
from tests.sample import MERROW_NOW, build
from tests.serving import served

OPTIONS = "      timezone: Europe/Lisbon\n"

PAGES = ("", "2031/02/kitchen-sink/", "2031/04/manara/", "storylines/north-quay/", "people/", "archive/2031/04/08/", "quotes/", "search/", "corrected/", "404.html")  # fmt: skip
"""What the words of the site stand on, in all the ways that they do."""

ONE_WORD = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"

ILL_SET = f"""<!doctype html><title>x</title><style>
  body {{ font: 16px Newsreader, serif }} h2 {{ position: absolute; top: 16px; margin: 0; font-size: 16px }}
</style><p>{"a harbour " * 30}</p><h2>Over the first line</h2><p style="font-size: 60px">{ONE_WORD}</p>"""


@pytest.fixture(scope="module", params=[code for code in LANGUAGES if code != "en"])
def spoken(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """The address of the sample newsroom in another language than its own."""
    folder = tmp_path_factory.mktemp(request.param)
    newsroom = shutil.copytree(SAMPLE.parent, folder / "newsroom")
    config = newsroom / SAMPLE.name
    words = config.read_text(encoding="utf-8")
    assert OPTIONS in words
    spoken = words.replace(
        OPTIONS, f"{OPTIONS}      language: {request.param}\n      cards: false\n"
    )
    config.write_text(spoken, encoding="utf-8")
    built = build(config, folder / "sheet", SOURCE_DATE_EPOCH=MERROW_NOW)
    assert not built.returncode, built.stderr
    with served(folder) as address:
        yield f"{address}sheet/"


def test_in_every_language_there_is_room(readers: dict[str, Reader], spoken: str) -> None:
    said = []
    for path in PAGES:
        page = readers["usual"].visit(spoken + path, 360, "light")
        said += [f"{path} {wrong}" for wrong in amiss(page, 320, 360, 768, 1280)]
    assert said == []


@pytest.mark.parametrize("kind", ["merrow", "kitchen-sink", "merrow-person", "merrow-today"])
def test_a_reader_who_set_larger_text_has_it_on_a_phone_too(
    readers: dict[str, Reader], address: Callable[[str], str], kind: str
) -> None:
    page = readers["large text"].visit(address(kind), 360, "light")
    assert list(amiss(page, 320, 360)) == []


def test_what_is_ill_set_is_found(readers: dict[str, Reader], tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(ILL_SET, encoding="utf-8")
    with served(tmp_path) as address:
        said = list(amiss(readers["usual"].visit(address, 1280, "light"), 1280, 320))
    for wrong in ("at 1280: a line of", "lies over", "at 320: wider than the screen"):
        assert any(wrong in one for one in said), wrong
