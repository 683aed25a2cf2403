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

from generator.prose.words import CLOSING, OPENING, SAID
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
_AFTER_GERMAN_ORDINAL = frozenset(
    """Januar Februar März April Mai Juni Juli August September Oktober November Dezember
    Jahrhundert""".split()
)

_END = re.compile(
    rf"(?P<stop>(?:[.?!…؟]|(?<=[.?!…])\s(?=\.))+)(?P<close>[{re.escape(CLOSING)}]*)(?=\s|\Z)"
    rf"|(?P<wide>[。！？]+[{re.escape(CLOSING)}]*|।|۔)"
)
_WORD_BEFORE = re.compile(r"[^\s(\[“\"‘'«„—–/]+\Z")
_LONGEST_ABBREVIATION = 24  # characters to look back
_NEXT = re.compile(rf"[\s{re.escape(OPENING)}]*(?P<word>[^\s,.;:!?—…]*[\w])")
_INITIAL = re.compile(r"[^\W\d_]")
_DOTTED = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")
_WHO_SAID = re.compile(rf"\s+(?:[\w.’'-]+\s+){{0,4}}?(?:{SAID})\b")


def sentences(body: str, span: Span) -> tuple[Span, ...]:
    """The sentences of the stretch `span` of `body`; together they hold all its words."""
    found: list[Span] = []
    start = span.start
    for end in _END.finditer(body, span.start, span.end):
        if end.start() >= start and _ends_here(body, span, end):
            found.append(_trimmed(body, start, end.end()))
            start = end.end()
    if body[start : span.end].strip():
        found.append(_trimmed(body, start, span.end))
    return tuple(found)


def _trimmed(body: str, start: int, end: int) -> Span:
    words = body[start:end]
    return Span(end - len(words.lstrip()), start + len(words.rstrip()))


def _ends_here(body: str, span: Span, end: re.Match[str]) -> bool:
    if end["wide"] or end.end() >= span.end:
        return True
    following = _NEXT.match(body, end.end(), span.end)
    if following is None:
        return bool(body[end.end() : span.end].strip())
    word = following["word"]
    if word[0].islower():
        return False
    if end["close"] and end["stop"][-1] in "?!" and _WHO_SAID.match(body, end.end(), span.end):
        return False
    if end["stop"] != "." or end["close"]:
        return True
    start = max(span.start, end.start() - _LONGEST_ABBREVIATION)
    return not _abbreviated(body[start : end.start()], word, opens=start == span.start)


def _abbreviated(before: str, following: str, *, opens: bool) -> bool:
    """Whether the full stop after `before` belongs to an abbreviation, and the sentence goes on.

    `opens` says that nothing stands before `before`.
    """
    found = _WORD_BEFORE.search(before)
    if found is None:
        return False
    last = found[0]
    small = last.lower().rstrip(".")
    if small in _LEANING_ON_NUMBERS:
        return following[0].isdigit()
    if small in _LEANING:
        return True
    if last.isdigit():
        return following in _AFTER_GERMAN_ORDINAL or (opens and not before[: found.start()].strip())
    if small in _EITHER or _DOTTED.fullmatch(last) or _INITIAL.fullmatch(last):
        return following.lower() not in _STARTERS
    return False
