"""Brief → Markdown: a brief as any tool can read it, and as the page is made from it.

In: a Brief. Out: Markdown without HTML, one paragraph a line, a newline at its end. Links lead to
the Markdown files of this site's other pages, or out. `reading` is the way back.
"""

from generator.languages import words_of
from generator.typeset.article import shown, the_article
from generator.typeset.boxes import context
from generator.typeset.corrections import corrections
from generator.typeset.headline import head
from generator.typeset.quotes import key_quotes
from generator.typeset.sheet import Sheet
from generator.typeset.summary import in_brief, whats_next
from generator.vocabulary import Brief


def brief_markdown(brief: Brief) -> str:
    """The whole brief; of a withdrawn one, headline, furniture and notice."""
    sheet = Sheet(
        here=brief.address,
        language=brief.language.partition("-")[0],
        words=words_of(brief.language).brief,
        shown=shown(brief.article, brief.quotes),
    )
    blocks = head(brief, sheet)
    if not brief.withdrawal:
        blocks += in_brief(brief.summary, sheet)
        blocks += key_quotes(brief.quotes, sheet)
        blocks += context(brief.context, sheet)
        blocks += whats_next(brief.summary, sheet)
        blocks += corrections(brief.corrections, sheet)
        blocks += the_article(brief, sheet)
    return "\n\n".join(blocks) + "\n"


def article_heading(language: str) -> str:
    """The heading under which the article's own text begins: '## The article'."""
    return f"## {words_of(language).brief.the_article}"
