"""What a reader does with a brief: print it, copy its link, share it, copy a quote with its attribution."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page

Visit = Callable[..., Page]

ADDRESS = "https://merrow.example/sheet/2031/03/light-stays-lit/"
CLIPBOARD = "() => navigator.clipboard.readText()"


@pytest.fixture
def brief(visit: Visit) -> Iterator[Page]:
    page = visit("everything")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    yield page
    page.context.clear_permissions()


def test_the_link_is_copied_and_the_reader_is_told(brief: Page) -> None:
    said = brief.locator(".headline [role=status]")
    assert said.inner_text() == ""
    brief.get_by_role("button", name="Copy link").click()
    said.get_by_text("Copied").wait_for()
    assert brief.evaluate(CLIPBOARD) == ADDRESS


def test_a_quote_is_copied_with_who_said_it_where_and_when(brief: Page) -> None:
    quote = brief.locator("#q2")
    quote.get_by_role("button", name="Copy quote").click()
    quote.get_by_text("Copied").wait_for()
    assert brief.evaluate(CLIPBOARD) == (
        "“Nobody [on the council] has climbed these stairs in ten years … and it shows” — "
        "Ivo Bex, head keeper of the light, through a translation from Merrish, "
        f"in The Merrow Sheet, 7 March 2031, {ADDRESS}#q2"
    )


def test_the_last_thing_copied_is_the_one_that_is_told(brief: Page) -> None:
    for quote in ("#q1", "#q2"):
        brief.locator(quote).get_by_role("button").click()
        brief.locator(f"{quote} [role=status]").get_by_text("Copied").wait_for()
    assert brief.get_by_text("Copied", exact=True).count() == 1


def test_a_reader_is_told_what_could_not_be_copied(brief: Page) -> None:
    brief.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject() }")
    brief.get_by_role("button", name="Copy link").click()
    brief.get_by_text("did not let it be copied").wait_for()


def test_its_words_are_in_the_language_of_the_brief(visit: Visit) -> None:
    page = visit("german")
    said = {button.inner_text() for button in page.locator(".tools button").all()}
    assert said == {"Drucken", "Link kopieren", "Zitat kopieren"}
    assert {at.get_attribute("lang") for at in page.locator(".tools").all()} == {"de"}


def test_the_page_is_printed(brief: Page) -> None:
    brief.evaluate("() => { window.print = () => { window.printed = true } }")
    brief.get_by_role("button", name="Print").click()
    assert brief.evaluate("printed")


def other(page: Page, script: str) -> Page:
    """The same page in a browser that has something more, or less."""
    opened = page.context.new_page()
    opened.add_init_script(script)
    opened.goto(page.url)
    return opened


def test_a_phone_s_own_sheet_shares_it(brief: Page) -> None:
    assert brief.get_by_role("button", name="Share").count() == 0
    page = other(brief, "navigator.share = async what => { window.shared = what }")
    page.get_by_role("button", name="Share").click()
    assert page.evaluate("shared.url") == ADDRESS
    assert page.evaluate("shared.title").startswith("Port Merrow keeps its light")
    page.close()


def test_a_browser_that_can_t_copy_offers_no_copying(brief: Page) -> None:
    page = other(brief, "Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    assert page.get_by_role("button").all_inner_texts() == ["Print"]
    page.close()


@pytest.mark.parametrize("width", [360, 1280])
def test_nothing_moves_when_the_tools_are_made(visit: Visit, width: int) -> None:
    tops = "() => ['.in-brief', '.key-quotes', '.article'].map(at => document.querySelector(at).offsetTop)"
    page = visit("everything", width)
    with_tools = page.evaluate(tops)
    page.evaluate("() => document.querySelectorAll('.tools').forEach(at => at.remove())")
    assert page.evaluate(tops) == with_tools


def test_none_of_it_is_on_paper_nor_the_ways_through_the_site(brief: Page) -> None:
    brief.emulate_media(media="print")
    assert not [at for at in brief.locator("button, nav a, .imprint a").all() if at.is_visible()]
