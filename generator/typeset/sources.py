"""The article that a brief or a box rests on, in a line.

In: a SourceNote. Out: Markdown in which the headline leads to the article and the publisher's
name to the publisher; without a headline the name leads to the article.
"""

from generator.languages import BriefWords
from generator.languages.dates import day_in_words
from generator.languages.marks import quoted
from generator.typeset.escape import text
from generator.typeset.links import linked_out
from generator.vocabulary import SourceNote


def article_line(source: SourceNote, words: BriefWords) -> str:
    """'*Headline*, Publisher, by Author, 1 November 2024'."""
    headline = f"*{linked_out(text(source.headline), source.url)}*" if source.headline else None
    return _line(headline, source, words)


def box_line(source: SourceNote, words: BriefWords) -> str:
    """'Publisher, “Headline”, by Author, 1 November 2024'."""
    headline = None
    if source.headline:
        in_marks = quoted(source.headline, words.quotation_marks)
        headline = linked_out(text(in_marks), source.url)
    return _line(headline, source, words, name_first=True)


def publisher(source: SourceNote) -> str:
    """The publisher's name, leading to the article if it can be read, else to the publisher."""
    return linked_out(text(source.publisher), source.url or source.publisher_url)


def _line(
    headline: str | None, source: SourceNote, words: BriefWords, *, name_first: bool = False
) -> str:
    address = source.publisher_url if headline else source.url or source.publisher_url
    name = linked_out(text(source.publisher), address)
    parts = [name, headline] if name_first else [headline, name]
    if source.author:
        parts.append(words.author.format(author=text(source.author)))
    if source.published:
        parts.append(day_in_words(source.published, words))
    return words.comma.join(part for part in parts if part)
