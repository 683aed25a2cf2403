"""The front page's parts, and a storyline followed from brief to brief: without JavaScript."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from playwright.sync_api import Locator, Page

Visit = Callable[..., Page]

BANDS = (".lead", ".wire", ".grid", ".rail", ".day-quote", ".rest", ".put-right")


def box(at: Locator) -> dict[str, float]:
    found = at.bounding_box()
    assert found, "it is not shown"
    return dict(found)


def bottom(at: Locator) -> float:
    place = box(at)
    return place["y"] + place["height"]


@pytest.mark.parametrize("width", [360, 768])
def test_on_a_phone_the_bands_of_the_front_page_follow_each_other(visit: Visit, width: int) -> None:
    page = visit("merrow", width)
    bands = [page.locator(f".front > {band}").first for band in BANDS]
    tops = [box(band)["y"] for band in bands]
    assert tops == sorted(tops)
    for before, after in pairwise(bands):
        assert bottom(before) <= box(after)["y"]


def test_on_a_desk_the_latest_stand_beside_the_lead(visit: Visit) -> None:
    page = visit("merrow", 1280)
    lead, wire = box(page.locator(".front > .lead")), box(page.locator(".front > .wire"))
    assert wire["x"] >= lead["x"] + lead["width"]
    assert abs(wire["y"] - lead["y"]) < 2
    majors = [box(card) for card in page.locator(".card.major").all()]
    assert len({round(card["y"]) for card in majors}) == 1


def test_with_one_brief_there_is_nothing_beside_it(visit: Visit) -> None:
    page = visit("front", 1280)
    assert page.locator(".front > .lead").is_visible()
    assert page.locator(".rail, .wire, .grid, .rest").count() == 0


def test_the_quote_of_the_day_leads_to_itself(visit: Visit) -> None:
    page = visit("merrow", reader="without scripts")
    said = page.locator(".day-quote blockquote").inner_text().strip()
    assert said != page.locator(".lead .pull blockquote").inner_text().strip()
    page.locator(".day-quote figcaption a").last.click()
    assert page.locator(".key-quote:target blockquote").inner_text().strip() == said


def test_storylines_that_moved_say_how_much_is_new(visit: Visit) -> None:
    moved = visit("merrow").locator(".rail .moved").all_inner_texts()
    assert moved
    assert all(" new since " in one or " new on " in one for one in moved)


def test_what_changed_leads_to_the_corrections(visit: Visit) -> None:
    page = visit("everything", reader="without scripts")
    changed = page.locator(".headline .changed")
    assert "One vote was missed in the count" in changed.inner_text()
    changed.locator("a.correction").click()
    assert page.locator("#corrections").evaluate("at => at.matches(':target')")


def test_a_quote_leads_to_all_that_its_speaker_said(visit: Visit) -> None:
    page = visit("everything", reader="without scripts")
    quote = page.locator(".key-quote").first
    words, speaker = (
        quote.locator(part).inner_text().strip() for part in ("blockquote", ".speaker")
    )
    quote.locator(".all-said a").click()
    assert page.locator("h1").inner_text() == speaker
    assert page.locator("#said").evaluate("at => at.matches(':target')")
    assert page.locator("#said blockquote").filter(has_text=words.strip("“”")).count() == 1


def test_the_story_so_far_stands_before_the_article(visit: Visit) -> None:
    page = visit("kitchen-sink", 360, reader="without scripts")
    tops = [box(page.locator(at))["y"] for at in ("#in-brief", ".so-far", "#article")]
    assert tops == sorted(tops)


def test_a_storyline_is_followed_from_a_brief_to_its_page_and_on(visit: Visit) -> None:
    page = visit("kitchen-sink", reader="without scripts")
    headline = page.locator("h1").inner_text()
    earlier = page.locator(".so-far li a").last.inner_text()
    page.locator(".so-far .whole a").click()
    steps = page.locator(".thread h3 a").all_inner_texts()
    assert steps.index(earlier) == steps.index(headline) - 1
    page.locator(".thread h3 a").first.click()
    assert page.locator("h1").inner_text() == steps[0]
    page.locator(".pager .next a").click()
    assert page.locator("h1").inner_text() == steps[1]


def test_each_step_says_when_it_was_and_what_changed(visit: Visit) -> None:
    page = visit("merrow-storyline")
    moments = page.locator(".thread > li").evaluate_all("all => all.map(at => at.dataset.when)")
    assert all(moments)
    assert moments == sorted(moments)
    said = " ".join(page.locator(".changes").all_inner_texts())
    for change in ("New here:", "Before:", "Now confirmed by", "Clarification"):
        assert change in said
    assert page.locator(".claims .claim-text").count() >= 1


@pytest.mark.parametrize("width", [360, 1280])
def test_people_and_open_claims_stand_beside_the_steps_on_a_desk(visit: Visit, width: int) -> None:
    page = visit("merrow-storyline", width)
    course, cast = box(page.locator(".course")), box(page.locator(".cast"))
    beside = cast["x"] >= course["x"] + course["width"]
    assert beside == (width == 1280)
    assert beside or cast["y"] >= course["y"] + course["height"]


def test_beside_the_only_brief_are_its_quote_and_below_that_its_points(visit: Visit) -> None:
    page = visit("front", 1280)
    words, quote, points = (
        page.locator(f".lead > {part}").bounding_box() for part in (".words", ".pull", ".points")
    )
    assert words
    assert quote
    assert points
    assert words["x"] + words["width"] <= quote["x"] == points["x"]
    assert words["y"] == quote["y"] < quote["y"] + quote["height"] <= points["y"]
    items = page.locator(".lead > .points li")
    assert items.count() == 3
    assert {box["x"] for item in items.all() if (box := item.bounding_box())} == {points["x"]}
