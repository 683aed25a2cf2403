"""Files that are watched while an editor writes. In: files and folders. Out: the preview made again when one of them changes, and which ones did.

MkDocs looks through everything twice a second. Here the system says at once what changed, where it
can; on disks of which it can't (a network's, a container's), a look every two seconds finds it.
"""

import logging
import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from mkdocs.livereload import LiveReloadServer
from watchdog.events import (
    FileClosedEvent,
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
    FileSystemEvent,
    FileSystemEventHandler,
)
from watchdog.observers import Observer

log = logging.getLogger("mkdocs.plugins.newsbrief")

CHANGES = (
    FileClosedEvent,
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
)
"""What happens to a file when it is saved, renamed or deleted. That it was read is none of it."""

LOOK = 2.0
"""So many seconds between two looks through everything."""

CALM = 0.05
"""So many seconds without another change, and all that was saved together is there."""


class WatchingServer(LiveReloadServer):
    """Serves a preview, and has it made again when a file that it watches is not as it was."""

    def __init__(self, builder: Callable[[], None], **where: Any) -> None:
        super().__init__(builder, polling_interval=LOOK, **where)
        self.build_delay = CALM
        self._told = Observer()
        self._as_it_was: dict[str, tuple[int, int, int] | None] = {}
        self._edited: set[Path] = set()
        self._handler = FileSystemEventHandler()
        self._handler.on_any_event = self._happened  # type: ignore[method-assign] # as MkDocs does

    def watch(self, path: str, func: None = None, *, recursive: bool = True) -> None:  # noqa: ARG002 # MkDocs' signature
        """Have the preview made again whenever `path`, or a file below it, changes."""
        path = str(Path(path).absolute())
        self._watched_paths[path] = self._watched_paths.get(path, 0) + 1
        if self._watched_paths[path] > 1:
            return
        self._watch_refs[path] = self.observer.schedule(self._handler, path, recursive=recursive)
        self._told.schedule(self._handler, path, recursive=recursive)

    def edited(self) -> frozenset[Path]:
        """The files that changed since this was last asked."""
        edited, self._edited = self._edited, set()
        return frozenset(edited)

    def serve(self, *, open_in_browser: bool = False) -> None:
        """Serve until interrupted."""
        try:
            self._told.start()
        except OSError as cause:  # the system watches so many files, and no more
            log.info("Changes show after two seconds at most: %s", cause)
        super().serve(open_in_browser=open_in_browser)  # type: ignore[no-untyped-call]

    def shutdown(self, wait: bool = False) -> None:  # noqa: FBT001, FBT002 # MkDocs' signature
        """Stop watching and serving."""
        self._told.stop()
        super().shutdown(wait)

    def _happened(self, event: FileSystemEvent) -> None:
        if not isinstance(event, CHANGES):
            return
        for path in filter(None, (os.fsdecode(event.src_path), os.fsdecode(event.dest_path))):
            now = _state(path)
            if path in self._as_it_was and self._as_it_was[path] == now:
                continue  # the one observer tells what the other told before
            with self._rebuild_cond:
                self._as_it_was[path] = now
                self._edited.add(Path(path))
                self._want_rebuild = True
                self._rebuild_cond.notify_all()


def _state(path: str) -> tuple[int, int, int] | None:
    """What shows whether a file was changed; None if it isn't there."""
    with suppress(OSError):
        found = Path(path).stat()
        return found.st_ino, found.st_size, found.st_mtime_ns
    return None
