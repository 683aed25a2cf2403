"""Summaries and articles to score the rules of the summary on.

In: the data beside the repository. Out: Samples: an article's text, words about it, and whether they
agree. Nothing here calls the code under test. Four of the ten SummEdits articles are held out: the
rules and their vocabularies were made without a look at their summaries. The summaries of an
article are edits of one and the same: the shares of single articles lie far apart.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from random import Random

DATA = Path(__file__).parents[3] / "shared" / "data"
SUMMEDITS = DATA / "summedits" / "news.jsonl"
GUM = DATA / "gum" / "news.jsonl"
POLNEAR = DATA / "polnear" / "articles.jsonl"

_HELD_OUT = frozenset({1, 3, 5, 6})
_PUBLISHED = datetime(2023, 2, 24, tzinfo=UTC)  # the SummEdits articles are of that week
_LEAST_CHARACTERS = 40  # shorter sentences say too little

_AUXILIARY = re.compile(r"\b(?:is|are|was|were|has|have|had|will|would|could|can|should)\b(?! not)")
_NUMBER = re.compile(r"(?<![\w.,/-])(?!(?:19|20)\d\d\b)[2-9]\d{1,3}(?![\w,/-]|\.\d)")
_SURNAME = re.compile(r"(?<=[a-z] )[A-Z][a-z]{4,}(?= (?:said|told|was|is|has|will)\b)")
_BROKEN_OFF = re.compile(r"(?:\b[A-Z]|\.[A-Z]|\b(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|St|No|Inc|Jr))\.$")
_OTHER_NAMES = ("Halloran", "Petrenko", "Okafor", "Lindqvist", "Marchetti")
_CLAIMING = re.compile(r"\b(?:claim|alleg|accus|reportedly|purport|rumor)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Sample:
    """Words about an article: `agrees` if they say nothing that it does not."""

    body: str
    published: datetime
    words: str
    agrees: bool
    kinds: tuple[str, ...] = ()
    held_out: bool = False


def edited_summaries() -> Iterator[Sample]:
    """The SummEdits pairs, each with the kinds of edit made to it."""
    rows = [json.loads(line) for line in SUMMEDITS.read_text("utf-8").splitlines()]
    articles = list(dict.fromkeys(row["doc"] for row in rows))
    for row in rows:
        yield Sample(
            body=row["doc"],
            published=_PUBLISHED,
            words=row["summary"],
            agrees=row["label"] == 1,
            kinds=tuple(kind.replace("_", " ") for kind in row["edit_types"]) or ("other",),
            held_out=articles.index(row["doc"]) in _HELD_OUT,
        )


def human_summaries() -> Iterator[Sample]:
    """A person's summary of each GUM article."""
    for line in GUM.read_text("utf-8").splitlines():
        article = json.loads(line)
        body = "\n\n".join([*article["paragraphs"], article["title"]])
        for summary in article["summaries"]:
            yield Sample(body, _moment(article["date"]), summary["text"], agrees=True)


def own_sentences(every: int) -> Iterator[Sample]:
    """Sentences of every so manyth PolNeAR article, as points about it."""
    for article in _polnear()[::every]:
        for words in re.split(r"(?<=[.?!])\s+|\n+", article["text"]):
            is_whole = words[:1].isupper() and words[-1:] in {".", "?", "!"}
            if len(words) >= _LEAST_CHARACTERS and is_whole and not _BROKEN_OFF.search(words):
                yield Sample(article["text"], _moment(article["date"]), words, agrees=True)


def tampered(samples: list[Sample], random: Random) -> Iterator[Sample]:
    """The samples, each with a number, a name or a “not” that was not in it."""
    for sample in samples:
        for kind, words in _tamperings(sample, random):
            yield Sample(sample.body, sample.published, words, agrees=False, kinds=(kind,))


def _tamperings(sample: Sample, random: Random) -> Iterator[tuple[str, str]]:
    words = sample.words
    if '"' in words or "“" in words:
        return  # the rule about words in quotation marks would have the credit
    if found := _AUXILIARY.search(words):
        yield "a “not” put in", f"{words[: found.end()]} not{words[found.end() :]}"
    if found := _NUMBER.search(words):
        other = next(n for n in range(int(found[0]) + 7, 10**7) if str(n) not in sample.body)
        yield "another number", f"{words[: found.start()]}{other}{words[found.end() :]}"
    if found := _SURNAME.search(words):
        other_name = random.choice(_OTHER_NAMES)
        yield "another name", f"{words[: found.start()]}{other_name}{words[found.end() :]}"


def claims_told_as_facts() -> Iterator[Sample]:
    """What PolNeAR marks as somebody's claim or accusation, without the words that say so."""
    for article in _polnear():
        for found in article["attributions"]:
            words = found["content"] or ""
            is_claim = found["kind"] == "indirect" and _CLAIMING.search(found["cue"] or "")
            if is_claim and len(words) >= _LEAST_CHARACTERS and len(found["content_spans"]) == 1:
                yield Sample(article["text"], _moment(article["date"]), words, agrees=False)


def _polnear() -> list[dict[str, str]]:
    return [json.loads(line) for line in POLNEAR.read_text("utf-8").splitlines()]


def _moment(day: str | None) -> datetime:
    found = re.match(r"(\d{4})-(\d\d)-(\d\d)", day or "")
    known = date(*map(int, found.groups())) if found else _PUBLISHED.date()
    return datetime(known.year, known.month, known.day, tzinfo=UTC)
