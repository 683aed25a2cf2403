"""Words that came through somebody else say so: a translation, a spokesman's reading, a report."""

import re
from collections.abc import Iterator

from generator.checks.quotes.case import Case
from generator.checks.quotes.rules import SECOND_HAND, TRANSLATED
from generator.problem import Problem, Rule
from generator.prose.attribution import Person, is_named, words_around

_TRANSLATION = re.compile(
    r"(?:through|via|by|with|using|in|from|according to)\s+"
    r"(?P<via>(?:an?|the|his|her|their|its)?\s*(?:[\w’'-]+\s+){0,3}?(?:translations?|translators?|interpreters?|subtitles))\b"
    r"|\btranslated (?:from|by|into)\s+(?P<by>(?:[\w’'-]+\s?){1,4})"
)
_READ_OUT = re.compile(
    r"\bread (?:out |aloud )?(?:\w+ ){0,6}?by\s+(?P<via>(?:[\w’'-]+\s?){1,4})"
    r"|\bthrough\s+(?P<by>(?:an?|the|his|her|their|its)\s+(?:[\w’'-]+\s+){0,2}?(?:spokes\w+|lawyers?|attorneys?|aides?))\b"
)
_MEDIA = r"(?:state|local|domestic|foreign|\w+)?\s*(?:media|television|TV|newspapers?|news agency|agency|radio|broadcaster|reports?)"
_REPORT = re.compile(
    rf"\baccording to\s+(?P<via>(?:the\s+)?(?:[A-Z][\w.’'-]*\s?){{1,4}}|(?:an?\s+|the\s+|its\s+)?{_MEDIA}\b)"
    rf"|\b(?:quoted|cited) (?:\w+ ){{0,3}}?(?:by|in)\s+(?P<by>(?:the\s+)?(?:[A-Z][\w.’'-]*\s?){{1,4}}|(?:an?\s+|the\s+)?{_MEDIA}\b)"
    rf"|(?P<who>(?:the\s+)?(?:[A-Z][\w.’'-]*\s){{1,4}}|(?:the\s+)?{_MEDIA}\s)(?:has\s+|had\s+)?(?:reported\b|(?:quoted|quotes|cited|cites) (?:[\w’'-]+\s){{1,4}}as saying)"
)

_CARRIERS = (
    (_TRANSLATION, TRANSLATED, ("translat", "interpreter", "subtitles")),
    (_READ_OUT, TRANSLATED, ("read ", "through")),
    (_REPORT, SECOND_HAND, ("according", "quote", "cite", "reported")),
)
"""Each pattern with its rule, and with what no match is without: to look for that is a tenth of the work."""

_SIGNS = tuple(sign.strip() for _, _, signs in _CARRIERS for sign in signs)
"""A text without any of these says of no words what carried them."""

_EDGES = " .,;:’'"


def check_carriers(case: Case) -> Iterator[Problem]:
    """Report quotes without `via` whose sentence says what carried them."""
    if not any(sign in case.body for sign in _SIGNS):
        return
    for index, written, quote in case.quotes:
        if written.via:
            continue
        around = words_around(case.body, quote.spans[0])
        found = _carrier(around, case.speaker(written))
        if found is None:
            continue
        rule, words, via = found
        yield case.problem(
            rule,
            index,
            "text",
            f"{case.paragraph(quote.spans[0])} says what carried these words: “{words}”.",
            f"Add `via: {via}`.",
        )


def _carrier(around: str, speaker: Person) -> tuple[Rule, str, str] | None:
    """The rule, the article's words, and what to write for `via`."""
    for pattern, rule, signs in _CARRIERS:
        if not any(sign in around for sign in signs):
            continue
        for found in pattern.finditer(around):
            via = next(words for words in found.groups() if words).strip(_EDGES)
            if not is_named(via, speaker):
                return rule, found[0].strip(_EDGES), via
    return None
