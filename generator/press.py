"""Puts a finished site in place of the last one, all at once.

In: a site folder, and a function that fills a folder. Out: the site folder, holding what that
function made, or untouched. The new site is built in `.site-build` beside the site folder (for a
site folder called `site`) and changes places with it by renaming, so readers are never served
half a site, and a build that fails or is killed leaves the last good one. Where hardly anything
changed, the site is changed where it stands instead (`amending`).

A folder is replaced only if press filled it: `.newsbrief` in it lists what stands at its top. A
folder without that list, or with anything beside what it lists, is refused rather than emptied.
"""

import ctypes
import errno
import fcntl
import os
import shutil
import signal
import stat
import sys
import threading
from collections.abc import Callable, Collection, Iterator, Set
from contextlib import contextmanager, suppress
from pathlib import Path

from generator.amending import JOURNAL, amend, finish
from generator.folders import files_below

MARK = ".newsbrief"
"""The file in a site folder that says what press put there."""

MARK_HEAD = "newsbrief made this folder, and replaces all of it at each build. In it are:"

STRAYS = frozenset({MARK, ".DS_Store", "Thumbs.db", "desktop.ini"})
"""What desktops leave in any folder they show; nobody misses these."""

NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT})
MAY_NOT = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})
OTHER_DISK = frozenset({errno.EXDEV, errno.EBUSY})
CANNOT_EXCHANGE = frozenset({errno.ENOSYS, errno.EINVAL, errno.ENOTSUP})

AT_FDCWD = -100  # from Linux' fcntl.h: paths are relative to the working directory
RENAME_EXCHANGE = 2  # from Linux' fs.h: both names stay, and change places


class PressError(Exception):
    """The site cannot be put in place; the last one stands as it was.

    `message` says why in an editor's words, `hint` what to do.
    """

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


def publish_folder(
    site: Path,
    make: Callable[[Path], Set[str] | None],
    files_in: Callable[[Path], Collection[str]] = files_below,
) -> None:
    """Let `make` fill a new, empty folder, and put that in place of `site`.

    If `make` returns which files of the last site are to stay, the site is changed where it stands:
    to what is in the new folder, and these. `files_in` says which those of the last site are, for
    a `make` that has looked already.

    A `site` that is a link goes on pointing where it does; the folder there is replaced. Raises
    PressError, and whatever `make` raises; then `site` is what it was before, or, if it was being
    changed, the next build finishes that.
    """
    site = Path(os.path.realpath(site))
    with _ended_in_good_order():
        _refuse_foreign(site)
        with _workshop(site) as workshop:
            fresh, stay = _fill(workshop, make, site)
            if stay is None:
                _mark(fresh, workshop, site, fresh)
                _swap(fresh, site, workshop)
                return
            if not site.is_dir():
                raise PressError(f"{site} went away while this build used it.", "Build again.")
            _mark(site, workshop, site, site, fresh)
            with _in_editors_words(site):
                amend(site, fresh, {*stay, MARK}, workshop / JOURNAL, files_in(site))
            _mark(site, workshop, site, site)


def _refuse_foreign(site: Path) -> None:
    """Refuse to replace what press did not make."""
    elsewhere = "Give another folder: `site_dir` in mkdocs.yml, or --site-dir."
    with _in_editors_words(site):
        if not site.exists():
            return
        if not site.is_dir():
            raise PressError(f"{site} is a file, and the site needs a folder.", elsewhere)
        if site.is_mount():
            raise _mounted(site)
        there = {path.name for path in site.iterdir()}
        mark = site / MARK
        ours = mark.read_text(encoding="utf-8").splitlines()[1:] if mark.is_file() else []
    foreign = sorted(there - set(ours) - STRAYS)
    if foreign:
        named = ", ".join(foreign[:3]) + (", …" if foreign[3:] else "")
        raise PressError(
            f"{site} holds what newsbrief did not put there ({named}), and a build replaces "
            "everything in it.",
            f"Move that away, or delete it if it is of no use. {elsewhere}",
        )


@contextmanager
def _workshop(site: Path) -> Iterator[Path]:
    """The folder beside `site` in which the new one is built: nobody else's meanwhile, gone after."""
    folder = site.parent / f".{site.name}-build"
    with _in_editors_words(site):
        lock = _lock(folder)
    try:
        with _in_editors_words(site):
            _recover(site, folder)
            _sweep(folder)
            (folder / "new").mkdir()
        yield folder
    finally:
        with suppress(OSError):  # what cannot be mended now is the next build's to complain about
            _recover(site, folder)
            _sweep(folder)
            (folder / "lock").unlink()
            folder.rmdir()
        os.close(lock)


def _lock(folder: Path) -> int:
    """Take the lock in `folder`; it is let go when the process ends, however that comes about."""
    path = folder / "lock"
    while True:
        folder.mkdir(parents=True, exist_ok=True)
        with suppress(FileNotFoundError):  # another build has just ended, and removed the folder
            lock = os.open(path, os.O_RDWR | os.O_CREAT, 0o666)
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError as busy:
                process = os.read(lock, 20).decode() or "unknown"
                os.close(lock)
                raise PressError(
                    f"Another build of this site is running (process {process}).",
                    "Wait until it has ended, then build again.",
                ) from busy
            if path.exists() and os.path.samestat(os.fstat(lock), path.stat()):
                os.truncate(lock, 0)
                os.write(lock, str(os.getpid()).encode())
                return lock
            os.close(lock)


def _sweep(folder: Path) -> None:
    """Remove what a build left, the lock excepted, unless the next one has to finish it."""
    if (folder / JOURNAL).exists():
        return
    for left in folder.iterdir():
        if left.is_dir():
            shutil.rmtree(left)
        elif left.name != "lock":
            left.unlink()


def _fill(
    workshop: Path, make: Callable[[Path], Set[str] | None], site: Path
) -> tuple[Path, Set[str] | None]:
    """Run `make`. A full disk is the one trouble of its that press knows words for."""
    fresh = workshop / "new"
    try:
        stay = make(fresh)
    except OSError as error:
        if error.errno in NO_ROOM:
            raise _no_room(site) from error
        raise
    return fresh, stay


def _mark(folder: Path, workshop: Path, site: Path, *filled: Path) -> None:
    """List in a folder what stands at the top of those `filled`, so that the next build knows what it may replace."""
    with _in_editors_words(site):
        names = sorted({path.name for one in filled for path in one.iterdir()} - STRAYS)
        half = workshop / "mark"
        half.write_text("\n".join((MARK_HEAD, *names, "")), encoding="utf-8")
        half.replace(folder / MARK)


def _swap(fresh: Path, site: Path, workshop: Path) -> None:
    """Put `fresh` in the place of `site`, in one step where the system can do that."""
    with _in_editors_words(site):
        if not site.exists():
            fresh.rename(site)
            return
        fresh.chmod(stat.S_IMODE(site.stat().st_mode))
        if not _exchange(fresh, site):
            site.rename(workshop / "old")
            fresh.rename(site)


def _recover(site: Path, workshop: Path) -> None:
    """Put the last site back, if a build ended between the two renamings of `_swap`; finish what one began to change."""
    finish(site, workshop / "new", workshop / JOURNAL)
    if (workshop / "old").exists() and not site.exists():
        (workshop / "old").rename(site)


def _exchange(one: Path, other: Path) -> bool:
    """Let two folders change places in one step; False where the system or the disk cannot."""
    renameat2 = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if renameat2 is None:
        return False
    paths = (AT_FDCWD, os.fsencode(one), AT_FDCWD, os.fsencode(other))
    if renameat2(*paths, RENAME_EXCHANGE) == 0:
        return True
    code = ctypes.get_errno()
    if code in CANNOT_EXCHANGE:
        return False
    raise OSError(code, os.strerror(code), str(other))


@contextmanager
def _ended_in_good_order() -> Iterator[None]:
    """Let a SIGTERM end the build as Ctrl-C does, by way of every `finally`."""
    in_main = threading.current_thread() is threading.main_thread()
    if not in_main or signal.getsignal(signal.SIGTERM) is not signal.SIG_DFL:
        yield
        return
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, signal.SIG_DFL)


@contextmanager
def _in_editors_words(site: Path) -> Iterator[None]:
    """Say what went wrong with the folders."""
    try:
        yield
    except OSError as error:
        if error.errno in NO_ROOM:
            raise _no_room(site) from error
        if error.errno in OTHER_DISK:
            raise _mounted(site) from error
        if error.errno in MAY_NOT:
            raise PressError(
                f"newsbrief may not write in {site.parent}, and the new site is built there, "
                f"beside {site.name}, so that it can take its place at once.",
                "Allow it, or give a site folder inside one that may be written.",
            ) from error
        raise PressError(f"{site} could not be replaced: {error.strerror}.") from error


def _no_room(site: Path) -> PressError:
    return PressError(
        f"The disk is full: there is no room for the new site beside {site}.",
        "Free some room and build again. The last site stands as it was.",
    )


def _mounted(site: Path) -> PressError:
    return PressError(
        f"{site} is a disk of its own (a mount point), and cannot be replaced as a whole.",
        "Give a folder inside it: `site_dir` in mkdocs.yml, or --site-dir.",
    )
