"""The key quotes of an article, resolved. In: the annotated quotes. Out: Quotes, or Problems, one for each not found."""

from collections.abc import Sequence

from generator.annotation.registry import Registries
from generator.article import Article
from generator.briefing.names import speaker_of
from generator.briefing.quote_problems import quote_problem
from generator.briefing.quotes import NotFound, find_quote
from generator.problem import Problem
from generator.vocabulary import Paragraph, Quote, Span


def make_quotes(
    article: Article, paragraphs: Sequence[Paragraph], registries: Registries
) -> tuple[tuple[Quote, ...], tuple[Problem, ...]]:
    """Find every quote in the article's body. With a problem, the quotes are not complete."""
    quotes: list[Quote] = []
    problems: list[Problem] = []
    for index, annotated in enumerate(article.annotation.quotes):
        found = find_quote(annotated.text, article.body)
        if isinstance(found, NotFound):
            problems.append(quote_problem(article, index, found, paragraphs))
            continue
        quotes.append(
            Quote(
                text=annotated.text,
                spans=found.spans,
                paragraph=_paragraph_of(found.spans[0], paragraphs),
                speaker=speaker_of(annotated, registries),
                setting=annotated.setting,
                via=annotated.via,
                language=annotated.language,
                note=annotated.note,
            )
        )
    return tuple(quotes), tuple(problems)


def _paragraph_of(span: Span, paragraphs: Sequence[Paragraph]) -> int:
    """The number of the paragraph that `span` begins in; 0 in a heading."""
    return next(
        (
            paragraph.number
            for paragraph in paragraphs
            if paragraph.span.start <= span.start < paragraph.span.end
        ),
        0,
    )
