"""Words given as a quote stand between quotation marks in the article."""

from collections.abc import Iterator

from generator.checks.quotes.case import Case
from generator.checks.quotes.rules import NOT_BETWEEN_MARKS
from generator.problem import Problem
from generator.prose import Speech, speeches
from generator.vocabulary import Span


def check_marks(case: Case) -> Iterator[Problem]:
    """Report quotes that are the reporter's words, wholly or in part."""
    said = speeches(case.body)
    for index, _, quote in case.quotes:
        loose = next((span for span in quote.spans if not _is_said(span, said)), None)
        if loose is None:
            continue
        where = case.paragraph(loose)
        within = next((speech for speech in said if _overlap(speech.span, loose)), None)
        if within is None:
            yield case.problem(
                NOT_BETWEEN_MARKS,
                index,
                "text",
                f"{where} has these words without quotation marks: they are the reporter’s, not {quote.speaker.name}’s.",
                "Quote only what stands between quotation marks, or put this into the summary.",
            )
        else:
            spoken = " ".join(within.span.of(case.body).split())
            yield case.problem(
                NOT_BETWEEN_MARKS,
                index,
                "text",
                f"Only a part of this quote stands between quotation marks. {where} has {spoken} and no more between them.",
                "Quote the words between the marks, and leave the reporter’s words out.",
            )


def _is_said(span: Span, said: tuple[Speech, ...]) -> bool:
    return any(speech.holds(span) for speech in said)


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end
