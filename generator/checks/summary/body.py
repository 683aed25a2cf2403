"""What the article's own text needs before a brief can rest on it.

In: an article, its brief, the registries. Out: Problems at places of the body: a name spelt in two
ways that the registry does not know, a headline that was taken for text.
"""

from collections.abc import Iterator

from generator.annotation.registry import Registries
from generator.article import Article
from generator.checks.summary.rules import HEADLINE_IN_TEXT, NAME_VARIES
from generator.checks.summary.variants import variants
from generator.problem import Position, Problem
from generator.prose.names import is_title_case
from generator.vocabulary import Brief, Paragraph, Span

_LONGEST_HEADLINE = 20  # words
_STOPS = ".?!…:。！？"
_CLOSING = "\"'”’»)]"


def check_body(article: Article, brief: Brief, registries: Registries) -> Iterator[Problem]:
    """Report what is doubtful in the source's text itself."""
    for one, other in variants(article.body, registries):
        first, second = one.of(article.body), other.of(article.body)
        line = _position(article, one).line
        yield Problem(
            path=article.path,
            position=_position(article, other),
            rule=NAME_VARIES.code,
            severity=NAME_VARIES.severity,
            message=f"The article spells a name “{second}” here and “{first}” on line {line}.",
            hint="If they are one person, list both spellings in people.yml, one as `name`, the other in `aliases`.",
        )
    yield from _headline_in_text(article, brief)


def _headline_in_text(article: Article, brief: Brief) -> Iterator[Problem]:
    text = [paragraph for paragraph in brief.article.paragraphs if paragraph.kind == "text"]
    if len(text) > 1 and _looks_like_a_headline(text[0], article.body):
        yield Problem(
            path=article.path,
            position=_position(article, text[0].span),
            rule=HEADLINE_IN_TEXT.code,
            severity=HEADLINE_IN_TEXT.severity,
            message="The article’s text opens with a line that looks like a headline, and counts as paragraph 1.",
            hint="Give `source.headline` exactly as this line has it.",
        )


def _looks_like_a_headline(paragraph: Paragraph, body: str) -> bool:
    words = paragraph.span.of(body).rstrip(_CLOSING)
    is_short = len(words.split()) <= _LONGEST_HEADLINE
    return is_short and not words.endswith(tuple(_STOPS)) and is_title_case(words)


def _position(article: Article, span: Span) -> Position:
    return Position(*_place(article, span.start), *_place(article, span.end))


def _place(article: Article, offset: int) -> tuple[int, int]:
    line = article.body_line + article.body.count("\n", 0, offset)
    return line, offset - article.body.rfind("\n", 0, offset)
