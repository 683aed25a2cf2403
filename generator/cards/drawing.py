"""Cards drawn, each once. In: SocialCards, a newsroom's folder. Out: the file of each, drawn now or kept from an earlier build.

They are kept by what stands on them and by all that has a hand in how it looks, in
`.cache/newsbrief/cards/`, which may be deleted at any time. Cards that are needed no longer go.
"""

import hashlib
import os
from collections.abc import Callable, Mapping
from dataclasses import astuple
from functools import cache
from importlib.resources import files
from pathlib import Path

from generator.cache import digest_of, folder_in
from generator.cards.wording import SocialCard, Wording
from generator.hands import spread
from generator.palette import Colours
from generator.settings import Settings


def drawn(
    cards: Mapping[str, SocialCard], settings: Settings, told: Callable[[int, int], None]
) -> dict[str, Path]:
    """The files of the cards by their paths in the site; `told` hears how many are drawn, and of how many."""
    if not cards:
        return {}
    folder = folder_in(settings.root, "cards")
    colours = settings.house.palette("light")
    kept = {file.name for file in folder.iterdir()}
    wanted = {
        card.picture.path: (f"{_key(card.wording, colours)}.png", card.wording)
        for card in cards.values()
    }
    missing = {name: wording for name, wording in wanted.values() if name not in kept}
    for done, _ in enumerate(
        spread(_draw, [*missing.items()], (folder, colours), settings.jobs), start=1
    ):
        told(done, len(missing))
    for name in kept - {name for name, _ in wanted.values()}:
        (folder / name).unlink(missing_ok=True)
    return {path: folder / name for path, (name, _) in wanted.items()}


def _draw(common: tuple[Path, Colours], item: tuple[str, Wording]) -> None:
    """Done by workers: the file appears whole, or not at all."""
    from generator.cards.sheet import draw  # noqa: PLC0415 -- because Pillow may not be there

    (folder, colours), (name, wording) = common, item
    half = folder / f".{name}.{os.getpid()}"
    half.write_bytes(draw(wording, colours))
    half.replace(folder / name)


def _key(wording: Wording, colours: Colours) -> str:
    return digest_of(repr((astuple(wording), sorted(colours.items()), _looks())).encode())


@cache
def _looks() -> str:
    """Stands for all that a card is drawn with: these modules, the fonts, Pillow."""
    from generator.cards.faces import FACTS  # noqa: PLC0415 -- because Pillow may not be there

    found = hashlib.blake2b(repr(FACTS).encode())
    theme = files("site_theme")
    sources = [*files("generator.cards").iterdir(), *theme.joinpath("fonts").iterdir()]
    for file in sorted(sources, key=lambda file: file.name):
        if file.name.endswith((".py", ".woff2")):
            found.update(file.read_bytes())
    return found.hexdigest()
