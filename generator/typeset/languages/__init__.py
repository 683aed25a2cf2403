"""What a language has to give for a brief to be set in it: `Words`, one file of data a language.

Templates name what goes into them: {who}, {what}, {day} … A language is added as a file beside
`english.py` and a line in `words.LANGUAGES`.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.vocabulary import BoxKind


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one language that typeset puts on a page.

    `months` and `weekdays` are twelve and seven (Monday first). The headings of a page's parts,
    the kinds of boxes and the labels have to differ from each other: `reading` knows the parts
    by them.
    """

    code: str
    quotation_marks: tuple[str, str]
    comma: str

    months: tuple[str, ...]
    weekdays: tuple[str, ...]
    day: str
    month: str
    weekday_and_day: str
    moment: str

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
