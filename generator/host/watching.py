"""A server that watches files while an editor writes. In: files and folders, and what the preview has at a path. Out: that, and the preview made again when one of the files changes.

MkDocs looks through everything twice a second. Here the system says at once what changed, where it
can; on disks of which it can't (a network's, a container's), a look every two seconds finds it.
"""

import logging
import os
import posixpath
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.parse import quote

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


IDLE = 2.0
"""So many seconds without a change, and there is time for the rest of the preview."""


class WatchingServer(LiveReloadServer):
    """Serves a preview, and has it made again when a file that it watches is not as it was."""

    def __init__(self, **where: Any) -> None:
        super().__init__(lambda: None, polling_interval=LOOK, root=os.curdir, **where)
        self.build_delay = CALM
        self._told = Observer()
        self._as_it_was: dict[str, tuple[int, int, int] | None] = {}
        self._edited: set[Path] = set()
        self._handler = FileSystemEventHandler()
        self._handler.on_any_event = self._happened  # type: ignore[method-assign] # as MkDocs does

    def show(
        self,
        file: Callable[[str], bytes | None],
        build: Callable[[], bool],
        rest: Callable[[], bool],
    ) -> None:
        """Show what `file` gives for a path. `build` is called when files were saved, `rest` when nobody saved any for a while; both say whether browsers have something new to show."""
        self._file, self._build, self._rest = file, build, rest
        self.error_handler = lambda code: file(f"{code}.html")

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

    def _build_loop(self) -> None:
        """Have the preview made whenever files were saved, and browsers told, until the end."""
        resting: Thread | None = None
        while not self._shutdown:
            with self._rebuild_cond:
                saved = self._rebuild_cond.wait_for(
                    lambda: self._want_rebuild or self._shutdown, timeout=IDLE
                )
                while saved and self._rebuild_cond.wait(timeout=self.build_delay):
                    pass  # more was saved together
                self._want_rebuild = False
            if self._shutdown:
                return
            if not saved and not (resting and resting.is_alive()):
                resting = Thread(target=self._tell_if, args=(self._rest,), daemon=True)
                resting.start()  # so that who saves in between need not wait for it
            elif saved:
                self._tell_if(self._build)

    def _tell_if(self, make: Callable[[], bool]) -> None:
        """Tell browsers if there is something new."""
        if make():
            with self._epoch_cond:
                self._visible_epoch += 1
                self._epoch_cond.notify_all()
            log.info("Reloading browsers")

    def _serve_request(
        self, environ: dict[str, Any], start_response: Callable[..., Any]
    ) -> Iterable[bytes] | None:
        """Answer with a file of the preview, as MkDocs does with a file of a folder."""
        path = environ["PATH_INFO"].encode("latin-1").decode("utf-8", "ignore")
        if path.startswith("/livereload/") or not f"{path}/".startswith(self.mount_path):
            return super()._serve_request(environ, start_response)
        within = path[len(self.mount_path) :] + ("index.html" if path.endswith("/") else "")
        name = posixpath.normpath(f"/{within}").lstrip("/")
        epoch = self._visible_epoch  # before the page: if it changes meanwhile, it is shown twice
        data = self._file(name)
        if data is None:
            if path.endswith("/") or self._file(f"{name}/index.html") is None:
                return None
            start_response("302 Found", [("Location", f"{quote(path)}/")])
            return []
        if name.endswith(".html"):
            data = self._inject_js_into_html(data, epoch)  # type: ignore[no-untyped-call] # MkDocs’ own
        kind = self._guess_type(name)  # type: ignore[no-untyped-call] # MkDocs’ own
        headers = [("Content-Type", kind), ("Content-Length", str(len(data)))]
        start_response("200 OK", headers)
        return [data]

    def _happened(self, event: FileSystemEvent) -> None:
        if not isinstance(event, CHANGES):
            return
        for path in filter(None, (os.fsdecode(event.src_path), os.fsdecode(event.dest_path))):
            if "__pycache__" in Path(path).parts:
                continue  # a template was compiled, by this very preview
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
