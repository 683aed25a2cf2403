"""A preview is served until it is stopped; with `--search` it can be searched, without it says how."""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from http import HTTPStatus
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

import pytest

NEWSBRIEF = Path(sys.executable).parent / "newsbrief"

Serve = Callable[..., str]


@pytest.fixture
def serve(newsroom: Path) -> Iterator[Serve]:
    """`newsbrief serve` with options: the address at which it serves."""
    running: list[subprocess.Popen[str]] = []

    def start(*options: str) -> str:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        command = [NEWSBRIEF, "serve", "--address", f"127.0.0.1:{port}", *options]
        served = subprocess.Popen(
            command,
            cwd=newsroom,
            env={**os.environ, "SOURCE_DATE_EPOCH": "1769947200"},
            stderr=subprocess.PIPE,
            text=True,
        )
        running.append(served)
        assert served.stderr
        said = []
        for line in served.stderr:
            said.append(line)
            if "Serving on" in line:
                return line.split()[-1]
        pytest.fail("".join(said))

    yield start
    for served in running:
        served.send_signal(signal.SIGINT)
        served.communicate(timeout=60)


def text_at(address: str) -> str:
    """What is there; '' where nothing is."""
    where = urlsplit(address)
    connection = HTTPConnection(where.netloc)
    connection.request("GET", where.path)
    answer = connection.getresponse()
    text = answer.read().decode("utf-8")
    connection.close()
    return text if answer.status == HTTPStatus.OK else ""


def test_a_preview_with_search_has_an_index(serve: Serve) -> None:
    site = serve("--search")
    page = text_at(f"{site}search/")
    assert 'data-briefs="briefs/2026"' in page
    assert "This preview has no search." not in page
    assert "createInstance" in text_at(f"{site}search/engine/pagefind.js")
    assert text_at(f"{site}search/briefs/2026/pagefind-entry.json")


def test_a_preview_without_it_says_how_to_have_one(serve: Serve) -> None:
    site = serve()
    page = text_at(f"{site}search/")
    assert (
        "This preview has no search. To have one, start it with newsbrief serve --search." in page
    )
    assert "data-briefs" not in page
    assert text_at(f"{site}search/engine/pagefind.js") == ""
