"""An OpenSearch description: with it a browser can search the site from its own field. In: the outlet. Out: XML.

The format is OpenSearch 1.1 (github.com/dewitt/opensearch); a short name has at most 16 characters.
"""

from xml.etree import ElementTree as ET

from generator.syndicate.outlet import Outlet
from generator.syndicate.xml import add, as_xml
from generator.vocabulary.addresses import SEARCH

NAMESPACE = "http://a9.com/-/spec/opensearch/1.1/"
PATH = "opensearch.xml"


def opensearch(outlet: Outlet) -> str:
    """Where and how the site is searched."""
    root = ET.Element(f"{{{NAMESPACE}}}OpenSearchDescription")
    _add(root, "ShortName", outlet.name[:16].strip())
    _add(root, "LongName", outlet.name[:48].strip())
    _add(root, "Description", f"{outlet.name}: {outlet.words.search.name}")
    _add(root, "Url", type="text/html", template=f"{outlet.at(SEARCH.url)}?q={{searchTerms}}")
    _add(
        root,
        "Url",
        type="application/opensearchdescription+xml",
        rel="self",
        template=outlet.at(PATH),
    )
    _add(root, "Image", outlet.at("favicon.svg"), type="image/svg+xml")
    _add(root, "Language", outlet.language)
    _add(root, "InputEncoding", "UTF-8")
    return as_xml(root, {"": NAMESPACE})


def _add(root: ET.Element, name: str, text: str = "", **attributes: str) -> None:
    add(root, f"{{{NAMESPACE}}}{name}", text, **attributes)
