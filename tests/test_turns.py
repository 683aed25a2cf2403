"""What can wait does so while somebody is answered, and is given up where it is made again anyway."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, Thread

import pytest

from generator import turns
from generator.turns import GivenUpError, Turns, give_way


class Maker:
    """A thread that gives way at every step, and counts how far it is."""

    def __init__(self, whose: Turns, *, gives_up: bool) -> None:
        self.steps, self.gave_up = 0, Event()
        self._enough = Event()
        self._thread = Thread(target=self._make, args=(whose, gives_up))

    def _make(self, whose: Turns, gives_up: bool) -> None:
        try:
            with whose.last(gives_up=gives_up):
                while not self._enough.is_set():
                    give_way()
                    self.steps += 1
        except GivenUpError:
            self.gave_up.set()

    @contextmanager
    def at_work(self) -> Iterator[None]:
        self._thread.start()
        yield
        self._enough.set()
        self._thread.join()

    def goes_on(self) -> bool:
        """Whether it makes more than the one step in which it may be."""
        before, moment = self.steps, Event()
        for _ in range(20):
            moment.wait(0.01)
            if self.steps > before + 1:
                return True
        return False


@pytest.fixture
def whose() -> Turns:
    return Turns()


@pytest.mark.parametrize("gives_up", [True, False])
def test_it_waits_as_long_as_anybody_is_answered(whose: Turns, gives_up: bool) -> None:
    maker = Maker(whose, gives_up=gives_up)
    with maker.at_work():
        assert maker.goes_on()
        with whose.first():
            with whose.first():
                assert not maker.goes_on()
            assert not maker.goes_on()
        assert maker.goes_on()


def test_it_does_not_wait_for_the_turns_of_others(whose: Turns) -> None:
    maker = Maker(whose, gives_up=True)
    with maker.at_work(), Turns().first(), Turns().instead():
        assert maker.goes_on()


@pytest.mark.parametrize("gives_up", [True, False])
def test_it_is_given_up_where_something_else_is_made_instead(whose: Turns, gives_up: bool) -> None:
    maker = Maker(whose, gives_up=gives_up)
    with maker.at_work(), whose.instead():
        assert maker.gave_up.wait(60 if gives_up else 0.1) == gives_up
        assert maker.goes_on() != gives_up


def test_what_gave_up_can_wait_until_the_other_is_made(whose: Turns) -> None:
    made = Event()
    waiting = Thread(target=lambda: (whose.until_made(), made.set()))
    with whose.instead():
        waiting.start()
        assert not made.wait(0.1)
    assert made.wait(60)
    waiting.join()


def test_it_never_waits_for_good(whose: Turns, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(turns, "PATIENCE", 0.01)
    maker = Maker(whose, gives_up=True)
    with maker.at_work(), whose.first():
        assert maker.goes_on()


def test_who_answers_never_waits(whose: Turns) -> None:
    with whose.first():
        give_way()
    with whose.last(gives_up=True):
        pass
    with whose.first(), whose.instead():
        give_way()
