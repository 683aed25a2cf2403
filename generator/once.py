"""Work that many pages and files ask for, done once. In: a function of a brief, or of what lists show of it, and of something that is the same for the whole run. Out: the same function, which remembers."""

from collections.abc import Callable
from datetime import tzinfo
from functools import wraps
from typing import TypeVar

from generator.vocabulary import Brief, Mentioned, Said

Told = TypeVar("Told", bound=Brief | Mentioned | Said)
Beside = TypeVar("Beside")
Made = TypeVar("Made")

MOST = 2**14
"""So many are remembered at a time."""


def once(make: Callable[[Told, Beside], Made]) -> Callable[[Told, Beside], Made]:
    """`make`, which does its work once for all that say the same.

    Briefs that don't say under which digest they are kept are not told apart, so each is work of its
    own. What is remembered goes when something else stands `beside` the briefs: a new run's words.
    """
    memory: tuple[Beside | None, dict[tuple[str, tzinfo | None], Made]] = None, {}

    @wraps(make)
    def remembering(told: Told, beside: Beside) -> Made:
        nonlocal memory
        kept: str | None = getattr(told, "kept", None)
        if not kept:
            return make(told, beside)
        beside_them, known = memory
        if beside is not beside_them or len(known) >= MOST:
            known = {}
            memory = beside, known  # in one step: a preview asks from more than one thread
        key = kept, told.published.tzinfo  # JSON, of which the digest is, knows no zones
        if key not in known:
            known[key] = make(told, beside)
        return known[key]

    return remembering
