"""What stands on a social card. In: a brief as the theme's card. Out: a SocialCard: its words, file name, and what it shows in words."""

import hashlib
from dataclasses import astuple, dataclass
from functools import cached_property

from generator.views import Card

WIDTH, HEIGHT = 1200, 630
"""What every service that shows links asks for: 1.91 to 1."""

DESIGN = 1
"""To be raised with the looks of a card, so that it gets a new address."""

RIGHT_TO_LEFT = frozenset({"ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"})

LONGEST_ALT = 420
"""Characters that services take as the words for a picture."""


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a card: `said` is a quote, or a lede where `speaker` is None; `foot` is date and source.

    A newsroom's own card has its name as the headline, and nothing in `masthead`.
    """

    masthead: str
    label: str
    headline: str
    quote: str | None
    speaker: str | None
    role: str | None
    lede: str | None
    foot: tuple[str, ...]
    language: str

    @property
    def right_to_left(self) -> bool:
        """Whether its language is written from right to left."""
        return self.language.partition("-")[0].lower() in RIGHT_TO_LEFT


@dataclass(frozen=True)
class SocialCard:
    """The card of the page in the site's `folder`."""

    folder: str
    words: Words

    width = WIDTH
    height = HEIGHT

    @cached_property
    def path(self) -> str:
        """Where its file lies in the site."""
        told = repr((DESIGN, astuple(self.words))).encode()
        return f"{self.folder}card-{hashlib.blake2b(told, digest_size=5).hexdigest()}.png"

    @property
    def alt(self) -> str:
        """The card in words, for those who don't see it."""
        words = self.words
        quote = f"{words.quote} — {words.speaker}" if words.quote else words.lede
        parts = [part for part in (words.headline, quote, *words.foot) if part]
        told = " · ".join(parts)
        return told if len(told) <= LONGEST_ALT else words.headline


def social_card(card: Card, name: str) -> SocialCard:
    """The card of a brief: its first key quote with who said it, or its lede."""
    quote = card.quote
    words = Words(
        masthead=name,
        label=card.desk.name,
        headline=card.brief.name,
        quote=quote.text if quote else None,
        speaker=quote.speaker.name if quote else None,
        role=quote.role if quote else None,
        lede=card.lede,
        foot=(card.published.day, card.source),
        language=card.language,
    )
    return SocialCard(card.brief.address.url if card.brief.address else "", words)


def newsroom_card(name: str, tagline: str, language: str) -> SocialCard:
    """The newsroom's own card: its name, and what it says of itself."""
    return SocialCard(
        "",
        Words(
            masthead="",
            label="",
            headline=name,
            quote=None,
            speaker=None,
            role=None,
            lede=tagline or None,
            foot=(),
            language=language,
        ),
    )
