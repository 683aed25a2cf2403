"""A storyline's views. In: the storyline with its steps. Out: its page's view, and the story so far for a brief's page."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.languages import Words
from generator.languages.dates import day_in_words
from generator.typeset.amended import amended
from generator.typeset.cut import cut
from generator.typeset.views import Story, card
from generator.views import (
    Claim,
    Earlier,
    Entry,
    FigureShift,
    Leaf,
    SoFar,
    StepView,
    StorylineView,
)
from generator.vocabulary import (
    Amendment,
    Brief,
    CastMember,
    ChangedFigure,
    ClaimEntry,
    Course,
    Link,
    Named,
    Step,
    Storyline,
)

CAST = 12
"""People on a storyline's page: those the editor names, then the most frequent."""

CLAIMS = 6
"""Open claims on a storyline's page, the latest first."""

EARLIER = 4
"""Earlier briefs on a brief's page."""

OPENING = 240
"""Characters of the standing background on a brief's page: its first two sentences, mostly."""


@dataclass(frozen=True, slots=True)
class Whole:
    """What the first leaf of a storyline says of all its briefs: the latest, and how many there are."""

    latest: Named | None = None
    count: int | None = None


def storyline_view(
    part: Storyline, course: Course, whole: Whole, leaf: Leaf, words: Words
) -> StorylineView:
    """A leaf of a storyline's page, of a storyline and a course that have what stands on that leaf."""
    return StorylineView(
        title=part.title,
        dek=part.dek,
        status=part.status,
        count=whole.count,
        latest=_earlier(whole.latest, words) if whole.latest else None,
        background=part.background,
        people=tuple(map(_member, course.cast)),
        topics=part.topics,
        claims=tuple(_claim(one.entry, one.brief) for one in course.open_claims),
        steps=tuple(_step(step, words) for step in course.steps),
        leaf=leaf,
    )


class Stories:
    """What the pages of briefs tell of their storylines."""

    def __init__(self, storylines: Iterable[Storyline]) -> None:
        self._places = {
            brief.path: (storyline, place)
            for storyline in storylines
            for place, brief in enumerate(storyline.briefs)
        }

    def of(self, brief: Brief) -> Story | None:
        """What the page of a brief tells of its storyline."""
        place = self._places.get(brief.path)
        return _story(*place) if place else None

    def around(self, briefs: Iterable[Brief]) -> tuple[object, ...]:
        """All that the pages of these briefs tell of their storylines, each of which is looked at once."""
        found: dict[str, tuple[Storyline, list[int]]] = {}
        for storyline, place in filter(None, (self._places.get(one.path) for one in briefs)):
            found.setdefault(storyline.id, (storyline, []))[1].append(place)
        return tuple(_stretch(storyline, min(at), max(at)) for storyline, at in found.values())


def _stretch(storyline: Storyline, first: int, last: int) -> tuple[object, ...]:
    """All that `_story` tells of any place from the first to the last."""
    known_from = max(0, first - EARLIER)
    briefs = storyline.briefs[known_from : last + 2]
    return storyline.title, storyline.address, storyline.background[:1], known_from, briefs


def _story(storyline: Storyline, place: int) -> Story:
    briefs, first = storyline.briefs, max(0, place - EARLIER)
    return Story(
        storyline=Link(storyline.title, storyline.address),
        background=storyline.background[0] if storyline.background else None,
        earlier=tuple(brief for brief in briefs[first:place] if brief.state != "withdrawn"),
        omitted=first,
        previous=briefs[place - 1].teaser if place else None,
        next=briefs[place + 1].teaser if place + 1 < len(briefs) else None,
    )


def so_far(story: Story, words: Words) -> SoFar | None:
    """The story before a brief, in the brief's own `words`; None where there is nothing to tell."""
    if not story.earlier and not story.background:
        return None
    return SoFar(
        storyline=story.storyline,
        opening=cut(story.background, OPENING) if story.background else None,
        earlier=tuple(_earlier(brief, words) for brief in story.earlier),
        omitted=story.omitted,
    )


def _earlier(brief: Brief | Named, words: Words) -> Earlier:
    day = day_in_words(brief.published, words.brief)
    return Earlier(
        Link(brief.headline, brief.address), brief.published.isoformat(), day, brief.language
    )


def _member(member: CastMember) -> Entry:
    return Entry(member.who, member.role, member.briefs)


def _step(step: Step, words: Words) -> StepView:
    brief = step.brief
    shown = card(brief.teaser, words)
    corrections = () if brief.withdrawal else brief.corrections
    return StepView(
        card=shown,
        told=shown.dek or shown.lede,
        newcomers=tuple(map(_member, step.newcomers)),
        figures=tuple(map(_shift, step.figures)),
        confirmed=tuple(
            Claim(one.claim, "", one.by, (), shown.brief, brief.language) for one in step.confirmed
        ),
        amended=tuple(
            amended(Amendment(brief, made), brief.language) for made in reversed(corrections)
        ),
    )


def _shift(changed: ChangedFigure) -> FigureShift:
    before, now = changed.before, changed.now
    return FigureShift(
        now.counts, now.figure.text, now.claimed_by, before.figure.text, before.claimed_by
    )


def _claim(entry: ClaimEntry, brief: Brief) -> Claim:
    return Claim(
        claim=entry.claim.text,
        claimed_by=entry.claimed_by,
        confirmed_by=entry.confirmed_by,
        not_confirmed_by=entry.not_confirmed_by,
        brief=Link(brief.headline, brief.address),
        language=brief.language,
    )
