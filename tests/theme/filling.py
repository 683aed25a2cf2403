"""Views filled by their types: every field, also those that will be added, with what a test wants."""

import dataclasses
import types
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from generator import views
from generator.vocabulary import Address

TEMPLATES = {
    "front.html": views.FrontView,
    "brief.html": views.BriefView,
    "listing.html": views.ListingView,
    "person.html": views.PersonView,
    "storyline.html": views.StorylineView,
    "amended.html": views.AmendedView,
    "publisher.html": views.PublisherView,
    "month.html": views.MonthView,
    "day.html": views.DayView,
    "quotes.html": views.QuotesView,
    "index.html": views.IndexView,
    "moved.html": views.MovedView,
    "standing.html": views.StandingView,
    "search.html": views.SearchView,
}


def filled(shape: Any, text: str, many: int, choice: int = 0) -> Any:
    """A value of a type: each text is `text`, each tuple has `many`, a literal is its `choice`th.

    With `many` 0 whatever may be missing is missing.
    """
    simple = {str: text, int: many, bool: bool(many), Address: Address(f"2031/{text}/light.md")}
    if shape in simple:
        return simple[shape]
    origin, inner = get_origin(shape), get_args(shape)
    if origin is Literal:
        return inner[choice % len(inner)]
    if origin is tuple:
        return tuple(filled(inner[0], text, many, choice) for _ in range(many))
    if origin in (Union, types.UnionType):
        of = next(kind for kind in inner if kind is not type(None))
        return filled(of, text, many, choice) if many else None
    fields = get_type_hints(shape)
    return shape(
        **{
            field.name: filled(fields[field.name], text, many, choice)
            for field in dataclasses.fields(shape)
        }
    )
