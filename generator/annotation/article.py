"""The annotation of an article: the YAML front matter of a file in `content/articles/`."""

from typing import Annotated, Literal, Self

from pydantic import Discriminator, Field, Tag, model_validator

from generator.annotation.boxes import BoxOrReference
from generator.annotation.fields import (
    Day,
    DayOrMoment,
    DeskId,
    Digest,
    File,
    FormerAddress,
    Language,
    Moment,
    PersonId,
    PublisherId,
    RuleCode,
    StorylineId,
    Strict,
    Text,
    TopicId,
    WebAddress,
)
from generator.annotation.text import wrong


class Dateline(Strict):
    """Where and when it happened."""

    place: Text = Field(description="The place: Moscow.")
    date: Day | None = Field(None, description="The day it happened.")


class Source(Strict):
    """The article that the brief is made from."""

    publisher: PublisherId = Field(description="Id of a publisher in sources.yml.")
    headline: Text = Field(description="The article’s own headline.")
    author: Text | None = Field(None, description="Who wrote it.")
    url: WebAddress | None = Field(None, description="Where it can be read.")
    published: DayOrMoment | None = Field(
        None, description="When it was published: a day, or a day and a time."
    )
    show: Literal["full", "quotes", "none"] = Field(
        "quotes",
        description="How much of the article’s text readers may see: all of it, only the passages quoted, or nothing.",
    )
    digest: Digest | None = Field(
        None,
        description="What the article’s text was when it was annotated, in a code that `newsbrief check --fix` writes.",
    )


class SummaryAnnotation(Strict):
    """In brief."""

    lede: Text = Field(description="What happened, in one or two sentences.")
    why_it_matters: Text | None = Field(None, description="Why a reader should care.")
    points: tuple[Text, ...] = Field(
        min_length=1, description="What else there is to know: a sentence each, with its hedges."
    )
    whats_next: tuple[Text, ...] = Field(default=(), description="What is known to come.")


class SpeakerAnnotation(Strict):
    """Somebody met once, who is not in people.yml."""

    name: Text = Field(description="The name, or how the article calls them.")
    role: Text | None = Field(None, description="Their role.")


def _known_or_met_once(value: object) -> str:
    return "<once>" if isinstance(value, dict | SpeakerAnnotation) else "<person>"


SpeakerOrId = Annotated[
    Annotated[PersonId, Tag("<person>")] | Annotated[SpeakerAnnotation, Tag("<once>")],
    Discriminator(_known_or_met_once),
]


class QuoteAnnotation(Strict):
    """Words that somebody said, exactly as they stand in the article."""

    text: Text = Field(
        description="The words, without quotation marks around them. … stands for words left out, [brackets] hold the editor’s own."
    )
    speaker: SpeakerOrId = Field(
        description="Id of a person in people.yml, or `name` and `role` of somebody met once."
    )
    role: Text | None = Field(
        None, description="The role when they spoke, if not the one in people.yml."
    )
    setting: Text | None = Field(None, description="Where or to whom: at talks in Moscow.")
    via: Text | None = Field(
        None,
        description="What carried the words, if not the speaker’s own: a Russian translation, state media.",
    )
    language: Language | None = Field(None, description="The language they were spoken in.")
    note: Text | None = Field(None, description="What a reader should know about the quote.")


class CorrectionAnnotation(Strict):
    """Something put right after publication."""

    when: Moment = Field(description="When it was put right.")
    kind: Literal["correction", "clarification", "update"] = Field(
        description="A mistake put right, something made clearer, or something new."
    )
    field: Text | None = Field(None, description="Which part of the brief: summary.points, quotes.")
    was: Text | None = Field(None, description="The words as they were.")
    is_: Text | None = Field(None, alias="is", description="The words as they are now.")
    note: Text | None = Field(None, description="What was wrong, in a sentence.")

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if self.note is None and (self.was is None or self.is_ is None):
            raise wrong(
                "empty-correction",
                "This correction does not say what was wrong.",
                "Give `was` and `is`, or a `note` in a sentence.",
            )
        return self


class WithdrawalAnnotation(Strict):
    """Why a brief was taken down."""

    when: Moment = Field(description="When it was taken down.")
    reason: Text = Field(description="Why, in a sentence that readers will see.")


class ImageAnnotation(Strict):
    """A picture."""

    file: File = Field(description="Path within the content folder: images/plaque.jpg.")
    alt: Text = Field(description="What the picture shows, for readers who can’t see it.")
    credit: Text = Field(description="Who made it, and under which licence.")
    caption: Text | None = Field(None, description="The words under the picture.")


class ExceptionAnnotation(Strict):
    """A rule that this article may break, and why."""

    rule: RuleCode = Field(description="The rule’s code: NB320.")
    because: Text = Field(description="Why the rule is wrong here, for the next editor.")


class Annotation(Strict):
    """What an editor says about an article."""

    headline: Text = Field(description="The brief’s headline.")
    dek: Text | None = Field(None, description="The line under the headline.")
    desk: DeskId = Field(description="Id of a desk in desks.yml.")
    byline: Text | None = Field(None, description="Who wrote the brief.")
    editor: Text | None = Field(None, description="Who edited it.")
    published: Moment = Field(
        description="When the brief goes out; in the future, it is under embargo until then."
    )
    updated: Moment | None = Field(None, description="When it last changed in substance.")
    status: Literal["draft", "published", "withdrawn"] = Field(
        "published", description="Whether readers may see it."
    )
    withdrawal: WithdrawalAnnotation | None = Field(
        None, description="When and why it was taken down; belongs to `status: withdrawn`."
    )
    dateline: Dateline | None = Field(None, description="Where and when it happened.")
    source: Source = Field(description="The article that the brief is made from.")
    storyline: StorylineId | None = Field(
        None, description="Id of a storyline: a file in storylines/."
    )
    topics: tuple[TopicId, ...] = Field(default=(), description="Ids of topics in topics.yml.")
    people: tuple[PersonId, ...] = Field(default=(), description="Ids of people in people.yml.")
    places: tuple[Text, ...] = Field(default=(), description="Places that matter in it.")
    language: Language | None = Field(
        None, description="The language the brief is written in, if not the newsroom’s."
    )
    summary: SummaryAnnotation = Field(description="In brief.")
    quotes: tuple[QuoteAnnotation, ...] = Field(
        default=(), description="Key quotes, most important first."
    )
    context: tuple[BoxOrReference, ...] = Field(
        default=(),
        description="Context boxes: background, who, numbers, timeline, disputed, terms, next; or `shared`.",
    )
    corrections: tuple[CorrectionAnnotation, ...] = Field(
        default=(), description="What was put right after publication, latest first."
    )
    image: ImageAnnotation | None = Field(None, description="A picture.")
    pinned_until: Moment | None = Field(
        None, description="Until when the brief leads the front page."
    )

    aliases: tuple[FormerAddress, ...] = Field(
        default=(),
        description="Where the brief was before its file was moved or renamed, the oldest address first.",
    )
    allow: tuple[ExceptionAnnotation, ...] = Field(
        default=(), description="Rules that this article may break, each with the reason."
    )

    @model_validator(mode="after")
    def _withdrawal_fits_status(self) -> Self:
        if self.status == "withdrawn" and self.withdrawal is None:
            raise wrong(
                "withdrawn-without-reason",
                "A withdrawn brief has to say when and why it was taken down.",
                "Add `withdrawal` with `when` and `reason`.",
                key="status",
            )
        if self.withdrawal is not None and self.status != "withdrawn":
            raise wrong(
                "withdrawal-without-status",
                f"There is a `withdrawal`, but the status is “{self.status}”.",
                "Set `status: withdrawn`, or take `withdrawal` out.",
                key="withdrawal",
            )
        return self
