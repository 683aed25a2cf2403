"""Frames: the reporter's sentences, each with all of the speeches that it holds.

In: a body. Out: the spans of its frames. Unlike a sentence, a frame never ends within a speech:
“We waited. Nobody came,” she said. is one frame.
"""

from functools import lru_cache

from generator.prose.paragraphs import blocks
from generator.prose.sentences import sentences
from generator.prose.speeches import speeches
from generator.vocabulary import Span


@lru_cache(maxsize=16)
def frames(body: str) -> tuple[Span, ...]:
    """The frames of `body`, in order; none reaches over the end of a paragraph."""
    said = [speech.span for speech in speeches(body) if not speech.depth]
    found: list[Span] = []
    for block in blocks(body):
        start = None
        for sentence in sentences(body, block):
            start = sentence.start if start is None else start
            end = sentence.end
            if end >= block.end or not any(first < end < after for first, after in said):
                found.append(Span(start, end))
                start = None
    return tuple(found)
