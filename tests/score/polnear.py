"""The PolNeAR development articles as annotated quotes, and ways of getting them wrong.

In: articles in which every attribution was marked by hand. Out: Samples: the words of a direct
quote with a named speaker, and who in the article did not say them; and Samples tampered with.
Nothing here calls the code under test.
"""

import json
import re
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random
from typing import Any

ROOT = Path(__file__).parents[2]
ARTICLES = ROOT.parent / "shared" / "data" / "polnear" / "articles.jsonl"

_DEVELOPED_ON = 4  # of five articles; the others were never looked at
_MARKS = "\"“”'‘’ \n\xa0"
_TITLES = frozenset(
    """Mr Mrs Ms Dr Sen Rep Gov Gen Lt Col Maj Sgt Capt Rev President Secretary Senator Governor
    Representative Republican Democratic Mayor Judge Justice Chief Speaker Former Vice Professor
    Attorney General State Director Chairman Chairwoman Congressman Congresswoman 1st""".split()
)
_NAME = re.compile(r"(?:[A-Z][\w’'-]*\.?\s){0,3}[A-Z][\w’'-]+$")
_HEAD = re.compile(r",| who | of | for | at | from | in | with |\(|;| — ")
_NOT_NAMES = frozenset("The A An His Her Its One Another Some Many He She They It I We".split())


@dataclass(frozen=True, slots=True)
class Sample:
    """A quote as an editor would annotate it; `others` of the `people` did not say it."""

    article: str
    body: str
    title: str
    text: str
    speaker: str
    people: tuple[str, ...]
    others: tuple[str, ...]
    developed_on: bool


def articles() -> list[dict[str, Any]]:
    """The articles; the file has to be there."""
    return [json.loads(line) for line in ARTICLES.read_text("utf-8").splitlines()]


def samples(article: dict[str, Any]) -> Iterator[Sample]:
    """Every passage of every direct quote with a named speaker, and those that … can join."""
    body = article["text"]
    people = _people(article)
    everybody = tuple(sorted(set(people.values())))
    for found in article["attributions"]:
        name = personal_name(found["source"] or "")
        if found["kind"] != "direct" or name is None:
            continue
        speaker = people[name]
        passages = [body[start:end].strip(_MARKS) for start, end in found["content_spans"]]
        passages = [words for words in passages if words and not re.search(r"[”\"]\s", words)]
        sample = _sample(article, "", speaker, everybody)
        for words in passages:
            yield replace(sample, text=words)
        if len(passages) == 2 and "\n" not in body[slice(*_gap(found["content_spans"]))]:
            yield replace(sample, text=" … ".join(passages))


def reported(article: dict[str, Any]) -> Iterator[Sample]:
    """The reporter's words for what somebody said, given as a quote of theirs."""
    people = _people(article)
    everybody = tuple(sorted(set(people.values())))
    for found in article["attributions"]:
        name = personal_name(found["source"] or "")
        words = found["content"] or ""
        is_reported = found["kind"] == "indirect" and len(found["content_spans"]) == 1
        is_quoted = re.search("[\"“”‘]|''", words)
        if is_reported and name and len(words.split()) >= 6 and not is_quoted:
            yield _sample(article, words, people[name], everybody)


def _sample(article: dict[str, Any], text: str, speaker: str, people: tuple[str, ...]) -> Sample:
    return Sample(
        article=article["id"],
        body=article["text"],
        title=article["title"],
        text=text,
        speaker=speaker,
        people=people,
        others=tuple(name for name in people if name.split()[-1] != speaker.rsplit(maxsplit=1)[-1]),
        developed_on=zlib.crc32(article["id"].encode()) % 5 < _DEVELOPED_ON,
    )


def personal_name(source: str) -> str | None:
    """The name in a source as it was marked: “Florida’s Ann Lee, a consultant” → “Ann Lee”."""
    head = re.split(r"[’']s ", _HEAD.split(source)[0])[-1].strip()
    if " and " in head or re.search(r"[’']s?$", head):
        return None
    found = _NAME.search(head)
    if not found:
        return None
    parts = found[0].split()
    while parts and parts[0].rstrip(".") in _TITLES:
        parts = parts[1:]
    before = head[: found.start()].split()
    if (
        not parts
        or parts[0] in _NOT_NAMES
        or found[0].isupper()
        or (before and before[-1].capitalize() in _NOT_NAMES)
    ):
        return None
    return " ".join(parts)


def _people(article: dict[str, Any]) -> dict[str, str]:
    """Every name of a source, with the fullest form of it in the article's sources."""
    names = {personal_name(found["source"] or "") for found in article["attributions"]}
    known = sorted((name for name in names if name), key=article["text"].find)
    full: dict[str, str] = {}
    for name in known:
        longer = (
            other for other in known if other.split()[-1] == name.split()[-1] and " " in other
        )
        full[name] = name if " " in name else next(longer, name)
    return full


def _gap(spans: list[list[int]]) -> tuple[int, int]:
    (_, end), (start, _) = sorted(spans)
    return end, start


Tampering = Callable[[Sample, Random], Sample | None]

_OTHER_WORDS = "harbour lamps never yellow seventeen gently council drifted".split()
_AUXILIARIES = frozenset(
    "is are was were be been am do does did have has had will would can could should may might must".split()
)
_NEGATIONS = {
    "not": "",
    "never": "always",
    "no": "a",
    "nothing": "something",
    "nobody": "everybody",
}
_CONTRACTED = re.compile(r"n[’']t\b")
_NUMBER = re.compile(
    r"\d+|\b(?:two|three|four|five|six|seven|eight|nine|ten|twenty|million|billion)\b"
)


def word_changed(sample: Sample, random: Random) -> Sample | None:
    """One word for another."""
    words = sample.text.split(" ")
    at = random.randrange(len(words))
    bare = words[at].strip(".,;:?!…—–-\"“”'‘’")
    if not bare or words[at] == "…":
        return None
    words[at] = words[at].replace(bare, random.choice(_OTHER_WORDS))
    return replace(sample, text=" ".join(words))


def word_dropped(sample: Sample, random: Random) -> Sample | None:
    """A word less, not at the ends."""
    words = sample.text.split(" ")
    inner = [at for at in range(1, len(words) - 1) if re.search(r"\w", words[at])]
    inner = [at for at in inner if not re.search(r"…|\.\.\.|\[", " ".join(words[at - 1 : at + 2]))]
    if not inner:
        return None
    at = random.choice(inner)
    return replace(sample, text=" ".join(words[:at] + words[at + 1 :]))


def negation_removed(sample: Sample, _: Random) -> Sample | None:
    """The first “not” or “n’t” taken out, the first “never” turned."""
    if _CONTRACTED.search(sample.text):
        return replace(sample, text=_CONTRACTED.sub("", sample.text, count=1))
    for negation, other in _NEGATIONS.items():
        pattern = re.compile(rf"(?<=\s){negation}\s")
        if pattern.search(sample.text):
            return replace(sample, text=pattern.sub(f"{other} ".lstrip(), sample.text, count=1))
    return None


def negation_added(sample: Sample, _: Random) -> Sample | None:
    """A “not” after the first auxiliary, or a “never” after the first word."""
    words = sample.text.split(" ")
    at = next((at for at, word in enumerate(words[:-1]) if word.lower() in _AUXILIARIES), None)
    negation = ["not"] if at is not None else ["never"]
    at = 0 if at is None else at
    if len(words) < 2 or "…" in words[at : at + 2]:
        return None
    return replace(sample, text=" ".join([*words[: at + 1], *negation, *words[at + 1 :]]))


def joined(sample: Sample, random: Random) -> Sample | None:
    """Two fragments without the words, or the ellipsis, between them."""
    if " … " in sample.text:
        return replace(sample, text=sample.text.replace(" … ", " ", 1))
    words = sample.text.split(" ")
    if len(words) < 9:
        return None
    start = random.randrange(2, len(words) - 5)
    return replace(sample, text=" ".join(words[:start] + words[start + 3 :]))


def order_turned(sample: Sample, _: Random) -> Sample | None:
    """The second half before the first."""
    words = sample.text.split(" ")
    half = len(words) // 2
    if len(words) < 6 or "…" in words:
        return None
    return replace(sample, text=f"{' '.join(words[half:])} … {' '.join(words[:half])}")


def number_changed(sample: Sample, random: Random) -> Sample | None:
    """Another number."""
    found = _NUMBER.search(sample.text)
    if not found:
        return None
    other = str(int(found[0]) + random.randint(1, 9)) if found[0].isdigit() else "eleven"
    return replace(sample, text=sample.text[: found.start()] + other + sample.text[found.end() :])


def other_speaker(sample: Sample, random: Random) -> Sample | None:
    """Another person of the article as the speaker."""
    return replace(sample, speaker=random.choice(sample.others)) if sample.others else None


TAMPERINGS: dict[str, Tampering] = {
    "a word changed": word_changed,
    "a word dropped": word_dropped,
    "a negation removed": negation_removed,
    "a negation added": negation_added,
    "joined without an ellipsis": joined,
    "the order turned": order_turned,
    "a number changed": number_changed,
    "another speaker": other_speaker,
}
