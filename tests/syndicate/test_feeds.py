import json
import warnings
from collections.abc import Mapping
from dataclasses import replace
from email.utils import parsedate_to_datetime
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.syndicate.channels import LENGTH
from generator.syndicate.xml import add, as_xml, written
from generator.vocabulary import Address
from tests.builders import brief
from tests.syndicate.conftest import built, corrected, drafted, made, those, validator, withdrawn

with warnings.catch_warnings():  # feedparser still asks for cgi's heirs by their old names
    warnings.simplefilter("ignore", DeprecationWarning)
    import feedparser

CONTENT = "{http://purl.org/rss/1.0/modules/content/}"
ATOM = "{http://www.w3.org/2005/Atom}"


def test_every_feed_of_a_newsroom_is_read_without_complaint(every_file: Mapping[str, str]) -> None:
    for path, text in those(every_file, r"(.+/)?feed\.xml").items():
        feed = feedparser.parse(text.encode())
        assert not feed.bozo, (path, feed.get("bozo_exception"))
        assert feed.feed.title
        assert feed.feed.link
        ids = [entry.id for entry in feed.entries]
        assert len(set(ids)) == len(ids)
        for entry in feed.entries:
            assert entry.title
            assert entry.published_parsed


def test_every_entry_leads_to_its_page(merrow: Path) -> None:
    for file in built(merrow, "**/feed.xml"):
        for entry in feedparser.parse(file.read_bytes()).entries:
            address = entry.link.removeprefix("https://merrow.example/sheet/")
            assert (merrow / address / "index.html").exists()


def test_every_json_feed_is_what_its_schema_asks_for(every_file: Mapping[str, str]) -> None:
    feed = validator("feed-1.1.json")
    for text in those(every_file, r"(.+/)?feed\.json").values():
        feed.validate(json.loads(text))


def test_every_rss_feed_says_all_that_readers_of_feeds_ask_for(
    every_file: Mapping[str, str],
) -> None:
    for path, text in those(every_file, r"(.+/)?feed\.xml").items():
        channel = ET.fromstring(text).find("channel")  # noqa: S314 # our own
        assert channel is not None
        assert all(channel.findtext(name) for name in ("title", "link", "description", "language"))
        (own,) = [link for link in channel.iter(f"{ATOM}link") if link.get("rel") == "self"]
        assert (own.get("href") or "").endswith(f"/{path}")
        for item in channel.iter("item"):
            guid = item.find("guid")
            assert guid is not None
            assert (
                guid.get("isPermaLink") == "false"
            )  # it is an id that survives a move, no address
            assert (guid.text or "").startswith("tag:")
            assert parsedate_to_datetime(item.findtext("pubDate") or "").tzinfo
            assert item.findtext("description")
            assert item.findtext(f"{CONTENT}encoded")


def test_both_formats_have_the_same_entries(merrow: Path) -> None:
    for file in built(merrow, "**/feed.json"):
        items = json.loads(file.read_text("utf-8"))["items"]
        entries = feedparser.parse(file.with_suffix(".xml").read_bytes()).entries
        assert [(item["id"], item["url"], item["title"]) for item in items] == [
            (entry.id, entry.link, entry.title) for entry in entries
        ]


def test_a_feed_for_the_site_each_desk_and_person_and_the_corrections() -> None:
    files = made(replace(corrected(), person_ids=("ada-thorne",))).files
    assert {path for path in files if path.endswith("feed.xml")} == {
        "feed.xml",
        "corrections/feed.xml",
        "desks/world/feed.xml",
        "people/ada-thorne/feed.xml",
    }


def items_of(path: str, files: dict[str, str]) -> list[dict[str, str]]:
    found: list[dict[str, str]] = json.loads(files[path])["items"]
    return found


def test_a_withdrawn_brief_leaves_its_notice() -> None:
    gone, stays = items_of("feed.json", dict(made(withdrawn(), corrected()).files))
    assert gone["title"].startswith("Withdrawn: ")
    assert gone["content_html"] == "<p>It was another town’s lighthouse.</p>"
    assert "lighthouse" not in json.dumps({**gone, "content_html": "", "summary": "", "title": ""})
    assert "<blockquote>" in stays["content_html"]


def test_corrections_have_a_feed_of_their_own() -> None:
    gone, right = items_of("corrections/feed.json", dict(made(corrected(), withdrawn()).files))
    assert gone["id"].endswith("2031/03/b#withdrawal")
    assert right["id"].endswith("2031/03/a#correction-1")
    assert right["summary"] == "It said “nine”. It now says “eight”."


def test_a_quote_says_who_spoke_and_what_carried_the_words() -> None:
    (item,) = items_of("feed.json", dict(made(corrected()).files))
    assert 'href="https://sheet.example/2031/03/a/#q1"' in item["content_html"]
    assert "Ada Thorne" in item["content_html"]


def test_drafts_are_in_no_file_not_even_of_a_preview() -> None:
    outside = made(drafted(), corrected(), preview=True)
    assert not [path for path, text in outside.files.items() if "Not for your eyes" in text]
    assert not [path for path in outside.files if "03/c" in path]


def test_a_feed_does_not_grow_without_end() -> None:
    many = (
        brief(path=f"{n:03}.md", address=Address(f"2031/03/b-{n}.md")) for n in range(LENGTH + 5)
    )
    assert len(items_of("feed.json", dict(made(*many).files))) == LENGTH


def test_without_the_sites_address_there_is_no_feed() -> None:
    outside = made(corrected(), site_url="")
    assert {path for path in outside.files if not path.startswith("_headers")} == {
        "manifest.webmanifest",
        "robots.txt",
    }
    assert outside.feeds_of("") == ()


def test_a_page_names_its_own_feed_and_the_sites() -> None:
    outside = made(corrected())
    assert [feed.path for feed in outside.feeds_of("desks/world/")] == [
        "desks/world/feed.xml",
        "desks/world/feed.json",
        "feed.xml",
        "feed.json",
    ]
    assert [feed.path for feed in outside.feeds_of("2031/03/a/")] == ["feed.xml", "feed.json"]


def test_the_hub_is_named_in_both_formats() -> None:
    files = made(corrected(), hub="https://hub.example/").files
    assert json.loads(files["feed.json"])["hubs"] == [
        {"type": "WebSub", "url": "https://hub.example/"}
    ]
    links = ET.fromstring(files["feed.xml"]).iter(f"{ATOM}link")  # noqa: S314 # our own
    assert [link.get("href") for link in links if link.get("rel") == "hub"] == [
        "https://hub.example/"
    ]


@given(st.text())
def test_any_headline_comes_through(headline: str) -> None:
    files = dict(made(brief(headline=headline)).files)
    item = ET.fromstring(files["feed.xml"]).find("channel/item")  # noqa: S314 # our own
    assert item is not None
    read = headline.replace("\r\n", "\n").replace("\r", "\n")  # as any XML parser does
    legal = "".join(sign for sign in read if sign in "\t\n" or sign >= " ")
    legal = "".join(sign for sign in legal if sign not in "\ufffe\uffff")
    assert (item.findtext("title") or "") == legal
    assert items_of("feed.json", files)[0]["title"] == headline


@pytest.mark.parametrize("hostile", ["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>'])
def test_no_words_turn_into_markup(hostile: str) -> None:
    (item,) = items_of("feed.json", dict(made(brief(headline=hostile, byline=hostile)).files))
    assert "<script" not in item["content_html"]
    assert "onerror" not in item["content_html"]


@given(
    st.text(st.characters(exclude_categories=["Cs"])),
    st.text(st.characters(exclude_categories=["Cs", "Cc"])),
)
def test_an_element_is_written_as_the_library_writes_it(words: str, value: str) -> None:
    root = ET.Element("rss")
    add(root, "one", words, href=value)
    _, _, in_full = as_xml(root, {}).partition("<rss>\n  ")
    assert written("one", words, href=value) + "\n</rss>\n" == in_full
