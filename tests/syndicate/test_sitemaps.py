import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
import xmlschema

from generator.syndicate import Syndicate
from generator.vocabulary import Address
from tests.builders import brief
from tests.syndicate.conftest import NOW, SCHEMAS, built, corrected, made, those, withdrawn

NEWS = """<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" elementFormDefault="qualified"
  targetNamespace="http://www.google.com/schemas/sitemap-news/0.9">
  <xs:element name="news"><xs:complexType><xs:all>
    <xs:element name="publication"><xs:complexType><xs:all>
      <xs:element name="name" type="xs:string"/>
      <xs:element name="language" type="xs:language"/>
    </xs:all></xs:complexType></xs:element>
    <xs:element name="publication_date" type="xs:dateTime"/>
    <xs:element name="title" type="xs:string"/>
  </xs:all></xs:complexType></xs:element>
</xs:schema>"""
"""What Google asks of a piece of news in a sitemap; sitemap.xsd leaves it to another schema."""


def xsd(name: str, *others: str) -> xmlschema.XMLSchema:
    if not (SCHEMAS / name).exists():
        pytest.skip(reason=f"{name} is not there: it is read from ../shared/schemas.")
    return xmlschema.XMLSchema([SCHEMAS / name, *others])


def test_every_sitemap_is_what_its_schema_asks_for(every_file: Mapping[str, str]) -> None:
    schema = xsd("sitemap.xsd", NEWS)
    for text in those(every_file, r"sitemaps/.+\.xml").values():
        schema.validate(text)


def test_so_is_their_index(merrow: Path) -> None:
    assert (merrow / "sitemaps" / "news.xml").exists()
    xsd("siteindex.xsd").validate(merrow / "sitemap.xml")


def test_together_they_name_every_page_once(merrow: Path) -> None:
    named = [
        line.strip().removeprefix("<loc>https://merrow.example/sheet/").removesuffix("</loc>")
        for file in built(merrow, "sitemaps/*.xml")
        if file.name != "news.xml"
        for line in file.read_text("utf-8").splitlines()
        if "<loc>" in line
    ]
    pages = [
        path.parent.relative_to(merrow).as_posix() + "/"
        for path in merrow.rglob("index.html")
        if 'http-equiv="refresh"' not in path.read_text("utf-8") and path.parent.name != "today"
    ]
    assert sorted(named) == sorted("" if page == "./" else page for page in pages)


def index_of(outside: Syndicate) -> list[tuple[str, str | None]]:
    """The sitemaps that the index names, with the days of their last changes."""
    index = ET.fromstring(outside.files["sitemap.xml"])  # noqa: S314 -- ours
    return [(one[0].text or "", one[1].text if len(one) > 1 else None) for one in index]


def test_a_year_has_a_sitemap_of_its_own_with_the_day_of_its_last_change() -> None:
    assert index_of(made(corrected(), withdrawn()))[:2] == [
        ("https://sheet.example/sitemaps/2031.xml", "2031-03-16"),
        ("https://sheet.example/sitemaps/pages.xml", "2031-03-16"),
    ]


def test_the_news_of_two_days_is_in_googles_own() -> None:
    fresh = brief(published=NOW - timedelta(hours=47), headline="Light & dark")
    outside = made(fresh)
    news = outside.files["sitemaps/news.xml"]
    assert "<news:title>Light &amp; dark</news:title>" in news
    assert f"<news:publication_date>{fresh.published.isoformat()}</news:publication_date>" in news
    assert "<news:name>The Merrow Sheet</news:name>" in news
    assert index_of(outside)[-1] == ("https://sheet.example/sitemaps/news.xml", None)


def test_what_is_older_or_withdrawn_is_not_news() -> None:
    old = brief(published=NOW - timedelta(hours=49))
    gone = replace(withdrawn(), published=NOW - timedelta(hours=1))
    assert "sitemaps/news.xml" not in made(old, gone).files


def test_a_file_has_only_so_many_addresses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.syndicate.sitemaps.MOST", 2)
    many = [brief(path=f"{n}.md", address=Address(f"2031/03/b-{n}.md")) for n in range(5)]
    outside = made(*many)
    parts = ["sitemaps/2031.xml", "sitemaps/2031-2.xml", "sitemaps/2031-3.xml"]
    assert [outside.files[part].count("<loc>") for part in parts] == [2, 2, 1]
    named = {url for url, _ in index_of(outside)}
    assert {f"https://sheet.example/{part}" for part in parts} <= named
    found = re.findall("<loc>(.+)</loc>", "".join(outside.files[part] for part in parts))
    assert sorted(found) == [f"https://sheet.example/2031/03/b-{n}/" for n in range(5)]


@pytest.mark.parametrize(
    ("tag", "code"), [("pt-BR", "pt"), ("de", "de"), ("zh-Hant-TW", "zh-tw"), ("zh", "zh-cn")]
)
def test_google_has_languages_without_their_countries(tag: str, code: str) -> None:
    news = made(brief(published=NOW - timedelta(hours=1), language=tag)).files["sitemaps/news.xml"]
    assert f"<news:language>{code}</news:language>" in news
