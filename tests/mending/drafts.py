"""Drafts for the tests of mending: a file's text, read as `check --fix` reads it."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from generator.annotation.registry import DeskEntry, PersonEntry, PublisherEntry, Registries
from generator.briefing import make_brief
from generator.intake import read_closely
from generator.mending import Draft

PATH = "content/articles/2031/03/light.md"
NOW = datetime(2031, 4, 1, tzinfo=UTC)
REGISTRIES = Registries(
    people={
        "ada-thorne": PersonEntry(name="Ada Thorne", aliases=("Thorne", "Ada Thorn")),
        "yun-mi-ra": PersonEntry(name="Yun Mi-ra", aliases=("Yun Mi-Ra", "Yun Mi Ra", "Yun")),
        "mira-thorn": PersonEntry(name="Mira Hope", aliases=("Hope",)),
    },
    desks={"coast": DeskEntry(name="Coast")},
    publishers={"gazette": PublisherEntry(name="The Merrow Gazette")},
)
BODY = (
    '"We don\'t pay for a light - any light - that guides no ships," Ada Thorn said. '
    "“The ‘old lamp’ — as they call it — stays…” wrote Yun Mi-Ra.\n"
)


def read(text: str) -> Draft | None:
    reading = read_closely(PATH, text.encode(), ZoneInfo("UTC"))
    if reading.article is None or reading.document is None:
        return None
    article = reading.article
    return Draft(
        text,
        article,
        reading.document.tree.keys,
        lambda: make_brief(article, REGISTRIES, NOW, UTC, "en")[0],
    )
