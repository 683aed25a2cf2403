"""The registries as an editor writes them: people, topics, publishers, desks, storylines, shared boxes."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, TypeVar

from pydantic import Field

from generator.annotation.boxes import AnyBox
from generator.annotation.fields import Id, PersonId, Prose, Strict, Text, TopicId, WebAddress
from generator.vocabulary import Address
from generator.vocabulary.addresses import Folder, page_of, quotes_on

Answer = TypeVar("Answer")
Question = Callable[["Registries", str], Answer]
"""A function of a module that answers from all entries, about some words."""

FormerIds = tuple[Id, ...]
FORMER_IDS = "Ids that it had before: their pages lead here."


@dataclass(frozen=True, slots=True)
class Relocation:
    """A page of a registry's entry that has moved: where it was, where it is, what it is called."""

    was: Address
    now: Address
    name: str


class PersonEntry(Strict):
    """A person in `people.yml`: who they are, under one spelling."""

    name: Text = Field(description="The name as this newsroom spells it.")
    aliases: tuple[Text, ...] = Field(
        default=(), description="Other spellings and short forms that sources use."
    )
    role: Text | None = Field(None, description="The present role: North Korea’s foreign minister.")
    titles: tuple[Text, ...] = Field(
        default=(), description="How sources refer to them without a name: the foreign minister."
    )
    pronouns: tuple[Text, ...] = Field(
        default=(), description="The pronouns sources use: she, her."
    )
    about: Prose | None = Field(None, description="Who they are, in a sentence or two.")
    moved_from: FormerIds = Field(default=(), description=FORMER_IDS)


class TopicEntry(Strict):
    """A topic in `topics.yml`."""

    name: Text = Field(description="The topic’s name.")
    about: Prose | None = Field(None, description="What belongs here, in a sentence.")
    moved_from: FormerIds = Field(default=(), description=FORMER_IDS)


class DeskEntry(Strict):
    """A desk in `desks.yml`."""

    name: Text = Field(description="The desk’s name: World.")
    about: Prose | None = Field(None, description="What it covers, in a sentence.")
    moved_from: FormerIds = Field(default=(), description=FORMER_IDS)


class PublisherEntry(Strict):
    """A publisher in `sources.yml`: where articles come from."""

    name: Text = Field(description="The publisher’s name.")
    aliases: tuple[Text, ...] = Field(default=(), description="Other forms of the name.")
    url: WebAddress | None = Field(None, description="The publisher’s site.")
    about: Prose | None = Field(
        None, description="What readers should know about it: who owns it, where it sits."
    )
    moved_from: FormerIds = Field(default=(), description=FORMER_IDS)


class StorylineHead(Strict):
    """The front matter of a file in `storylines/`; its text is the standing background."""

    title: Text = Field(description="The storyline’s name: North Korean troops in Russia.")
    dek: Text | None = Field(None, description="What it is about, in a sentence.")
    status: Literal["ongoing", "closed"] = Field("ongoing", description="Whether more is expected.")
    people: tuple[PersonId, ...] = Field(
        default=(), description="Ids of the people who matter in it."
    )
    topics: tuple[TopicId, ...] = Field(default=(), description="Ids of its topics.")
    moved_from: FormerIds = Field(
        default=(), description="Names that its file had before: their pages lead here."
    )


class PageHead(Strict):
    """The front matter of a file in `pages/`."""

    title: Text = Field(description="The page’s title: About us.")


@dataclass(frozen=True, slots=True)
class StorylineEntry:
    """A storyline: its head, and its standing background in paragraphs.

    `text` is the background as the file has it, from line `line` on.
    """

    head: StorylineHead
    background: tuple[str, ...]
    text: str = ""
    line: int = 1


@dataclass(frozen=True, slots=True)
class StandingPage:
    """A page of the newsroom's own in `pages/` (about, corrections policy): trusted Markdown.

    `path` is its Markdown file within the site: 'about.md'. The Markdown begins on line `line`.
    """

    path: str
    title: str
    markdown: str
    line: int = 1


@dataclass(frozen=True, slots=True, eq=False)
class Registries:
    """All registries, each by id. Only one is read in a run, so that what is made of it can be kept by it."""

    people: Mapping[str, PersonEntry] = field(default_factory=dict)
    topics: Mapping[str, TopicEntry] = field(default_factory=dict)
    desks: Mapping[str, DeskEntry] = field(default_factory=dict)
    publishers: Mapping[str, PublisherEntry] = field(default_factory=dict)
    storylines: Mapping[str, StorylineEntry] = field(default_factory=dict)
    boxes: Mapping[str, AnyBox] = field(default_factory=dict)
    pages: tuple[StandingPage, ...] = ()

    def ask(self, question: Question[Answer], words: str) -> Answer:
        """The answer to a question about all entries: who asks so, rather than look at them, is told by what the answer rests on."""
        return question(self, words)

    def moved(self) -> Iterator[Relocation]:
        """Every former page of an entry, in the order of the registries."""
        heads = {one: entry.head for one, entry in self.storylines.items()}
        shelves: tuple[tuple[Folder, Mapping[str, Any]], ...] = (
            ("desks", self.desks),
            ("topics", self.topics),
            ("people", self.people),
            ("storylines", heads),
            ("sources", self.publishers),
        )
        for folder, entries in shelves:
            for one, entry in entries.items():
                name = entry.title if folder == "storylines" else entry.name
                for old in entry.moved_from:
                    yield Relocation(page_of(folder, old), page_of(folder, one), name)
                    if folder == "topics":
                        yield Relocation(quotes_on(old), quotes_on(one), name)
