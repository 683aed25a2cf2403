"""Running text, without any notion of newsrooms: paragraphs, sentences, quotation marks, normal forms.

In: a body of text as it was received. Out: frozen values whose offsets all point into that body.
"""

from generator.prose.marks import MARKS
from generator.prose.normal import NormalForm, normal_form
from generator.prose.paragraphs import blocks, paragraphs
from generator.prose.sentences import sentences
from generator.prose.speeches import Speech, speeches
from generator.prose.turns import Turn, turns

__all__ = [
    "MARKS",
    "NormalForm",
    "Speech",
    "Turn",
    "blocks",
    "normal_form",
    "paragraphs",
    "sentences",
    "speeches",
    "turns",
]
