"""What an editor is told about a quote that is not in the article.

In: the article, the number of the quote, NotFound. Out: a Problem at the quote's text.
"""

from collections.abc import Sequence

from generator.article import Article
from generator.briefing.missing import NotFound
from generator.briefing.nearest import excerpt
from generator.briefing.rules import (
    NOT_IN_ARTICLE,
    PARTS_IN_ORDER,
    PARTS_OF_ONE_SPEECH,
    WORDS_LEFT_OUT,
)
from generator.problem import Position, Problem, Rule
from generator.vocabulary import FieldPath, Paragraph, Span

_YOURS = "In brackets: what the article has → what you have."


def quote_problem(
    article: Article, index: int, found: NotFound, paragraphs: Sequence[Paragraph]
) -> Problem:
    """The problem of the quote with this index, which `find_quote` did not find."""
    path: FieldPath = ("quotes", index, "text")
    rule, message, hint = _words(found, paragraphs)
    return Problem(
        path=article.path,
        position=_position(article, path),
        rule=rule.code,
        severity=rule.severity,
        message=message,
        hint=hint,
        field=path,
    )


def _position(article: Article, path: FieldPath) -> Position:
    """Where the value at `path` stands, or the nearest key above it that the file gives."""
    while path and path not in article.positions:
        path = path[:-1]
    return article.positions.get(path, Position())


def _words(found: NotFound, paragraphs: Sequence[Paragraph]) -> tuple[Rule, str, str]:
    """The rule, the message and the hint."""
    if found.cause == "empty":
        return (
            NOT_IN_ARTICLE,
            "This quote holds none of the article’s words, only an ellipsis or words in brackets.",
            "Write the words that were said.",
        )
    if found.cause == "nowhere":
        return (
            NOT_IN_ARTICLE,
            f"Nothing in the article is like “{excerpt(found.part)}”.",
            "Copy the words from the article. Words from elsewhere cannot be a quote of this brief.",
        )
    if found.cause in {"order", "apart"}:
        return _about_parts(found, paragraphs)
    passage = found.passages[0]
    where = _paragraph(passage.span, paragraphs)
    if found.cause == "case":
        return (
            NOT_IN_ARTICLE,
            f"This quote has other capitals than the article. {where} has: “{passage.marked}”.",
            f"{_YOURS} Where you mean to change a capital, show it in brackets: [T]he.",
        )
    if found.cause == "joined":
        return (
            WORDS_LEFT_OUT,
            f"This quote leaves words out without an ellipsis. {where} has: “{passage.marked}”.",
            "Put … where words are left out, or put them back.",
        )
    return (
        NOT_IN_ARTICLE,
        f"This quote is not in the article word for word. {where} comes nearest: “{passage.marked}”.",
        f"{_YOURS} Copy the article’s words; put … where you leave words out, and [ ] around words that are yours.",
    )


def _about_parts(found: NotFound, paragraphs: Sequence[Paragraph]) -> tuple[Rule, str, str]:
    """The same for parts that are all there, but not together or not in order."""
    if found.cause == "order":
        there = ", then ".join(f"“{passage.marked}”" for passage in found.passages)
        where = _paragraph(found.passages[0].span, paragraphs)
        return (
            PARTS_IN_ORDER,
            f"The parts of this quote are not in the article’s order. {where} has {there}.",
            "Put them in the article’s order, or make a quote of each.",
        )
    there = " and ".join(
        f"“{passage.marked}” ({_paragraph(passage.span, paragraphs).lower()})"
        for passage in found.passages
    )
    return (
        PARTS_OF_ONE_SPEECH,
        f"The ellipsis joins words that are not from one speech: {there}.",
        "Make a quote of each; an ellipsis only leaves words out within one speech.",
    )


def _paragraph(span: Span, paragraphs: Sequence[Paragraph]) -> str:
    """'Paragraph 2', or 'The headline' for what surrounds the text."""
    for paragraph in paragraphs:
        if paragraph.span.start <= span.start < paragraph.span.end:
            return f"Paragraph {paragraph.number}" if paragraph.number else "A heading"
    return "The article"
