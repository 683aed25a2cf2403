"""What a language has to give for a brief to be set in it: `BriefWords`.

Texts name in braces what goes into them: {who}, {what}, {day} … They are what stands in a brief's
Markdown, so `typeset/reading` knows a brief's parts by them.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.vocabulary import BoxKind


@dataclass(frozen=True, slots=True)
class BriefWords:
    """The words of one language in a brief.

    `months` and `weekdays` are twelve and seven (Monday first); `first_day` is how the first of a
    month is written in a day; `zones` are the time zones that the language has a name of its own
    for, by the name that everybody knows. The headings of a page's parts, the kinds of boxes and
    the labels have to differ from each other.
    """

    quotation_marks: tuple[str, str]
    comma: str
    colon: str

    months: tuple[str, ...]
    weekdays: tuple[str, ...]
    day: str
    first_day: str
    month: str
    weekday_and_day: str
    time: str
    moment: str
    zones: Mapping[str, str]

    published: str
    updated: str
    publisher: str
    author: str
    byline: str
    editor: str
    credit: str

    in_brief: str
    why_it_matters: str
    key_quotes: str
    all_quotes: str
    context: str
    whats_next: str
    corrections: str
    the_article: str
    paragraph: str

    in_language: str
    language_names: Mapping[str, str]
    through: str

    boxes: Mapping[BoxKind, str]
    according_to: str
    as_of: str
    source: str
    claim: str
    who_says_so: str
    confirmed_by: str
    not_confirmed_by: str
    nobody: str

    correction_kinds: Mapping[str, str]
    was: str
    now: str
    withdrawn: str
