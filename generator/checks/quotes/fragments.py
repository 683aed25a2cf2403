"""A key quote says something: a word or two in quotation marks do not."""

import re
from collections.abc import Iterator

from generator.checks.quotes.case import Case
from generator.checks.quotes.rules import FRAGMENT
from generator.problem import Problem

_FEWEST_WORDS = (
    4  # in the direct quotes of news, shorter ones are mostly single words held at arm's length
)

_WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")


def check_fragments(case: Case) -> Iterator[Problem]:
    """Report quotes of a few words."""
    for index, _, quote in case.quotes:
        said = " ".join(span.of(case.body) for span in quote.spans)
        count = len(_WORD.findall(said))
        if count < _FEWEST_WORDS and not _UNSPACED.search(said):
            yield case.problem(
                FRAGMENT,
                index,
                "text",
                f"“{said}” is too little for a key quote: readers cannot tell what {quote.speaker.name} said of what.",
                "Quote a whole thought, or use the words within a sentence of the summary.",
            )
