"""Context boxes as an editor writes them: one model for each kind, and the reference to a shared box."""

from typing import Annotated, Literal, Self

from pydantic import Discriminator, Field, Tag, model_validator

from generator.annotation.fields import (
    Day,
    DayOrMoment,
    PersonId,
    Prose,
    PublisherId,
    SharedBoxId,
    Strict,
    Text,
    WebAddress,
    When,
)
from generator.annotation.text import wrong


class BoxSource(Strict):
    """Where a box, or a statement in it, comes from when that is not the article."""

    publisher: PublisherId | None = Field(None, description="Id of a publisher in sources.yml.")
    name: Text | None = Field(None, description="The source’s name, if it is not in sources.yml.")
    headline: Text | None = Field(None, description="Title of the document or article.")
    author: Text | None = Field(None, description="Who wrote it.")
    url: WebAddress | None = Field(None, description="Where it can be read.")
    published: DayOrMoment | None = Field(None, description="When it was published.")

    @model_validator(mode="after")
    def _is_named(self) -> Self:
        if (self.publisher is None) == (self.name is None):
            raise wrong(
                "source-without-name",
                "A source needs either `publisher` or `name`, and not both.",
                "Give the id of a publisher from sources.yml, or the source’s name in words.",
            )
        return self


class Box(Strict):
    """What every box has."""

    title: Text = Field(description="The box’s headline: a few words.")
    as_of: Day | None = Field(None, description="The day up to which the box is known to be right.")
    source: BoxSource | None = Field(
        None, description="Where the box comes from, if not from the article."
    )


class Background(Box):
    """What a reader has to know to follow the news, in prose."""

    kind: Literal["background"] = Field(
        description="Prose: what a reader has to know to follow the news."
    )
    text: Prose = Field(description="One or more paragraphs, parted by an empty line.")


class WhoItem(Strict):
    """Somebody who matters here: a person of the registry, or somebody named once."""

    person: PersonId | None = Field(None, description="Id of a person in people.yml.")
    name: Text | None = Field(None, description="The name, for somebody who is not in people.yml.")
    role: Text | None = Field(None, description="The role at the time; else the registry’s.")
    note: Text | None = Field(None, description="What they have to do with the story.")

    @model_validator(mode="after")
    def _is_named(self) -> Self:
        if (self.person is None) == (self.name is None):
            raise wrong(
                "person-without-name",
                "A person needs either `person` or `name`, and not both.",
                "Give the id from people.yml, or the name in words.",
            )
        return self


class Who(Box):
    """Who's who in the story."""

    kind: Literal["who"] = Field(description="Who is who.")
    people: tuple[WhoItem, ...] = Field(
        min_length=1, description="The people, most important first."
    )


class NumberItem(Strict):
    """A number, what it counts, and who claims it."""

    figure: Text = Field(
        description="The number as it is to be read, with its hedge: around 8,000."
    )
    counts: Text = Field(description="What it counts.")
    claimed_by: Text | None = Field(None, description="Who says so, if it is a claim.")


class Numbers(Box):
    """The numbers of the story."""

    kind: Literal["numbers"] = Field(description="Numbers, what they count, and who claims them.")
    numbers: tuple[NumberItem, ...] = Field(min_length=1, description="The numbers.")


class EventItem(Strict):
    """Something that happened, or is going to."""

    when: When | None = Field(None, description="The year, month or day.")
    label: Text | None = Field(
        None, description="The date in words, where words say it better: early August 2024."
    )
    text: Text = Field(description="What happened, in a sentence.")


class TimelineItem(EventItem):
    """An event that has a date."""

    when: When = Field(description="The year, month or day.")


class Timeline(Box):
    """What happened when, earliest first."""

    kind: Literal["timeline"] = Field(description="What happened when.")
    events: tuple[TimelineItem, ...] = Field(
        min_length=1, description="The events, earliest first."
    )


class ClaimItem(Strict):
    """A claim that is disputed or unconfirmed: who says so, who has and who has not confirmed it."""

    claim: Text = Field(description="What is claimed, in a sentence.")
    claimed_by: Text = Field(description="Who says so.")
    confirmed_by: tuple[Text, ...] = Field(default=(), description="Who has confirmed it.")
    not_confirmed_by: tuple[Text, ...] = Field(
        default=(), description="Who has denied it, or has not confirmed it."
    )
    note: Text | None = Field(None, description="Anything a reader should know to judge it.")

    @model_validator(mode="after")
    def _says_who_confirms(self) -> Self:
        if not self.confirmed_by and not self.not_confirmed_by:
            raise wrong(
                "claim-without-confirmation",
                "This claim does not say who has or has not confirmed it.",
                "Add `confirmed_by` or `not_confirmed_by` with a list of names.",
            )
        return self


class Disputed(Box):
    """What is claimed and not settled."""

    kind: Literal["disputed"] = Field(description="What is claimed and not settled.")
    claims: tuple[ClaimItem, ...] = Field(min_length=1, description="The claims.")


class TermItem(Strict):
    """A word readers may not know."""

    term: Text = Field(description="The word.")
    meaning: Text = Field(description="What it means, in a sentence.")


class Terms(Box):
    """Words explained."""

    kind: Literal["terms"] = Field(description="Words explained.")
    terms: tuple[TermItem, ...] = Field(min_length=1, description="The words.")


class Next(Box):
    """What is known to come."""

    kind: Literal["next"] = Field(description="What is known to come.")
    events: tuple[EventItem, ...] = Field(min_length=1, description="What comes, soonest first.")


class SharedBox(Strict):
    """A reference to a box in `content/context/` that several briefs share."""

    shared: SharedBoxId = Field(
        description="Id of the shared box: the name of its file without `.yml`."
    )


def _kind(value: object) -> str | None:
    kind = value.get("kind") if isinstance(value, dict) else getattr(value, "kind", None)
    return None if kind is None else f"<{kind}>"


AnyBox = Annotated[
    Annotated[Background, Tag("<background>")]
    | Annotated[Who, Tag("<who>")]
    | Annotated[Numbers, Tag("<numbers>")]
    | Annotated[Timeline, Tag("<timeline>")]
    | Annotated[Disputed, Tag("<disputed>")]
    | Annotated[Terms, Tag("<terms>")]
    | Annotated[Next, Tag("<next>")],
    Discriminator(_kind),
]


def _box_or_reference(value: object) -> str:
    if isinstance(value, SharedBox):
        return "<shared>"
    return "<shared>" if isinstance(value, dict) and "shared" in value else "<box>"


BoxOrReference = Annotated[
    Annotated[AnyBox, Tag("<box>")] | Annotated[SharedBox, Tag("<shared>")],
    Discriminator(_box_or_reference),
]
