"""From what is said to what it rests on, and back: without JavaScript, as readers have it."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

Visit = Callable[..., Page]

SHOWN = """at => {
  const {top, bottom} = at.getBoundingClientRect()
  return top >= 0 && top < innerHeight
}"""


@pytest.fixture(params=["brief", "everything", "arabic"])
def brief(visit: Visit, request: pytest.FixtureRequest) -> Page:
    return visit(request.param, reader="without scripts")


def test_every_page_can_be_read_without_javascript(visit: Visit, kind: str) -> None:
    page = visit(kind, reader="without scripts")
    assert page.locator("h1").count() == 1
    assert page.locator("main").is_visible()
    assert len(page.locator("main").inner_text().split()) >= 3


def test_every_mark_leads_to_its_paragraph(brief: Page) -> None:
    marks = brief.locator(".in-brief a.passage, .key-quotes a.passage, .context a.passage").all()
    assert marks
    for mark in marks:
        target = mark.get_attribute("href")
        mark.click()
        paragraph = brief.locator(f".article {target}")
        assert paragraph.evaluate(SHOWN)
        assert paragraph.evaluate("at => at.matches(':target')")


def test_a_paragraph_aimed_at_is_tinted(brief: Page) -> None:
    tint = "at => getComputedStyle(at).backgroundColor"
    paragraph = brief.locator(".article .paragraph").first
    before = paragraph.evaluate(tint)
    brief.goto(f"{brief.url}#{paragraph.get_attribute('id')}")
    assert paragraph.evaluate(tint) != before


def test_quoted_words_lead_to_the_key_quote_and_back(brief: Page) -> None:
    quotes = brief.locator(".key-quote").all()
    assert quotes
    for quote in quotes:
        name = quote.get_attribute("id")
        brief.locator(f".article a.quoted[href='#{name}']").first.click()
        assert quote.evaluate(SHOWN)
        quote.locator("a.passage").first.click()
        assert brief.locator(f".article .paragraph:target a.quoted[href='#{name}']").count()


def test_a_speaker_leads_to_the_persons_page_and_back_to_the_quote(brief: Page) -> None:
    first = brief.locator(".key-quote").first
    words = first.locator("blockquote").inner_text().strip()
    first.locator(".speaker a").click()
    assert "/people/" in brief.url
    said = brief.locator("main blockquote, main q").filter(has_text=words.strip("“”"))
    assert said.count() == 1
