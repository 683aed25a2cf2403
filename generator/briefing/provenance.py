"""Finds the sentences of an article that a statement of the newsroom rests on.

In: the article's body and paragraphs, once, as an index; then the words of each statement.
Out: the passages, in the article's order; none where nothing supports the statement.
"""

from collections.abc import Iterable

from generator.prose.overlap import SentenceIndex, index
from generator.vocabulary import Paragraph, Passage


def passages(text: str, body: str, paragraphs: Iterable[Paragraph]) -> tuple[Passage, ...]:
    """The sentences that `text` rests on; for several statements make an `index` once."""
    return index(body, paragraphs).passages(text)


__all__ = ["SentenceIndex", "index", "passages"]
