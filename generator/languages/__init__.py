"""The words of the site, in every language that it speaks. In: a language tag. Out: its `Words`.

A language is a folder of data beside `english/` and a name in `known.LANGUAGES`; `brief.py` and
`words.py` say what it has to give.
"""

from generator.languages.brief import BriefWords
from generator.languages.known import LANGUAGES, direction_of, words_of
from generator.languages.words import Words

__all__ = ["LANGUAGES", "BriefWords", "Words", "direction_of", "words_of"]
