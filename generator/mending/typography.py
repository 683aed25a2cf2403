"""A quote in the article's own typography. In: a Draft. Out: its text with a quote mended, for each.

Only quotation marks, dashes, hyphens and spaces are changed: the words already agree, or the quote
would not have been found.
"""

from collections.abc import Iterable, Iterator

from rapidfuzz.distance import Levenshtein

from generator.mending.draft import Draft, Mended
from generator.mending.values import rewritten
from generator.prose import normal_form
from generator.prose.normal import DASHES, DOUBLE_MARKS, HYPHENS, SINGLE_MARKS

_TYPOGRAPHY = frozenset(f"{DOUBLE_MARKS}{SINGLE_MARKS}{DASHES}{HYPHENS} ")
_OMISSIONS = ("…", "...", "[", "]")
"""In an annotated quote these are the editor's, so words of the article that hold them are left alone."""


def mend_quotes(draft: Draft) -> Iterator[Mended]:
    """Yield the text with one quote in the typography of the words it was found as, for each such quote."""
    brief = draft.make_brief() if draft.article.annotation.quotes else None
    for number, quote in enumerate(brief.quotes if brief else ()):
        field = ("quotes", number, "text")
        own = own_typography(quote.text, (span.of(draft.article.body) for span in quote.spans))
        if own != quote.text:
            place = draft.article.positions[field]
            if text := rewritten(draft.text, place, quote.text, own):
                yield Mended(text, {field: own})


def own_typography(quote: str, found: Iterable[str]) -> str:
    """The quote with the typography of the words it was `found` as, stretch by stretch in order."""
    done = 0
    for words in found:
        source = " ".join(words.split())
        if any(mark in source for mark in _OMISSIONS):
            continue
        form, wanted = normal_form(quote), normal_form(source).text
        before = sum(form.span(at, at + 1).start < done for at in range(len(form.text)))
        at = form.text.find(wanted, before) if wanted else -1
        if at < 0:
            continue
        span = form.span(at, at + len(wanted))
        mended = _typed_as(span.of(quote), source)
        quote = quote[: span.start] + mended + quote[span.end :]
        done = span.start + len(mended)
    return quote


def _typed_as(quote: str, source: str) -> str:
    """`quote` with the marks, dashes and spaces of `source`; whatever else differs stays."""
    mended = ""
    for step in Levenshtein.opcodes(quote, source):
        old = quote[step.src_start : step.src_end]
        new = source[step.dest_start : step.dest_end]
        mended += new if _TYPOGRAPHY.issuperset(old + new) else old
    return mended
