"""Turns: what somebody says before the reporter takes the word again.

In: a body. Out: its speeches of the first depth, those together between which the reporter only
says who speaks: “We waited,” she said, looking out to sea. “Nobody came.”
"""

from functools import lru_cache

from generator.prose.paragraphs import blocks
from generator.prose.sentences import sentences
from generator.prose.speeches import Speech, speeches
from generator.prose.words import CLOSING
from generator.vocabulary import Span

_LONGEST_INTERRUPTION = 40  # words; longer ones are reporting, not attribution
_GOES_ON = ",;:?!…—–-"  # with which a speech, or what follows it, breaks off for who speaks

Turn = tuple[Speech, ...]


@lru_cache(maxsize=64)
def turns(body: str) -> tuple[Turn, ...]:
    """The turns of `body`, in order."""
    ends = [block.end for block in blocks(body)]
    found: list[list[Speech]] = []
    for speech in (speech for speech in speeches(body) if not speech.depth):
        # The words between may hold a quoted word of their own: hence the last turn but one.
        for turn in found[:-3:-1]:
            if _is_interrupted(body, ends, turn[-1], speech):
                turn.append(speech)
                break
        else:
            found.append([speech])
    return tuple(tuple(turn) for turn in found)


def _is_interrupted(body: str, ends: list[int], first: Speech, second: Speech) -> bool:
    """Whether the reporter does no more between the two than say, in one clause, who speaks."""
    between = Span(first.span.end, second.span.start)
    words = between.of(body).strip()
    return (
        first.closed
        and not any(between.start <= end < between.end for end in ends)
        and 0 < len(words.split()) <= _LONGEST_INTERRUPTION
        and (body[first.parts[-1].end - 1] in _GOES_ON or words[0] in _GOES_ON)
        and words.rstrip(CLOSING)[-1:] in tuple(_GOES_ON + ".")
        and len(sentences(body, between)) == 1
    )
