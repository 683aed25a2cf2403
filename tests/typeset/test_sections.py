from typing import Literal

from generator.views import ListingView, PublisherView, ShownShares
from generator.vocabulary import Brief, Withdrawal
from tests import builders
from tests.typeset.test_pages import NOW, a_brief, pages


def shown(slug: str, show: Literal["full", "quotes", "none"], **changes: object) -> Brief:
    return a_brief(slug, 1, article=builders.article_text(show=show), **changes)


def test_a_place_has_a_page_with_its_briefs() -> None:
    page = pages(a_brief("a", 1))["places/port-merrow.md"]
    assert isinstance(page.view, ListingView)
    assert (page.view.kind, page.view.name) == ("place", "Port Merrow")
    assert [link.name for link in page.trail] == ["Places"]
    assert "[The light, day 1](../2031/03/a.md)" in page.markdown


def test_a_publisher_tells_how_much_of_its_articles_is_shown() -> None:
    gone = Withdrawal(NOW, "Not so.")
    page = pages(
        shown("a", "full"), shown("b", "full"), shown("c", "quotes"), shown("d", "none"),
        shown("e", "full", state="withdrawn", withdrawal=gone),
    )["sources/merrow-gazette.md"]  # fmt: skip
    view = page.view
    assert isinstance(view, PublisherView)
    assert view.shown == ShownShares(full=2, passages=1, nothing=1)
    assert (view.web, view.host) == ("https://gazette.example/", "gazette.example")
    assert "[gazette.example](https://gazette.example/)" in page.markdown
