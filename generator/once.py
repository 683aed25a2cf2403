"""Work that many pages and files ask for, done once. In: a function of a brief and of something that is the same for the whole run. Out: the same function, which remembers."""

from collections.abc import Callable
from datetime import tzinfo
from functools import wraps
from typing import TypeVar

from generator.vocabulary import Brief

Beside = TypeVar("Beside")
Made = TypeVar("Made")

MOST = 2**14
"""Briefs that are remembered at a time."""


def once(make: Callable[[Brief, Beside], Made]) -> Callable[[Brief, Beside], Made]:
    """`make`, which does its work once for all briefs that say the same.

    Briefs that don't say under which digest they are kept are not told apart, so each is work of its
    own. What is remembered goes when something else stands `beside` the briefs: a new run's words.
    """
    memory: tuple[Beside | None, dict[tuple[str, tzinfo | None], Made]] = None, {}

    @wraps(make)
    def remembering(brief: Brief, beside: Beside) -> Made:
        nonlocal memory
        kept: str | None = getattr(brief, "kept", None)
        if not kept:
            return make(brief, beside)
        beside_them, known = memory
        if beside is not beside_them or len(known) >= MOST:
            known = {}
            memory = beside, known  # in one step: a preview asks from more than one thread
        key = kept, brief.published.tzinfo  # JSON, of which the digest is, knows no zones
        if key not in known:
            known[key] = make(brief, beside)
        return known[key]

    return remembering
