"""Whose turn it is, where one thread answers somebody and another makes what can wait. In: what either of them does. Out: what can wait does, wherever it is asked to give way.

Python runs one thread at a time. Left to themselves, two that are busy take turns, and an answer takes
twice as long.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Condition, local

PATIENCE = 5.0
"""What can wait does so for no more than so many seconds in one place, whatever the others do: an answer takes one at most."""

_here = local()


class GivenUpError(Exception):
    """What was made is not needed any more: something else that has it in it is to be made instead."""


class Turns:
    """Those of the threads that make one preview."""

    def __init__(self) -> None:
        self._change = Condition()
        self._answers = self._instead = 0

    @contextmanager
    def first(self) -> Iterator[None]:
        """Answer somebody: what can wait does so meanwhile."""
        self._count(answers=1)
        try:
            yield
        finally:
            self._count(answers=-1)

    @contextmanager
    def instead(self) -> Iterator[None]:
        """Make something that has in it whatever can be given up and is made now: that gives up."""
        self._count(instead=1)
        try:
            yield
        finally:
            self._count(instead=-1)

    def until_made(self) -> None:
        """Wait until nothing is made instead of what this thread gave up."""
        with self._change:
            self._change.wait_for(lambda: not self._instead)

    @contextmanager
    def last(self, *, gives_up: bool) -> Iterator[None]:
        """Make what can wait, and give way wherever the code says so; where it `gives_up`, that raises GivenUpError once something is made instead.

        Who does so holds no lock that an answer needs.
        """
        _here.turns, _here.gives_up = self, gives_up
        try:
            yield
        finally:
            _here.turns = None

    def _count(self, *, answers: int = 0, instead: int = 0) -> None:
        with self._change:
            self._answers += answers
            self._instead += instead
            self._change.notify_all()

    def wait(self, *, gives_up: bool) -> None:
        """Wait as long as somebody is answered."""
        if not (self._answers or self._instead):
            return
        with self._change:
            self._change.wait_for(lambda: not self._answers, PATIENCE)
            if self._instead and gives_up:
                raise GivenUpError


def give_way() -> None:
    """Here, what can wait may do so. For a thread that need not, as in any build, it costs next to nothing.

    Never within a `cached_property`: until 3.12, Python lets no other thread make any other one of
    the same name meanwhile.
    """
    if turns := getattr(_here, "turns", None):
        turns.wait(gives_up=_here.gives_up)
