"""Work for every core. In: a function and what to do it to. Out: the results, in order, whoever did the work."""

import gc
import os
import pickle
import signal
import sys
import threading
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from concurrent import futures
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import accumulate, pairwise
from typing import Any, NoReturn, TypeVar

CHUNK = 32
"""Items that a worker is handed at a time: some tenths of a second of work, against a millisecond for the handing."""

FEW = 200
"""Fewer items than these are done sooner here than by workers, who have to be started first."""

PIECES = 64
"""Pieces of a share, of which another process may take those that are left: half a second of work each at 10,000 briefs."""

Common = TypeVar("Common")
Item = TypeVar("Item")
Result = TypeVar("Result")

_common: Any = None


def spread(
    work: Callable[[Common, Item], Result],
    items: Sequence[Item],
    common: Common,
    jobs: int | None = None,
) -> Iterator[Result]:
    """Yield what `work(common, item)` makes of each item, in their order.

    `jobs` workers share it, by default as many as there are cores; one job, or few items, and it is
    done here. `work` has to be a function of a module, and what goes in and out has to be picklable.
    """
    workers = min(jobs or os.cpu_count() or 1, len(items) // FEW + 1)
    if workers == 1:
        yield from (work(common, item) for item in items)
        return
    # named here, for `futures` imports it when it is named: few edits need it
    with futures.ProcessPoolExecutor(workers, initializer=_begin, initargs=(common,)) as pool:
        chunks = [(work, items[start : start + CHUNK]) for start in range(0, len(items), CHUNK)]
        for done in pool.map(_do, chunks):
            yield from done


def _begin(common: Any) -> None:
    """Once in each worker: keep what all its work needs, out of the collector's way."""
    global _common  # noqa: PLW0603 # the way a worker process is given what its tasks share
    _common = common
    gc.freeze()


def _do(task: tuple[Callable[[Any, Any], Any], Sequence[Any]]) -> list[Any]:
    work, chunk = task
    return [work(_common, item) for item in chunk]


@contextmanager
def undisturbed(*, for_good: bool = True) -> Iterator[None]:
    """Make something while the collector looks for no garbage: at 10,000 briefs it would look for longer than most stages take.

    What is made `for_good` stays until the run is over: it does not look through that later, either.
    """
    if not gc.isenabled():  # somebody around this sees to it
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        if for_good:
            gc.freeze()
        gc.enable()


SELDOM = (50_000, 20, 20)
"""After how much the collector looks for garbage in a whole build, of which there is next to none: some megabytes of what may be garbage."""


@contextmanager
def seldom_disturbed() -> Iterator[None]:
    """Do much while the collector looks for garbage once in a while: here, and in the processes that share it."""
    before = gc.get_threshold()
    gc.set_threshold(*SELDOM)
    try:
        yield
    finally:
        gc.set_threshold(*before)


@contextmanager
def meanwhile(
    work: Callable[[], Result], jobs: int | None = None
) -> Iterator[Callable[[], Result]]:
    """Begin some work in a copy of this process as it stands, and yield what waits for its result.

    Where there is but one job or core, or the system can't copy a process, or other threads are at work in it,
    it is done here when somebody asks for it; so it is if the copy comes to grief.
    """
    if (jobs or os.cpu_count() or 1) == 1 or not _can_fork():
        yield work
        return
    reading, writing = os.pipe()
    process = _copied()
    if process == 0:
        os.close(reading)
        _hand_over(work, writing)
    os.close(writing)
    with open(reading, "rb") as pipe:  # noqa: PTH123 # it has no path

        def result() -> Result:
            told = b"" if pipe.closed else pipe.read()
            try:
                found: Result = pickle.loads(told)  # noqa: S301 # of the process that we just made
            except (EOFError, pickle.UnpicklingError):
                return work()
            return found

        try:
            yield result
        finally:
            os.kill(process, signal.SIGKILL)
            os.waitpid(process, 0)


def _hand_over(work: Callable[[], object], writing: int) -> NoReturn:
    """Do the work in a process that is there for nothing else, and write what came of it."""
    try:
        with open(writing, "wb") as pipe:  # it has no path
            pickle.dump(work(), pipe, pickle.HIGHEST_PROTOCOL)
    finally:
        os._exit(0)


class WorkerFailedError(Exception):
    """A process that had a share of the work has ended before its time; what it had to say is said."""


@dataclass
class Crew:
    """The processes that do a share each. `apart` says that this one is not the first of them.

    A process that is apart does its share as the first does its own, and ends in `finish`: nothing
    after it is its business.
    """

    others: list[int] = field(default_factory=list)
    apart: bool = False

    def finish(self) -> None:
        """End here if apart; else wait until the others have done their shares.

        Raises WorkerFailedError if one could not.
        """
        if self.apart:
            _leave(0)
        failed = False
        while self.others:
            _, status = os.waitpid(self.others.pop(), 0)
            failed = failed or status != 0
        if failed:
            raise WorkerFailedError

    def give_up(self) -> None:
        """After an error: end here if apart; else end the others."""
        if self.apart:
            _leave(1)
        while self.others:
            process = self.others.pop()
            os.kill(process, signal.SIGKILL)
            os.waitpid(process, 0)


def share_out(
    items: Sequence[Item],
    jobs: int | None = None,
    weigh: Callable[[Item], float] = lambda _: 1,
    few: int | None = None,
) -> tuple[Sequence[Item], Crew]:
    """Part the items among as many processes as `jobs` says, and say which are this one's.

    Neighbours stay together, and what all items of a share weigh is about the same. A process more
    is worth its while for every `few` of them, by default FEW.

    Each is a copy of this process as it stands, so nothing has to be sent; where the system can't
    copy a process, or other threads are at work in it, all items are this one's.
    """
    workers = _workers(len(items), jobs, few)
    if workers == 1:
        return items, Crew()
    gc.freeze()  # what is there stays shared: the collector does not touch it
    first, *others = _parted(items, workers, weigh)
    crew = Crew()
    for share in others:
        process = _copied()
        if process == 0:
            return share, Crew(apart=True)
        crew.others.append(process)
    return first, crew


def hand_out(
    items: Sequence[Item],
    jobs: int | None,
    weigh: Callable[[Item], float],
    few: int | None = None,
) -> tuple[Iterator[Item], Crew]:
    """The same, where a process need not know beforehand what is its own: who is done with a share goes on with what nobody has begun of another's.

    A share lies there in pieces. A byte in a pipe stands for each, and the system sees to it that
    only one process gets it.
    """
    workers = _workers(len(items), jobs, few)
    if workers == 1:
        return iter(items), Crew()
    shares = _parted(items, workers, weigh)
    pieces = [_parted(share, PIECES, weigh) for share in shares]
    piles = [_pile(len(share)) for share in pieces]
    mine, crew = share_out(range(len(shares)), jobs, few=1)

    def handed() -> Iterator[Item]:
        for share in (*mine, *(other for other in range(len(shares)) if other not in mine)):
            while taken := os.read(piles[share], 1):
                yield from pieces[share][taken[0]]
            os.close(piles[share])

    return handed(), crew


def _pile(pieces: int) -> int:
    """A pipe to take the numbers of pieces from, until there are no more."""
    out, into = os.pipe()
    os.write(into, bytes(range(pieces)))
    os.close(into)
    return out


def _workers(items: int, jobs: int | None, few: int | None = None) -> int:
    """How many processes share that many items."""
    if not _can_fork():
        return 1
    return max(1, min(jobs or os.cpu_count() or 1, items, items // (few or FEW) + 1))


def _can_fork() -> bool:
    return hasattr(os, "fork") and threading.active_count() == 1


def _copied() -> int:
    """Copy this process: 0 in the copy, which a signal ends; here, the copy's number."""
    sys.stdout.flush()
    sys.stderr.flush()
    process = os.fork()
    if process == 0:
        for name in (signal.SIGINT, signal.SIGTERM):
            signal.signal(name, signal.SIG_DFL)
    return process


def _parted(
    items: Sequence[Item], parts: int, weigh: Callable[[Item], float]
) -> list[Sequence[Item]]:
    """The items in parts of about the same weight, one after the other."""
    until = [0.0, *accumulate(map(weigh, items))]
    ends = [bisect_left(until, until[-1] * part / parts) for part in range(parts + 1)]
    return [items[start:end] for start, end in pairwise(ends)]


def _leave(code: int) -> NoReturn:
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)
