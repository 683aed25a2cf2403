"""The kinds of value an annotation holds: text, prose, ids, moments, days, addresses of the web.

In: a plain value from YAML. Out: the value, or a PydanticCustomError whose message an editor can
read and whose `hint` says how to mend it. Dates are read here and not by YAML, which would turn
an impossible one into a crash and a number of hours into minutes.
"""

import re
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from typing import Annotated, Any, Literal
from urllib.parse import urlsplit

from pydantic import BaseModel, BeforeValidator, ConfigDict, ValidationInfo, WithJsonSchema
from pydantic_core import PydanticCustomError

from generator.vocabulary import PartialDate

_INVISIBLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ufffe\uffff]"
)
"""Control characters, and those that turn the direction of text."""
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_DAY = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_PARTIAL = re.compile(r"(\d{3,4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")
_MOMENT = re.compile(
    r"(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?\s*(Z|z|[+-]\d{2}:?\d{2})?"
)
_RULE_CODE = re.compile(r"NB\d{3}")
_DIGEST = re.compile(r"sha256:[0-9a-f]{16}")
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")


class Strict(BaseModel):
    """The base of every model here: unknown keys are errors, values never change."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)


Registry = Literal["people", "topics", "desks", "publishers", "storylines", "boxes"]


@dataclass(frozen=True, slots=True)
class RefersTo:
    """Marks an id as one that a registry has to define."""

    registry: Registry


def wrong(kind: str, message: str, hint: str, key: str = "") -> PydanticCustomError:
    """An error for an editor: `kind` is the rule's name, message and hint are complete sentences.

    `key` says at which key of a block the error shows, where it is not the block as a whole.
    """
    return PydanticCustomError(
        "newsroom", "{message}", {"rule": kind, "message": message, "hint": hint, "key": key}
    )


def _not_text(value: list[Any] | dict[str, Any]) -> PydanticCustomError:
    """A list or a block where text belongs: most often text with a bracket or a colon in it."""
    match value:
        case {**keys} if len(keys) == 1 and all(isinstance(text, str) for text in keys.values()):
            ((before, after),) = keys.items()
            return wrong(
                "not-text",
                f"The colon after “{before}” makes a key of it, but this should be text.",
                f'Put the whole text between quotation marks: "{before}: {after}"',
            )
        case {}:
            shape = "a block of keys"
        case _:
            shape = "a list"
    return wrong(
        "not-text",
        f"This should be text, but it is {shape}.",
        "Write it as one text. If it begins with a bracket or a hyphen, put it between quotation marks.",
    )


def _words(value: Any) -> str:
    if isinstance(value, bool):
        raise wrong(
            "not-text",
            f"This should be text, but YAML reads “{str(value).lower()}” as yes or no.",
            "Put it between quotation marks.",
        )
    if isinstance(value, int):
        return str(value)
    if isinstance(value, list | dict):
        raise _not_text(value)
    if not isinstance(value, str):
        raise wrong("blank", "Nothing is written here.", "Fill it in, or take it out.")
    if found := _INVISIBLE.search(value):
        raise wrong(
            "control-character",
            f"This text holds an invisible control character (U+{ord(found[0]):04X}).",
            "Delete it: type the words around it again.",
        )
    if not value.strip():
        raise wrong("blank", "Nothing is written here.", "Fill it in, or take it out.")
    return value


def _one_line(value: Any) -> str:
    return " ".join(_words(value).split())


def _paragraphs(value: Any) -> str:
    blocks = re.split(r"\n[ \t]*\n", _words(value).strip())
    return "\n\n".join(" ".join(block.split()) for block in blocks if block.strip())


def _id(value: Any) -> str:
    text = _one_line(value)
    if not _ID.fullmatch(text):
        raise wrong(
            "not-an-id",
            f"“{text}” is not an id.",
            f"Ids are small letters, digits and single hyphens: {_as_id(text)}.",
        )
    return text


def _as_id(text: str) -> str:
    return "-".join(re.findall(r"[a-z0-9]+", text.casefold())) or "choe-son-hui"


def _day_of(year: int, month: int, day: int, text: str) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        raise wrong(
            "no-such-day",
            f"There is no such day as {text}.",
            "Write the date as year-month-day: 2024-11-01.",
        ) from None


def _day(value: Any) -> date:
    text = _one_line(value)
    found = _DAY.fullmatch(text)
    if not found:
        raise wrong(
            "not-a-date", f"“{text}” is not a date.", "Write it as year-month-day: 2024-11-01."
        )
    return _day_of(int(found[1]), int(found[2]), int(found[3]), text)


def _partial(value: Any) -> PartialDate:
    text = _one_line(value)
    found = _PARTIAL.fullmatch(text)
    if not found:
        raise wrong(
            "not-a-date",
            f"“{text}” is not a date.",
            "Write a year, a month or a day: 1949, 2024-08 or 2024-11-01. Words such as “early August 2024” go into `label`.",
        )
    year, month, day = int(found[1]), int(found[2] or 0), int(found[3] or 0)
    if found[2]:
        _day_of(year, month, day if found[3] else 1, text)
    return PartialDate(year, month, day)


def _moment(value: Any, info: ValidationInfo) -> datetime:
    if isinstance(value, datetime):
        return value
    text = _one_line(value)
    hint = "Write date and time: 2024-11-01 18:00, or with a zone 2024-11-01T18:00+01:00."
    if _DAY.fullmatch(text):
        _day(text)
        raise wrong("not-a-moment", f"“{text}” has no time.", hint)
    found = _MOMENT.fullmatch(text)
    if not found:
        raise wrong("not-a-moment", f"“{text}” is not a date and time.", hint)
    year, month, day = (int(part) for part in found[1].split("-"))
    _day_of(year, month, day, found[1])
    try:
        moment = datetime.fromisoformat(f"{found[1]}T{found[2]}{(found[3] or '').upper()}")
    except ValueError:
        raise wrong("not-a-moment", f"“{text}” is not a time of day.", hint) from None
    if moment.tzinfo is None:
        zone = (info.context or {}).get("zone")
        if not isinstance(zone, tzinfo):
            raise wrong("not-a-moment", f"“{text}” has no time zone.", hint)
        moment = moment.replace(tzinfo=zone)
    return moment


def _day_or_moment(value: Any, info: ValidationInfo) -> datetime | date:
    text = value if isinstance(value, str) else ""
    return _day(value) if _DAY.fullmatch(text.strip()) else _moment(value, info)


def _web_address(value: Any) -> str:
    text = _words(value).strip()
    try:
        parts = urlsplit(text)
        sound = parts.scheme in {"http", "https"} and bool(parts.hostname) and not parts.username
    except ValueError:
        sound = False
    if not sound or re.search(r"[\s<>\"`{}|\\^]", text):
        raise wrong(
            "not-a-web-address",
            f"“{text}” is not a web address.",
            "Copy the whole address from the browser; it begins with https://.",
        )
    return text


def _file(value: Any) -> str:
    text = _one_line(value)
    if text.startswith("/") or "\\" in text or ":" in text or ".." in text.split("/"):
        raise wrong(
            "not-a-file",
            f"“{text}” does not name a file of the content folder.",
            "Write the path from the content folder, with forward slashes: images/plaque.jpg.",
        )
    return text


def _language(value: Any) -> str:
    text = _one_line(value)
    if not _LANGUAGE.fullmatch(text):
        raise wrong(
            "not-a-language",
            f"“{text}” is not the code of a language.",
            "Use two letters, with a region if it matters: en, de, pt-BR.",
        )
    return text


def _rule_code(value: Any) -> str:
    text = _one_line(value)
    if not _RULE_CODE.fullmatch(text.upper()):
        raise wrong(
            "not-a-rule",
            f"“{text}” is not the code of a rule.",
            "Codes are NB and three digits, as problems show them: NB320.",
        )
    return text.upper()


def _digest(value: Any) -> str:
    text = _one_line(value)
    if not _DIGEST.fullmatch(text):
        raise wrong(
            "wrong-value",
            f"“{text}” is not the digest of a text.",
            "Take `digest` out; `newsbrief check --fix` writes it.",
        )
    return text


def _described(**schema: Any) -> WithJsonSchema:
    return WithJsonSchema(schema)


Text = Annotated[str, BeforeValidator(_one_line), _described(type="string", minLength=1)]
"""One line of words; white space is folded."""
Prose = Annotated[str, BeforeValidator(_paragraphs), _described(type="string", minLength=1)]
"""Words in one or more paragraphs, parted by an empty line."""
Id = Annotated[
    str, BeforeValidator(_id), _described(type="string", pattern="^[a-z0-9]+(-[a-z0-9]+)*$")
]
"""The id of a desk, topic, person, publisher, storyline or shared box."""
DeskId = Annotated[Id, RefersTo("desks")]
PersonId = Annotated[Id, RefersTo("people")]
PublisherId = Annotated[Id, RefersTo("publishers")]
SharedBoxId = Annotated[Id, RefersTo("boxes")]
StorylineId = Annotated[Id, RefersTo("storylines")]
TopicId = Annotated[Id, RefersTo("topics")]
Day = Annotated[date, BeforeValidator(_day), _described(type="string", format="date")]
Moment = Annotated[
    datetime,
    BeforeValidator(_moment),
    _described(type="string", examples=["2024-11-01T18:00:00+00:00", "2024-11-01 18:00"]),
]
"""A date and time; without a zone, the newsroom's (validation context `zone`)."""
DayOrMoment = Annotated[
    datetime | date,
    BeforeValidator(_day_or_moment),
    _described(type="string", examples=["2024-11-01", "2024-11-01T18:00:00+00:00"]),
]
When = Annotated[
    PartialDate,
    BeforeValidator(_partial),
    _described(type=["string", "integer"], examples=[1949, "2024-08", "2024-11-01"]),
]
"""A year, a month or a day."""
WebAddress = Annotated[
    str,
    BeforeValidator(_web_address),
    _described(type="string", format="uri", pattern="^https?://"),
]
File = Annotated[str, BeforeValidator(_file), _described(type="string", minLength=1)]
Language = Annotated[
    str, BeforeValidator(_language), _described(type="string", examples=["en", "de", "pt-BR"])
]
RuleCode = Annotated[
    str, BeforeValidator(_rule_code), _described(type="string", pattern="^NB[0-9]{3}$")
]
"""The code of a rule."""
Digest = Annotated[
    str, BeforeValidator(_digest), _described(type="string", pattern="^sha256:[0-9a-f]{16}$")
]
"""What `generator.evidence.digest` makes of an article's text."""
