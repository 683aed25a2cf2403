"""A brief's Markdown → the elements that the theme styles: the inverse of typeset.

In: the tree that Python-Markdown has made of a page. Out: the same tree, in which a brief's parts
are `header`, `section`, `figure`, `aside` and `time` with their classes and ids. Only constructs
that typeset makes are touched, on whatever page they stand; all other Markdown stays as it is.
"""

from generator.typeset.reading.article import apart
from generator.typeset.reading.extension import ReadingExtension
from generator.typeset.reading.pictures import measured
from generator.typeset.reading.quick import quick_html

__all__ = ["ReadingExtension", "apart", "measured", "quick_html"]
