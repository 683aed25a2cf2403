"""A brief in each language: its words, its dates, its quotation marks, and the way back from its Markdown."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from generator.languages import LANGUAGES, words_of
from generator.typeset.brief import brief_markdown
from generator.typeset.sheet import sentence
from generator.vocabulary import (
    ClaimEntry,
    ContextBox,
    Correction,
    EventEntry,
    FigureEntry,
    Link,
    PartialDate,
    TermEntry,
    WhoEntry,
    Withdrawal,
)
from tests.builders import BODY, brief, quote, source, statement
from tests.languages.test_words import every_language
from tests.typeset.rendering import attributes, python_markdown, tags

SAID = "We cannot pay for a light that guides no ships"
PUBLISHED = datetime(2031, 3, 14, 18, 0, tzinfo=UTC)


def box(kind, *entries):
    return ContextBox(kind, "Das Licht", entries, date(2031, 3, 1), source(headline="Licht aus"))


BOXES = (
    box("background", statement("Es brennt.", 1)),
    box("who", WhoEntry(Link("Ada Thorne", None), None, statement("Sie regiert.", 1))),
    box("numbers", FigureEntry(statement("400", 2), "Namen", "Reed")),
    box("timeline", EventEntry(PartialDate(2031, 3, 1), None, statement("Es brennt.", 1))),
    box("disputed", ClaimEntry(statement("Es brennt.", 1), "Reed", (), ("Thorne",), None)),
    box("terms", TermEntry("Licht", statement("Was brennt.", 1))),
    box("next", EventEntry(PartialDate(2031, 4), None, statement("Es brennt aus.", 1))),
)


@every_language
def test_a_brief_is_read_back_in_every_language(code):
    said = quote(SAID, BODY, via="Mira Odell", language="ko")
    done = Correction(PUBLISHED, "correction", "neun", "zehn", None, "summary.lede")
    made = brief(
        language=code, quotes=(said,), context=BOXES, corrections=(done,), published=PUBLISHED
    )
    html = python_markdown(brief_markdown(made))
    sections = ["in-brief", "key-quotes", "context", "corrections", "article"]
    assert attributes(html, "section", "id") == sections
    assert attributes(html, "aside", "class") == [f"box {one.kind}" for one in BOXES]
    assert attributes(html, "p", "class").count("as-of") == len(BOXES)
    assert attributes(html, "em", "class") == ["spoken", "via", "claimed-by"]
    assert attributes(html, "strong", "class").count("field") == 3
    assert attributes(html, "strong", "class").count("when") == 2
    assert tags(html).count("dl") == 1
    times = attributes(html, "time", "datetime")
    assert times.count("2031-03-14T18:00Z") == 2
    assert {"2031-03-01", "2031-04"} <= set(times)


@every_language
def test_a_withdrawn_brief_says_so_in_its_language(code):
    gone = Withdrawal(PUBLISHED, "Anderswo.")
    markdown = brief_markdown(brief(language=code, withdrawal=gone, published=PUBLISHED))
    assert f"> **{words_of(code).brief.withdrawn}" in markdown
    assert attributes(python_markdown(markdown), "aside", "class") == ["withdrawn"]


@pytest.mark.parametrize(
    ("code", "published"),
    [
        ("en", "Published 1 November 2024, 18:00 CET"),
        ("de", "Veröffentlicht am 1. November 2024, 18:00 Uhr MEZ"),
        ("fr", "Publié le 1er novembre 2024 à 18h00 CET"),
        ("es", "Publicado el 1 de noviembre de 2024, 18:00 CET"),
        ("ar", "نُشر في 1 نوفمبر 2024، الساعة 18:00 بتوقيت وسط أوروبا"),
    ],
)
def test_a_moment_is_told_as_a_newspaper_of_the_language_tells_it(code, published):
    moment = datetime(2024, 11, 1, 18, 0, tzinfo=ZoneInfo("Europe/Berlin"))
    markdown = brief_markdown(brief(language=code, published=moment))
    assert f" · {published} · " in markdown
    assert "2024-11-01T18:00" in attributes(python_markdown(markdown), "time", "datetime")


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("en", f"“{SAID}”"),
        ("de", f"„{SAID}“"),
        ("fr", f"«\u202f{SAID}\u202f»"),
        ("es", f"«{SAID}»"),
        ("ar", f"«{SAID}»"),
    ],
)
def test_a_quote_stands_between_the_marks_of_the_language(code, said):
    markdown = brief_markdown(brief(language=code, quotes=(quote(SAID, BODY),)))
    assert f"> {said}\n" in markdown


@pytest.mark.parametrize("code", ["fr"])
def test_french_has_its_narrow_space_before_two_part_marks(code):
    words = LANGUAGES[code].brief
    for text in (words.colon, words.claim, words.confirmed_by, words.source, words.why_it_matters):
        assert "\u202f:" in text


def test_a_page_is_read_in_the_language_it_is_written_in():
    assert tags(python_markdown("## Kurz gefasst\n\nEins.")) == ["section", "h2", "p"]
    assert tags(python_markdown("## In brief\n\nOne.")) == ["section", "h2", "p"]


@pytest.mark.parametrize(
    "text", ["Yes.", "„Ja.“", "«\u202fOui\u202f!\u202f»", "لماذا؟", "…", "“No?”"]
)
def test_a_sentence_that_ends_gets_no_second_stop(text):
    assert sentence(text) == text


@pytest.mark.parametrize("text", ["Yes", "„Ja“", "«\u202fOui\u202f»", "نعم", "12"])
def test_words_get_the_stop_that_they_lack(text):
    assert sentence(text) == text + "."
