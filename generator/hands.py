"""Work for every core. In: a function and what to do it to. Out: the results, in order, whoever did the work."""

import gc
import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from typing import Any, TypeVar

CHUNK = 32
"""Items that a worker is handed at a time: some tenths of a second of work, against a millisecond for the handing."""

FEW = 200
"""Fewer items than these are done sooner here than by workers, who have to be started first."""

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
    with ProcessPoolExecutor(workers, initializer=_begin, initargs=(common,)) as pool:
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
