"""The server that the tests and the demo use does what a host does."""

import gzip
from http.client import HTTPConnection, HTTPMessage
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.serving import served

HEADERS = "/*\n  X-Told: yes; and 'more'\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder that holds a site, as the sample's does."""
    site = tmp_path / "sheet"
    (site / "about").mkdir(parents=True)
    (site / "_headers").write_text(HEADERS)
    (site / "404.html").write_text("lost")
    (site / "index.html").write_text("front" * 100)
    (site / "about" / "index.html").write_text("about")
    (site / "a.png").write_bytes(b"picture")
    return tmp_path


def asked(url: str) -> tuple[int, HTTPMessage, bytes]:
    host, path = urlsplit(url).netloc, url.partition("127.0.0.1")[2].partition("/")[2]
    connection = HTTPConnection(host, timeout=10)
    connection.request("GET", f"/{path}", headers={"Accept-Encoding": "gzip"})
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    return answer.status, answer.headers, body


def test_pages_are_packed_and_pictures_are_not(folder: Path) -> None:
    with served(folder) as address:
        status, headers, body = asked(f"{address}sheet/?q=1")
        assert (status, gzip.decompress(body)) == (200, b"front" * 100)
        assert headers["Content-Type"] == "text/html"
        _, headers, body = asked(f"{address}sheet/a.png")
        assert (headers["Content-Encoding"], body) == (None, b"picture")


def test_the_sites_own_headers_are_on_every_answer(folder: Path) -> None:
    with served(folder) as address:
        told = [asked(address + path)[1]["X-Told"] for path in ("sheet/", "sheet/a.png", "nothing")]
    assert told == ["yes; and 'more'"] * 3


@pytest.mark.parametrize("path", ["nothing", "sheet/nothing/", "sheet/_headers", "../secret"])
def test_what_is_not_there_is_answered_with_the_sites_own_page(folder: Path, path: str) -> None:
    (folder.parent / "secret").write_text("secret")
    with served(folder) as address:
        status, _, body = asked(address + path)
    assert (status, gzip.decompress(body)) == (404, b"lost")


def test_a_folder_leads_to_its_page(folder: Path) -> None:
    with served(folder) as address:
        status, headers, _ = asked(f"{address}sheet/about")
    assert (status, headers["Location"]) == (301, "/sheet/about/")


def test_a_site_without_headers_or_a_page_for_it_is_served_too(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("front")
    with served(tmp_path) as address:
        assert asked(address)[0] == 200
        assert asked(f"{address}nothing")[0] == 404
