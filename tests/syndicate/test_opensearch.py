from xml.etree import ElementTree as ET

from generator.syndicate.opensearch import NAMESPACE
from tests.syndicate.conftest import corrected, made

SPACE = {"os": NAMESPACE}


def described(**settings: object) -> ET.Element:
    return ET.fromstring(made(corrected(), **settings).files["opensearch.xml"])  # noqa: S314 -- ours


def test_a_browser_learns_how_to_search_the_site() -> None:
    found = described(name="The <Merrow> Sheet & Post, founded long ago")
    assert found.tag == f"{{{NAMESPACE}}}OpenSearchDescription"
    assert found.findtext("os:ShortName", namespaces=SPACE) == "The <Merrow> She"
    url = found.find("os:Url[@type='text/html']", SPACE)
    assert url is not None
    assert url.get("template") == "https://sheet.example/search/?q={searchTerms}"


def test_a_site_without_search_or_address_says_nothing_of_it() -> None:
    for settings in ({"search": False}, {"site_url": ""}):
        assert "opensearch.xml" not in made(corrected(), **settings).files
