"""What readers do with lists: thin out what somebody said, go from a day to its neighbours, come by an old address."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

Visit = Callable[..., Page]


@pytest.mark.parametrize("reader", ["usual", "without scripts"])
def test_what_somebody_said_is_thinned_out_by_topic(visit: Visit, reader: str) -> None:
    page = visit("merrow-person", reader=reader)
    shown = page.locator(".said:visible")
    everything = shown.count()
    page.get_by_label("Money").check()
    assert 0 < shown.count() < everything
    expect(page.locator(".sieve label", has_text="Money").locator(".count")).to_have_text(
        str(shown.count())
    )
    page.get_by_label("All", exact=True).check()
    expect(shown).to_have_count(everything)


def test_the_sieve_is_worked_by_keyboard(visit: Visit) -> None:
    page = visit("merrow-person")
    everything = page.locator(".said:visible").count()
    page.get_by_label("All", exact=True).focus()
    page.keyboard.press("ArrowRight")
    assert page.locator(".said:visible").count() < everything
    outline = page.locator(".sieve label:has(:checked)").evaluate(
        "label => getComputedStyle(label).outlineStyle"
    )
    assert outline == "solid"


def test_a_quote_in_a_list_leads_to_its_place_in_the_brief(visit: Visit) -> None:
    page = visit("quotes")
    said = page.locator(".said").nth(1)
    words = said.locator("blockquote").inner_text()
    said.locator(".where a").click()
    expect(page.locator(":target blockquote")).to_contain_text(words.strip("“”„«»"))


def test_a_calendar_leads_to_a_day_and_the_day_to_the_one_before(visit: Visit) -> None:
    page = visit("merrow-month")
    page.get_by_role("link", name="20 March 2031").click()
    expect(page.locator("h1")).to_have_text("Thursday, 20 March 2031")
    page.get_by_role("link", name="Wednesday, 19 March 2031").click()
    expect(page.locator("h1")).to_have_text("Wednesday, 19 March 2031")
    page.locator(".trail").get_by_role("link", name="March 2031").click()
    expect(page.locator(".calendar")).to_be_visible()


@pytest.mark.parametrize("reader", ["usual", "without scripts"])
def test_who_comes_by_an_old_address_is_led_to_the_brief(visit: Visit, reader: str) -> None:
    page = visit("merrow-month", reader=reader)
    page.goto(page.url.replace("archive/2031/03/", "2031/03/gannet-light-saved/"))
    page.wait_for_url("**/2031/03/light-stays-lit/")
    expect(page.locator("h1")).to_have_text("Port Merrow keeps its light burning for another year")


def test_how_much_of_a_source_can_be_read_is_one_line_on_a_phone(visit: Visit) -> None:
    page = visit("merrow", 360)
    page.goto(f"{page.url}sources/merrow-courier/")
    numbers = page.locator(".ledger dd")
    assert numbers.all_inner_texts() == ["18", "2", "1"]
    assert len({box["y"] for one in numbers.all() if (box := one.bounding_box())}) == 1
