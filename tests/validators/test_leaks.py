"""Nothing is published that isn't meant to be."""

import email
import gzip
from collections.abc import Iterator
from datetime import UTC, datetime
from email.policy import default
from pathlib import Path

import pytest

from generator.intake import read_settings
from generator.newsroom import proofread
from generator.syndicate.digest import digest_of
from tests.conftest import ROOT
from tests.sample import MERROW, MERROW_NOW

CANARY = b"quillfeather"
"""Stands in tests/newsroom wherever readers must not look: drafts, embargoed and withdrawn briefs,
text of articles that may not be shown, notes between editors."""

SUNG = CANARY.removesuffix(b"er")
"""What is left of it in the index for search, which keeps the stems of words."""

PUBLISHED = {
    ".css",
    ".gz",
    ".html",
    ".ico",
    ".jpg",
    ".js",
    ".json",
    ".pagefind",
    ".pf_filter",
    ".pf_fragment",
    ".pf_index",
    ".pf_meta",
    ".png",
    ".svg",
    ".txt",
    ".webmanifest",
    ".webp",
    ".woff2",
    ".xml",
}


@pytest.fixture(params=["site", "merrow"])
def built(request: pytest.FixtureRequest) -> dict[str, bytes]:
    """Every file of a site, by its path."""
    return files(request.getfixturevalue(request.param))


def files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def chunks(png: bytes) -> Iterator[tuple[bytes, bytes]]:
    """The parts of a PNG file: what kind each is, and what is in it."""
    place = 8
    while place < len(png):
        length = int.from_bytes(png[place : place + 4])
        yield png[place + 4 : place + 8], png[place + 8 : place + 8 + length]
        place += length + 12


def plain(data: bytes) -> bytes:
    return (gzip.decompress(data) if data.startswith(b"\x1f\x8b") else data).lower()


def test_the_canary_sits_where_it_should() -> None:
    content = files(MERROW.parent / "content")
    sits = sorted(path for path, data in content.items() if CANARY in data.lower())
    assert len(sits) >= 6


def test_what_is_withheld_is_nowhere_on_the_site(merrow: Path) -> None:
    sung = [path for path, data in files(merrow).items() if SUNG in plain(data) + path.encode()]
    assert sung == []


def test_what_the_index_for_search_holds_can_be_read_here(merrow: Path) -> None:
    """Else a leak into it would go unseen: words by their stems, and a text in one piece."""
    for shelf, words in (("index", b"harbour"), ("fragment", b"harbour office")):
        kept = files(merrow / "search" / "briefs" / "2031" / shelf)
        assert any(words in plain(data) for data in kept.values())


def test_withheld_briefs_have_no_address(merrow: Path) -> None:
    published = files(merrow)
    for name in ("under-embargo", "not-ready", "secret.png"):
        assert not [path for path in published if name in path]
        assert not [path for path, data in published.items() if name.encode() in plain(data)]


def test_only_files_for_readers_are_published(built: dict[str, bytes]) -> None:
    strange = {path for path in built if Path(path).suffix not in PUBLISHED}
    hosts = ("", ".apache", ".caddy", ".nginx")
    redirects = {f"_redirects{host}" for host in hosts}
    assert strange - redirects == {".newsbrief", *(f"_headers{host}" for host in hosts)}


def test_what_is_withheld_is_in_no_digest() -> None:
    """Not even under the encoding of mail, which breaks words at any place."""
    settings = read_settings(MERROW)
    edition = proofread(settings, datetime.fromtimestamp(int(MERROW_NOW), UTC)).edition
    days = {brief.published.date() for brief in edition.briefs}
    digests = [found for day in days if (found := digest_of(edition, settings, day))]
    assert len(digests) > 20
    for data in digests:
        mail = email.message_from_bytes(data, policy=default)
        told = "".join([*mail.values(), *(part.get_content() for part in mail.iter_parts())])
        assert CANARY not in told.lower().encode()
        for name in ("under-embargo", "not-ready", "secret.png"):
            assert name not in told


def test_a_withdrawn_brief_has_no_card(merrow: Path) -> None:
    """Nothing of it but its notice: a card would show its headline and its quote."""
    carded = {path.rpartition("/")[0] for path in files(merrow) if "/card-" in path}
    assert "2031/03/light-stays-lit" in carded
    assert "2031/03/taken-down" not in carded
    assert (merrow / "2031/03/taken-down/index.html").exists()


def test_a_card_is_a_picture_and_nothing_beside_it(merrow: Path) -> None:
    """PNG can carry text that nobody sees."""
    cards = [data for path, data in files(merrow).items() if "card-" in path]
    assert len(cards) > 30
    for data in cards:
        assert {kind for kind, _ in chunks(data)} == {b"IHDR", b"PLTE", b"IDAT", b"IEND"}


def test_no_path_of_the_newsroom_or_the_machine_is_on_a_page(built: dict[str, bytes]) -> None:
    told = (b".yml", b"content/articles", b"articles/20", str(ROOT).encode(), b"/tmp/")
    assert not [(path, one) for path, data in built.items() for one in told if one in plain(data)]
