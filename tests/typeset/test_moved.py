from generator.views import MovedView
from generator.vocabulary import Address
from tests.typeset.test_pages import a_brief, pages

OLD = Address("2030/12/light.md")


def test_a_former_address_leads_to_where_the_brief_is() -> None:
    page = pages(a_brief("a", 1, aliases=(OLD,)))[OLD.path]
    assert isinstance(page.view, MovedView)
    assert page.view.to.address == page.canonical == Address("2031/03/a.md")
    assert "[The light, day 1](../../2031/03/a.md)" in page.markdown


def test_a_brief_that_is_there_keeps_its_address_from_one_that_claims_it() -> None:
    made = pages(a_brief("a", 1, aliases=(Address("2031/03/b.md"), OLD)), a_brief("b", 2))
    assert made["2031/03/b.md"].template == "brief.html"
    assert made[OLD.path].template == "moved.html"
