"""What an ellipsis, a bracket or the ends of a quote leave out does not turn its meaning.

A whole sentence may go; a negation or a condition within a sentence of which the rest is kept may
not. Right before and after the quote that is for the editor to judge: a warning.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from generator.checks.quotes.case import Case
from generator.checks.quotes.rules import CUT_SHORT, HIDES_MEANING
from generator.problem import Problem
from generator.prose import sentences, speeches
from generator.vocabulary import Span

_NEGATION = (
    r"(?:not|no|never|neither|nor|none|nobody|nothing|nowhere|cannot|without|hardly|barely|scarcely"
    r"|\w+n[’']t|nicht|kein\w*|nie|niemals|pas|jamais|nunca|jamás)"
)
_CONDITION = (
    r"(?:if|unless|until|till|except|lest|as long as|so long as|only when"
    r"|(?:provided|providing|assuming|supposing)(?: that)?(?= (?:the|we|they|you|he|she|it|i|there)\b)"
    r"|wenn|sofern|sauf)"
)
_WORD_BEGINS, _WORD_ENDS = r"(?<![\w’'-])", r"(?![\w’'-])"
_TURNS = re.compile(
    rf"{_WORD_BEGINS}(?:{_NEGATION}|{_CONDITION}){_WORD_ENDS}(?!\s+(?:doubt|question|only)\b)",
    re.IGNORECASE,
)
_FOLLOWS = re.compile(
    rf"[\s,;:—–-]*(?:(?:but|and|only|even|or)\s+)*(?P<condition>{_CONDITION}){_WORD_ENDS}"
    rf"|\s+(?P<negation>(?:(?!and|but|or)\w+\s+)?{_NEGATION}){_WORD_ENDS}",
    re.IGNORECASE,
)
_CLAUSE_ENDS = re.compile(r"[,;:—–]")
_OPENING_BRACKET = re.compile(r"\W*\[(?P<words>[^\]]*)\]")
_ASKS = re.compile(r"[\s”’\"')\]]*\?")


def check_left_out(case: Case) -> Iterator[Problem]:
    """Report a negation or a condition that an ellipsis or a bracket takes out of a sentence."""
    for index, _, quote in case.quotes:
        hidden = (
            found
            for gap in _gaps(quote.spans)
            for sentence in _sentences_across(case.body, gap)
            if (found := _TURNS.search(_within(gap, sentence).of(case.body)))
        )
        found = next(hidden, None)
        if found:
            yield case.problem(
                HIDES_MEANING,
                index,
                "text",
                f"This quote leaves out “{found[0]}”. {_passage(case, quote.spans)}",
                "Put the word back: an ellipsis may not turn what was said.",
            )


def check_cut_short(case: Case) -> Iterator[Problem]:
    """Report a negation, a condition or a question mark right outside a quote that breaks off."""
    for index, written, quote in case.quotes:
        first, last = quote.spans[0], quote.spans[-1]
        before, after = _before(case.body, first), _after(case.body, last)
        asks = _ASKS.match(after) and "?" not in last.of(case.body)[-2:]
        follows, precedes = _FOLLOWS.match(after), _precedes(before, written.text)
        if asks:
            message = (
                "This is a question in the article; without its question mark it is a statement."
            )
            hint = "Keep the question mark."
        elif follows:
            message = f"The quote breaks off before “{follows['condition'] or follows['negation']}”. {_goes_on(case, last)}"
            hint = "Quote on until the thought is complete."
        elif precedes:
            message = f"The quote begins after “{precedes[0]}”. {_passage(case, quote.spans)}"
            hint = "Begin the quote earlier: what comes before it turns its meaning."
        else:
            continue
        yield case.problem(CUT_SHORT, index, "text", message, hint)


def _gaps(spans: tuple[Span, ...]) -> Iterator[Span]:
    return (Span(left.end, right.start) for left, right in pairwise(spans))


def _sentences_across(body: str, gap: Span) -> Iterator[Span]:
    """The sentences of a speech of which the gap takes out a part, and only a part."""
    for sentence in _spoken(body):
        reaches_in = sentence.start < gap.end and gap.start < sentence.end
        if reaches_in and (sentence.start < gap.start or gap.end < sentence.end):
            yield sentence


@lru_cache(maxsize=16)  # of an article, asked for beside each of its quotes
def _spoken(body: str) -> Sequence[Span]:
    """The sentences of all speeches."""
    return tuple(
        sentence
        for speech in speeches(body)
        if not speech.depth
        for part in speech.parts
        for sentence in sentences(body, part)
    )


def _within(span: Span, other: Span) -> Span:
    return Span(max(span.start, other.start), min(span.end, other.end))


def _before(body: str, span: Span) -> str:
    """What stands in the same clause before `span`."""
    sentence = next(
        (spoken for spoken in _spoken(body) if spoken.start < span.start < spoken.end), None
    )
    return _CLAUSE_ENDS.split(body[sentence.start : span.start])[-1] if sentence else ""


def _after(body: str, span: Span) -> str:
    """What stands in the same sentence after `span`."""
    sentence = next(
        (spoken for spoken in _spoken(body) if spoken.start < span.end < spoken.end), None
    )
    return body[span.end : sentence.end] if sentence else ""


def _precedes(before: str, text: str) -> re.Match[str] | None:
    """What turns the meaning and stands before the quote, unless its opening bracket has it."""
    found = _TURNS.search(before)
    bracket = _OPENING_BRACKET.match(text)
    is_kept = found and bracket and found[0].casefold() in bracket["words"].casefold()
    return None if is_kept else found


def _passage(case: Case, spans: tuple[Span, ...]) -> str:
    """The article's own words from the sentence in which the quote begins."""
    start = next(
        (
            spoken.start
            for spoken in _spoken(case.body)
            if spoken.start <= spans[0].start < spoken.end
        ),
        spans[0].start,
    )
    words = " ".join(case.body[start : spans[-1].end].split())
    return f"{case.paragraph(spans[0])} has: “{words}”."


def _goes_on(case: Case, span: Span) -> str:
    words = " ".join((span.of(case.body) + _after(case.body, span)).split())
    return f"{case.paragraph(span)} goes on: “{words}”."
