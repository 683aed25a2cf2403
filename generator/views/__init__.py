"""What each kind of page is made of, besides its Markdown: values for the theme's templates.

Every view is complete: a template needs nothing else of the newsroom, so a page is stale exactly
when its Markdown, its view or its templates changed. Moments come with their words, because
templates know neither the newsroom's zone nor the brief's language.
"""

from generator.views.pages import (
    AmendedView,
    BriefView,
    Chrome,
    FrontView,
    IndexView,
    ListingView,
    ListKind,
    MovedView,
    Page,
    PersonView,
    StandingView,
    StorylineView,
    View,
)
from generator.views.parts import (
    Amended,
    Card,
    CardQuote,
    Entry,
    Leaf,
    LinkPicture,
    Moment,
    Related,
    SaidQuote,
    StorylineCard,
)

__all__ = [
    "Amended",
    "AmendedView",
    "BriefView",
    "Card",
    "CardQuote",
    "Chrome",
    "Entry",
    "FrontView",
    "IndexView",
    "Leaf",
    "LinkPicture",
    "ListKind",
    "ListingView",
    "Moment",
    "MovedView",
    "Page",
    "PersonView",
    "Related",
    "SaidQuote",
    "StandingView",
    "StorylineCard",
    "StorylineView",
    "View",
]
