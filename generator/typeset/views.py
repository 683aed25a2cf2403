"""Edition → views: what the theme's templates draw around, or instead of, a page's Markdown."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import islice

from generator.languages import Words, words_of
from generator.languages.dates import day_in_words, time_in_words
from generator.languages.marks import quoted
from generator.once import once
from generator.typeset import dates
from generator.views import (
    Amended,
    AmendedView,
    BriefView,
    Card,
    CardQuote,
    Leaf,
    Related,
    SoFar,
    StorylineCard,
)
from generator.vocabulary import (
    Brief,
    Link,
    Named,
    Storyline,
    Teaser,
)
from generator.vocabulary.addresses import page_of

COUNTED = 9
"""So many new briefs of a storyline are counted for a reader; of more, that there are more is told."""

WORDS_A_MINUTE = 238
"""Silent reading of English non-fiction (Brysbaert 2019, a meta-analysis of 190 studies)."""


@once
def card(brief: Teaser, words: Words) -> Card:
    """A brief in a listing, of which there are some fifteen."""
    return Card(
        brief=Link(brief.headline, brief.address),
        dek=brief.dek,
        lede=brief.lede,
        points=brief.points,
        quote=None,
        desk=brief.desk,
        storyline=brief.storyline,
        source=brief.publisher,
        published=dates.moment(brief.published, brief.language),
        day=day_in_words(brief.published, words.brief),
        hour=time_in_words(brief.published, words_of(brief.language).brief),
        updated=dates.moment(brief.updated, brief.language) if brief.updated else None,
        image=brief.image,
        state=brief.state,
        language=brief.language,
    )


def cards(briefs: Iterable[Teaser], words: Words) -> tuple[Card, ...]:
    """A card for each brief."""
    return tuple(card(brief, words) for brief in briefs)


def lead_card(brief: Brief, words: Words) -> Card:
    """The card of the brief that leads, which has a quote."""
    return replace(card(brief.teaser, words), quote=_card_quote(brief))


def _card_quote(brief: Brief) -> CardQuote | None:
    if brief.withdrawal or not brief.quotes:
        return None
    quote = brief.quotes[0]
    speaker = Link(quote.speaker.name, quote.speaker.address)
    return CardQuote(quoted_in(brief.language, quote.text), speaker, quote.speaker.role, quote.via)


def quoted_in(language: str, said: str) -> str:
    """The words between the quotation marks of a language."""
    return quoted(said, words_of(language).brief.quotation_marks)


@dataclass(frozen=True, slots=True)
class Story:
    """What a brief's page tells of its storyline: how the standing background begins, the last few briefs before it, and how many came before these, its neighbours there."""

    storyline: Link
    background: str | None
    earlier: tuple[Brief, ...]
    omitted: int
    previous: Teaser | None
    next: Teaser | None

    @property
    def kept(self) -> str:
        """Stands for all of it: of the earlier briefs, no more than is told of them."""
        name, address = self.storyline.name, self.storyline.address
        around = [one and one.kept for one in (self.previous, self.next)]
        told = (name, address and address.path, self.background, self.omitted)
        return repr((*told, *around, *[Named(brief).kept for brief in self.earlier]))


@dataclass(frozen=True, slots=True)
class Around:
    """What a brief's page leads to: the story so far, the neighbours in it, the related briefs."""

    so_far: SoFar | None
    previous: Teaser | None
    next: Teaser | None
    related: tuple[Related, ...]


def brief_view(brief: Brief, around: Around, length: int, words: Words) -> BriefView:
    """What stands around a brief of `length` words."""
    return BriefView(
        state=brief.state,
        language=brief.language,
        published=dates.moment(brief.published, brief.language),
        updated=dates.moment(brief.updated, brief.language) if brief.updated else None,
        desk=brief.desk,
        storyline=brief.storyline,
        topics=brief.topics,
        people=brief.people,
        places=brief.place_links,
        publisher=Link(brief.source.publisher, page_of("sources", brief.publisher_id)),
        so_far=None if brief.withdrawal else around.so_far,
        previous=card(around.previous, words) if around.previous else None,
        next=card(around.next, words) if around.next else None,
        related=() if brief.withdrawal else around.related,
        reading_minutes=max(1, round(length / WORDS_A_MINUTE)),
        image=brief.image,
    )


def amended_view(entries: tuple[Amended, ...], leaf: Leaf, policy: Link | None) -> AmendedView:
    """A leaf of the page of corrections."""
    return AmendedView(entries, leaf, policy)


def storyline_cards(storylines: Iterable[Storyline], words: Words) -> tuple[StorylineCard, ...]:
    """The storylines, the one that moved last first."""
    moved = sorted(storylines, key=lambda one: one.briefs[-1].published, reverse=True)
    return tuple(_storyline_card(storyline, words) for storyline in moved)


def _storyline_card(storyline: Storyline, words: Words) -> StorylineCard:
    latest = storyline.briefs[-1]
    return StorylineCard(
        storyline=Link(storyline.title, storyline.address),
        dek=storyline.dek,
        status=storyline.status,
        count=len(storyline.briefs),
        latest=Link(latest.headline, latest.address),
        latest_moment=dates.moment(latest.published, words.code),
        moments=moments_of(storyline),
    )


def moments_of(storyline: Storyline) -> tuple[str, ...]:
    """When the newest briefs of a storyline were published, the newest first: as many as a list counts for a reader, and one more."""
    out = (brief for brief in reversed(storyline.briefs) if brief.state == "published")
    return tuple(brief.published.isoformat() for brief in islice(out, COUNTED + 1))
