"""The language of a page's furniture, as patterns: how to know again what typeset has set.

The language is the one whose headings and labels the page uses.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from generator.languages import LANGUAGES, BriefWords
from generator.vocabulary import BoxKind

SECTIONS = {
    "in_brief": "in-brief",
    "key_quotes": "key-quotes",
    "context": "context",
    "whats_next": "whats-next",
    "corrections": "corrections",
    "the_article": "article",
}
"""The field of `BriefWords` that heads a section, and the section's class and id."""

_NAME = re.compile(r"\(\?P<\w+>")


@dataclass(frozen=True, slots=True)
class Tongue:
    """The words of a language, and what they look like on a page."""

    words: BriefWords
    sections: Mapping[str, str]
    boxes: Mapping[str, BoxKind]
    fields: frozenset[str]
    shapes: tuple[re.Pattern[str], ...]
    date: re.Pattern[str]
    published: re.Pattern[str]
    through: re.Pattern[str]
    in_language: re.Pattern[str]
    according_to: re.Pattern[str]
    credit: re.Pattern[str]
    as_of: re.Pattern[str]
    withdrawn: re.Pattern[str]
    correction: re.Pattern[str]
    changed: re.Pattern[str]


@cache
def tongue(code: str) -> Tongue:
    """The tongue of a language in `LANGUAGES`."""
    words = LANGUAGES[code].brief
    shapes = _shapes(words)
    date = "|".join(_NAME.sub("(?:", shape.pattern) for shape in shapes)
    kinds = _any_of(words.correction_kinds.values())
    dated = f"{re.escape(words.comma)}(?:{date})"
    return Tongue(
        words=words,
        sections={getattr(words, field): name for field, name in SECTIONS.items()},
        boxes={label: kind for kind, label in words.boxes.items()},
        fields=frozenset((words.who_says_so, words.confirmed_by, words.not_confirmed_by)),
        shapes=shapes,
        date=re.compile(rf"(?<!\w)(?:{date})(?!\w)"),
        published=_form(words.published, ".+"),
        through=_form(words.through, ".+"),
        in_language=_form(words.in_language, ".+"),
        according_to=_form(words.according_to, ".+"),
        credit=_form(words.credit, ".*"),
        as_of=re.compile(
            f"{_form(words.as_of, '.+').pattern}|{_form(words.source, '.*').pattern}", re.DOTALL
        ),
        withdrawn=re.compile(rf"{re.escape(words.withdrawn)}{dated}\."),
        correction=re.compile(rf"(?P<kind>{kinds}){dated}\."),
        changed=re.compile(rf"(?P<kind>{kinds}){dated}"),
    )


_PARTS = {
    "year": "[0-9]{4}",
    "hour": "(?:[01][0-9]|2[0-3])",
    "minute": "[0-5][0-9]",
}
"""What goes into the templates for dates in every language; a time that is none is no time."""

_DAY = "[0-9]{1,2}"
_ZONE = "UTC[+−][0-9]{1,2}(?::[0-9]{2})?|[A-Z]+"


def _shapes(words: BriefWords) -> tuple[re.Pattern[str], ...]:
    """A moment, a day and a month of a year in words, their parts named."""
    parts = _PARTS | {
        "day": f"(?:{re.escape(words.first_day)}|{_DAY})",
        "month": f"(?:{_any_of(words.months)})",
        "zone": f"(?:{_any_of(words.zones.values())}|{_ZONE})" if words.zones else f"(?:{_ZONE})",
    }
    named = {name: f"(?P<{name}>{pattern})" for name, pattern in parts.items()}
    day, month = _filled(words.day, named), _filled(words.month, named)
    moment = _filled(words.moment, named | {"day": day, "time": _filled(words.time, named)})
    return tuple(re.compile(pattern) for pattern in (moment, day, month))


def _any_of(names: Iterable[str]) -> str:
    """A pattern for each of some names, the longest first."""
    return "|".join(map(re.escape, sorted(names, key=len, reverse=True)))


def _form(template: str, filling: str) -> re.Pattern[str]:
    """A template as a pattern in which each name in braces is `filling`."""
    names = dict.fromkeys(re.findall(r"\{(\w+)\}", template), filling)
    return re.compile(_filled(template, names), re.DOTALL)


def _filled(template: str, parts: Mapping[str, str]) -> str:
    pieces = re.split(r"\{(\w+)\}", template)
    return "".join(
        parts[piece] if place % 2 else re.escape(piece) for place, piece in enumerate(pieces)
    )
