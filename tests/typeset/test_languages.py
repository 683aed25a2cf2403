from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from generator.languages import LANGUAGES, words_of
from generator.typeset.brief import brief_markdown
from generator.typeset.reading.tongue import tongue
from generator.vocabulary import ContextBox, EventEntry, PartialDate
from tests.builders import BODY, brief, quote, statement
from tests.typeset.rendering import attributes, python_markdown, tags

ENGLISH = LANGUAGES["en"].brief
GERMAN = replace(
    ENGLISH,
    quotation_marks=("„", "“"),
    months=tuple(
        "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split()
    ),
    day="{day}. {month} {year}",
    moment="am {day} um {time} Uhr ({zone})",
    published="{moment} veröffentlicht",
    in_brief="Kurz gefasst",
    key_quotes="Zitate",
    context="Hintergrund",
    the_article="Der Artikel",
    through="nach {what}",
    boxes=ENGLISH.boxes | {"timeline": "Zeitleiste"},
    as_of="Stand vom {day}",
)


@pytest.fixture
def german(monkeypatch):
    monkeypatch.setitem(LANGUAGES, "de", replace(LANGUAGES["en"], code="de", brief=GERMAN))
    words_of.cache_clear()
    tongue.cache_clear()
    yield
    words_of.cache_clear()
    tongue.cache_clear()


@pytest.mark.usefixtures("german")
def test_another_language_is_data_and_nothing_else():
    box = ContextBox(
        kind="timeline",
        title="Das Licht",
        entries=(EventEntry(PartialDate(2031, 3, 1), None, statement("Es brennt.", 1)),),
        as_of=date(2031, 3, 14),
        source=None,
    )
    said = quote("We cannot pay for a light that guides no ships", BODY, via="einer Übersetzung")
    made = brief(
        language="de",
        quotes=(said,),
        context=(box,),
        published=datetime(2031, 3, 14, 18, 0, tzinfo=UTC),
    )
    markdown = brief_markdown(made)
    assert "am 14. März 2031 um 18:00 Uhr (UTC) veröffentlicht" in markdown
    assert "> „We cannot pay for a light that guides no ships“" in markdown
    html = python_markdown(markdown)
    assert attributes(html, "section", "id") == ["in-brief", "key-quotes", "context", "article"]
    assert attributes(html, "aside", "class") == ["box timeline"]
    assert attributes(html, "p", "class").count("as-of") == 1
    assert "via" in attributes(html, "em", "class")
    assert attributes(html, "time", "datetime") == [
        "2031-03-14",
        "2031-03-14T18:00Z",
        "2031-03-01",
        "2031-03-14",
    ]


@pytest.mark.usefixtures("german")
def test_a_page_is_read_in_the_language_it_is_written_in():
    assert tags(python_markdown("## Kurz gefasst\n\nEins.")) == ["section", "h2", "p"]
    assert tags(python_markdown("## In brief\n\nOne.")) == ["section", "h2", "p"]
