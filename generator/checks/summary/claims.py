"""The newsroom's own statements about an article, each with the key it stands under.

In: an article and the brief made of it. Out: Claims: headline, dek, lede, why it matters, points,
what's next, and the statements of the article's own context boxes. A shared box is not about this
article, and a box with a source of its own rests on that source.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from generator.annotation.boxes import SharedBox
from generator.article import Article
from generator.prose.dates import Moment, moments
from generator.prose.sentence import Sentence
from generator.prose.sentences import sentences
from generator.vocabulary import (
    Brief,
    ClaimEntry,
    ContextBox,
    EventEntry,
    FieldPath,
    FigureEntry,
    Passage,
    Span,
    Statement,
    TermEntry,
    WhoEntry,
)

Kind = Literal["headline", "dek", "lede", "why", "point", "next", "box", "date"]

_CALLED: dict[Kind, str] = {
    "headline": "the headline",
    "dek": "the dek",
    "lede": "the lede",
    "why": "“Why it matters”",
    "point": "the point",
    "next": "“What’s next”",
    "box": "the box",
    "date": "the date",
}


@dataclass(frozen=True)
class Claim:
    """A statement: its words, the key path they stand under, the passages they rest on.

    `is_attributed` says that the key beside it names who claims it; `beside` are the words at the
    end of `text` that stand under the next key.
    """

    text: str
    field: FieldPath
    kind: Kind
    rests_on: tuple[Passage, ...] = ()
    is_attributed: bool = False
    beside: str = ""

    @property
    def called(self) -> str:
        """What to call it in a message."""
        return _CALLED[self.kind]

    @property
    def called_first(self) -> str:
        """The same, at the head of a message."""
        return self.called[0].upper() + self.called[1:] if self.called[0] != "“" else self.called

    @cached_property
    def moments(self) -> list[Moment]:
        """Its dates."""
        return moments(self.text)

    @cached_property
    def reading(self) -> Sentence:
        """All of it, read as one sentence."""
        return Sentence(self.text)

    @cached_property
    def sentences(self) -> list[tuple[int, Sentence]]:
        """Its sentences, each with its offset in the claim."""
        spans = sentences(self.text, Span(0, len(self.text)))
        if len(spans) == 1:
            return [(0, self.reading)]
        return [(span.start, Sentence(span.of(self.text))) for span in spans]


def claims_of(article: Article, brief: Brief) -> tuple[Claim, ...]:
    """Every statement of the brief that has to agree with the article."""
    return (*_summary(brief), *_boxes(article, brief))


def _summary(brief: Brief) -> Iterator[Claim]:
    summary = brief.summary
    yield Claim(brief.headline, ("headline",), "headline")
    if brief.dek:
        yield Claim(brief.dek, ("dek",), "dek")
    yield _claim(summary.lede, ("summary", "lede"), "lede")
    if summary.why_it_matters:
        yield _claim(summary.why_it_matters, ("summary", "why_it_matters"), "why")
    for number, point in enumerate(summary.points):
        yield _claim(point, ("summary", "points", number), "point")
    for number, item in enumerate(summary.whats_next):
        yield _claim(item, ("summary", "whats_next", number), "next")


def _claim(
    statement: Statement, field: FieldPath, kind: Kind, *, is_attributed: bool = False
) -> Claim:
    return Claim(statement.text, field, kind, statement.rests_on, is_attributed)


def _boxes(article: Article, brief: Brief) -> Iterator[Claim]:
    annotated = article.annotation.context
    for number, (box, written) in enumerate(zip(brief.context, annotated, strict=True)):
        if box.source is None and not isinstance(written, SharedBox):
            yield from _entries(box, ("context", number))


def _figure(entry: FigureEntry, field: FieldPath) -> Claim:
    beside = f" {entry.counts}"
    text, is_attributed = entry.figure.text + beside, bool(entry.claimed_by)
    return Claim(text, field, "box", entry.figure.rests_on, is_attributed, beside)


def _event(entry: EventEntry, field: FieldPath) -> Iterator[Claim]:
    if entry.label:  # the words are the article's, the date is what the editor makes of them
        yield Claim(entry.label, (*field, "label"), "date")
    elif entry.when:
        yield Claim(entry.when.iso, (*field, "when"), "date")
    yield _claim(entry.text, (*field, "text"), "box")


def _entries(box: ContextBox, field: FieldPath) -> Iterator[Claim]:
    for number, entry in enumerate(box.entries):
        match entry:
            case Statement():
                yield _claim(entry, (*field, "text"), "box")
            case WhoEntry(note=Statement() as note):
                yield _claim(note, (*field, "people", number, "note"), "box")
            case FigureEntry():
                where = (*field, "numbers", number, "figure")
                yield _figure(entry, where)
            case EventEntry():
                yield from _event(entry, (*field, "events", number))
            case ClaimEntry():
                where = (*field, "claims", number, "claim")
                yield _claim(entry.claim, where, "box", is_attributed=True)
            case TermEntry():
                yield _claim(entry.meaning, (*field, "terms", number, "meaning"), "box")
            case _:
                pass
