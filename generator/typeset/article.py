"""“The article”: where it comes from, and its text as far as readers may see it.

In: the Brief. Out: Markdown. With `show: full` every paragraph stands under its number, its key
quotes tinted (links to the quotes); with `quotes` just the quoted words; with `none` the source.
"""

from generator.typeset.escape import inline, printable, text
from generator.typeset.sheet import Sheet
from generator.typeset.sources import article_line
from generator.typeset.tints import Tint, tints
from generator.vocabulary import ArticleText, Brief, Paragraph, Quote, Span


def the_article(brief: Brief, sheet: Sheet) -> list[str]:
    """The source in a line, and the text."""
    blocks = [f"## {sheet.words.the_article}", article_line(brief.source, sheet.words)]
    body = brief.article.body
    for paragraph in brief.article.paragraphs:
        if paragraph.kind == "heading" and brief.article.show == "full":
            blocks.append(f"### {text(paragraph.span.of(body))}")
        elif paragraph.kind == "text" and paragraph.number in sheet.shown:
            tinted = tints(body, paragraph, brief.quotes)
            blocks.append(f"[¶{paragraph.number}](#p{paragraph.number}) ")
            if brief.article.show == "full":
                blocks[-1] += _whole(body, paragraph.span, tinted)
            else:
                blocks[-1] += _quoted_only(body, tinted, sheet)
    return blocks


def shown(article: ArticleText, quotes: tuple[Quote, ...]) -> frozenset[int]:
    """The numbers of the paragraphs of which readers see at least a part."""
    if article.show == "none":
        return frozenset()
    return frozenset(
        paragraph.number
        for paragraph in article.paragraphs
        if paragraph.kind == "text" and (article.show == "full" or _holds_quote(paragraph, quotes))
    )


def _holds_quote(paragraph: Paragraph, quotes: tuple[Quote, ...]) -> bool:
    return any(
        span.start < paragraph.span.end and paragraph.span.start < span.end
        for quote in quotes
        for span in quote.spans
    )


def _whole(body: str, span: Span, tinted: list[Tint]) -> str:
    markdown, at = "", span.start
    for tint in tinted:
        markdown += _before_link(_plain(printable(body[at : tint.span.start])))
        markdown += _tinted(printable(tint.span.of(body)), tint.number)
        at = tint.span.end
    return (markdown + _plain(printable(body[at : span.end]))).strip()


def _quoted_only(body: str, tinted: list[Tint], sheet: Sheet) -> str:
    opening, closing = sheet.words.quotation_marks
    return " … ".join(
        _tinted(words if tint.in_marks else f"{opening}{words}{closing}", tint.number)
        for tint in tinted
        if (words := printable(tint.span.of(body)).strip())
    )


def _tinted(words: str, number: int) -> str:
    start, end = _edges(words)
    link = f"[{inline(words)}](#q{number})"
    return _space(words[:start]) + link + _space(words[end:])


def _plain(words: str) -> str:
    """Words between two links, with one space for the white space at either end."""
    start, end = _edges(words)
    if start == end:
        return _space(words)
    return _space(words[:start]) + inline(words) + _space(words[end:])


def _before_link(markdown: str) -> str:
    """An exclamation mark right before a link would make it a picture."""
    return f"{markdown[:-1]}\\!" if markdown.endswith("!") else markdown


def _edges(words: str) -> tuple[int, int]:
    end = len(words.rstrip())
    return min(len(words) - len(words.lstrip()), end), end


def _space(white: str) -> str:
    return white if white in {"", "\xa0", "\u202f"} else " "
