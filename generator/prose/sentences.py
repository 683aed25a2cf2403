"""Sentences of news prose, as spans.

In: a body and the span of a paragraph. Out: the spans of its sentences, in order, without the
white space between them.

A full stop, question or exclamation mark or an ellipsis ends a sentence, with the quotation marks
and brackets that close after it, unless
- the next word is written small, or continues with who said it (“Why?” Ward asked.);
- the stop belongs to a title or another abbreviation that always leans on the next word (Mr. Ward,
  No. 5), or to one that may end a sentence (U.S., Jr., Calif., an initial) and the next word is not
  one that sentences begin with.
"""

import re
from functools import lru_cache
from typing import Literal

from generator.prose.lexicon.saying import CUES
from generator.prose.words import CLOSING, OPENING
from generator.vocabulary import Span

# Abbreviations after which a sentence never ends, because what they belong to has to follow.
_LEANING = frozenset(
    """mr mrs ms mx dr prof gen col lt maj capt sgt cpl pvt pfc adm cmdr brig rep reps sen sens gov
    govs rev hon pres supt det insp atty asst messrs mme mlle st mt ft fr sr sra srta hr vs viz cf eg
    ie no nos nr fig figs vol pp art sec ca approx ed eds jan feb mar apr jun jul aug sept sep oct nov
    dec dist dept""".split()
)
# Those of them that only lean on a number.
_LEANING_ON_NUMBERS = frozenset(
    "no nos nr fig figs vol pp art sec jan feb mar apr jun jul aug sept sep oct nov dec".split()
)
# Abbreviations that may end a sentence or stand within one.
_EITHER = frozenset(
    """jr sr esq inc corp co ltd bros llc plc assn univ etc al ave blvd rd ala ariz ark calif colo
    conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa penn tenn
    tex va vt wash wis wyo usw bzw""".split()
)
# Words that begin sentences and seldom names: after an abbreviation of either kind they decide.
_STARTERS = frozenset(
    """a an the this that these those it its he she they we you i his her their our my your there here
    but and or nor so yet for in on at by from to of with as if when while where what who why how after
    before since until although though because despite during under over between among some many most
    more all both each every no not nobody nothing one two three several few other another such only
    even just still now then later meanwhile however instead also asked is are was were do does did
    has have had can could will would should may might must""".split()
)
_SPEAKERS = frozenset("he she they we you i".split())
_AFTER_GERMAN_ORDINAL = frozenset(
    """Januar Februar März April Mai Juni Juli August September Oktober November Dezember
    Jahrhundert""".split()
)

_END = re.compile(
    rf"(?P<stop>[.?!…؟。！？।۔](?:[.?!…؟。！？]|(?<=[.?!…])\s(?=\.))*)"
    rf"(?P<close>[{re.escape(CLOSING)}]*)(?P<gap>\s|\Z)?"
)
_UNSPACED = "。！？।۔"  # stops that need no space after them
_WORD_BEFORE = re.compile(r"[^\s(\[“\"‘'«„—–/]+\Z")
_LONGEST_ABBREVIATION = 24  # characters to look back
_NEXT = re.compile(rf"[\s{re.escape(OPENING)}]*(?P<word>[^\s,.;:!?—…]*[\w])")
_INITIAL = re.compile(r"[^\W\d_]")
_Kind = Literal["", "leaning", "leaning on numbers", "either", "number"]
_DOTTED = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")
_WHO_SAYS = re.compile(r"\s+(?:[^\W\d_a-z][\w.’'-]*\s+){1,4}(?P<verb>[a-z]+)\b")


@lru_cache(maxsize=256)  # of a paragraph or a speech, asked for by one rule after the other
def sentences(body: str, span: Span) -> tuple[Span, ...]:
    """The sentences of the stretch `span` of `body`; together they hold all its words."""
    found: list[Span] = []
    start = span.start
    for end in _END.finditer(body, span.start, span.end):
        if end.start() >= start and _ends_here(body, span, end):
            found.append(_trimmed(body, start, end.end("close")))
            start = end.end("close")
    if body[start : span.end].strip():
        found.append(_trimmed(body, start, span.end))
    return tuple(found)


def _trimmed(body: str, start: int, end: int) -> Span:
    words = body[start:end]
    return Span(end - len(words.lstrip()), start + len(words.rstrip()))


def _ends_here(body: str, span: Span, end: re.Match[str]) -> bool:
    after = end.end("close")
    if end["stop"][0] in _UNSPACED or after >= span.end:
        return True
    following = _NEXT.match(body, after, span.end)
    if end["gap"] is None or following is None:
        return end["gap"] is not None
    if following["word"][0].islower():
        return False
    if end["close"] or end["stop"] != ".":
        asks = bool(end["close"]) and end["stop"][-1] in "?!"
        return not (asks and _says_who(body, after, span.end))
    start = max(span.start, end.start() - _LONGEST_ABBREVIATION)
    before = body[start : end.start()]
    return not _is_abbreviated(before, following["word"], opens=start == span.start)


def _says_who(body: str, start: int, end: int) -> bool:
    """Whether a sentence goes on after a quoted question with who asks it: “Why?” Ward asked."""
    found = _WHO_SAYS.match(body, start, end)
    return (
        found is not None
        and found["verb"] in CUES
        and found[0].split()[0].lower() not in _STARTERS - _SPEAKERS
    )


def _is_abbreviated(before: str, following: str, *, opens: bool) -> bool:
    """Whether the full stop after `before` belongs to an abbreviation, and the sentence goes on.

    `opens` says that nothing stands before `before`.
    """
    last, kind = _last_word(before[before.rfind(" ") + 1 :])
    if kind == "leaning on numbers":
        return following[0].isdigit()
    if kind == "number":
        alone = opens and not before[: len(before) - len(last)].strip()
        return alone or following in _AFTER_GERMAN_ORDINAL
    if kind == "either":
        return following.lower() not in _STARTERS
    return kind == "leaning"


@lru_cache(maxsize=1 << 16)
def _last_word(before: str) -> tuple[str, _Kind]:
    """The word with which what stands before a full stop ends, and what that may be short for."""
    found = _WORD_BEFORE.search(before)
    last = found[0] if found else ""
    small = last.lower().rstrip(".")
    if small in _LEANING_ON_NUMBERS:
        return last, "leaning on numbers"
    if small in _LEANING:
        return last, "leaning"
    if last.isdigit():
        return last, "number"
    is_either = small in _EITHER or _DOTTED.fullmatch(last) or _INITIAL.fullmatch(last)
    return last, "either" if is_either else ""
