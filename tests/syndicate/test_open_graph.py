import pytest

from generator.syndicate.open_graph import locale
from generator.views import LinkPicture
from generator.vocabulary import Brief, Image, Size
from tests.builders import brief
from tests.syndicate.conftest import corrected, drafted, made, page_of, withdrawn

CARD = LinkPicture("2031/03/a/card-1.png", 1200, 630, "The headline · “The quote”")
OWN = LinkPicture("card-2.png", 1200, 630, "The Merrow Sheet")


def told(one: Brief, preview: bool = False, **given) -> list[tuple[str, str]]:
    outside = made(one, preview=preview, **given)
    return [(tag.name, tag.content) for tag in outside.open_graph_of(page_of(one, preview=preview))]


def test_a_brief_says_all_that_a_link_can_show():
    assert told(corrected(), pictures={"2031/03/a.md": CARD, "": OWN}) == [
        ("og:site_name", "The Merrow Sheet"),
        ("og:title", "Port Merrow votes to close its lighthouse"),
        ("og:type", "article"),
        ("og:url", "https://sheet.example/2031/03/a/"),
        ("og:description", "The council of Port Merrow voted to close the lighthouse."),
        ("og:locale", "en_GB"),
        ("og:image", "https://sheet.example/2031/03/a/card-1.png"),
        ("og:image:width", "1200"),
        ("og:image:height", "630"),
        ("og:image:alt", "The headline · “The quote”"),
        ("article:published_time", "2031-03-14T18:00:00+00:00"),
        ("article:modified_time", "2031-03-16T09:00:00+00:00"),
        ("article:section", "World"),
        ("twitter:card", "summary_large_image"),
    ]


def test_without_a_card_a_brief_shows_its_own_picture():
    pictured = brief(image=Image("images/light.png", "A light", "Ines Calder", None))
    found = dict(told(pictured, pictures={"": OWN}))
    assert found["og:image"] == "https://sheet.example/images/light.png"
    assert found["og:image:alt"] == "A light"
    assert "og:image:width" not in found
    measured = brief(
        image=Image("images/light.png", "A light", "Ines Calder", None, Size(640, 360))
    )
    found = dict(told(measured, pictures={"": OWN}))
    assert (found["og:image:width"], found["og:image:height"]) == ("640", "360")


def test_without_any_picture_there_is_a_small_card():
    assert dict(told(brief()))["twitter:card"] == "summary"


def test_a_withdrawn_brief_shows_the_newsrooms_card_and_the_reason():
    found = dict(told(withdrawn(), pictures={"": OWN}))
    assert found["og:image"] == "https://sheet.example/card-2.png"
    assert found["og:description"] == "It was another town’s lighthouse."
    assert "article:section" not in found


def test_a_draft_says_nothing():
    assert told(drafted(), preview=True) == []


def test_without_the_sites_address_nothing_is_said():
    assert told(brief(), site_url="") == []


@pytest.mark.parametrize(
    ("tag", "told_as"),
    [("en", "en_GB"), ("pt-BR", "pt_BR"), ("ar", "ar_AR"), ("zh-Hant-TW", "zh_TW"), ("kw", "")],
)
def test_a_language_as_open_graph_has_it(tag, told_as):
    assert locale(tag) == told_as
