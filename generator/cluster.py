"""Work for other machines. In: a function, what to do it to, the address of a Dask cluster. Out: the results, in order, whoever did the work.

A worker of a cluster has no newsroom's folder to look into: all that the work needs goes out with
it, and all that it makes comes back. Dask gives a chunk to another worker when one is lost.
"""

import logging
import pickle
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import CancelledError, Future
from itertools import islice
from typing import Any, TypeVar

from generator.cache import program
from generator.hands import CHUNK

AHEAD = 256
"""Chunks that are with the cluster at a time: enough for a hundred cores, and no archive of any size in memory."""

PATIENCE = 10
"""Seconds to wait for an answer before asking whether anybody is there."""

Common = TypeVar("Common")
Item = TypeVar("Item")
Result = TypeVar("Result")


class ClusterError(OSError):
    """The cluster can't do the work; the message says why, and what to do."""


def send_out(
    work: Callable[[Common, Item], Result], items: Iterable[Item], common: Common, address: str
) -> Iterator[Result]:
    """Yield what `work(common, item)` makes of each item, in their order, wherever it is done.

    What is `common` goes to each machine once. Raises ClusterError if there is no cluster at the
    address, if another program is at work there, or if it lost what it was given.
    """
    client = _client(address)
    try:
        _same_program(client, address)
        (shared,) = client.scatter([common], broadcast=True, hash=False)
        executor = client.get_executor(pure=False)
        rest, waiting = iter(items), deque[Future[list[Result]]]()
        while chunk := [*islice(rest, CHUNK)]:
            task = pickle.dumps((work, chunk))
            waiting.append(executor.submit(_do, shared, task, program()))
            if len(waiting) == AHEAD:
                yield from _result(waiting.popleft(), client, address)
        while waiting:
            yield from _result(waiting.popleft(), client, address)
    finally:
        client.close()


def _do(common: Any, task: bytes, expected: str) -> list[Any]:
    """On a worker: a chunk of the work. One that joined late may be another program."""
    if program() != expected:
        raise ClusterError("another program")
    work, chunk = pickle.loads(task)  # noqa: S301 -- sent by the program that we just found to be this one
    return [work(common, item) for item in chunk]


def _client(address: str) -> Any:
    try:
        from dask import config  # noqa: PLC0415 -- because it may not be there, and takes its time

        config.set({"distributed.comm.offload": False})  # no thread stays, and pages are shared out
        from distributed import Client  # noqa: PLC0415 -- the same
    except ImportError:
        raise ClusterError(
            "To work with a cluster, newsbrief needs an extra. Install it with pip install 'newsbrief[cluster]', or take out `executor`"
        ) from None
    join: Any = Client  # it says nothing of its types
    for name in ("distributed", "distributed.client"):  # an editor is told in our words
        logging.getLogger(name).setLevel(logging.CRITICAL)
    try:
        return join(address, timeout=PATIENCE, set_as_default=False)
    except (OSError, ValueError):
        raise ClusterError(
            f"No Dask scheduler answers at {address}. Start it there with dask scheduler, or take out `executor`"
        ) from None


def _same_program(client: Any, address: str) -> None:
    """Raises ClusterError unless there are workers, and all are this very program."""
    told = client.run(program, on_error="return")
    if not told:
        raise _nobody(address)
    if strangers := sorted(worker for worker, answer in told.items() if answer != program()):
        raise _strange(", ".join(strangers))


def _result(future: "Future[list[Result]]", client: Any, address: str) -> list[Result]:
    from distributed.scheduler import KilledWorker  # noqa: PLC0415 -- as above

    while True:
        try:
            return future.result(timeout=PATIENCE)
        except TimeoutError:
            if not _at_work(client, address):
                raise _nobody(address) from None
        except (ClusterError, ImportError):
            raise _strange(f"One that joined {address} meanwhile") from None
        except KilledWorker:
            raise ClusterError(
                f"Worker after worker of {address} was lost with the same articles. See what they said last; they may need more memory"
            ) from None
        except CancelledError:
            raise _gone(address) from None


def _at_work(client: Any, address: str) -> object:
    """Whoever is at work there; a scheduler that went away may be noticed here first."""
    try:
        return client.nthreads()
    except OSError:
        raise _gone(address) from None


def _gone(address: str) -> ClusterError:
    return ClusterError(
        f"The cluster at {address} went away, or lost what it was given. Start it again, and then this command"
    )


def _nobody(address: str) -> ClusterError:
    return ClusterError(
        f"The Dask scheduler at {address} has no workers. Start some with dask worker {address}"
    )


def _strange(who: str) -> ClusterError:
    return ClusterError(
        f"Not all workers are the newsbrief that you run: {who}. Install the same version there, with the same Python and the same libraries, and start them again"
    )
