"""Runs Pagefind. In: pages by name, a language. Out: the files of their index, by name.

It is asked for its service, which takes pages and gives files in messages, as its packages for
Node and Python ask it: neither pages nor files, of which a year may have 15,000, are written to
the disk first. A message is JSON in base64 with a comma behind; there is one answer to each.
"""

import json
import os
import subprocess
import tempfile
from base64 import b64decode, b64encode
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from importlib.metadata import PackageNotFoundError, version
from itertools import islice
from pathlib import Path
from typing import Any, BinaryIO

PACKAGE = "pagefind-bin"
WITHOUT = "`search: false` under newsbrief in mkdocs.yml builds the site without its search."

BATCH = 64
"""Pages that are handed over at a time: what is on its way is never much."""

A_PART = 1 << 20
"""Bytes of answers that are read at a time, if they are there."""

Message = Mapping[str, Any]


class SearchError(Exception):
    """The index could not be made; the message says why, and what to do."""


def executable() -> Path:
    """Where Pagefind is. Raises SearchError where it is not."""
    try:
        from pagefind_bin import get_executable  # noqa: PLC0415 -- is missing where there is no Pagefind for the machine

        return Path(get_executable())
    except (ImportError, OSError) as missing:
        raise SearchError(
            f"Pagefind, which makes the site’s search, is not installed. Install it: "
            f"pip install {PACKAGE}. Or do without: {WITHOUT}"
        ) from missing


def pagefind_version() -> str:
    """Which Pagefind this is, '1.5.2'."""
    try:
        return version(PACKAGE)
    except PackageNotFoundError:
        return ""


def run_pagefind(pages: Mapping[str, str], language: str) -> dict[str, bytes]:
    """Index `pages`, in their order, as of one language: words of all of them are stemmed as that language's.

    Raises SearchError.
    """
    with _service(executable()) as service:
        try:
            return _files(service, pages, language)
        except (KeyError, TypeError, ValueError) as strange:
            raise SearchError(
                f"This Pagefind answers as newsbrief does not know it ({strange!r})."
            ) from strange


def _files(service: "_Service", pages: Mapping[str, str], language: str) -> dict[str, bytes]:
    (made,) = service.asked([{"type": "NewIndex", "config": {"force_language": language}}])
    index = {"index_id": made["index_id"]}
    waiting = iter(pages.items())
    while some := [*islice(waiting, BATCH)]:
        service.asked(
            [
                {"type": "AddFile", **index, "file_path": name, "file_contents": page}
                for name, page in some
            ]
        )
    (made,) = service.asked([{"type": "GetFiles", **index}])
    return {file["path"]: b64decode(file["content"]) for file in made["files"]}


class _Service:
    """A Pagefind at work. `said` is where it says what goes wrong, if it can't answer any more."""

    def __init__(self, process: "subprocess.Popen[bytes]", said: BinaryIO) -> None:
        self._to: BinaryIO = process.stdin  # type: ignore[assignment] # a pipe, as is its stdout
        self._from: int = process.stdout.fileno()  # type: ignore[union-attr]
        self._process, self._said = process, said

    def asked(self, messages: Sequence[Message]) -> list[dict[str, Any]]:
        """Its answer to each of the messages, of which it takes any number before it answers one. Raises SearchError, and ValueError and the like where it answers strangely."""
        found: list[bytes] = []
        missing = len(messages)
        with suppress(BrokenPipeError):  # it has ended, and what it said last says why
            for number, payload in enumerate(messages):
                text = json.dumps({"message_id": number, "payload": payload}, ensure_ascii=False)
                self._to.write(b64encode(text.encode()) + b",")
            self._to.flush()
        while missing > 0 and (part := os.read(self._from, A_PART)):
            found.append(part)
            missing -= part.count(b",")
        if missing > 0:
            raise self._ended()
        return [_answer(one) for one in b"".join(found).split(b",")[: len(messages)]]

    def _ended(self) -> SearchError:
        """Why it answers no more."""
        code = self._process.wait()
        self._said.seek(0)
        return _failed(
            self._said.read().decode(errors="replace").strip() or f"it ended with {code}"
        )


@contextmanager
def _service(program: Path) -> Iterator[_Service]:
    """Pagefind's service, started where no settings of anybody's for Pagefind are in its way. It ends with the `with`."""
    variables = {
        name: value for name, value in os.environ.items() if not name.startswith("PAGEFIND_")
    }
    with (
        tempfile.TemporaryDirectory(prefix="newsbrief-search-") as desk,
        tempfile.TemporaryFile() as said,
    ):
        try:
            process = subprocess.Popen(  # noqa: S603 -- the program that the package brings
                [str(program), "--service"],
                cwd=desk,
                env=variables,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=said,
            )
        except OSError as error:
            raise SearchError(
                f"Pagefind, which makes the site’s search, could not be started: {error.strerror}. "
                f"Install it again: pip install --force-reinstall {PACKAGE}. Or do without: {WITHOUT}"
            ) from error
        try:
            yield _Service(process, said)
        finally:
            process.kill()  # it holds nothing but what was asked of it
            process.communicate()


def _answer(data: bytes) -> dict[str, Any]:
    """What an answer says. Raises SearchError where that is that something could not be done."""
    said: dict[str, Any] = json.loads(b64decode(data, validate=True))["payload"]
    if said["type"] == "Error":
        raise _failed(str(said["message"]))
    return said


def _failed(said: str) -> SearchError:
    first, *_ = said.splitlines()
    return SearchError(
        f"Pagefind could not make the site’s search. It says: {first} "
        f"To build all the same: {WITHOUT}"
    )
