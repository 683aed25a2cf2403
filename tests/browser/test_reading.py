"""From what is said to what it rests on, and back: with and without JavaScript."""

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


def test_a_passage_has_a_way_back_to_the_statement_that_led_there(visit: Visit) -> None:
    page = visit("everything")
    mark = page.locator(".in-brief .points a.passage").nth(1)
    mark.scroll_into_view_if_needed()
    before = page.evaluate("scrollY")
    mark.press("Enter")
    passage = page.locator(".article .paragraph:target")
    assert passage.evaluate("at => at === document.activeElement")
    passage.get_by_role("button", name="Back to where you were").press("Enter")
    page.wait_for_function("() => location.hash === ''")
    page.wait_for_function("at => at === document.activeElement", arg=mark.element_handle())
    assert mark.evaluate(SHOWN)
    assert page.evaluate("scrollY") == pytest.approx(before, abs=300)
    assert page.locator("button.back").count() == 0


def test_the_way_back_leads_to_the_last_statement_followed(visit: Visit) -> None:
    page = visit("everything")
    first, other = page.locator('.in-brief a.passage[href="#p1"]').all()[:2]
    first.click()
    other.click()  # the same address again: no entry in the browser's history
    page.locator("button.back").click()
    assert other.evaluate("at => at === document.activeElement")
    assert page.url.endswith("#p1")
    page.locator("#q2 a.passage").click()
    page.locator("button.back").click()
    page.wait_for_function("() => location.hash === '#p1'")
    page.go_back()
    assert page.locator("button.back").count() == 0


def test_a_speaker_leads_to_the_persons_page_and_back_to_the_quote(brief: Page) -> None:
    first = brief.locator(".key-quote").first
    words = first.locator("blockquote").inner_text().strip()
    first.locator(".speaker a").click()
    assert "/people/" in brief.url
    said = brief.locator("main blockquote, main q").filter(has_text=words.strip("“”"))
    assert said.count() == 1
