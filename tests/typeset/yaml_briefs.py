"""Golden cases: briefs written in YAML, with the Markdown and the HTML that they have to become.

A case says what differs from the brief of `tests.builders`. A statement is its words with the
paragraphs it rests on: 'The light went out. ¶1 ¶3'. A quote's `spans` are words of the body.
"""

import re
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, Literal, get_args, get_origin, get_type_hints

import yaml

from generator.vocabulary import (
    Address,
    ArticleText,
    Brief,
    ClaimEntry,
    ContextBox,
    EventEntry,
    FigureEntry,
    Link,
    PartialDate,
    Passage,
    Quote,
    Span,
    Speaker,
    Statement,
    TermEntry,
    WhoEntry,
)
from tests.builders import BODY, article_text, brief, quote, span_of

CASES = sorted((Path(__file__).parent / "cases").glob("*.yml"))
ENTRIES = {
    "background": Statement,
    "who": WhoEntry,
    "numbers": FigureEntry,
    "timeline": EventEntry,
    "disputed": ClaimEntry,
    "terms": TermEntry,
    "next": EventEntry,
}


def read_case(path: Path) -> tuple[Brief, str, str]:
    """A case's brief, its Markdown and its HTML."""
    case = yaml.safe_load(path.read_text(encoding="utf-8"))
    return _brief(case.get("brief") or {}), case.get("markdown", ""), case.get("html", "")


def _brief(changes: dict[str, Any]) -> Brief:
    text = changes.pop("article", {})
    body = text.get("body", BODY)
    shown = article_text(body, text.get("show", "full"), text.get("furniture", 0))
    made: dict[str, Any] = {"article": shown}
    if "quotes" in changes:
        made["quotes"] = tuple(_quote(said, shown) for said in changes.pop("quotes"))
    if "context" in changes:
        made["context"] = tuple(_box(box) for box in changes.pop("context"))
    hints = get_type_hints(Brief)
    return brief(**made, **{key: _value(hints[key], value) for key, value in changes.items()})


def _quote(said: dict[str, Any], article: ArticleText) -> Quote:
    body = article.body
    spans = [span_of(words, body) for words in said.pop("spans", [said["text"]])]
    number = next(
        paragraph.number
        for paragraph in article.paragraphs
        if paragraph.span.start <= spans[0].start < paragraph.span.end
    )
    hints = get_type_hints(Quote)
    made = {key: _value(hints[key], value) for key, value in said.items()}
    changes = {"paragraph": number, "spans": tuple(spans)} | made
    return replace(quote(spans[0].of(body), body), **changes)


def _box(box: dict[str, Any]) -> ContextBox:
    entries = tuple(_value(ENTRIES[box["kind"]], entry) for entry in box.pop("entries"))
    hints = get_type_hints(ContextBox)
    known: dict[str, Any] = {"as_of": None, "source": None}
    made = known | {key: _value(hints[key], value) for key, value in box.items()}
    return ContextBox(entries=entries, **made)


def _value(hint: Any, value: Any) -> Any:
    """A value of a type of the vocabulary, from what YAML has."""
    if get_origin(hint) is UnionType:
        kinds = [kind for kind in get_args(hint) if kind is not NoneType]
        return None if value is None else _value(kinds[0], value)
    if get_origin(hint) is tuple:
        return tuple(_value(get_args(hint)[0], one) for one in value)
    if hint in _FROM_WORDS and isinstance(value, str):
        return _FROM_WORDS[hint](value)
    if get_origin(hint) is Literal or hint in {str, int, date, datetime, Span}:
        return value
    hints = get_type_hints(hint)
    known = {key: () if get_origin(kind) is tuple else None for key, kind in hints.items()}
    return hint(**known | {key: _value(hints[key], one) for key, one in value.items()})


def _statement(words: str) -> Statement:
    text = re.sub(r"( ¶\d+)+$", "", words)
    numbers = map(int, re.findall(r"¶(\d+)", words[len(text) :]))
    return Statement(text, tuple(Passage(number, 1, Span(0, 1)) for number in numbers))


def _partial(words: str) -> PartialDate:
    return PartialDate(*map(int, words.split("-")))


_FROM_WORDS = {
    Statement: _statement,
    PartialDate: _partial,
    Address: Address,
    Link: Link,
    Speaker: lambda name: Speaker(name, None, None, None),
    datetime: datetime.fromisoformat,
}
