"""What an article asks of the registries. In: a stock. Out: the same with registries that note what is asked; what they answer.

An article's slip stands through an edit of the registries as long as they answer everything that
it asked as they did. So nobody has to find out which article an edited entry may matter to, and a
rule that asks more is looked after without a word: whatever is not asked in a narrower way is
noted as asking for the whole registry. An answer depends on entries in these ways:

- An id is known, or it isn't: intake, of every reference. Of one that isn't, the whole registry is
  asked for: whether it could be read, and each form of a name that may have been meant.
- An entry as a brief shows it: a person's name, role, titles, pronouns and aliases; a publisher's
  names and address; the name of a desk and a topic, the title of a storyline; all of a shared box,
  which has people and a publisher itself. What only the entry's own page shows is never handed out.
- Everybody whom some words name, or give a title to, with their pronouns and in the order of the
  registry: whose words a quote is. A word or its stem being part of any name, role or title that is
  registered: what is misspelt. These are `generator.checks.questions`.
"""

from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from generator.annotation.fields import Registry
from generator.annotation.registry import (
    Answer,
    DeskEntry,
    PersonEntry,
    PublisherEntry,
    Question,
    Registries,
    StorylineEntry,
    StorylineHead,
    TopicEntry,
)
from generator.cache import digest_of
from generator.checks import QUESTIONS
from generator.intake import Shelf, Stock
from generator.slip import Slip
from generator.watched import WatchedMoment

REGISTRIES: tuple[Registry, ...] = (
    "people",
    "topics",
    "desks",
    "publishers",
    "storylines",
    "boxes",
)


class Noting(Mapping[str, Any]):
    """The entries of a registry by id, as articles see them; what is asked for is noted in `asked`."""

    def __init__(self, registry: Registry, answers: "Answers", asked: set[str]) -> None:
        self._registry, self._answers, self._asked = registry, answers, asked
        self._entries = answers.shelves[registry].sound

    def __getitem__(self, ident: str) -> Any:
        entry = self._answers.seen(self._registry, ident)
        if entry is None:
            self._asked.add(self._registry)
            raise KeyError(ident)
        self._asked.add(f"{self._registry} {ident}")
        return entry

    def __iter__(self) -> Iterator[str]:
        self._asked.add(self._registry)
        return iter(self._entries)

    def __len__(self) -> int:
        self._asked.add(self._registry)
        return len(self._entries)


@dataclass(frozen=True, slots=True, eq=False)
class Consulted(Registries):
    """The registries for one article; there is no page in them that an article could look at."""

    whole: Registries = field(default_factory=Registries)
    asked: set[str] = field(default_factory=set)

    def ask(self, question: Question[Answer], words: str) -> Answer:
        """Note a question about all entries, and answer it."""
        words = " ".join(words.split())
        self.asked.add(f"{question.__name__} {words}")
        return question(self.whole, words)


@dataclass(frozen=True, slots=True)
class Enquiry:
    """What one article is read with, the stock and the moment; both remember what was asked of them."""

    stock: Stock
    now: WatchedMoment
    notes: set[str]

    @classmethod
    def of(cls, stock: Stock, answers: "Answers", now: datetime) -> "Enquiry":
        """The stock, with what its registries answer, and the moment for one article, of which nothing was asked yet."""
        asked: set[str] = set()
        noting = {one: Noting(one, answers, asked) for one in REGISTRIES}
        consulted = Consulted(
            people=noting["people"],
            topics=noting["topics"],
            desks=noting["desks"],
            publishers=noting["publishers"],
            storylines=noting["storylines"],
            boxes=noting["boxes"],
            whole=stock.copy.registries,
            asked=asked,
        )
        shelves = {one: replace(stock.shelves[one], sound=noting[one]) for one in REGISTRIES}
        copy = replace(stock.copy, registries=consulted)
        watched = replace(stock, copy=copy, shelves=shelves)
        return cls(watched, WatchedMoment.at(now), asked)

    @property
    def asked(self) -> str:
        """Every question to the registries, one a line."""
        return "\n".join(sorted(self.notes))


class Answers:
    """What the registries of a stock answer, each question worked out once."""

    def __init__(self, stock: Stock) -> None:
        self.shelves: Mapping[str, Shelf] = dict(stock.shelves.items())
        self._registries = stock.copy.registries
        self._known: dict[str, str] = {}
        self._seen: dict[tuple[str, str], Any] = {}

    def to(self, asked: str) -> str:
        """Stands for the answers to questions, one a line."""
        lines, known = asked.split("\n") if asked else (), self._known
        for line in lines:
            if line not in known:
                known[line] = digest_of(repr(self._answer(line)).encode())
        return digest_of("".join([known[line] for line in lines]).encode())

    def stand(self, slip: Slip) -> bool:
        """Whether all that was asked for the slip is answered as it was then."""
        return self.to(slip.asked) == slip.answered

    def seen(self, registry: str, ident: str) -> Any:
        """An entry as articles see it; None where there is none."""
        key = registry, ident
        if key not in self._seen:
            self._seen[key] = _as_seen(self.shelves[registry].sound.get(ident))
        return self._seen[key]

    def _answer(self, line: str) -> object:
        """All that can be known from the answer to a question, the same in every run."""
        kind, _, words = line.partition(" ")
        if kind in QUESTIONS:
            return QUESTIONS[kind](self._registries, words)
        shelf = self.shelves.get(kind)
        if shelf is None or not words:
            return shelf
        return self.seen(kind, words)


def _as_seen(entry: Any) -> Any:
    """An entry without what is only on its own page: that changes for no article."""
    match entry:
        case StorylineEntry():
            return StorylineEntry(StorylineHead(title=entry.head.title), ())
        case PersonEntry() | TopicEntry() | DeskEntry() | PublisherEntry():
            return entry.model_copy(update={"about": None, "moved_from": ()})
    return entry


ITS_WORDS: Mapping[Registry, Set[str]] = {
    "people": {"name", "aliases", "role", "titles", "pronouns", "about"},
    "topics": {"name", "about"},
    "desks": {"about"},  # its name is in the masthead, and so on every page
    "publishers": {"url", "about"},  # its names tell what of a text is no part of the article
}
"""What may be edited of an entry while every article has a brief as it had, with as many paragraphs and quotes, and no page comes or goes."""


def differ_in_words(one: Stock, other: Stock) -> bool:
    """Whether the entries that the registries of both stocks have only say something else on the same pages, in the same order; and those of one alone were nowhere before."""
    return one.copy.registries.pages == other.copy.registries.pages and all(
        _differ_in_words(registry, one.shelves[registry], other.shelves[registry])
        for registry in REGISTRIES
    )


def _differ_in_words(registry: Registry, one: Shelf, other: Shelf) -> bool:
    had, has = one.sound, other.sound
    both = [ident for ident in had if ident in has]
    if both != [ident for ident in has if ident in had] or one.readable != other.readable:
        return False
    lone = [(had.get(ident) or has[ident]) for ident in had.keys() ^ has.keys()]
    return not any(map(_moved_from, lone)) and all(
        had[ident] == has[ident]
        or _but_words(registry, had[ident]) == _but_words(registry, has[ident])
        for ident in both
    )


def have_the_same_entries(one: Stock, other: Stock) -> bool:
    """Whether the registries of both stocks have entries of the same ids."""
    return all(
        one.shelves[registry].sound.keys() == other.shelves[registry].sound.keys()
        for registry in REGISTRIES
    )


def _moved_from(entry: Any) -> Any:
    return getattr(entry.head if isinstance(entry, StorylineEntry) else entry, "moved_from", ())


def _but_words(registry: Registry, entry: Any) -> Any:
    """What of an entry is no words."""
    if isinstance(entry, StorylineEntry):
        return _moved_from(entry)
    words = ITS_WORDS.get(registry)
    return entry.model_dump(exclude=words) if words else entry
