import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.prose import normal, normal_form
from generator.vocabulary import Span

SAME = {
    "quotation marks": (
        "“Ward” said ‘so’",
        "\"Ward\" said 'so'",
        "„Ward“ said ‚so‘",
        "''Ward'' said `so´",
    ),
    "apostrophes": ("don’t", "don't", "donʼt"),
    "guillemets": ("«oui»", '"oui"'),
    "white space": ("the old light", "the  old\nlight", " the\u00a0old\t light\n"),
    "nothing to see": ("harbour", "har\u00adbour", "har\u200bbour\ufeff"),
    "dashes": ("light — gone", "light—gone", "light – gone", "light -- gone", "light - gone"),
    "hyphens": ("well-known", "well‐known", "well‑known", "well-\n  known"),
    "ellipses": ("we … go", "we ... go", "we...go", "we . . . go", "we. … go"),
    "composed letters": ("Café Łódź", "Cafe\u0301 Ło\u0301dz\u0301"),
    "ligatures": ("office flag", "oﬃce ﬂag"),
}
DIFFERENT = {
    "a letter": ("light", "lights"),
    "a capital": ("the Light", "the light"),
    "a comma": ("old, light", "old light"),
    "a hyphen": ("man-eating", "man eating"),
    "a dash": ("light—gone", "light-gone"),
    "levels of quotation marks": ("“so”", "‘so’"),
    "a question": ("so?", "so"),
    "numbers": ("8,000", "8000"),
    "fractions": ("½", "1/2"),
}
TYPOGRAPHY = st.text(
    alphabet=st.sampled_from("ab. -–—…'\"’“”`,\n\u00a0\u00ad\u200be\u0301ﬁＡ가\u1100\u1161\u0338<"),
    max_size=30,
)


@pytest.mark.parametrize("texts", SAME.values(), ids=SAME.keys())
def test_typography_makes_no_difference(texts):
    assert len({normal_form(text).text for text in texts}) == 1


@pytest.mark.parametrize("texts", DIFFERENT.values(), ids=DIFFERENT.keys())
def test_words_make_a_difference(texts):
    assert len({normal_form(text).text for text in texts}) == len(texts)


def test_leads_back_to_the_original():
    text = "The  oﬃce\u00ad’s cafe\u0301 — “closed” …"
    form = normal_form(text)
    assert form.text == 'The office\'s café—"closed"...'
    start = form.text.index("office's")
    assert form.span(start, start + len("office's")).of(text) == "oﬃce\u00ad’s"
    start = form.text.index("café")
    assert form.span(start, start + len("café")).of(text) == "cafe\u0301"
    start = form.text.index("—")
    assert form.span(start, start + 1).of(text) == "—"


def test_nothing_has_a_normal_form():
    assert normal_form("").text == normal_form(" \n\u200b").text == ""


@given(TYPOGRAPHY)
@settings(max_examples=200)
def test_the_normal_form_of_a_normal_form_is_itself(text):
    once = normal_form(text).text
    assert normal_form(once).text == once


@given(st.one_of(TYPOGRAPHY, st.text(max_size=40)))
@settings(max_examples=200)
def test_each_character_stands_for_a_stretch_and_the_stretches_are_in_order(text):
    form = normal_form(text)
    spans = [form.span(number, number + 1) for number in range(len(form.text))]
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert [span.start for span in spans] == sorted(span.start for span in spans)
    assert [span.end for span in spans] == sorted(span.end for span in spans)


@given(st.text(alphabet="abc DEF", min_size=1, max_size=30))
@settings(max_examples=50)
def test_plain_words_stand_for_themselves(text):
    form = normal_form(text)
    for number, character in enumerate(form.text):
        if character != " ":
            assert form.span(number, number + 1).of(text) == character


def test_a_span_of_the_whole_form_covers_all_but_the_outer_white_space():
    text = "  the light \n"
    form = normal_form(text)
    assert form.span(0, len(form.text)) == Span(2, 11)


@given(st.text(alphabet="ab .-`'\"\n\t\x1c", max_size=12))
@settings(max_examples=400)
def test_a_text_that_is_normal_at_sight_is_what_the_long_way_makes_of_it(text):
    assert normal_form(text) == normal._brought_to_form(text)
