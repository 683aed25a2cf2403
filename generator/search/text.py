"""A brief's words, a paragraph each, as far as readers may see them. In: a Brief. Out: plain text."""

from collections.abc import Iterator

from generator.languages import words_of
from generator.languages.marks import quoted
from generator.vocabulary import (
    ArticleText,
    BoxEntry,
    Brief,
    ClaimEntry,
    ContextBox,
    EventEntry,
    FigureEntry,
    Quote,
    SourceNote,
    Statement,
    TermEntry,
    WhoEntry,
)


def paragraphs_of(brief: Brief) -> Iterator[str]:
    """Everything on the brief's page but its headline; of a withdrawn brief, why it was withdrawn."""
    if brief.withdrawal:
        yield brief.withdrawal.reason
        return
    if brief.dek:
        yield brief.dek
    summary = brief.summary
    yield summary.lede.text
    if summary.why_it_matters:
        yield summary.why_it_matters.text
    yield from (point.text for point in (*summary.points, *summary.whats_next))
    for quote in brief.quotes:
        yield _sentence(said(quote, brief), *_beside(quote))
    for box in brief.context:
        yield from _box(box)
    for correction in brief.corrections:
        yield _sentence(correction.was, correction.now, correction.note)
    if brief.image and brief.image.caption:
        yield brief.image.caption
    yield _source(brief.source)
    yield from _article(brief.article)


def said(quote: Quote, brief: Brief) -> str:
    """The words of a quote between the quotation marks of its brief; nothing may be added to them."""
    return quoted(quote.text, words_of(brief.language).brief.quotation_marks)


def _beside(quote: Quote) -> tuple[str | None, ...]:
    speaker = quote.speaker
    return (speaker.name, speaker.role, quote.setting, quote.note)


def _box(box: ContextBox) -> Iterator[str]:
    yield box.title
    for entry in box.entries:
        yield _sentence(*_entry(entry))


def _entry(entry: BoxEntry) -> tuple[str | None, ...]:
    match entry:
        case Statement():
            return (entry.text,)
        case WhoEntry():
            return (entry.who.name, entry.role, entry.note.text if entry.note else None)
        case FigureEntry():
            return (entry.figure.text, entry.counts, entry.claimed_by)
        case EventEntry():
            return (entry.label, entry.text.text)
        case ClaimEntry():
            parties = (entry.claimed_by, *entry.confirmed_by, *entry.not_confirmed_by)
            return (entry.claim.text, *parties, entry.note)
        case TermEntry():
            return (entry.term, entry.meaning.text)


def _source(source: SourceNote) -> str:
    return _sentence(source.publisher, source.headline, source.author)


def _article(article: ArticleText) -> Iterator[str]:
    """The source's own text, where all of it is shown; quotes are there already."""
    if article.show != "full":
        return
    for paragraph in article.paragraphs:
        if paragraph.kind != "furniture":
            yield paragraph.span.of(article.body)


def _sentence(*parts: str | None) -> str:
    return " – ".join(part for part in parts if part)
