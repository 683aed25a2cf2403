from dataclasses import replace
from pathlib import Path

import pytest

from generator.cards import FOR_OTHERS, deal
from generator.house import House
from generator.vocabulary import Address, Withdrawal
from tests.builders import brief, quote
from tests.syndicate.conftest import NOW, edition_of, settings

SAID = "We cannot pay for a light that guides no ships"


def dealt(*briefs, preview=False, **changes):
    return deal(edition_of(*briefs), settings(**changes), preview=preview)


def test_a_card_has_the_first_quote_and_who_said_it():
    card = dealt(brief())["2031/03/lighthouse.md"]
    wording = card.wording
    assert (wording.masthead, wording.label) == ("The Merrow Sheet", "World")
    assert wording.quote == f"“{SAID}”"
    assert (wording.speaker, wording.role) == ("Ada Thorne", "mayor of Port Merrow")
    assert wording.foot == ("14 March 2031", "The Merrow Gazette")


def test_a_quote_that_came_through_others_says_so():
    through = replace(brief(), quotes=(quote(SAID, via="an interpreter"),))
    assert dealt(through)["2031/03/lighthouse.md"].wording.through == "through an interpreter"


def test_a_card_lies_beside_its_page_and_says_what_it_shows():
    picture = dealt(brief())["2031/03/lighthouse.md"].picture
    assert picture.path.startswith("2031/03/lighthouse/card-")
    assert picture.path.endswith(".png")
    assert (picture.width, picture.height) == (1200, 630)
    assert picture.alt.startswith("Port Merrow votes to close its lighthouse · “We cannot pay")
    assert picture.alt.endswith("14 March 2031 · The Merrow Gazette")


def test_words_for_a_picture_are_never_too_long():
    long = replace(brief(), headline="A light " * 20, quotes=(quote(SAID),))
    assert len(dealt(replace(long, quotes=()))["2031/03/lighthouse.md"].picture.alt) <= 420


def test_a_card_that_changes_has_a_new_address_and_no_other_has():
    before, same = (dealt(brief())["2031/03/lighthouse.md"].picture for _ in range(2))
    after = dealt(brief(headline="Port Merrow keeps its lighthouse"))["2031/03/lighthouse.md"]
    assert before == same
    assert after.picture.path != before.path


def test_so_has_one_whose_colours_change():
    house = House(colours={"light": {"accent": "#861a10"}, "dark": {}})
    other = dealt(brief(), house=house)["2031/03/lighthouse.md"].picture
    assert other.path != dealt(brief())["2031/03/lighthouse.md"].picture.path


def test_the_newsrooms_own_card_is_for_every_other_page():
    card = dealt()[FOR_OTHERS]
    assert card.picture.path.startswith("card-")
    assert (card.wording.headline, card.wording.lede) == (
        "The Merrow Sheet",
        "News of Port Merrow.",
    )


@pytest.mark.parametrize("state", ["draft", "embargoed"])
def test_what_is_not_out_has_no_card(state):
    assert set(dealt(brief(state=state))) == {FOR_OTHERS}


def test_a_withdrawn_brief_has_none():
    gone = brief(state="withdrawn", withdrawal=Withdrawal(NOW, "It was another town’s."))
    assert set(dealt(gone)) == {FOR_OTHERS}


def test_a_headline_that_the_fonts_cannot_set_gets_none():
    assert set(dealt(brief(headline="灯台は残る"))) == {FOR_OTHERS}
    arabic = brief(headline="المنارة تبقى مضاءة", language="ar")
    assert "2031/03/lighthouse.md" in dealt(arabic)


def test_a_preview_or_a_site_without_an_address_has_none():
    assert dealt(brief(), preview=True) == {}
    assert dealt(brief(), site_url="") == {}
    assert dealt(brief(), cards=False) == {}


def test_without_pillow_there_are_none_and_that_is_told(monkeypatch):
    monkeypatch.setattr("generator.cards.find_spec", lambda _name: None)
    assert dealt(brief()) is None
    assert dealt(brief(), cards=False) == {}


def test_addresses_are_unlike():
    two = dealt(brief(), brief(path="b.md", address=Address("2031/03/b.md")))
    assert len({card.picture.path for card in two.values()}) == 3
    assert Path("2031/03/b") in {Path(card.picture.path).parent for card in two.values()}
