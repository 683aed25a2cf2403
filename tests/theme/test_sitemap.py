"""sitemap.xml: absolute addresses, true days, nothing where the site's address isn't known."""

from xml.etree import ElementTree as ET

import pytest

from generator.views import Page
from tests.theme.filling import TEMPLATES, filled
from tests.theme.rendering import CONFIG, rendered

NAMESPACE = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}


def page(url: str, lastmod: str | None) -> Page:
    view = filled(TEMPLATES["standing.html"], "About", 0)
    return Page("x.md", url, "x", "x", "standing.html", "", view, lastmod)


def test_it_lists_pages_with_the_day_they_changed() -> None:
    pages = [page("", "2031-03-14"), page("about/", None), page("a&b/", "2031-03-02")]
    sitemap = ET.fromstring(  # noqa: S314 # our own
        rendered("sitemap.xml", None, brief_pages=pages)
    )
    listed = [
        (at.findtext("s:loc", namespaces=NAMESPACE), at.findtext("s:lastmod", namespaces=NAMESPACE))
        for at in sitemap
    ]
    assert listed == [
        ("https://sheet.example/", "2031-03-14"),
        ("https://sheet.example/about/", None),
        ("https://sheet.example/a&b/", "2031-03-02"),
    ]


def test_without_the_address_of_the_site_there_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(CONFIG, "site_url", "")
    assert not rendered("sitemap.xml", None, brief_pages=[page("", "2031-03-14")]).strip()
