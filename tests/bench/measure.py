"""What a command takes. In: a command and the folder that it is run in. Out: a Run: seconds, processor time, memory.

Memory is looked at some times a second, over all processes that the command starts, where the
system tells of them in /proc; elsewhere only the largest of them is known.
"""

import os
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

LOOKS = 0.05
"""Seconds between two looks at the memory."""

PROC = Path("/proc")
UNIT = 1 if sys.platform == "darwin" else 1024
"""Bytes of what the system counts memory in."""


class FailedError(Exception):
    """The command did not do what it should; the message has what it said."""


@dataclass(frozen=True, slots=True)
class Run:
    """Seconds by the clock and of all processors; the most bytes that one process held, and all together."""

    seconds: float
    processor: float
    one: int
    together: int


def measure(
    command: Sequence[str], folder: Path, environment: Mapping[str, str] | None = None
) -> Run:
    """Run the command to its end. Raises FailedError where it fails."""
    begun = time.perf_counter()
    with subprocess.Popen(
        command, cwd=folder, env={**os.environ, **(environment or {})},
        stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
    ) as process:  # fmt: skip
        together = 0
        while True:
            ended, status, used = os.wait4(process.pid, os.WNOHANG)
            if ended:
                break
            together = max(together, sum(_held(process.pid)))
            time.sleep(LOOKS)
        seconds = time.perf_counter() - begun
        process.returncode = os.waitstatus_to_exitcode(status)
        said = process.stderr.read().decode(errors="replace") if process.stderr else ""
    if process.returncode:
        raise FailedError(f"{' '.join(command)}\n{said}")
    one = used.ru_maxrss * UNIT
    return Run(seconds, used.ru_utime + used.ru_stime, one, max(one, together))


def middle(runs: Sequence[Run]) -> Run:
    """The median of each figure."""
    return Run(
        median(run.seconds for run in runs),
        median(run.processor for run in runs),
        int(median(run.one for run in runs)),
        int(median(run.together for run in runs)),
    )


def _held(root: int) -> Iterator[int]:
    """The bytes that a process and all below it hold now, memory that they share counted once for each."""
    parents = dict(_parents())
    for number in parents:
        above: int | None = number
        while above and above != root:
            above = parents.get(above)
        if above == root:
            yield _resident(number)


def _parents() -> Iterator[tuple[int, int]]:
    for folder in PROC.glob("[0-9]*"):
        try:
            after_name = (folder / "stat").read_text().rpartition(")")[2].split()
        except OSError:  # it has ended
            continue
        yield int(folder.name), int(after_name[1])


def _resident(number: int) -> int:
    try:
        pages = int((PROC / str(number) / "statm").read_text().split()[1])
    except OSError:
        return 0
    return pages * os.sysconf("SC_PAGESIZE")
