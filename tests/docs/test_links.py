"""Every link between the repository's pages leads to a file, and to a heading of it."""

from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.docs.pages import PAGES, anchors, links


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path):
    for link in links(page):
        there = urlsplit(link)
        if there.scheme:
            assert there.scheme == "https", link
            continue
        target = (page.parent / there.path).resolve() if there.path else page
        assert target.exists(), f"{page.name} links to {link}"
        if there.fragment:
            assert there.fragment in anchors(target), f"{page.name} links to {link}"


def test_every_page_can_be_reached_from_the_readme():
    reached, todo = set(), [page for page in PAGES if page.name == "README.md"]
    while todo:
        page = todo.pop()
        reached.add(page)
        near = ((page.parent / urlsplit(link).path).resolve() for link in links(page))
        todo += [one for one in near if one in PAGES and one not in reached]
    assert reached == set(PAGES)
