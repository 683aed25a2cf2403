"""Values for tests, with sensible defaults: an invented article from Port Merrow, made into a brief.

`brief(headline="…")` is that brief with one thing changed. Nothing here calls the code under test.
"""

import re
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any, Literal

from generator.vocabulary import (
    Address,
    ArticleText,
    Brief,
    Link,
    Paragraph,
    Passage,
    Quote,
    SourceNote,
    Span,
    Speaker,
    Statement,
    Summary,
)

BODY = (
    "The harbour council of Port Merrow voted on Friday to close the old lighthouse.\n"
    'Mayor Ada Thorne defended the vote. "We cannot pay for a light that guides no ships," she '
    "said, according to the council's minutes.\n"
    "### What the keepers say\n"
    "Around 400 people signed a petition against it, the keepers' union claims. \"A town that "
    'puts out its light has given up," said Jonas Reed, its chairman.\n'
)

WORLD = Link("World", Address("desks/world.md"))
ADA = Address("people/ada-thorne.md")
MERROW = Address("places/port-merrow.md")


def paragraphs(body: str, furniture: int = 0) -> tuple[Paragraph, ...]:
    """Every line of `body` as a paragraph; '### ' opens a heading, so many lines are furniture."""
    found, number = [], 0
    for line in re.finditer(r"[^\n]+", body):
        span = Span(*line.span())
        if len(found) < furniture:
            found.append(Paragraph(span, "furniture", 0, ()))
            continue
        if line[0].startswith("#"):
            words = Span(span.end - len(line[0].lstrip("# ")), span.end)
            found.append(Paragraph(words, "heading", 0, ()))
            continue
        number += 1
        sentences = tuple(
            Span(span.start + sentence.start(), span.start + sentence.end())
            for sentence in re.finditer(r"\S.*?[.!?][\"”’]*(?=\s|$)|\S.*$", line[0])
        )
        found.append(Paragraph(span, "text", number, sentences))
    return tuple(found)


def article_text(
    body: str = BODY, show: Literal["full", "quotes", "none"] = "full", furniture: int = 0
) -> ArticleText:
    """The article's text, its paragraphs one a line."""
    return ArticleText(body, paragraphs(body, furniture), show)


def span_of(words: str, body: str = BODY) -> Span:
    """Where `words` stand in `body`; they have to be there."""
    start = body.index(words)
    return Span(start, start + len(words))


def passage(paragraph: int, sentence: int = 1, body: str = BODY) -> Passage:
    """A sentence of `body`, by number."""
    text = [found for found in paragraphs(body) if found.number == paragraph]
    return Passage(paragraph, sentence, text[0].sentences[sentence - 1])


def statement(text: str, *numbers: int, body: str = BODY) -> Statement:
    """A statement that rests on the first sentence of each paragraph numbered."""
    return Statement(text, tuple(passage(number, body=body) for number in numbers))


def quote(text: str, body: str = BODY, **changes: Any) -> Quote:
    """A quote of Ada Thorne's, whose words stand in `body` as they are."""
    span = span_of(text, body)
    number = next(p.number for p in paragraphs(body) if p.span.start <= span.start < p.span.end)
    said = Quote(
        text=text,
        spans=(span,),
        paragraph=number,
        speaker=Speaker("Ada Thorne", "mayor of Port Merrow", "ada-thorne", ADA),
        setting=None,
        via=None,
        language=None,
        note=None,
    )
    return replace(said, **changes)


def source(**changes: Any) -> SourceNote:
    """The Merrow Gazette's article."""
    note = SourceNote(
        publisher="The Merrow Gazette",
        publisher_url="https://gazette.example/",
        headline="Council Puts Out the Light",
        author="Ines Calder",
        url="https://gazette.example/lighthouse",
        published=date(2031, 3, 14),
    )
    return replace(note, **changes)


def brief(**changes: Any) -> Brief:
    """A published brief of 14 March 2031 with one quote, no context and the full article."""
    whole = Brief(
        path="content/articles/2031/03/lighthouse.md",
        address=Address("2031/03/lighthouse.md"),
        aliases=(),
        state="published",
        headline="Port Merrow votes to close its lighthouse",
        dek=None,
        language="en",
        desk=WORLD,
        storyline=None,
        storyline_id=None,
        desk_id="world",
        topics=(),
        topic_ids=(),
        people=(),
        person_ids=(),
        places=(),
        place_links=(Link("Port Merrow", MERROW),),
        place_ids=("port-merrow",),
        byline=None,
        editor=None,
        published=datetime(2031, 3, 14, 18, 0, tzinfo=UTC),
        updated=None,
        pinned_until=None,
        dateline_place="Port Merrow",
        dateline_date=date(2031, 3, 14),
        source=source(),
        publisher_id="merrow-gazette",
        summary=Summary(
            lede=statement("The council of Port Merrow voted to close the lighthouse.", 1),
            why_it_matters=None,
            points=(
                statement("The keepers’ union claims around 400 people signed against it.", 3),
            ),
            whats_next=(),
        ),
        quotes=(quote("We cannot pay for a light that guides no ships"),),
        context=(),
        corrections=(),
        withdrawal=None,
        image=None,
        article=article_text(),
    )
    return replace(whole, **changes)
