"""Every link of a site to itself leads to a page, and to a place on it."""

from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest

HOST = "https://merrow.example"


class Anchors(HTMLParser):
    """What a page has: the ids on it, and the addresses it refers to."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.ids: set[str] = set()
        self.twice: set[str] = set()
        self.addresses: set[str] = set()
        self.feed(page)

    def handle_starttag(self, _tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name == "id" and value:
                (self.twice if value in self.ids else self.ids).add(value)
            elif name in {"href", "src", "poster"} and value is not None:
                self.addresses.add(value)
            elif name == "srcset" and value:
                self.addresses.update(part.split()[0] for part in value.split(","))
            elif name in {"aria-labelledby", "aria-describedby"} and value:
                self.addresses.update(f"#{one}" for one in value.split())


def read(folder: Path, base: str) -> dict[str, Anchors]:
    """The pages of a site by their address; `base` is the path that the site's own begins with."""
    pages = {}
    for path in folder.rglob("*.html"):
        where = path.relative_to(folder).as_posix()
        page = Anchors(path.read_text(encoding="utf-8"))
        pages[base + where.removesuffix("index.html")] = page
    return pages


def broken(folder: Path, base: str) -> Iterator[str]:
    pages = read(folder, base)
    for where, page in pages.items():
        for address in page.addresses:
            target = urlsplit(urljoin(HOST + where, address))
            if target.scheme not in {"http", "https"} or target.netloc != HOST.partition("//")[2]:
                continue
            path = unquote(target.path)
            if path in pages:
                if target.fragment and unquote(target.fragment) not in pages[path].ids:
                    yield f"{where}: {address}: no such place on the page"
            elif not path.startswith(base) or not (folder / path.removeprefix(base)).is_file():
                yield f"{where}: {address}: no such page"


def foreign_schemes(folder: Path) -> set[str]:
    found = (urlsplit(one).scheme for page in read(folder, "/").values() for one in page.addresses)
    return set(found) - {"", "http", "https", "mailto"}


@pytest.fixture(params=[("site", "/"), ("merrow", "/sheet/")], ids=["ours", "merrow"])
def built(request: pytest.FixtureRequest) -> tuple[Path, str]:
    """A site's folder, and the path that its addresses begin with."""
    name, base = request.param
    return request.getfixturevalue(name), base


def test_every_link_leads_somewhere(built: tuple[Path, str]) -> None:
    assert sorted(broken(*built)) == []


def test_no_page_has_an_id_twice(built: tuple[Path, str]) -> None:
    assert {where: page.twice for where, page in read(*built).items() if page.twice} == {}


def test_no_address_runs_anything(built: tuple[Path, str]) -> None:
    assert foreign_schemes(built[0]) == set()


def test_a_broken_link_is_found(tmp_path: Path) -> None:
    page = '<a href="a/">1</a> <a href="#x">2</a> <a href="/#y">3</a> <p id="x"> <img src="i.png">'
    (tmp_path / "index.html").write_text(page)
    assert sorted(broken(tmp_path, "/")) == [
        "/: /#y: no such place on the page",
        "/: a/: no such page",
        "/: i.png: no such page",
    ]
