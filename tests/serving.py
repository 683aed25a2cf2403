"""A site on a server of its own, as a host serves it: packed, with its own headers and its own 404 page."""

import gzip
import io
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import lru_cache, partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, BinaryIO

PACKED = (".html", ".css", ".js", ".json", ".xml", ".svg", ".txt", ".webmanifest")
"""Kinds of files that shrink."""


POLLED = 0.05
"""So many seconds at most until a server that is told to stop does."""


class Host(SimpleHTTPRequestHandler):
    """Serves a folder, and says nothing about it. `own` are the headers that the site asks for."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *arguments: Any, own: Mapping[str, str], lost: Path, **named: Any) -> None:
        self.own, self.lost = own, lost
        super().__init__(*arguments, **named)

    def send_head(self) -> io.BytesIO | BinaryIO | None:
        """Answer with the file, packed where the reader takes that; or with the page for what is not there."""
        file = Path(self.translate_path(self.path))
        if file.is_dir() and self.path.partition("?")[0].endswith("/"):
            file /= "index.html"
        if file.is_file() and file.name != "_headers":
            return self._answer(file, HTTPStatus.OK)
        if file.is_dir():
            return super().send_head()  # to the address with a slash
        if not self.lost.is_file():
            self.send_error(HTTPStatus.NOT_FOUND)
            return None
        return self._answer(self.lost, HTTPStatus.NOT_FOUND)

    def _answer(self, file: Path, status: HTTPStatus) -> io.BytesIO:
        packs = file.suffix in PACKED and "gzip" in self.headers.get("Accept-Encoding", "")
        body = packed(file, file.stat().st_mtime_ns) if packs else file.read_bytes()
        self.send_response(status)
        self.send_header("Content-Type", self.guess_type(str(file)))
        self.send_header("Content-Length", str(len(body)))
        if packs:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        return io.BytesIO(body)

    def end_headers(self) -> None:
        for name, value in self.own.items():
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, *_: Any) -> None:
        pass


Host.extensions_map = {
    **SimpleHTTPRequestHandler.extensions_map,
    ".webmanifest": "application/manifest+json",
    ".woff2": "font/woff2",
    ".js": "text/javascript",
}


class Server(ThreadingHTTPServer):
    """Does not mind a browser that has seen enough."""

    def handle_error(self, *_: Any) -> None:
        pass


@lru_cache(maxsize=256)
def packed(file: Path, _changed: int) -> bytes:
    """A file as it goes over the wire."""
    return gzip.compress(file.read_bytes(), mtime=0)


def headers_of(site: Path) -> dict[str, str]:
    """What the site's own `_headers` asks of its host, for all pages alike."""
    if not (site / "_headers").is_file():
        return {}
    lines = (site / "_headers").read_text(encoding="utf-8").splitlines()
    return dict(line.strip().split(": ", 1) for line in lines if line.startswith("  "))


@contextmanager
def served(folder: Path, port: int = 0, *, kept: str = "max-age=600") -> Iterator[str]:
    """The address of a server of a folder: of a site, or of one that holds a site.

    `kept` says for how long the browser may keep what it has.
    """
    site = next((at.parent for at in sorted(folder.glob("*/_headers"))), folder)
    own = {"Cache-Control": kept, **headers_of(site)}
    handler = partial(Host, directory=str(folder), own=own, lost=site / "404.html")
    with Server(("127.0.0.1", port), handler) as server:
        thread = threading.Thread(target=server.serve_forever, args=(POLLED,))
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
            thread.join()
