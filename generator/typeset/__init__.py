"""Edition → Pages of Markdown with their views; and the way back from Markdown to a page's HTML.

In: an Edition. Out: Pages, and what every page shows. `reading` is the Markdown extension that
turns a brief's constructs into the elements that the theme styles.
"""

from generator.typeset.brief import brief_markdown
from generator.typeset.making import changed_on
from generator.typeset.newer import with_newer
from generator.typeset.pages import make_pages, page_at
from generator.typeset.ways import chrome

__all__ = ["brief_markdown", "changed_on", "chrome", "make_pages", "page_at", "with_newer"]
