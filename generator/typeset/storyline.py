"""A storyline's views. In: the storyline with its steps. Out: its page's view, and the story so far for a brief's page."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from generator.languages import Words, words_of
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
    Link,
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


def storyline_view(
    storyline: Storyline, steps: Sequence[Step], leaf: Leaf, words: Words
) -> StorylineView:
    """A leaf of a storyline's page, with the steps that stand on it."""
    latest = next((one for one in reversed(storyline.briefs) if one.state != "withdrawn"), None)
    view = StorylineView(
        title=storyline.title,
        dek=storyline.dek,
        status=storyline.status,
        count=len(storyline.briefs),
        latest=_earlier(latest, words) if latest else None,
        background=storyline.background,
        people=tuple(map(_member, storyline.cast[:CAST])),
        topics=storyline.topics,
        claims=tuple(_claim(one.entry, one.brief) for one in storyline.open_claims[:CLAIMS]),
        steps=tuple(_step(step, words) for step in steps),
        leaf=leaf,
    )
    if leaf.first:
        return view
    return replace(view, count=None, latest=None, background=(), people=(), topics=(), claims=())


def stories(storylines: Iterable[Storyline]) -> Mapping[str, Story]:
    """What each brief's page tells of its storyline, by the brief's path."""
    return {
        brief.path: _story(storyline, place)
        for storyline in storylines
        for place, brief in enumerate(storyline.briefs)
    }


def _story(storyline: Storyline, place: int) -> Story:
    briefs = storyline.briefs
    return Story(
        so_far=_so_far(storyline, place, words_of(briefs[place].language)),
        previous=briefs[place - 1] if place else None,
        next=briefs[place + 1] if place + 1 < len(briefs) else None,
    )


def _so_far(storyline: Storyline, place: int, words: Words) -> SoFar | None:
    """The story before its brief at `place`, whatever its length; None where there is nothing to tell."""
    shown = range(max(0, place - EARLIER), place)
    earlier = [storyline.briefs[at] for at in shown if storyline.briefs[at].state != "withdrawn"]
    if not earlier and not storyline.background:
        return None
    return SoFar(
        storyline=Link(storyline.title, storyline.address),
        opening=cut(storyline.background[0], OPENING) if storyline.background else None,
        earlier=tuple(_earlier(brief, words) for brief in earlier),
        omitted=max(0, place - EARLIER),
    )


def _earlier(brief: Brief, words: Words) -> Earlier:
    day = day_in_words(brief.published, words.brief)
    return Earlier(
        Link(brief.headline, brief.address), brief.published.isoformat(), day, brief.language
    )


def _member(member: CastMember) -> Entry:
    return Entry(member.who, member.role, member.briefs)


def _step(step: Step, words: Words) -> StepView:
    brief = step.brief
    shown = card(brief, words)
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
