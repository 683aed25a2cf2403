"""The kinds of value an annotation holds: text, prose, ids, moments, days, addresses of the web.

In: a plain value from YAML. Out: the value, or a PydanticCustomError whose message an editor can
read and whose `hint` says how to mend it. Each is the type of some keys of the models.
"""

import re
from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated, Any, Literal
from urllib.parse import urlsplit

from pydantic import BaseModel, BeforeValidator, ConfigDict, WithJsonSchema

from generator.annotation.dates import (
    DAY,
    MOMENT,
    PARTIAL,
    day,
    day_or_moment,
    moment,
    partial,
)
from generator.annotation.text import one_line, paragraphs, words, wrong
from generator.vocabulary import PartialDate

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_RULE_CODE = re.compile(r"NB[0-9]{3}")
_DIGEST = re.compile(r"sha256:[0-9a-f]{16}")
_FORMER = re.compile(r"[A-Za-z0-9_-]+(?:/[A-Za-z0-9_-]+)*")
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")


class Strict(BaseModel):
    """The base of every model here: unknown keys are errors, values never change."""

    model_config = ConfigDict(
        extra="forbid",
        frozen=True,
        str_strip_whitespace=True,
        defer_build=True,  # parts are built with the whole that is asked for, and not each by itself before
    )


Registry = Literal["people", "topics", "desks", "publishers", "storylines", "boxes"]


@dataclass(frozen=True, slots=True)
class RefersTo:
    """Marks an id as one that a registry has to define."""

    registry: Registry


def _id(value: Any) -> str:
    text = one_line(value)
    if not _ID.fullmatch(text):
        raise wrong(
            "not-an-id",
            f"“{text}” is not an id.",
            f"Ids are small letters, digits and single hyphens: {_as_id(text)}.",
        )
    return text


def _as_id(text: str) -> str:
    return "-".join(re.findall(r"[a-z0-9]+", text.casefold())) or "choe-son-hui"


def _web_address(value: Any) -> str:
    text = words(value).strip()
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
    text = one_line(value)
    if text.startswith("/") or "\\" in text or ":" in text or ".." in text.split("/"):
        raise wrong(
            "not-a-file",
            f"“{text}” does not name a file of the content folder.",
            "Write the path from the content folder, with forward slashes: images/plaque.jpg.",
        )
    return text


def _former(value: Any) -> str:
    text = one_line(value)
    bare = text.strip("/").removeprefix("content/articles/").removesuffix(".md")
    if not _FORMER.fullmatch(bare):
        path = urlsplit(text).path if text.startswith(("https://", "http://")) else ""
        hint = "Write what followed the site’s name and a slash: 2024/11/old-name. "
        raise wrong(
            "not-an-address",
            f"“{text}” is no address that a page of this site can have had.",
            hint + "It has letters without accents, digits, hyphens and slashes only."
            if not _FORMER.fullmatch(path.strip("/"))
            else f"Leave out the site’s name: {path.strip('/')}",
        )
    return bare


def _language(value: Any) -> str:
    text = one_line(value)
    if not _LANGUAGE.fullmatch(text):
        raise wrong(
            "not-a-language",
            f"“{text}” is not the code of a language.",
            "Use two letters, with a region if it matters: en, de, pt-BR.",
        )
    return text


def _rule_code(value: Any) -> str:
    text = one_line(value)
    if not _RULE_CODE.fullmatch(text.upper()):
        raise wrong(
            "not-a-rule",
            f"“{text}” is not the code of a rule.",
            "Codes are NB and three digits, as problems show them: NB320.",
        )
    return text.upper()


def _digest(value: Any) -> str:
    text = one_line(value)
    if not _DIGEST.fullmatch(text):
        raise wrong(
            "wrong-value",
            f"“{text}” is not the digest of a text.",
            "Take `digest` out; `newsbrief check --fix` writes it.",
        )
    return text


def _described(**schema: Any) -> WithJsonSchema:
    return WithJsonSchema(schema)


def _like(pattern: re.Pattern[str], **schema: Any) -> WithJsonSchema:
    return WithJsonSchema({"type": "string", "pattern": f"^({pattern.pattern})$", **schema})


_WORDS = _described(type=["string", "number"], minLength=1)
"""Words that YAML takes for a number are words all the same."""

Text = Annotated[str, BeforeValidator(one_line), _WORDS]
"""One line of words; white space is folded."""
Prose = Annotated[str, BeforeValidator(paragraphs), _WORDS]
"""Words in one or more paragraphs, parted by an empty line."""
Id = Annotated[str, BeforeValidator(_id), _like(_ID, type=["string", "integer"])]
"""The id of a desk, topic, person, publisher, storyline or shared box."""
DeskId = Annotated[Id, RefersTo("desks")]
PersonId = Annotated[Id, RefersTo("people")]
PublisherId = Annotated[Id, RefersTo("publishers")]
SharedBoxId = Annotated[Id, RefersTo("boxes")]
StorylineId = Annotated[Id, RefersTo("storylines")]
TopicId = Annotated[Id, RefersTo("topics")]
Day = Annotated[date, BeforeValidator(day), _like(DAY, examples=["2024-11-01"])]
Moment = Annotated[
    datetime,
    BeforeValidator(moment),
    _like(MOMENT, examples=["2024-11-01T18:00:00+00:00", "2024-11-01 18:00"]),
]
"""A date and time; without a zone, the newsroom's (validation context `zone`)."""
DayOrMoment = Annotated[
    datetime | date,
    BeforeValidator(day_or_moment),
    _described(
        type="string",
        pattern=f"^({DAY.pattern}|{MOMENT.pattern})$",
        examples=["2024-11-01", "2024-11-01T18:00:00+00:00"],
    ),
]
When = Annotated[
    PartialDate,
    BeforeValidator(partial),
    _like(PARTIAL, type=["string", "integer"], examples=[1949, "2024-08", "2024-11-01"]),
]
"""A year, a month or a day."""
WebAddress = Annotated[
    str,
    BeforeValidator(_web_address),
    _described(type="string", format="uri", pattern="^https?://"),
]
File = Annotated[str, BeforeValidator(_file), _described(type="string", minLength=1)]
FormerAddress = Annotated[
    str, BeforeValidator(_former), _like(_FORMER, examples=["2024/11/old-name"])
]
"""Where a page of this site was: no slash at either end, no `.md`."""
Language = Annotated[
    str, BeforeValidator(_language), _like(_LANGUAGE, examples=["en", "de", "pt-BR"])
]
RuleCode = Annotated[str, BeforeValidator(_rule_code), _like(_RULE_CODE)]
"""The code of a rule."""
Digest = Annotated[str, BeforeValidator(_digest), _like(_DIGEST)]
"""What `generator.evidence.digest` makes of an article's text."""
