"""sitemap.xml: the index of the sitemaps, and nothing where the site's address isn't known."""

from xml.etree import ElementTree as ET

import pytest

from generator.syndicate.sitemaps import SitemapEntry
from tests.theme.rendering import CONFIG, rendered

NAMESPACE = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
ENTRIES = [
    SitemapEntry("https://sheet.example/sitemaps/2031.xml", "2031-03-14"),
    SitemapEntry("https://sheet.example/sitemaps/a&b.xml", None),
]


def test_it_lists_the_sitemaps_with_the_day_they_changed() -> None:
    index = ET.fromstring(  # noqa: S314 # our own
        rendered("sitemap.xml", None, sitemaps=ENTRIES)
    )
    listed = [
        (at.findtext("s:loc", namespaces=NAMESPACE), at.findtext("s:lastmod", namespaces=NAMESPACE))
        for at in index
    ]
    assert listed == [(entry.url, entry.lastmod) for entry in ENTRIES]


def test_without_the_address_of_the_site_there_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(CONFIG, "site_url", "")
    assert not rendered("sitemap.xml", None, sitemaps=ENTRIES).strip()
