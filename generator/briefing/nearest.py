"""The passage of an article that words come closest to, and where the two differ.

In: words, and the body they should stand in. Out: a Nearest, whose differences are marked for an
editor's eye: “We will [always → never] stand [left out: firmly] by our [added: dear] comrades”.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Levenshtein
from rapidfuzz.fuzz import partial_ratio_alignment

from generator.prose import normal_form
from generator.prose.normal import DOUBLE_MARKS, SINGLE_MARKS
from generator.vocabulary import Span

_LEAST_LIKENESS = 60  # of 100 by rapidfuzz; unrelated news sentences reach about 50
_SLACK = 0.4  # how much of their own length the passage may reach beyond the place found
_SHOWN_AROUND = 5  # words of agreement shown beside a difference

_WORD = re.compile(r"[^\s—]+—?|—")
_AROUND_WORD = re.compile(r"^\W+|\W+$")
_MARKS = DOUBLE_MARKS + SINGLE_MARKS + " \n"
_LAST_STOP = re.compile(r"[.,;:-]+\Z")


@dataclass(frozen=True, slots=True)
class Nearest:
    """A passage, and its words with the differences marked."""

    span: Span
    marked: str


def nearest(words: str, body: str) -> Nearest | None:
    """The passage of `body` most like `words`; None where nothing is like them."""
    form = normal_form(body)
    wanted = normal_form(words).text
    if not wanted or len(wanted) > len(form.text):
        return None
    found = partial_ratio_alignment(wanted.lower(), form.text.lower(), score_cutoff=_LEAST_LIKENESS)
    if found is None:
        return None
    slack = round(len(wanted) * _SLACK) + 1
    there = [
        word
        for word in _WORD.finditer(form.text)
        if found.dest_start - slack < word.end() and word.start() < found.dest_end + slack
    ]
    same = _same(_bare(word[0] for word in there), _bare(_WORD.findall(wanted)))
    if not same:
        return None
    span = _without_marks(form.span(there[same[0]].start(), there[same[-1]].end()), body)
    return Nearest(span, compared(words, span.of(body)))


def compared(words: str, passage: str) -> str:
    """The words of `passage` with the differences that `words` make marked in them."""
    there, plain = _words(passage)
    here, plain_here = _words(words)
    steps = Levenshtein.opcodes(_unpunctuated(plain), _unpunctuated(plain_here))
    if all(step.tag == "equal" for step in steps):
        steps = Levenshtein.opcodes(_unstopped(plain), _unstopped(plain_here))
    marked = []
    for step in steps:
        theirs, ours = there[step.src_start : step.src_end], here[step.dest_start : step.dest_end]
        if step.tag == "equal":
            marked.append(
                _shortened(theirs, first=step.src_start == 0, last=step.src_end == len(there))
            )
        elif step.tag == "delete":
            marked.append(f"[left out: {_shortened(theirs, first=False, last=False)}]")
        elif step.tag == "insert":
            marked.append(f"[added: {' '.join(ours)}]")
        else:
            marked.append(f"[{' '.join(theirs)} → {' '.join(ours)}]")
    return " ".join(marked)


def excerpt(words: str) -> str:
    """Words on one line, the middle of many left out."""
    return _shortened(words.split(), first=False, last=False)


def _same(there: Sequence[str], here: Sequence[str]) -> range:
    """The stretch of `there` that `here` may have been made from; empty where no word is the same."""
    blocks = [block for block in Levenshtein.opcodes(there, here) if block.tag == "equal"]
    if not blocks:
        return range(0)
    start = blocks[0].src_start - blocks[0].dest_start
    end = blocks[-1].src_end + len(here) - blocks[-1].dest_end
    return range(max(0, start), min(len(there), end))


def _without_marks(span: Span, body: str) -> Span:
    """The span without what parts its words from those around it."""
    words = span.of(body)
    return Span(
        span.end - len(words.lstrip(_MARKS)), span.start + len(words.rstrip(_MARKS + ".,;:"))
    )


def _words(text: str) -> tuple[list[str], list[str]]:
    """The words of `text` as they are written there, and without what is mere typography."""
    form = normal_form(text)
    found = list(_WORD.finditer(form.text))
    shown = [form.span(*word.span()).of(text) for word in found]
    return shown, [word[0].replace('"', "'").replace("—", "-") for word in found]


def _unstopped(words: Sequence[str]) -> list[str]:
    """Words without the stop after the last."""
    return [*words[:-1], _LAST_STOP.sub("", words[-1])] if words else []


def _unpunctuated(words: Iterable[str]) -> list[str]:
    """Words without the marks and stops around them, except those that ask or exclaim."""
    return [word.strip("'.,;:-()[]") for word in words]


def _bare(words: Iterable[str]) -> list[str]:
    """Words without punctuation and capitals."""
    return [_AROUND_WORD.sub("", word).lower() for word in words]


def _shortened(words: Sequence[str], *, first: bool, last: bool) -> str:
    """Words that agree, without those far from the differences beside them."""
    before = [] if first else words[:_SHOWN_AROUND]
    after = [] if last else words[-_SHOWN_AROUND:]
    if len(words) <= len(before) + len(after) + 1:
        return " ".join(words)
    return " ".join([*before, "…", *after])
