"""A name that the article itself spells in two ways, and the registry does not know about.

In: an article's body, its paragraphs of text, the registries. Out: pairs of places. Looked for are
names with a hyphen that differ in case or hyphen (Jung-Ah, Jung-ah), and names of two words of
which one is the same and the other differs in a letter or two (Sergei Lavrov, Sergey Lavrov).
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations

from rapidfuzz.distance import Levenshtein

from generator.annotation.registry import Registries
from generator.checks.questions import spelt
from generator.prose.lexicon.titles import TITLES
from generator.prose.stems import folded
from generator.vocabulary import Span

# The patterns begin with a class of characters, which Python looks for ten times as fast as for a border.
_HYPHENATED = re.compile(r"[A-Z](?<!\w.)[^\W\d_]*-[^\W\d_]+")
_TWO_WORDS = re.compile(r"[A-Z](?<!\w.)(?=([a-z]+)\s([A-Z][a-z]+)(?![\w-]))")
_LEAST_LETTERS = 5
_FEW_LETTERS = 1


def variants(body: str, registries: Registries) -> Iterator[tuple[Span, Span]]:
    """Yield the first places of two spellings of one name, as far as the registry does not have both."""
    found = (*_by_hyphen(body), *_by_letter(body))
    for one, other in found:
        if not all(registries.ask(spelt, place.of(body)) for place in (one, other)):
            yield one, other


def _by_hyphen(body: str) -> Iterator[tuple[Span, Span]]:
    places: defaultdict[str, dict[str, Span]] = defaultdict(dict)
    for match in _HYPHENATED.finditer(body):
        if not match[0].isupper() and _stands_in_a_name(body, match):
            spelling = places[folded(match[0]).replace("-", "")]
            spelling.setdefault(match[0], Span(*match.span()))
    for spelling in places.values():
        yield from _pairs(spelling.values())


def _stands_in_a_name(body: str, match: re.Match[str]) -> bool:
    """Whether a word with a capital stands right before: “Choe Son-Hui”, but not “the Post-war”."""
    return bool(re.search(r"[A-Z][\w’'.]*\s$", body[max(0, match.start() - 24) : match.start()]))


def _by_letter(body: str) -> Iterator[tuple[Span, Span]]:
    by_first: defaultdict[str, dict[str, Span]] = defaultdict(dict)
    by_last: defaultdict[str, dict[str, Span]] = defaultdict(dict)
    for match in _TWO_WORDS.finditer(body):
        first, last = match[0] + match[1], match[2]
        if first.casefold() in TITLES or last.casefold() in TITLES:
            continue
        by_first[first].setdefault(last, Span(*match.span(2)))
        by_last[last].setdefault(first, Span(match.start(), match.end(1)))
    for spellings in (*by_first.values(), *by_last.values()):
        for one, other in combinations(spellings, 2):
            if _differ_in_a_letter(one, other):
                yield from _pairs((spellings[one], spellings[other]))


def _differ_in_a_letter(one: str, other: str) -> bool:
    if min(len(one), len(other)) < _LEAST_LETTERS or one.rstrip("s") == other.rstrip("s"):
        return False
    return one[0] == other[0] and Levenshtein.distance(one, other) <= _FEW_LETTERS


def _pairs(places: Iterable[Span]) -> Iterator[tuple[Span, Span]]:
    first, *others = sorted(places)
    for other in others:
        yield first, other
