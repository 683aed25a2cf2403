"""Social cards: the picture that a shared link shows. In: the edition. Out: SocialCards, and their PNG files.

Pillow draws them, which the extra `cards` installs; nothing else of newsbrief imports it. What is
drawn decides the name of a card's file: a card that changes has a new address, and whoever kept
the old picture fetches the new one.
"""

from importlib.util import find_spec

from generator.cards.drawing import drawn
from generator.cards.wording import SocialCard, newsroom_card, social_card
from generator.settings import Settings
from generator.vocabulary import Edition

UNDRAWN = (
    "No social cards were drawn, because Pillow is not installed. Install it "
    "(pip install 'newsbrief[cards]'), or set `cards: false` below newsbrief in mkdocs.yml."
)
"""What to say where they are wanted and can't be drawn."""

FOR_OTHERS = ""
"""The path under which the newsroom's own card is: it is of every page that has none."""


def deal(edition: Edition, settings: Settings, *, preview: bool) -> dict[str, SocialCard] | None:
    """The social cards by the paths of their pages; None where they are wanted and Pillow is not there.

    A preview has none, nor has a site whose address is not known: a link preview needs whole
    addresses. A withdrawn brief has none, nor one whose headline the theme's fonts can't set.
    """
    if preview or not settings.cards or not settings.site_url:
        return {}
    if find_spec("PIL") is None:
        return None
    from generator.cards.faces import can_set  # noqa: PLC0415 -- because Pillow may not be there

    colours = settings.house.palette("light")
    dealt = {
        brief.address.path: social_card(brief, edition.name, colours)
        for brief in edition.briefs
        if brief.state == "published" and can_set(brief.headline)
    }
    if can_set(edition.name):
        dealt[FOR_OTHERS] = newsroom_card(edition, colours)
    return dealt


__all__ = ["FOR_OTHERS", "UNDRAWN", "SocialCard", "deal", "drawn"]
