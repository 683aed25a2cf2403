"""A preview is served until it is stopped, and follows what is saved; with `--search` it can be searched, without it says how."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from http import HTTPStatus
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from generator.cluster import ClusterError
from generator.host import BuildStoppedError, serving
from generator.newsroom import SearchError
from tests.cli.conftest import Run

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


@pytest.mark.parametrize(
    ("cause", "code"), [(ClusterError("gone"), 2), (SearchError("gone"), 2), (BuildStoppedError, 1)]
)
def test_a_preview_that_cannot_be_made_says_whose_fault_it_is(
    newsroom: Path, run: Run, monkeypatch: pytest.MonkeyPatch, cause: Exception, code: int
) -> None:
    def stopped(*_: object, **__: object) -> None:
        raise cause

    monkeypatch.setattr(serving, "serve", stopped)
    assert run("serve").exit_code == code


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


def becomes(address: str, words: str) -> bool:
    """Whether the page there has these words, sooner or later."""
    for _ in range(300):
        if words in text_at(address):
            return True
        time.sleep(0.1)
    return False


def test_a_preview_follows_what_is_saved(serve: Serve, newsroom: Path) -> None:
    (newsroom / "theme/css").mkdir(parents=True)
    style = newsroom / "theme/css/own.css"
    style.write_text("p { margin: 0 }", encoding="utf-8")
    config = newsroom / "mkdocs.yml"
    settings = config.read_text("utf-8")
    config.write_text(
        settings.replace("name: newsbrief\n", "name: newsbrief\n  custom_dir: theme\n", 1), "utf-8"
    )
    site = serve()
    article = next((newsroom / "content/articles").glob("*/*/*.md"))
    said = article.read_text("utf-8")
    half = article.with_name(".half")  # as editors' programs save: beside it, and renamed
    half.write_text(said.replace("headline: ", "headline: Again, ", 1), "utf-8")
    half.replace(article)
    assert becomes(site, "Again, ")
    style.write_text("p { margin: 1em }", encoding="utf-8")
    assert becomes(f"{site}css/own.css", "1em")
    config.write_text("site_name: [", encoding="utf-8")
    article.write_text(said.replace("headline: ", "headline: Once more, ", 1), "utf-8")
    assert "Again, " in text_at(site)
    config.write_text(settings, encoding="utf-8")
    assert becomes(site, "Once more, ")
