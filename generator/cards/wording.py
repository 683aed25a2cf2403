"""What stands on a social card. In: a brief, or the edition. Out: a SocialCard: its words, its file's name, what it says to those who don't see it."""

import hashlib
from dataclasses import astuple, dataclass

from generator.languages import direction_of, words_of
from generator.languages.dates import day_in_words
from generator.languages.marks import quoted
from generator.palette import Colours
from generator.views import LinkPicture
from generator.vocabulary import Brief, Edition

WIDTH, HEIGHT = 1200, 630
"""What every service that shows links asks for: 1.91 to 1."""

DESIGN = 1
"""To be raised with the looks of a card, so that it gets a new address."""

LONGEST_ALT = 420
"""Characters that services take as the words for a picture."""


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of a card, whose `foot` is day and source.

    A newsroom's own card has its name as the headline, what it says of itself as the lede, and
    nothing else.
    """

    masthead: str
    label: str
    headline: str
    quote: str | None
    speaker: str | None
    role: str | None
    through: str | None
    lede: str | None
    foot: tuple[str, ...]
    language: str

    @property
    def right_to_left(self) -> bool:
        """Whether its language is written from right to left."""
        return direction_of(self.language) == "rtl"


@dataclass(frozen=True, slots=True)
class SocialCard:
    """A card: where it goes, and the words it is drawn with."""

    picture: LinkPicture
    wording: Wording


def social_card(brief: Brief, name: str, colours: Colours) -> SocialCard:
    """The card of a brief: its first key quote with who said it, or its lede."""
    words = words_of(brief.language).brief
    quote = brief.quotes[0] if brief.quotes else None
    wording = Wording(
        masthead=name,
        label=brief.desk.name,
        headline=brief.headline,
        quote=quoted(quote.text, words.quotation_marks) if quote else None,
        speaker=quote.speaker.name if quote else None,
        role=quote.speaker.role if quote else None,
        through=words.through.format(what=quote.via) if quote and quote.via else None,
        lede=brief.summary.lede.text,
        foot=(day_in_words(brief.published, words), brief.source.publisher),
        language=brief.language,
    )
    return SocialCard(_picture(brief.address.url, wording, colours), wording)


def newsroom_card(edition: Edition, colours: Colours) -> SocialCard:
    """The newsroom's own card: its name, and what it says of itself."""
    wording = Wording(
        masthead="",
        label="",
        headline=edition.name,
        quote=None,
        speaker=None,
        role=None,
        through=None,
        lede=edition.tagline or None,
        foot=(),
        language=edition.language,
    )
    return SocialCard(_picture("", wording, colours), wording)


def _picture(folder: str, wording: Wording, colours: Colours) -> LinkPicture:
    told = repr((DESIGN, astuple(wording), sorted(colours.items()))).encode()
    name = hashlib.blake2b(told, digest_size=5).hexdigest()
    return LinkPicture(f"{folder}card-{name}.png", WIDTH, HEIGHT, _alt(wording))


def _alt(wording: Wording) -> str:
    """The card in words."""
    quote = f"{wording.quote} — {wording.speaker}" if wording.quote else wording.lede
    told = " · ".join(part for part in (wording.headline, quote, *wording.foot) if part)
    return told if len(told) <= LONGEST_ALT else wording.headline
