"""Words that contradict each other: opposites, and members of one kind.

In: two words. Out: whether one may not stand for the other. English only: words of other languages
have no entries, and nothing contradicts them.
"""

from functools import lru_cache

from generator.prose.lexicon.kinds import MEMBERS
from generator.prose.lexicon.opposites import OPPOSITES
from generator.prose.stems import base, singular


def _by_base() -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for word, others in OPPOSITES.items():
        found[base(word)] = found.get(base(word), frozenset()) | {base(other) for other in others}
    return found


_OPPOSITES = _by_base()
_MEMBERS = {singular(word): member for word, member in MEMBERS.items()}


@lru_cache(maxsize=1 << 16)
def are_opposed(one: str, other: str) -> bool:
    """Whether two words say the opposite of each other: rose and fell, likely and unlikely."""
    first, second = base(one), base(other)
    if second in _OPPOSITES.get(first, ()):
        return True
    return first in {f"un{second}", f"non{second}"} or second in {f"un{first}", f"non{first}"}


@lru_cache(maxsize=1 << 16)
def exclude_each_other(one: str, other: str) -> bool:
    """Whether two words are different members of one kind: astronomer and biologist."""
    first, second = _MEMBERS.get(singular(one)), _MEMBERS.get(singular(other))
    return bool(first and second and first[0] == second[0] and first[1] != second[1])


@lru_cache(maxsize=1 << 16)
def mean_the_same(one: str, other: str) -> bool:
    """Whether two words are one, are the same member of a kind, or have an opposite in common."""
    first, second = base(one), base(other)
    if first == second:
        return True
    member = _MEMBERS.get(singular(one))
    if member is not None and member == _MEMBERS.get(singular(other)):
        return True
    return not _OPPOSITES.get(first, frozenset()).isdisjoint(_OPPOSITES.get(second, ()))


@lru_cache(maxsize=1 << 16)
def has_opposite(word: str) -> bool:
    """Whether `word` is one that has opposites."""
    return base(word) in _OPPOSITES


@lru_cache(maxsize=1 << 16)
def is_of_a_kind(word: str) -> bool:
    """Whether `word` is a member of a kind whose members exclude each other."""
    return singular(word) in _MEMBERS
