"""Social cards: the picture that a shared link shows. In: briefs as the theme's cards. Out: SocialCards, and their PNG files.

Pillow draws them, which the extra `cards` installs; nothing else of newsbrief imports it. Without
it, `can_draw` is False, and there are no cards. What is drawn decides the name of a card's file,
so a card that changes has a new address, and whoever keeps the old picture fetches the new one.
"""

from collections.abc import Iterable
from importlib.util import find_spec

from generator.cards.drawing import drawn
from generator.cards.wording import SocialCard, newsroom_card, social_card
from generator.views import Card

FOR_OTHERS = ""
"""The path under which the newsroom's own card is: for every page that has none of its own."""


def can_draw() -> bool:
    """Whether what draws is installed."""
    return find_spec("PIL") is not None


def deal(
    cards: Iterable[Card], name: str, tagline: str, language: str
) -> dict[str, SocialCard]:
    """The social cards by the paths of their pages; the newsroom's own is FOR_OTHERS.

    A withdrawn brief has none, nor has one whose headline the theme's fonts can't set.
    """
    from generator.cards.faces import can_set  # noqa: PLC0415 -- because Pillow may not be there

    dealt = {
        card.brief.address.path: social_card(card, name)
        for card in cards
        if card.state == "published" and card.brief.address and can_set(card.brief.name)
    }
    if can_set(name):
        dealt[FOR_OTHERS] = newsroom_card(name, tagline, language)
    return dealt


__all__ = ["FOR_OTHERS", "SocialCard", "can_draw", "deal", "drawn"]
